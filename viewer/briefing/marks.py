"""Where the figures stand in the running text, for links from the table and back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release


class Mark(NamedTuple):
    """Words that state a figure: ``figure`` is its id, ``places`` the ids that begin here."""

    span: Span
    figure: str
    places: tuple[str, ...]


class Marks:
    """The words that state or repeat figures, in the order of the text; they never overlap.

    Where the words of two figures overlap, those of the first end where the second's begin.
    """

    def __init__(self, release: Release) -> None:
        stated = [(one.span, one.id, (one.id,)) for one in release.figures]
        repeated = [(span, one.id, ()) for one in release.figures for span in one.mentions]
        self._marks = list(_disjoint(sorted([*stated, *repeated])))
        self._starts = [mark.span.start for mark in self._marks]

    def split(self, span: Span) -> Iterator[tuple[Span, Mark | None]]:
        """Yield ``span`` in pieces, each with the mark it belongs to; at least one piece."""
        at = span.start
        first = max(0, bisect_right(self._starts, at) - 1)
        for mark in self._marks[first : bisect_left(self._starts, span.end)]:
            start, end = max(mark.span.start, at), min(mark.span.end, span.end)
            if start >= end:
                continue
            if at < start:
                yield Span(at, start), None
            yield Span(start, end), mark
            at = end
        if at < span.end or at == span.start:
            yield Span(at, span.end), None


def _disjoint(found: list[tuple[Span, str, tuple[str, ...]]]) -> Iterator[Mark]:
    groups = [list(group) for _start, group in groupby(found, key=lambda one: one[0].start)]
    for group, following in pairwise([*groups, []]):
        start, end = group[0][0].start, max(span.end for span, _, _ in group)
        end = min(end, following[0][0].start) if following else end
        places = tuple(place for _, _, begun in group for place in begun)
        yield Mark(Span(start, end), group[0][1], places)
