"""Where the running text calls a note, and which lines leave it because a call shows them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model import Footnote, NoteLine, Release


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch not set as plain words: a call of ``footnote``, or, without one, a note's line."""

    span: Span
    footnote: Footnote | None


class Cuts:
    """The cuts of a release, in the order of its text; they never overlap.

    A call inside a note's own line stays plain words: the foot of a page has no foot. A note with
    no other call stays in the flow as it was printed.
    """

    def __init__(self, release: Release) -> None:
        lines = sorted(_whole(line) for note in release.footnotes for line in note.lines)
        self._cuts = _disjoint(cut for note in release.footnotes for cut in _cuts_of(note, lines))

    def within(self, span: Span) -> list[Cut]:
        """Return the cuts that lie wholly inside ``span``."""
        first = bisect_left(self._cuts, span.start, key=lambda cut: cut.span.start)
        last = bisect_left(self._cuts, span.end, key=lambda cut: cut.span.start)
        return [cut for cut in self._cuts[first:last] if cut.span.end <= span.end]


def index_of(footnote: Footnote) -> str:
    """Return the running index of a note, empty where the marker already says it."""
    index = footnote.id.removeprefix("n")
    return "" if index in re.findall(r"\d+", footnote.marker) else index


def _cuts_of(note: Footnote, lines: list[Span]) -> Iterable[Cut]:
    calls = [call.span for call in note.references if not _held(call.span, lines)]
    yield from (Cut(call, note) for call in calls)
    if calls:
        yield from (Cut(_whole(line), None) for line in note.lines)


def _whole(line: NoteLine) -> Span:
    return Span(min(line.marker.start, line.span.start), max(line.marker.end, line.span.end))


def _held(span: Span, holders: list[Span]) -> bool:
    """Return whether one of ``holders``, which are in order, holds ``span``."""
    before = bisect_right(holders, span.start, key=lambda one: one.start)
    return before > 0 and holders[before - 1].holds(span)


def _disjoint(cuts: Iterable[Cut]) -> list[Cut]:
    kept: list[Cut] = []
    for cut in sorted(cuts, key=lambda one: one.span):
        if not kept or kept[-1].span.end <= cut.span.start:
            kept.append(cut)
    return kept
