"""Runs the measurements that are named, or all of them."""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = ("parse", "briefing", "window")


def main(names: list[str]) -> None:
    """Print the tables of ``names``."""
    for name in names or NAMES:
        import_module(f"tests.bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
