"""How much room words take in the sans face, about: enough to set a drawing without any toolkit."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Shares of the size of the face; a little more than Pretendard's own, semibold, so that what is
# set by them in a similar face does not collide either.
_WIDTHS = {
    0.32: "'.:;Iijl ,!·’|",
    0.42: '()/[]frt{}"*-1',
    0.52: "?Jksxz_^`“”",
    0.90: "wMm…@W%",
    0.78: "CDGHNUOQA",
}
_OTHERWISE, _FULL = 0.66, 1.0


def width(words: str, size: float) -> float:
    """Return about how wide ``words`` are at ``size``."""
    return size * sum(map(_share, words))


def wrapped(words: str, room: float, size: float) -> list[str]:
    """Return ``words`` in lines of at most ``room``; only a word too long for one is cut."""
    lines: list[str] = []
    line = ""
    for piece in (piece for word in words.split() for piece in _pieces(word, room, size)):
        longer = f"{line} {piece}" if line else piece
        if line and width(longer, size) > room:
            lines.append(line)
            line = piece
        else:
            line = longer
    return [*lines, line]


def _pieces(word: str, room: float, size: float) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and width(piece + letter, size) > room:
            yield piece
            piece = ""
        piece += letter
    yield piece


@cache
def _share(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _FULL
    base = unicodedata.normalize("NFD", letter)[0]
    return next((share for share, letters in _WIDTHS.items() if base in letters), _OTHERWISE)
