"""The printed lines of a text, and what each looks like by itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Span
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_LINE = LatePattern(r"[^\s][^\n]*")
# A page whose line breaks became blanks is one long line with wide gaps.
_GAP = LatePattern(r"[ \t]{10,}(?=\S)")
_LONGEST_ROW = 500


class Line(NamedTuple):
    """A line without the blanks around it. ``indent`` counts the blanks before it.

    ``alone`` is whether blank lines (or the text's edge) stand on both sides; ``after_blank``
    whether one stands before it.
    """

    span: Span
    text: str
    indent: int
    after_blank: bool
    alone: bool


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that are not blank, in order."""
    found = [span for match in _LINE.finditer(text) for span in _printed(match)]
    gaps = [True, *(_is_gap(text, a.end, b.start) for a, b in pairwise(found)), True]
    return tuple(
        Line(
            span=span,
            text=text[span.start : span.end],
            indent=span.start - (text.rfind("\n", 0, span.start) + 1),
            after_blank=gaps[place],
            alone=gaps[place] and gaps[place + 1],
        )
        for place, span in enumerate(found)
    )


def _printed(match: re.Match[str]) -> Iterator[Span]:
    """Yield the line without the blanks around it; one too long for a row, cut at wide gaps."""
    text, start = match[0].rstrip(), 0
    for gap in _GAP.finditer(text) if len(text) > _LONGEST_ROW else ():
        yield Span(match.start() + start, match.start() + gap.start())
        start = gap.end()
    yield Span(match.start() + start, match.start() + len(text))


def _is_gap(text: str, end: int, start: int) -> bool:
    breaks = text.count("\n", end, start)
    return breaks > 1 or not breaks
