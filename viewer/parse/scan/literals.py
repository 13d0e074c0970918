"""Where rare words stand: cheap enough to ask before a rule looks closer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def finder(*words: str) -> Callable[[str], list[int]]:
    """Return a function that tells where any of ``words`` begins in a text, in order.

    Each word is looked for by itself: for a handful of words that is some twenty times faster than
    one expression that holds them all. Places of one word do not overlap.
    """

    def places(text: str) -> list[int]:
        return sorted(place for word in words for place in _places(text, word))

    return places


def _places(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + len(word))
