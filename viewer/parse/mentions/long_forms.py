"""Which words before or behind a short form are its long form."""

from __future__ import annotations

import re

from viewer.model import Span
from viewer.parse.mentions.alignment import (
    SMALL_WORDS,
    by_any_order,
    by_beginnings,
    by_initials,
    by_letters,
)
from viewer.parse.scan.late_pattern import LatePattern

WORD = LatePattern(r"[^\W_]+(?:['’][^\W_]+)?")
"""A word, with what an apostrophe joins to it."""

_COMMA_OR_STOP = LatePattern(r"[,;(.]")
_STOP = LatePattern(r"[;(.]")
_REPEATED = LatePattern(r"([a-z])([2-4])(?=[a-z])")
_ARTICLE = LatePattern(r"(?:the|an?|das|der|die)\s+", re.IGNORECASE)
_ENOUGH_CAPITALS = 2
_FIGURES = dict(
    zip(
        "zero one two three four five six seven eight nine ten twenty".split(),
        "0 1 2 3 4 5 6 7 8 9 10 20".split(),
        strict=True,
    )
)
# Figures that sound like a word: business to business is B2B.
_SOUNDS = str.maketrans("24", "tf")
_GREEK = str.maketrans("αβγδεκλμσω", "abgdeklmso")
_FEWEST = 3


def start_of_long_form(short: str, found: list[re.Match[str]]) -> int | None:
    """Return where the words ``found`` begin to be the long form of ``short``, to their end."""
    letters = letters_of(short)
    words = [_as_spelled(match[0].lower(), letters) for match in found]
    place = by_initials(letters, words)
    if place is None and short[1:-1].isdigit():
        place = by_initials(letters_of(short.translate(_SOUNDS)), words)
    if place is None:
        place = by_beginnings(letters, words)
    if place is None:
        place = _by_less(letters, found, words)
    if place is None or short.lower() in words[place:] or len(words) - place < 1:
        return None
    return found[place].start()


def _by_less(letters: str, found: list[re.Match[str]], words: list[str]) -> int | None:
    """Return where the long form begins among the nearest words, if less than initials tell it."""
    first = max(0, len(words) - 2 * len(letters) - 4)
    near = words[first:]
    joined = {i for i, match in enumerate(found[first:]) if match.string[match.start() - 1] == "-"}
    place = by_letters(letters, near, joined)
    if place is None and len(letters) > _ENOUGH_CAPITALS:
        place = by_any_order(letters, near)
        apart = found[first + (place or 0)].string[found[first + (place or 0)].end() :][:1]
        place = None if apart == "," else place
    return None if place is None else first + place


def _as_spelled(word: str, letters: str) -> str:
    """Return ``word`` as a short form may spell it: its figure in "3D", x for "ex" in "XML"."""
    if any(map(str.isdigit, letters)):
        return _FIGURES.get(word, word)
    return word[1:] if word.startswith("ex") and "x" in letters else word


def letters_of(short: str) -> str:
    """Return the letters to be found: lower case, without the plural's s and without signs.

    A figure between letters repeats the one before it: "W3C" is "wwwc".
    """
    singular = short[:-1] if short.endswith("s") and short[-2:-1].isupper() else short
    small = singular.lower().translate(_GREEK)
    letters = "".join(letter for letter in small if letter.isalnum())
    return _REPEATED.sub(lambda match: match[1] * int(match[2]), letters)


def whole_long_form(text: str, short: str, within: Span) -> Span | None:
    """Return ``within`` without its article, if it is made of the letters of ``short``."""
    article = _ARTICLE.match(text, *within)
    start = article.end() if article else within.start
    words = list(WORD.finditer(text, start, within.end))
    if len(words) < _ENOUGH_CAPITALS or words[0][0][0].casefold() != short[0].casefold():
        return None
    if start_of_long_form(short, words) != start:
        return None
    return Span(start, words[-1].end())


def has_capitals(form: str) -> bool:
    """Return whether ``form`` has capitals enough to be a short form by itself."""
    return sum(letter.isupper() for letter in form) >= _ENOUGH_CAPITALS


def opening_long_form(text: str, short: str, line: Span) -> Span | None:
    """Return the long form that opens ``line``: its first clause, or words with the initials."""
    article = _ARTICLE.match(text, *line)
    line = Span(article.end() if article else line.start, line.end)
    for stops in (_COMMA_OR_STOP, _STOP):
        stop = stops.search(text, *line)
        long = whole_long_form(text, short, Span(line.start, stop.start() if stop else line.end))
        if long:
            return long
    letters = letters_of(short)
    words = list(WORD.finditer(text, *line))[: 2 * len(letters)]
    small = [word[0].lower() for word in words]
    for end in range(len(letters), len(words) + 1 if len(letters) >= _FEWEST else 0):
        if small[end - 1] not in SMALL_WORDS and by_initials(letters, small[:end]) == 0:
            return Span(words[0].start(), words[end - 1].end())
    return None
