"""What the place of a span is called: its paragraph or its note."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, TypedDict

from viewer.model import Span
from viewer.present.citing import paragraph_numbers

if TYPE_CHECKING:
    from viewer.model import Release
    from viewer.present.wording import Wording


class Place(TypedDict):
    """Where something stands: its words, and the paragraph to lead to (0: none)."""

    text: str
    number: int


class Places:
    """Names the paragraph or the note that holds a span.

    Without the full text (``printed``) there is nowhere to lead to, and a place is only named.
    """

    def __init__(self, release: Release, say: Wording, *, printed: bool) -> None:
        self._say = say
        self._printed = printed
        self._numbers = paragraph_numbers(release)
        self._blocks = [block.span for block in release.blocks]
        notes = release.footnotes
        self._notes = sorted((line.span, note.id[1:]) for note in notes for line in note.lines)

    def of(self, span: Span) -> Place:
        """Return where ``span`` begins; a place without a name has no words."""
        before = bisect_right(self._notes, span.start, key=lambda one: one[0].start)
        line, note = self._notes[before - 1] if before else (Span(0, 0), "")
        if span.start < line.end:
            return Place(text=self._say("briefing.note", note=note), number=0)
        before = bisect_right(self._blocks, span.start, key=lambda block: block.start)
        block = self._blocks[before - 1] if before else Span(0, 0)
        number = self._numbers.get(block.start, 0) if span.start < block.end else 0
        named = self._say("briefing.paragraph", n=number) if number else ""
        return Place(text=named, number=number if self._printed else 0)
