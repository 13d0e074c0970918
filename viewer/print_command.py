"""The print command: releases to PDF files or to a printer's queue, without Qt."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.briefing import (
    BriefingOptions,
    Ink,
    Margins,
    Paper,
    Parts,
    Sides,
    TypeSize,
    UnwritableError,
    typeset,
    write,
)
from viewer.briefing.naming import NamingError, targets
from viewer.briefing.queueing import Job, QueueError, page_ranges, send
from viewer.console import BAD, complain, parser, readable
from viewer.formats import original_of
from viewer.present.wording import LANGUAGES

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from viewer.briefing import Briefing
    from viewer.model import Finding, Release
    from viewer.present.wording import Wording

_CHOICES = {
    "parts": Parts,
    "paper": Paper,
    "type_size": TypeSize,
    "sides": Sides,
    "margins": Margins,
    "ink": Ink,
}


def print_releases(arguments: list[str], say: Wording) -> int:
    """Do what the ``print`` command is asked for; return its exit status.

    A release that cannot be read, written or queued is told of and does not hold up the others.
    """
    asked = _parser(say).parse_args(arguments)
    if asked.pages and not asked.queue:
        return complain(say("print.pages_of_queue"), BAD)
    files = list(dict.fromkeys(asked.files))
    try:
        places = targets(files, asked.out) if asked.out else {}
    except NamingError as error:
        return complain(say(f"print.{error.code}", path=error.path), BAD)
    options, undelivered = _options(asked), 0

    def put(path: Path, release: Release, findings: tuple[Finding, ...]) -> None:
        nonlocal undelivered
        if len(files) > 1:
            number = files.index(path) + 1
            complain(say("cli.progress", number=number, count=len(files), path=path), 0)
        briefing = typeset(release, findings, options, original_of(path, release.source))
        _tell_replaced(briefing, path, say)
        try:
            if asked.out:
                write(places[path], briefing.pdf)
            else:
                job = Job(asked.queue, path.name, asked.copies, asked.pages or "")
                send(briefing.pdf, job, options)
        except UnwritableError as error:
            undelivered += complain(say(f"print.{error.code}", path=error.path), 1)
        except QueueError as error:
            facts = {"queue": error.queue, "reason": error.reason}
            undelivered += complain(say(f"print.{error.code}", **facts), 1)

    return 0 if readable(files, say, put) and not undelivered else BAD


def _tell_replaced(briefing: Briefing, path: Path, say: Wording) -> None:
    if briefing.replaced:
        characters = " ".join(f"U+{ord(char):04X}" for char in briefing.replaced)
        complain(say("cli.replaced", path=path, characters=characters), 0)


def _parser(say: Wording) -> ArgumentParser:
    found = parser(say, "cli.print")
    found.add_argument("files", type=Path, nargs="+", metavar="FILE", help=say("cli.print_files"))
    where = found.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", "--out", help=say("cli.out"), metavar="OUT.pdf|FOLDER/")
    where.add_argument("--queue", help=say("cli.queue"), metavar="NAME")
    for name, choices in _CHOICES.items():
        found.add_argument(
            f"--{name.replace('_', '-')}",
            type=choices,
            choices=list(choices),
            default=getattr(BriefingOptions(), name),
            help=say(f"cli.{name}"),
        )
    found.add_argument(
        "--language", choices=LANGUAGES, default=say.language, help=say("cli.frame_language")
    )
    found.add_argument("--no-checks", action="store_true", help=say("cli.no_checks"))
    found.add_argument("--copies", type=_count, default=1, metavar="N", help=say("cli.copies"))
    found.add_argument("--pages", type=_ranges, metavar="1-3,5", help=say("cli.page_ranges"))
    return found


def _options(asked: Namespace) -> BriefingOptions:
    chosen = {name: getattr(asked, name) for name in _CHOICES}
    return BriefingOptions(
        **chosen, language=asked.language, checks=not asked.no_checks, printed=_now()
    )


def _now() -> dt.datetime:
    """Return the moment to print: the clock's, or the one that reproducible builds agree on."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    return dt.datetime.now().astimezone()


def _count(words: str) -> int:
    """Read a number of copies; argparse names this function when it refuses."""
    if int(words) < 1:
        raise ValueError(words)
    return int(words)


def _ranges(words: str) -> str:
    """Read page ranges; argparse names this function when it refuses."""
    if not page_ranges(words):
        raise ValueError(words)
    return words
