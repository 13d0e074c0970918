"""A place in a text that can be stored, and found again in another edition of that text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release

_AROUND = 32
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where something stands: its offset, its exact words, what stands around it, the file's hash.

    ``before`` and ``after`` are shorter only at the ends of the text.
    """

    offset: int
    words: str
    before: str
    after: str
    sha256: str


def anchor_at(release: Release, span: Span) -> Anchor:
    """Return the anchor of ``span``."""
    text = release.text
    return Anchor(
        span.start,
        span.of(text),
        text[max(0, span.start - _AROUND) : span.start],
        text[span.end : span.end + _AROUND],
        release.source.sha256,
    )


def line_anchor(release: Release, offset: int) -> Anchor:
    """Return the anchor of the words at ``offset`` or below, up to the end of their line."""
    text = release.text
    offset += len(text[offset:]) - len(text[offset:].lstrip())
    end = text.find("\n", offset)
    whole = len(text) if end < 0 else end
    return anchor_at(release, Span(offset, min(whole, offset + _LONGEST)))


def find_again(release: Release, anchor: Anchor) -> Span | None:
    """Return where the place of ``anchor`` is in ``release``; ``None`` where that is not certain.

    In the very same file that is the offset. In another edition the exact words count, with what
    stood before or after them, where that is in one place only. A lookalike is not the place.
    """
    text, words = release.text, anchor.words
    here = Span(anchor.offset, anchor.offset + len(words))
    if anchor.sha256 == release.source.sha256 and here.of(text) == words:
        return here
    if not words.strip():
        return None
    places = [(_likeness(text, place, anchor), place) for place in _places(text, words)]
    best = max((likeness for likeness, _ in places), default=0)
    found = [place for likeness, place in places if likeness == best]
    return Span(found[0], found[0] + len(words)) if best and len(found) == 1 else None


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _likeness(text: str, place: int, anchor: Anchor) -> int:
    """Return on how many sides ``place`` has what stood around the anchor."""
    end = place + len(anchor.words)
    before = text[max(0, place - _AROUND) : place] == anchor.before
    return before + (text[end : end + _AROUND] == anchor.after)
