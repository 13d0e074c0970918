"""Words looked for in a release: the whole text, notes and all, as one."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from viewer.model import Span


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how strictly."""

    words: str = ""
    match_case: bool = False
    whole_words: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Every place of the words, in the order of the text, and the one the reader is at."""

    matches: tuple[Span, ...] = ()
    current: int = 0
    all_marked: bool = True

    @property
    def match(self) -> Span | None:
        """The place the reader is at."""
        return self.matches[self.current] if self.matches else None

    def between(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the places that begin at ``start`` or later and before ``end``."""
        first, last = (bisect_left(self.matches, Span(place, place)) for place in (start, end))
        return self.matches[first:last]


def find(text: str, query: Query) -> tuple[Span, ...]:
    """Return where the words of ``query`` stand in ``text``; nowhere for no words.

    A blank between words stands for any blank space, so words are found across the ends of lines.
    Takes time linear in ``text``.
    """
    words = query.words.split()
    if not words:
        return ()
    pattern = r"\s+".join(map(re.escape, words))
    if query.whole_words:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    flags = re.NOFLAG if query.match_case else re.IGNORECASE
    return tuple(Span(*match.span()) for match in re.compile(pattern, flags).finditer(text))


def from_place(matches: tuple[Span, ...], place: int) -> int:
    """Return the index of the first of ``matches`` at ``place`` or later, else of the first."""
    index = bisect_left(matches, Span(place, place))
    return index if index < len(matches) else 0
