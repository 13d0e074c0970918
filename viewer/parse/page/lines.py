"""The printed lines of a text, and what each looks like by itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Span
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re

_LINE = LatePattern(r"[^\s][^\n]*")


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
    found = [_trimmed(match) for match in _LINE.finditer(text)]
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


def _trimmed(match: re.Match[str]) -> Span:
    return Span(match.start(), match.start() + len(match[0].rstrip()))


def _is_gap(text: str, end: int, start: int) -> bool:
    return text.count("\n", end, start) > 1
