"""``python -m tests``: makes the machine ready, then runs lint, types and tests.

Arguments go to pytest alone (``python -m tests tests/parse -k footnote``); a command of
``COMMANDS`` before them runs that module instead.
"""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

from viewer import bootstrap

ROOT = Path(__file__).resolve().parent.parent
# What to run, and what each step is called when it fails; pytest comes last so that its own
# closing line is the last one of a good run.
STEPS = {
    "lint": ("ruff", "check"),
    "format": ("ruff", "format", "--check"),
    "types": ("mypy",),
    "tests": ("pytest",),
}
COMMANDS = {
    "bench": "tests.bench",
    "fuzz": "tests.fuzz",
    "screenshots": "tests.screenshots",
}


def run(arguments: list[str]) -> int:
    """Do what ``arguments`` ask for and return the exit status."""
    wanted = {"fuzz"} & set(arguments[:1])
    bootstrap.ensure("viewer", "tests", *wanted)
    if arguments and arguments[0] in COMMANDS:
        sys.argv[1:] = arguments[1:]
        runpy.run_module(COMMANDS[arguments[0]], run_name="__main__", alter_sys=True)
        return 0
    if arguments:
        return _python("pytest", *arguments)
    return _all_steps()


def _all_steps() -> int:
    for name, command in STEPS.items():
        sys.stdout.write(f"== {name}: {' '.join(command)}\n")
        sys.stdout.flush()
        if status := _python(*command):
            sys.stdout.write(f"FAILED: {name} ({' '.join(command)} ended with status {status})\n")
            return status
    return 0


def _python(*arguments: str) -> int:
    return subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
