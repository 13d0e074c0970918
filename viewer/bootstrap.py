"""Starts the program where everything it needs can be imported; standard library only.

Every start passes through here, so the usual one only reads a stamp and becomes the private
environment's Python; ``viewer.provision`` does the slow work and is imported for nothing else.
This file must parse on Pythons that are too old, so that they get a sentence.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder

if False:  # the way of ``typing.TYPE_CHECKING`` without the time its import takes
    from typing import NoReturn

OLDEST = (3, 11)
NOT_READY = 3  # the exit status when a person has to do something first

# What each feature of an environment must be able to import.
IMPORTS = {
    "viewer": ("PySide6", "pyqtgraph", "typst", "charset_normalizer", "ftfy", "tzdata"),
    "tests": (
        "coverage",
        "hatchling",
        "hypothesis",
        "mypy",
        "packaging",
        "page",  # of page-validation
        "pikepdf",
        "pypdfium2",
        "pytest",
        "pytestqt",
        "pytest_randomly",
        "ruff",
    ),
    "fuzz": ("atheris",),
    "screen": (),  # system libraries only
}

# Variables that would send the environment's Python to some other Python's modules.
_MISLEADING = ("PYTHONHOME", "PYTHONPATH", "PYTHONSAFEPATH", "__PYVENV_LAUNCHER__")
_REPAIRED = "BRIEFING_VIEWER_REPAIRED"


class Checkout:
    """A source checkout and the private environment inside it."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.project = os.path.join(folder, "pyproject.toml")
        self.environment = os.path.join(folder, ".venv")
        self.stamp = os.path.join(self.environment, "briefing-viewer.stamp")
        windows = ("Scripts", "python.exe")
        self.python = os.path.join(
            self.environment, *(windows if os.name == "nt" else ("bin", "python"))
        )

    def is_running(self) -> bool:
        """Return whether this very process runs in the private environment."""
        return os.path.realpath(sys.prefix) == os.path.realpath(self.environment)

    def origin(self) -> str:
        """Return all that the environment is made from: Python, place and project file."""
        with open(self.project, encoding="utf-8") as file:
            return f"{_version()} {self.folder}\n{file.read()}"

    def read_stamp(self) -> tuple[frozenset[str], str]:
        """Return the features that were made ready, and what they were made from."""
        try:
            with open(self.stamp, encoding="utf-8") as file:
                features, _, origin = file.read().partition("\n")
        except (OSError, ValueError):
            return frozenset(), ""
        return frozenset(features.split()), origin

    def write_stamp(self, features: frozenset[str], origin: str) -> None:
        """Record what stands; without an origin, that the environment is unfinished."""
        with open(self.stamp, "w", encoding="utf-8") as file:
            file.write(" ".join(sorted(features)) + "\n" + origin)

    def holds(self, features: frozenset[str]) -> bool:
        """Return whether the environment was finished with ``features``, from what is here now."""
        ready, origin = self.read_stamp()
        return features <= ready and origin == self.origin() and self.stands()

    def stands(self) -> bool:
        """Return whether the environment has its interpreter and its configuration."""
        configuration = os.path.join(self.environment, "pyvenv.cfg")
        return os.path.isfile(configuration) and os.access(self.python, os.X_OK)


def ensure(*features: str) -> None:
    """Return if this Python can import all that ``features`` need; otherwise start where one can.

    In the second case the function does not return: the same command line runs in the private
    environment, which is made first if need be. Exits with status 3 and a sentence if it cannot
    be made.
    """
    if sys.version_info < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        stop(f"Briefing Viewer needs Python {oldest} or later; {sys.executable} is {_version()}.")
    missing = [name for feature in features for name in IMPORTS[feature] if not _importable(name)]
    if not missing:
        return
    checkout = _checkout()
    if not os.path.isfile(checkout.project):
        stop(f"Briefing Viewer is installed without {missing[0]}: install it again.")
    wanted = frozenset((*features, "screen") if _has_x11() else features)
    if checkout.is_running() and checkout.holds(frozenset(features)):
        _spoil(checkout)  # it was finished once, but something has been taken away
    if not checkout.holds(wanted):
        from viewer.provision import provision

        provision(checkout, wanted)
    _start(checkout.python, sys.orig_argv[1:])


def repair(error: ImportError) -> None:
    """Rebuild a private environment in which ``error`` happened, once, and start there again.

    Raises ``error`` where that is no remedy: in other environments, and after a rebuild.
    """
    checkout = _checkout()
    if os.environ.get(_REPAIRED) or not (checkout.is_running() and os.path.isfile(checkout.stamp)):
        raise error
    _spoil(checkout)
    os.environ[_REPAIRED] = "1"
    _start(base_python(), sys.orig_argv[1:])


def base_python() -> str:
    """Return the Python that environments are made with, also when running inside of one."""
    return getattr(sys, "_base_executable", "") or sys.executable


def clean_environment() -> dict[str, str]:
    """Return the environment variables without those that mislead a Python."""
    return {name: value for name, value in os.environ.items() if name not in _MISLEADING}


def stop(sentence: str) -> NoReturn:
    """Tell the person what to do first, and exit with the status for that."""
    sys.stderr.write(sentence + "\n")
    sys.exit(NOT_READY)


def _spoil(checkout: Checkout) -> None:
    try:
        checkout.write_stamp(checkout.read_stamp()[0], "")
    except OSError as error:
        stop(f"{checkout.environment} is damaged and cannot be made anew: {error.strerror}.")


def _version() -> str:
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def _checkout() -> Checkout:
    return Checkout(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))


def _importable(name: str) -> bool:
    spec = PathFinder.find_spec(name)
    return spec is not None and spec.origin is not None  # a folder left empty has no origin


def _has_x11() -> bool:
    return bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")


def _start(python: str, arguments: list[str]) -> None:
    command = [python, *arguments]
    if os.name == "nt":  # execve there returns to the shell before the program has ended
        import subprocess

        sys.exit(subprocess.call(command, env=clean_environment()))  # noqa: S603 # the own Python
    os.execve(python, command, clean_environment())  # noqa: S606 # no shell is wanted
