"""The command line: open a window, print a briefing, inspect the model.

Exit status: 0 where all went well, 1 where ``inspect --strict`` finds a contradiction, 2 for a bad
command line or a file that cannot be read or written (one line on standard error says why), 3 where
a window is wanted and there is no screen.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from viewer import __version__
from viewer.console import BAD, complain, parser, readable
from viewer.present.wording import environment_language, wording

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from viewer.model import Finding, Release
    from viewer.present.wording import Wording

_DOUBTED = 1
_NO_SCREEN = 3
_SIDES = range(200, 8001)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with ``argv`` (default: the process's own) and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    say = wording(environment_language())
    command = _COMMANDS.get(arguments[0]) if arguments else None
    try:
        return command(arguments[1:], say) if command else _open(arguments, say)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _open(arguments: list[str], say: Wording) -> int:
    found = parser(say, "cli.description")
    found.epilog = say("cli.commands")
    found.add_argument("file", nargs="?", type=Path, help=say("cli.file"))
    found.add_argument("--version", action="version", version=f"Briefing Viewer {__version__}")
    found.add_argument("--self-test", action="store_true", help=say("cli.self_test"))
    found.add_argument("--screenshot", type=Path, metavar="OUT.png", help=say("cli.screenshot"))
    found.add_argument("--theme", choices=("light", "dark", "contrast"), help=say("cli.theme"))
    found.add_argument(
        "--size", type=_size, default=(1280, 800), metavar="WIDTHxHEIGHT", help=say("cli.size")
    )
    asked = found.parse_args(arguments)
    if asked.self_test:
        from viewer.app import self_test

        return self_test()
    if asked.screenshot:
        return _screenshot(asked, say)
    if not _has_screen():
        return complain(say("cli.no_screen"), _NO_SCREEN)
    from viewer.app import run

    return run(asked.file)


def _screenshot(asked: argparse.Namespace, say: Wording) -> int:
    from viewer.app import screenshot

    if asked.file and not readable([asked.file], say, lambda *_: None):
        return BAD
    if screenshot(asked.screenshot, asked.file, asked.theme, asked.size):
        return complain(say("cli.not_drawn", path=asked.screenshot), BAD)
    return 0


def _print(arguments: list[str], say: Wording) -> int:
    from viewer.print_command import print_releases

    return print_releases(arguments, say)


def _inspect(arguments: list[str], say: Wording) -> int:
    from viewer.model import Severity
    from viewer.present.model_json import model_json
    from viewer.present.summary import summary

    found = parser(say, "cli.inspect")
    found.add_argument("files", nargs="+", type=Path, metavar="FILE", help=say("cli.files"))
    found.add_argument("--json", action="store_true", help=say("cli.json"))
    found.add_argument("--strict", action="store_true", help=say("cli.strict"))
    asked = found.parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # replaced only in tests
    present = model_json if asked.json else summary

    doubted = False

    def put(_path: Path, release: Release, findings: tuple[Finding, ...]) -> None:
        nonlocal doubted
        doubted |= any(finding.severity is Severity.WARNING for finding in findings)
        sys.stdout.write(present(release, findings, say) + "\n")

    if not readable(asked.files, say, put):
        return BAD
    return _DOUBTED if asked.strict and doubted else 0


_COMMANDS = {"open": _open, "print": _print, "inspect": _inspect}


def _size(words: str) -> tuple[int, int]:
    """Read "1280x800"; argparse names this function when it refuses."""
    width, _, height = words.partition("x")
    size = int(width), int(height)
    if not all(side in _SIDES for side in size):
        raise ValueError(words)
    return size


def _has_screen() -> bool:
    """Return whether a window can be shown; only Linux and its kin can be without a screen."""
    if sys.platform in {"win32", "darwin"}:
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return True
    wayland, runtime = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("XDG_RUNTIME_DIR", "/")
    return bool(wayland and Path(runtime, wayland).exists()) or _has_x11()


def _has_x11() -> bool:
    """Return whether the X display that is named answers; one on another machine is believed to."""
    host, colon, screen = os.environ.get("DISPLAY", "").rpartition(":")
    if not colon or host not in {"", "unix"}:
        return bool(colon)
    return Path(f"/tmp/.X11-unix/X{screen.partition('.')[0]}").exists()  # noqa: S108 - X11's own place
