"""Which words a short form is made of.

After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text" (2003): the letters of the short form, in order, are found in the words before it,
the first one at the beginning of a word. Theirs takes the nearest letter; here every way of taking
the letters has a price, so that initials win over letters inside words, and a word may be left out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

SMALL_WORDS = frozenset(
    "a al all an and as at by das de del der des die du e et for für i in la le of on or per the to"
    " und von with y zu zur".split()
)
"""Words that short forms leave out: articles, conjunctions and prepositions (en, de, fr, es)."""

_ARTICLES = frozenset(("the", "an"))
_FEW = 4
_SMALL_LEFT_OUT = 0.1
_WORD_LEFT_OUT = 2.0
_LETTER_INSIDE = 1.0
_NO_INITIAL = 1.5
_NEVER = 1e9


def by_initials(short: str, words: Sequence[str]) -> int | None:
    """Return the index of the word where the long form of ``short`` begins, or ``None``.

    Every letter is the initial of a word, up to the last; only small words are left out, all of
    them if some do not do. Both ``short`` and ``words`` are lower case.
    """
    place = len(words)
    for letter in reversed(short):
        place -= 1
        while place >= 0 and words[place][0] != letter:
            if words[place] not in SMALL_WORDS:
                return _by_great_words(short, words)
            place -= 1
        if place < 0:
            return _by_great_words(short, words)
    return _first_great(short[0], words, place)


def _by_great_words(short: str, words: Sequence[str]) -> int | None:
    """Return where the long form begins if no small word has a letter: "NASA" leaves out "and"."""
    great = [place for place, word in enumerate(words) if word not in SMALL_WORDS][-len(short) :]
    return great[0] if [words[place][0] for place in great] == list(short) else None


def _first_great(letter: str, words: Sequence[str], place: int) -> int | None:
    """Return ``place``, or the word before it where a small word took the first letter."""
    if words[place] not in SMALL_WORDS:
        return place
    before = place - 1
    if place and words[before][0] == letter:
        return before
    return place if words[place] in _ARTICLES and len(words) - place > _FEW else None


def by_letters(
    short: str, words: Sequence[str], joined: Container[int] = frozenset()
) -> int | None:
    """Return where the long form begins when letters inside words and left-out words are allowed.

    The cheapest way wins; ``None`` where even that is too dear to be believed. Words that are
    ``joined`` to the one before by a hyphen are easily left out.
    """
    found = _Alignment(short, words, joined).cheapest()
    dearest = len(short) - (0.5 if len(short) > 2 else 1)  # noqa: PLR2004 - two letters are weak
    return found[1] if found[0] <= dearest else None


def by_any_order(short: str, words: Sequence[str]) -> int | None:
    """Return where the words begin whose initials are those of ``short`` in another order."""
    wanted = sorted(short)
    have: list[str] = []
    for place in range(len(words) - 1, -1, -1):
        if words[place] in SMALL_WORDS:
            continue
        have.append(words[place][0])
        if len(have) == len(wanted):
            return place if sorted(have) == wanted else None
    return None


def by_beginnings(short: str, words: Sequence[str]) -> int | None:
    """Return where the words begin whose beginnings make ``short`` in any order, all of it.

    "kostat" is Statistics Korea. Two letters at least are of each word.
    """
    for cut in range(2, len(short) - 1):
        pair = sorted((short[:cut], short[cut:]))
        for beginnings in (pair, pair[::-1]):
            if len(words) > 1 and all(map(str.startswith, words[-2:], beginnings)):
                return len(words) - 2
    return None


class _Alignment:
    """The prices of all ways to take the first letters from the first words."""

    def __init__(self, short: str, words: Sequence[str], joined: Container[int]) -> None:
        self._short = short
        self._words = words
        self._joined = joined
        self._price = lru_cache(maxsize=None)(self._cheapest_end)

    def cheapest(self) -> tuple[float, int]:
        return self._price(len(self._short), len(self._words))

    def _cheapest_end(self, letters: int, words: int) -> tuple[float, int]:
        """Return the least price of ``letters`` out of ``words``, and where the form begins."""
        if letters == 0:
            return 0.0, words
        if words == 0:
            return _NEVER, 0
        word = self._words[words - 1]
        before, start = self._price(letters, words - 1)
        easy = word in SMALL_WORDS or words - 1 in self._joined
        best = before + (_SMALL_LEFT_OUT if easy else _WORD_LEFT_OUT), start
        for taken in range(1, letters + 1):
            price = _price_of(self._short[letters - taken : letters], word, first=taken == letters)
            if price < _NEVER:
                before, start = self._price(letters - taken, words - 1)
                best = min(best, (before + price, start), key=lambda way: way[0])
        return best


def _price_of(letters: str, word: str, *, first: bool) -> float:
    """Return what it costs to take ``letters`` out of ``word``, in order."""
    initial = word[0] == letters[0]
    if first and (not initial or word in SMALL_WORDS):
        return _NEVER
    place = 0
    for letter in letters:
        place = word.find(letter, place) + 1
        if not place:
            return _NEVER
    inside = len(letters) - 1
    return inside * _LETTER_INSIDE + (0 if initial else _NO_INITIAL)
