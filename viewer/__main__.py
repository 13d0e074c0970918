"""``python -m viewer``: makes the machine ready if need be, then runs the command line."""

from __future__ import annotations

import sys

from viewer import bootstrap


def run() -> int:
    """Run the command line where its imports are found and return its exit status."""
    bootstrap.ensure("viewer")
    try:
        from viewer.cli import main

        return main()
    except ImportError as error:
        bootstrap.repair(error)
        raise


if __name__ == "__main__":
    sys.exit(run())
