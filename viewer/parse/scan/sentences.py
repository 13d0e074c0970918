"""Where sentences end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

# A stop, closing marks, a note marker, then a blank and something that can open a sentence.
_END = LatePattern(
    r"""[.!?。]["'”’»)\]]{0,3}(?:\*{1,3}|\d{1,2}|\[\d{1,2}\])?(?=\s+["'“‘„«(\[*]{0,3}[^\sa-z])"""
)
# Short forms whose stop ends no sentence. Source: common English and German style guides.
_ABBREVIATION = LatePattern(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sr|Jr|St|Hon|Rev|Jan|Feb|Mar|Apr|Jun"
    r"|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|vs|cf|e\.g|i\.e|Inc|Ltd|Co|Corp|Bros|U\.S|U\.N|D\.C|Rs"
    r"|bzw|ca|z\.B|Nr|Mio|Mrd|Abs|\d{1,2}))\.$"
)


def sentences(text: str, within: Span) -> Iterator[Span]:
    """Yield the sentences of ``within`` in order, without the blank space between them.

    Initials, titles ("Sen."), months and ordinals ("16.") do not end a sentence.
    """
    start = within.start
    for stop in _END.finditer(text, within.start, within.end):
        if _ABBREVIATION.search(text, max(start, stop.start() - 8), stop.start() + 1):
            continue
        yield _trimmed(text, start, stop.end())
        start = stop.end()
    last = _trimmed(text, start, within.end)
    if last.start < last.end:
        yield last


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
