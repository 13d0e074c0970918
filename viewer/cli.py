"""The command line: open a window, print a briefing, inspect the model.

Exit status: 0 where all went well, 1 where ``inspect --strict`` finds a contradiction, 2 for a bad
command line or a file that cannot be read or written (one line on standard error says why), 3 where
a window is wanted and there is no screen.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from viewer import __version__
from viewer.present.wording import environment_language, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.formats import UnreadableError
    from viewer.model import Finding, Release
    from viewer.present.wording import Wording

_DOUBTED = 1
_BAD = 2
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
    parser = _parser(say, "cli.description")
    parser.epilog = say("cli.commands")
    parser.add_argument("file", nargs="?", type=Path, help=say("cli.file"))
    parser.add_argument("--version", action="version", version=f"Briefing Viewer {__version__}")
    parser.add_argument("--self-test", action="store_true", help=say("cli.self_test"))
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png", help=say("cli.screenshot"))
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), help=say("cli.theme"))
    parser.add_argument(
        "--size", type=_size, default=(1280, 800), metavar="WIDTHxHEIGHT", help=say("cli.size")
    )
    asked = parser.parse_args(arguments)
    if asked.self_test:
        from viewer.app import self_test

        return self_test()
    if asked.screenshot:
        return _screenshot(asked, say)
    if not _has_screen():
        return _complain(say("cli.no_screen"), _NO_SCREEN)
    from viewer.app import run

    return run(asked.file)


def _screenshot(asked: argparse.Namespace, say: Wording) -> int:
    from viewer.app import screenshot

    if asked.file and not _readable([asked.file], say, lambda *_: None):
        return _BAD
    if screenshot(asked.screenshot, asked.file, asked.theme, asked.size):
        return _complain(say("cli.not_drawn", path=asked.screenshot), _BAD)
    return 0


def _print(arguments: list[str], say: Wording) -> int:
    from viewer.briefing import BriefingOptions, Paper, typeset
    from viewer.briefing.writing import UnwritableError, write

    parser = _parser(say, "cli.print")
    parser.add_argument("file", type=Path, metavar="FILE", help=say("cli.file"))
    parser.add_argument("-o", "--out", type=Path, required=True, help=say("cli.out"))
    parser.add_argument(
        "--paper", type=Paper, choices=list(Paper), default=Paper.A4, help=say("cli.paper")
    )
    asked = parser.parse_args(arguments)
    if _is_same_file(asked.file, asked.out):
        return _complain(say("print.source", path=asked.out), _BAD)

    def put(release: Release, findings: tuple[Finding, ...]) -> None:
        briefing = typeset(
            release, findings, BriefingOptions(paper=asked.paper, language=say.language)
        )
        write(asked.out, briefing.pdf)
        if briefing.replaced:
            characters = " ".join(f"U+{ord(char):04X}" for char in briefing.replaced)
            _complain(say("cli.replaced", path=asked.file, characters=characters), 0)

    try:
        return 0 if _readable([asked.file], say, put) else _BAD
    except UnwritableError as error:
        return _complain(say(f"print.{error.code}", path=error.path), _BAD)


def _inspect(arguments: list[str], say: Wording) -> int:
    from viewer.model import Severity
    from viewer.present.model_json import model_json
    from viewer.present.summary import summary

    parser = _parser(say, "cli.inspect")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=say("cli.files"))
    parser.add_argument("--json", action="store_true", help=say("cli.json"))
    parser.add_argument("--strict", action="store_true", help=say("cli.strict"))
    asked = parser.parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # replaced only in tests
    present = model_json if asked.json else summary

    doubted = False

    def put(release: Release, findings: tuple[Finding, ...]) -> None:
        nonlocal doubted
        doubted |= any(finding.severity is Severity.WARNING for finding in findings)
        sys.stdout.write(present(release, findings, say) + "\n")

    if not _readable(asked.files, say, put):
        return _BAD
    return _DOUBTED if asked.strict and doubted else 0


_COMMANDS = {"open": _open, "print": _print, "inspect": _inspect}


def _readable(
    files: Sequence[Path], say: Wording, use: Callable[[Release, tuple[Finding, ...]], object]
) -> bool:
    """Read each of ``files`` and ``use`` it; say which cannot be read; return whether all could."""
    from viewer import read
    from viewer.check import check
    from viewer.formats import UnreadableError

    unread = 0
    for path in files:
        try:
            release = read(path)
        except UnreadableError as error:
            unread += 1
            _complain(_why(error, say), _BAD)
        else:
            use(release, check(release))
    return not unread


def _why(error: UnreadableError, say: Wording) -> str:
    return say(f"open.{error.code}", path=error.path, **error.facts)


def _complain(sentence: str, status: int) -> int:
    line = sentence.encode("utf-8", "replace").decode()
    sys.stderr.write(" ".join(line.split()) + "\n")
    return status


def _parser(say: Wording, key: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(prog="briefing-viewer", description=say(key), allow_abbrev=False)


def _size(words: str) -> tuple[int, int]:
    """Read "1280x800"; argparse names this function when it refuses."""
    width, _, height = words.partition("x")
    size = int(width), int(height)
    if not all(side in _SIDES for side in size):
        raise ValueError(words)
    return size


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


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
