"""A finished PDF handed to a printer's queue: CUPS takes the file itself, tags and all."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.briefing.options import Paper, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.briefing.options import BriefingOptions

_MEDIA = {Paper.A4: "A4", Paper.LETTER: "Letter", Paper.LEGAL: "Legal", Paper.A5: "A5"}
_SIDES = {Sides.ONE: "one-sided", Sides.TWO: "two-sided-long-edge"}
_RANGES = re.compile(r"[1-9]\d*(-[1-9]\d*)?(,[1-9]\d*(-[1-9]\d*)?)*")
_SPEAKER = re.compile(r"\S*lp: (Error - )?")
_PATIENCE = 60  # seconds for the queue to take the file


class QueueError(Exception):
    """A job that no queue took.

    ``code`` names the sentence in the translations (``print.<code>``): ``no_cups`` or ``refused``;
    ``reason`` is what the print system says.
    """

    def __init__(self, code: str, queue: str, reason: str = "") -> None:
        super().__init__(code, queue, reason)
        self.code = code
        self.queue = queue
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Job:
    """What the queue is asked for. ``pages`` are ranges such as "1-3,5"; "" means all."""

    queue: str
    title: str
    copies: int = 1
    pages: str = ""

    def __post_init__(self) -> None:
        """Refuse what no queue could understand."""
        if self.copies < 1 or (self.pages and not page_ranges(self.pages)):
            raise ValueError(self)


def page_ranges(words: str) -> bool:
    """Return whether ``words`` are page ranges, each and all of them in order."""
    if not _RANGES.fullmatch(words):
        return False
    ends = [[int(end) for end in part.split("-")] for part in words.split(",")]
    numbers = [number for part in ends for number in (part[0], part[-1])]
    return numbers == sorted(numbers)


def send(pdf: bytes, job: Job, options: BriefingOptions) -> None:
    """Hand ``pdf`` to the queue of ``job``. Raises ``QueueError``; then nothing is printed."""
    program = shutil.which("lp")
    if program is None:
        raise QueueError("no_cups", job.queue)
    command = [program, *_arguments(job, options)]
    try:
        done = subprocess.run(  # noqa: S603 - each choice is an argument of its own, never a shell's
            command, input=pdf, capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise QueueError("refused", job.queue, str(error)) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise QueueError("refused", job.queue, _SPEAKER.sub("", said))


def _arguments(job: Job, options: BriefingOptions) -> Iterator[str]:
    yield from ("-d", job.queue, "-t", job.title or "-", "-n", str(job.copies))
    yield from ("-o", f"media={_MEDIA[options.paper]}", "-o", f"sides={_SIDES[options.sides]}")
    yield from ("-o", "document-format=application/pdf")
    if job.pages:
        yield from ("-o", f"page-ranges={job.pages}")
