"""Where a noun phrase begins and ends among tokens, and what of it names the thing measured."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.parse.cues import PASSIVE, Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.tokens import Token

_ENDS = frozenset(
    {Cue.STOP, Cue.CONJUNCTION, Cue.AMOUNT, Cue.BY, Cue.TO, Cue.FROM, Cue.CLOSE, Cue.DASH, Cue.OPEN, Cue.WITH}
    | {Cue.VERB, Cue.BE, Cue.DEED, Cue.SIDE, Cue.NOT_YET, Cue.COMMA, Cue.ON, Cue.PRONOUN, Cue.PACE}
)
_VERBAL = frozenset({Cue.VERB, Cue.BE, Cue.DEED, Cue.SIDE, Cue.NOT_YET, Cue.PACE})
_OPENERS = re.compile(
    r"(?:(?:the|a|an|its|their|both|only|some|about|around|nearly|almost|and|also|as well|of|that|of which|in|for"
    r"|by|while|meanwhile|moreover|however|total number of|number of|die|der|das|den|dem|beide|respectively"
    r"|including|such as|or|more than|over|all the|die zahl der|ein|eine|or)\b(?=\W)|\d[\d.,\u00a0\u2009]*(?: \d{3})*"
    r"(?:\s(?:million|billion|thousand|trillion|Mio|Mrd))?(?![\w%])|[^\w(]+)\s*",
    re.IGNORECASE,
)
_CLOSERS = re.compile(
    r"(?:\s*(?:\b(?:also|have|has|had|were|was|are|is|all|each|and|or|the|in|of|for|by|to|not|even|now|only|went"
    r"|respectively|likewise|too|both|either|then|further|still|again|jeweils|um|yet)\b|[^\w)%]+))+$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]?\W{0,3}$")
_MONTH = (
    r"(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|Jun[ei]?|Jul[yi]?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\b\.?"
)
TIME = re.compile(
    r"(?:(?:the|this|that|last|each|every|same|following|previous|preceding|first|second|third|fourth|final|full"
    r"|past|early|late|mid|most|recent|current|fiscal|entire|coming|next|two|three|four|five|six|nine|\d{1,2}"
    r"|den|dem|der|ersten|zweiten|dritten|vierten|letzten|end|beginning|of|to|year)[\s-]+)*"
    r"(?:(?:19|20)\d\d|FY\W?\d+|Q[1-4]|H[12]|(?:years?|months?|quarters?|weeks?|days?|decades?|half|winter|summer"
    r"|spring|autumn|season|period|Jahre?n?|Monate?n?|Quartale?|Vorjahre?|Halbjahr|century|day|time|future|run)\b"
    rf"|{_MONTH})",
    re.IGNORECASE,
)
_TRAILING_TIME = re.compile(
    r"[\s,]+(?:(?:in|for|during|over|since|from|between|at|as of|im|seit|until|to|by)\s+(?:the\s+)?)?"
    r"(?:(?:last|this|the|that|same|past|previous|first|second|third|fourth|fiscal|end|half|of|full)\s+)*"
    rf"(?:(?:year|month|quarter|week|decade|half)s?\b|Q[1-4]\b|(?:FY ?)?(?:19|20)\d\d\b|{_MONTH})(?:[\s,]+(?:of\s+)?(?:19|20)\d\d)?$",
    re.IGNORECASE,
)
_TERMS = re.compile(r"(?:real |nominal )?(?:terms|value|volume|prices?|total|all|fact|addition|general|real|line|turn)\b", re.I)
_INSERTION_WORDS = frozenset({Cue.CONJUNCTION, Cue.WITH, Cue.IN, Cue.HEDGE, Cue.DEED, Cue.ON, Cue.VERB})


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the words of ``text[start:end]`` that name something; ``None`` where nothing does.

    Articles, counts, trailing brackets, markers and phrases of time are no part of the name.
    """
    length = -1
    while length != end - start and start < end:
        length = end - start
        if opener := _OPENERS.match(text, start, end):
            start = opener.end()
        end = start + len(_without_tail(text[start:end]))
    return Span(start, end) if start < end and any(map(str.isalpha, text[start:end])) else None


def _without_tail(words: str) -> str:
    words = _BRACKETS.sub("", words) or words
    words = _CLOSERS.sub("", words)
    return _TRAILING_TIME.sub("", words)


def is_time(words: str) -> bool:
    """Return whether ``words`` begin with a time or a manner of counting, so name no subject."""
    return bool(TIME.match(words) or _TERMS.match(words))


def leftward(tokens: Sequence[Token], end: int, floor: int = 0) -> int:
    """Return where the noun phrase that ends before token ``end`` begins.

    "food, alcoholic drinks and tobacco (" is one phrase; "Estonia (+14.5%) and Sweden (" are two.
    """
    j, depth = end, 0
    while j > floor:
        token = tokens[j - 1]
        if token.cue is Cue.CLOSE and j == end:
            depth = 1
        elif depth:
            depth = 0 if token.cue is Cue.OPEN else 1
        elif token.cue is Cue.AND or (token.cue is Cue.COMMA and _joined(tokens, j, end)):
            if not _goes_on(tokens, j - 1, floor):
                return j
        elif token.cue in _ENDS:
            return j
        j -= 1
    return j


def _joined(tokens: Sequence[Token], j: int, end: int) -> bool:
    """Return whether the comma at ``j - 1`` stands inside a list that an "and" closes."""
    return any(token.cue is Cue.AND for token in tokens[j : min(end, j + 8)])


def _goes_on(tokens: Sequence[Token], j: int, floor: int) -> bool:
    before = tokens[j - 1].cue if j > floor else Cue.STOP
    return before is Cue.WORD or (before is Cue.COMMA and tokens[j - 2].cue is Cue.WORD)


def rightward(tokens: Sequence[Token], start: int) -> int:
    """Return where the noun phrase that begins at token ``start`` ends."""
    j = start
    while j < len(tokens):
        token = tokens[j]
        if token.cue is Cue.AND and _new_item(tokens, j + 1):
            return j
        if token.cue in _ENDS or (token.cue is Cue.NUMBER and j > start) or token.cue is Cue.MARK:
            return j if token.cue is not Cue.MARK or token.word == "." else j + 1
        j += 1
    return j


def _new_item(tokens: Sequence[Token], j: int) -> bool:
    for token in tokens[j : j + 6]:
        if token.cue in {Cue.AMOUNT, Cue.BY, Cue.SIDE} or token.cue in _VERBAL:
            return True
        if token.cue in {Cue.COMMA, Cue.STOP, Cue.AND}:
            return False
    return False


def first_verb(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the index of the verb of the clause that begins at ``start``, or -1."""
    depth = 0
    for j in range(start, end):
        cue = tokens[j].cue
        depth += (cue is Cue.OPEN) - (cue is Cue.CLOSE)
        if depth <= 0 and j > start and cue in _VERBAL and tokens[j - 1].cue is not Cue.HEDGE:
            return j
    return -1


def past_opening(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the clause itself begins, after "In June 2017, ", "Worldwide, ", "By contrast, "."""
    if start >= end:
        return start
    if tokens[start].cue in {Cue.IN, Cue.ON, Cue.FROM, Cue.AT, Cue.BY, Cue.WITH, Cue.OF, Cue.CONJUNCTION}:
        for j in range(start + 1, min(end, start + 25)):
            if tokens[j].cue is Cue.COMMA:
                return past_opening(tokens, j + 1, end)
        j = start + 1
        while j < end and (tokens[j].cue is Cue.NUMBER or TIME.fullmatch(tokens[j].word)):
            j += 1
        return j if j > start + 1 else start
    commas = [j for j in range(start, min(end, start + 3)) if tokens[j].cue is Cue.COMMA]
    opening = tokens[start].word.endswith("ly") or tokens[start].word in _SENTENCE_ADVERBS
    return past_opening(tokens, commas[0] + 1, end) if commas and opening else start


_SENTENCE_ADVERBS = frozenset(
    "moreover however meanwhile worldwide overall also furthermore elsewhere again today here nationwide nationally "
    "thus hence then therefore besides still additionally year month".split()
)


def insertion(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the index of the comma that opens an insertion in a subject ("X, now at N, rose"), or ``end``."""
    for j in range(start, end - 1):
        if tokens[j].cue is Cue.COMMA:
            following = tokens[j + 1]
            odd = following.cue in _INSERTION_WORDS or following.word.endswith(("ly", "ed", "ing")) or following.word in {"too", "all"}
            if odd and (tokens[end - 1].cue is Cue.COMMA or following.cue in {Cue.CONJUNCTION, Cue.WITH}):
                return j
    return end


def is_passive(tokens: Sequence[Token], verb: int) -> bool:
    """Return whether the verb at ``verb`` is suffered by its subject ("were received")."""
    return tokens[verb].word in PASSIVE or any(token.word in PASSIVE for token in tokens[max(0, verb - 2) : verb])
