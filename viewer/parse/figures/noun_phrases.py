"""Where a noun phrase begins and ends among tokens, and what of it is a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.parse.figures.cues import Cue, is_adverb
from viewer.parse.figures.time_words import TIME_NOUNS, TRAILING_TIME, is_time
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

VERBAL = frozenset({Cue.VERB, Cue.BE, Cue.DEED, Cue.SIDE, Cue.NOT_YET, Cue.PACE, Cue.TIMES})
_POINTS = {Cue.STOP, Cue.COMMA, Cue.DASH, Cue.CLOSE}
_PREPOSITIONS = {Cue.BY, Cue.TO, Cue.FROM, Cue.ON, Cue.WITH}
_ENDS = VERBAL | _POINTS | _PREPOSITIONS | {Cue.OPEN, Cue.CONJUNCTION, Cue.AMOUNT, Cue.PRONOUN}
_NAMELESS = frozenset(
    _POINTS
    | _PREPOSITIONS
    | {Cue.IN, Cue.OF, Cue.AT, Cue.AND, Cue.CONJUNCTION, Cue.MARK, Cue.NUMBER}
    | {Cue.BE, Cue.SIDE, Cue.NOT_YET}
)
# Words that open or close a phrase without naming anything. Source: English and German grammars.
ARTICLES = frozenset(
    "the a an its their both only some about around nearly almost die der das den dem ein eine "
    "einen sogar just million billion thousand another further alone too also now even still "
    "likewise then again went gone go has have had become became respectively jeweils each either "
    "sich dagegen hingegen deutlich leicht zuletzt erneut weiter ebenfalls insgesamt there this "
    "lediglich allem gefolgt damit somit thus dabei zuerst nur noch weiterhin dadurch "
    "nonetheless nevertheless together year-on-year month-on-month y-o-y m-o-m "
    "q-o-q yoy qoq approximately meanwhile whole "
    "such roughly fewer more ahead today "
    "less marginally slightly sharply".split()
)
_MOVEMENTS = frozenset({Cue.NOUN, Cue.BOTH, Cue.HEDGE, Cue.PRONOUN, Cue.MORE})
_SCALE_OF = frozenset({"total", "number", "volume", "zahl", "record", "combined", "worth"})
_THOSE = frozenset({"those"})
_ACRONYM = LatePattern(r"\([A-Z][A-Za-z&-]{1,7}\d{0,2}\)")


def named(text: str, tokens: Sequence[Token], start: int, end: int) -> Span | None:
    """Return the words of ``tokens[start:end]`` that are a name; ``None`` where nothing is.

    Articles, counts, trailing brackets, markers and times are no part of it; a trailing acronym
    is: "small and medium-sized enterprises (SMEs)".
    """
    while start < end and _opens_without_name(tokens, start, end):
        bracket = tokens[start].cue is Cue.OPEN
        start = _closing(tokens, start, end) + 1 if bracket else start + 1
    while end > start and _closes_without_name(tokens, end):
        if tokens[end - 1].cue is Cue.CLOSE:
            opened = _opening(tokens, start, end)
            if _ACRONYM.fullmatch(text, tokens[opened].start, tokens[end - 1].end):
                break
            end = opened
        else:
            end -= 1
    if unclosed := next(
        (j for j in range(end - 1, start, -1) if tokens[j].cue in {Cue.OPEN, Cue.CLOSE}), 0
    ):
        end = unclosed if tokens[unclosed].cue is Cue.OPEN else end
    if start >= end or all(token.cue in _MOVEMENTS for token in tokens[start:end]):
        return None
    span = Span(tokens[start].start, tokens[end - 1].end)
    if is_time(span.of(text)):
        return None
    if tokens[end - 1].word in TIME_NOUNS and (found := TRAILING_TIME.search(text, *span)):
        span = Span(span.start, found.start())
    words = span.of(text)
    return span if len(words) > 1 and any(map(str.isalpha, words)) and not is_time(words) else None


def _opens_without_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    token = tokens[start]
    counted = token.word in _SCALE_OF and start + 1 < end and tokens[start + 1].cue is Cue.OF
    nameless = token.cue in _NAMELESS or token.cue is Cue.OPEN
    return nameless or token.word in ARTICLES or counted


def _closes_without_name(tokens: Sequence[Token], end: int) -> bool:
    token = tokens[end - 1]
    return (
        token.cue in _NAMELESS
        or token.cue is Cue.OPEN
        or token.word in ARTICLES
        or is_adverb(token.word)
    )


def _closing(tokens: Sequence[Token], start: int, end: int) -> int:
    return next((j for j in range(start, end) if tokens[j].cue is Cue.CLOSE), end - 1)


def _opening(tokens: Sequence[Token], start: int, end: int) -> int:
    return next((j for j in range(end - 2, start, -1) if tokens[j].cue is Cue.OPEN), end - 1)


def leftward(tokens: Sequence[Token], end: int, floor: int = 0) -> int:
    """Return where the noun phrase that ends before token ``end`` begins.

    "food, alcoholic drinks and tobacco (" is one phrase; "Estonia (+14.5%) and Sweden (" are two.
    """
    j = end
    closed = False
    while j > floor:
        token = tokens[j - 1]
        if j > 1 and token.word.endswith("ed") and tokens[j - 2].cue is Cue.CLOSE and j < end:
            return j
        if closed:
            closed = token.cue is not Cue.OPEN
        elif token.cue is Cue.CLOSE and _short_bracket(tokens, j, floor):
            closed = True
        elif token.cue is Cue.AND or (token.cue is Cue.COMMA and _listed(tokens, j, end)):
            if not _goes_on(tokens, j - 1, floor):
                return j
        elif (token.cue is Cue.IN and j > 1 and _sets_apart(tokens[j - 2])) or (
            token.cue in _ENDS
            and not (token.cue in {Cue.FROM, Cue.WITH} and _attributes(tokens, j - 1))
        ):
            return j
        j -= 1
    return j


def _short_bracket(tokens: Sequence[Token], j: int, floor: int) -> bool:
    """Return whether the bracket closing at ``j - 1`` holds no change: "(RCD)", "(4,200)"."""
    for k in range(j - 2, max(floor, j - 6) - 1, -1):
        if tokens[k].cue is Cue.OPEN:
            return True
        if tokens[k].cue is Cue.AMOUNT:
            return False
    return False


def _sets_apart(token: Token) -> bool:
    """Return whether a place after ``token`` stands for itself: "observed in", "decreases in"."""
    return token.cue in VERBAL | {Cue.NOUN, Cue.BOTH} or (
        token.cue is Cue.WORD and token.word.endswith(("ed", "est", "most"))
    )


def _attributes(tokens: Sequence[Token], j: int) -> bool:
    """Return whether the preposition at ``j`` belongs to its noun: "filings from abroad"."""
    return (
        0 < j < len(tokens) - 1 and tokens[j - 1].cue is Cue.WORD and tokens[j + 1].cue is Cue.WORD
    )


def _listed(tokens: Sequence[Token], j: int, end: int) -> bool:
    """Return whether the comma at ``j - 1`` stands inside a list that an "and" closes."""
    return any(token.cue is Cue.AND for token in tokens[j : min(end, j + 8)])


def _goes_on(tokens: Sequence[Token], j: int, floor: int) -> bool:
    before = tokens[j - 1].cue if j > floor else Cue.STOP
    if tokens[j - 1].word in TIME_NOUNS:
        return False
    return before is Cue.WORD or (before is Cue.COMMA and j > 1 and tokens[j - 2].cue is Cue.WORD)


def rightward(tokens: Sequence[Token], start: int) -> int:
    """Return where the noun phrase that begins at token ``start`` ends."""
    j = start
    while j < len(tokens):
        token = tokens[j]
        if token.cue is Cue.OPEN and (past := _past_acronym(tokens, j)):
            j = past
            continue
        if token.cue is Cue.AND and _new_item(tokens, j + 1):
            return j
        whose = j == start + 1 and tokens[start].word in _THOSE and token.cue in _PREPOSITIONS
        if whose or _from_where(tokens, j, start) or (token.word in _THOSE and j == start):
            j += 1
            continue
        if (
            token.cue in _ENDS
            or (token.cue is Cue.NUMBER and j > start)
            or token.word in {".", "!", "?"}
        ):
            return j
        j += 1
    return j


def _from_where(tokens: Sequence[Token], j: int, start: int) -> bool:
    """Return whether "from" tells which: "imports from Canada", not "from a year ago"."""
    if tokens[j].word != "from" or j == start or j + 1 >= len(tokens):
        return False
    ahead = tokens[j + 1 : j + 5]
    return ahead[0].cue in {Cue.WORD, Cue.HEDGE} and not any(
        token.word in TIME_NOUNS or token.cue in {Cue.NUMBER, Cue.AMOUNT} for token in ahead
    )


def _past_acronym(tokens: Sequence[Token], j: int) -> int:
    """Return the index after "(PCE)" at ``j``; 0 where the bracket holds more."""
    return (
        j + 3
        if j + 2 < len(tokens) and tokens[j + 1].cue is Cue.WORD and tokens[j + 2].cue is Cue.CLOSE
        else 0
    )


def _new_item(tokens: Sequence[Token], j: int) -> bool:
    for token in tokens[j : j + 6]:
        if token.cue in {Cue.AMOUNT, Cue.BY} or token.cue in VERBAL:
            return True
        if token.cue in {Cue.COMMA, Cue.STOP, Cue.AND}:
            return False
    return False
