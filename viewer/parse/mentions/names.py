"""Where a person's name begins and ends, given one of its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.parse.mentions.acronym_words import CURRENCIES, NO_SHORT_FORMS, SURNAMES_IN_CAPITALS
from viewer.parse.mentions.offices import (
    GERMAN_ENDINGS,
    GERMAN_HEADS,
    HONORIFICS,
    NO_NAMES,
    OFFICE_HEADS,
    OFFICE_NOUNS,
    PARTICLES,
    PORTFOLIOS,
    POSTNOMINALS,
    SHORT_HEADS,
    SUFFIXES,
)
from viewer.parse.mentions.speech_verbs import SAYING
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re

_TOKEN = LatePattern(r"[^\W\d_]+(?:['’-](?![sS]\b)[^\W\d_]+)*")
_GAP = LatePattern(r"[ \xa0]|[ ]?\n[ \t]*(?=[^\W\d_])")
_GIVEN_AFTER_COMMA = LatePattern(r", ([^\W\d_a-z][^\W\d_]+-[^\W\d_]+)")
_GIVEN = LatePattern(r" [A-Z][a-z]+-[a-z]{2,}\b")
_SUFFIX = LatePattern(r",? (?:Jr|Sr)\b\.?")
_TAIL = LatePattern(r"[^\W\d_]+(?:['’.-]*[^\W\d_])*\.?")
_BLANKS = {" ", "\xa0", ", "}
_NEVER = frozenset(
    (
        *NO_NAMES,
        *OFFICE_NOUNS,
        *PORTFOLIOS,
        *POSTNOMINALS,
        *OFFICE_HEADS,
        *GERMAN_HEADS,
        *CURRENCIES,
        *NO_SHORT_FORMS,
        *HONORIFICS,
        *SHORT_HEADS,
        *(verb.title() for verb in SAYING),
    )
)
_DOTTED = {"Jr", "Sr"}
_MOST_WORDS = 5
_REACH = 64
_SHORT_LINE = 40


def is_name_word(word: str) -> bool:
    """Return whether ``word`` may stand in a person's name by itself."""
    may_be = word[:1].isupper() and word not in _NEVER and word not in SUFFIXES
    return may_be and not word.lower().endswith(GERMAN_ENDINGS)


def name_after(text: str, start: int, end: int) -> Span | None:
    """Return the name that begins at ``start``, or ``None``; it does not reach beyond ``end``.

    A possessive s, a sentence's stop and titles stay outside. One capitalised word is enough.
    """
    at, last, words, reached = start, start, 0, min(end, start + _REACH)
    while words < _MOST_WORDS and (token := _TOKEN.match(text, at, reached)):
        word, close = token[0], token.end()
        initial = len(word) == 1 and word.isupper() and text[close : close + 1] == "."
        if word in SUFFIXES and words > 1:
            last = close + (word in _DOTTED and text[close : close + 1] == ".")
            break
        inside = word in PARTICLES if words else _is_korean(text, token)
        if not (inside or is_name_word(word)):
            break
        close += initial
        words += 1
        last = last if word in PARTICLES else close
        gap = _GAP.match(text, close, reached)
        if gap is None or ("\n" in gap[0] and _is_short_line(text, start)):
            suffix = _SUFFIX.match(text, close, reached)
            last = suffix.end() if suffix else last
            break
        at = gap.end()
    if last == start:
        return None
    given = _GIVEN_AFTER_COMMA.match(text, last, reached) if words == 1 else None
    return Span(start, given.end() if given else last)


def _is_short_line(text: str, start: int) -> bool:
    """Return whether the line of ``start`` is too short to have been broken by a printer."""
    return start < _SHORT_LINE or "\n" in text[start - _SHORT_LINE : start]


def name_before(text: str, end: int, start: int) -> Span | None:
    """Return the name that ends at ``end``, or ``None``; it does not begin before ``start``."""
    tokens = list(_TAIL.finditer(text, max(start, end - _REACH), end))
    while len(tokens) > 1 and tokens[-1].end() == end and tokens[-1][0] in POSTNOMINALS:
        tokens.pop()
        end = tokens[-1].end()
    if not tokens or tokens[-1].end() != end:
        return None
    first, close = end, end
    for token in reversed(tokens[-_MOST_WORDS:]):
        if close != end and text[token.end() : close] not in _BLANKS - {", "}:
            break
        word = token[0]
        initial = len(word) == 2 and word[1] == "."  # noqa: PLR2004 - a letter and its stop
        suffix = token.end() == end and word.rstrip(".") in SUFFIXES
        inside = word in PARTICLES or _is_inner(word) or _is_korean(text, token)
        if not (initial or suffix or inside):
            break
        if word not in PARTICLES:
            first = token.start()
        close = token.start()
    return Span(first, end) if first < end else None


def _is_korean(text: str, token: re.Match[str]) -> bool:
    """Return whether a family name that is also a word stands before a given one: "An Min-seok"."""
    return token[0].upper() in SURNAMES_IN_CAPITALS and bool(_GIVEN.match(text, token.end()))


def _is_inner(word: str) -> bool:
    return not word.endswith((".", "'s", "’s")) and is_name_word(word)


def is_full(name: str) -> bool:
    """Return whether ``name`` has more than a family name, and is not all in capitals."""
    return (" " in name.strip() or "," in name) and any(letter.islower() for letter in name)
