"""Where a noun phrase begins and ends among tokens, and what of it is a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.parse.cues import PASSIVE, Cue, is_adverb
from viewer.parse.dates import MONTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.tokens import Token

VERBAL = frozenset({Cue.VERB, Cue.BE, Cue.DEED, Cue.SIDE, Cue.NOT_YET, Cue.PACE, Cue.TIMES})
_ENDS = VERBAL | {
    Cue.STOP,
    Cue.CONJUNCTION,
    Cue.AMOUNT,
    Cue.BY,
    Cue.TO,
    Cue.FROM,
    Cue.CLOSE,
    Cue.DASH,
}
_ENDS |= {Cue.OPEN, Cue.WITH, Cue.COMMA, Cue.ON, Cue.PRONOUN}
_NAMELESS = frozenset(
    {Cue.AND, Cue.COMMA, Cue.MARK, Cue.NUMBER, Cue.IN, Cue.OF, Cue.ON, Cue.CONJUNCTION, Cue.DASH}
)
_NAMELESS |= {
    Cue.CLOSE,
    Cue.STOP,
    Cue.BY,
    Cue.TO,
    Cue.FROM,
    Cue.AT,
    Cue.WITH,
    Cue.BE,
    Cue.SIDE,
    Cue.NOT_YET,
}
# Words that open or close a phrase without naming anything. Source: English and German grammars.
_ARTICLES = frozenset(
    "the a an its their both only some about around nearly almost die der das den dem ein eine einen sogar just "
    "million billion thousand another further total-of alone too also now even still likewise then again went "
    "gone go has have had become became respectively jeweils each either sich dagegen hingegen deutlich leicht zuletzt erneut weiter ebenfalls insgesamt there this damit somit thus year-on-year month-on-month approximately "
    "meanwhile such those-of roughly fewer more less marginally slightly sharply".split()
)
_MOVEMENTS = frozenset({Cue.NOUN, Cue.BOTH, Cue.HEDGE, Cue.PRONOUN, Cue.MORE})
_SCALE_OF = frozenset({"total", "number", "volume", "zahl", "record", "combined"})
_TIME = (
    r"(?:(?:the|this|that|last|each|every|same|following|previous|preceding|first|second|third|fourth|final|full|past"
    r"|early|late|mid|most|recent|current|fiscal|entire|coming|next|two|three|four|five|six|nine|ten|\d{1,2}|of|to"
    r"|den|dem|der|ersten|zweiten|dritten|vierten|letzten|end|beginning|year|calendar)[\s-]+)*"
    r"(?:(?:19|20)\d\d(?:[-–−/]\d+)?|FY\W?\d*|Q[1-4]|H[12]|(?:years?|months?|quarters?|weeks?|days?|decades?|half"
    r"|winter|summer|spring|autumn|season|periods?|span|Jahre?n?|Monate?n?|Quartale?|Vorjahre?|Halbjahr|century"
    rf"|time|future|(?:January|December)-\w+|first|second|third|fourth)\b|{MONTH})"
)
_WHOLLY_TIME = re.compile(
    rf"{_TIME}(?:\W*$|[\s,]+(?:of|to|from|and|over|on|in|alone|than|through|compared|as|after|before|with|\d|year\b|last\b|same\b))",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"(?:(?:real|nominal|absolute|relative|net|seasonally adjusted|cash|dollar|won|euro) )?"
    r"(?:terms|value|volume|price terms|(?:all|total|fact|addition|general|real|line|turn|part|size|number)\W*$)",
    re.IGNORECASE,
)
_TRAILING_TIME = re.compile(
    r"(?:[\s,]+(?:in|for|during|over|since|from|between|at|as of|im|seit|until|to|by|at the end of|by the end of))?"
    rf"[\s,]+{_TIME}$",
    re.IGNORECASE,
)
_LEADING_TIME = re.compile(rf"(?:\w+\s+)?{_TIME}(?:\s(?:to|of|through|ended|ending)\s{_TIME})*(?=\W)", re.IGNORECASE)
# The last words a trailing time can have; looked up before the expression above is tried.
_TIME_NOUNS = frozenset(
    "year years month months quarter quarters week weeks decade decades half period periods day days time jahr monat "
    "quartal january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember span season winter summer "
    "spring autumn first second third fourth halbjahr q1 q2 q3 q4 h1 h2 fy".split()
)
_ACRONYM = re.compile(r"\([A-Z][A-Za-z&-]{1,7}\d{0,2}\)")
_PREPOSITIONS = frozenset(
    {Cue.IN, Cue.ON, Cue.FROM, Cue.AT, Cue.BY, Cue.WITH, Cue.OF, Cue.CONJUNCTION}
)
_LONGEST_OPENING = 25


def named(text: str, tokens: Sequence[Token], start: int, end: int) -> Span | None:
    """Return the words of ``tokens[start:end]`` that are a name; ``None`` where nothing is.

    Articles, counts, trailing brackets, markers and times are no part of it; a trailing acronym
    is: "small and medium-sized enterprises (SMEs)".
    """
    while start < end and _opens_without_name(tokens, start, end):
        start += 1
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
    if tokens[end - 1].word in _TIME_NOUNS and (found := _TRAILING_TIME.search(text, *span)):
        span = Span(span.start, found.start())
    words = span.of(text)
    return span if len(words) > 1 and any(map(str.isalpha, words)) and not is_time(words) else None


def _opens_without_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    token = tokens[start]
    counted = token.word in _SCALE_OF and start + 1 < end and tokens[start + 1].cue is Cue.OF
    return token.cue in _NAMELESS or token.word in _ARTICLES or counted


def _closes_without_name(tokens: Sequence[Token], end: int) -> bool:
    token = tokens[end - 1]
    return (
        token.cue in _NAMELESS
        or token.cue is Cue.OPEN
        or token.word in _ARTICLES
        or is_adverb(token.word)
    )


def _opening(tokens: Sequence[Token], start: int, end: int) -> int:
    return next((j for j in range(end - 2, start, -1) if tokens[j].cue is Cue.OPEN), end - 1)


def is_time(words: str) -> bool:
    """Return whether ``words`` are a time or a manner of counting, so name no subject."""
    return bool(_WHOLLY_TIME.match(words) or _MANNER.match(words))


def leftward(tokens: Sequence[Token], end: int, floor: int = 0) -> int:
    """Return where the noun phrase that ends before token ``end`` begins.

    "food, alcoholic drinks and tobacco (" is one phrase; "Estonia (+14.5%) and Sweden (" are two.
    """
    j = end
    closed = False
    while j > floor:
        token = tokens[j - 1]
        if closed:
            closed = token.cue is not Cue.OPEN
        elif token.cue is Cue.CLOSE and _short_bracket(tokens, j, floor):
            closed = True
        elif token.cue is Cue.AND or (token.cue is Cue.COMMA and _listed(tokens, j, end)):
            if not _goes_on(tokens, j - 1, floor):
                return j
        elif token.cue is Cue.IN and j > 1 and _sets_apart(tokens[j - 2]):
            return j
        elif token.cue in _ENDS and not (
            token.cue in {Cue.FROM, Cue.WITH} and _attributes(tokens, j - 1)
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
        token.cue is Cue.WORD and token.word.endswith("ed")
    )


def _attributes(tokens: Sequence[Token], j: int) -> bool:
    """Return whether the "from" or "with" at ``j`` belongs to the noun before: "filings from abroad"."""
    return (
        0 < j < len(tokens) - 1 and tokens[j - 1].cue is Cue.WORD and tokens[j + 1].cue is Cue.WORD
    )


def _listed(tokens: Sequence[Token], j: int, end: int) -> bool:
    """Return whether the comma at ``j - 1`` stands inside a list that an "and" closes."""
    return any(token.cue is Cue.AND for token in tokens[j : min(end, j + 8)])


def _goes_on(tokens: Sequence[Token], j: int, floor: int) -> bool:
    before = tokens[j - 1].cue if j > floor else Cue.STOP
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
        if (
            token.cue in _ENDS
            or (token.cue is Cue.NUMBER and j > start)
            or token.word in {".", "!", "?"}
        ):
            return j
        j += 1
    return j


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


def first_verb(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the index of the verb of the clause that begins at ``start``, or -1."""
    depth = 0
    for j in range(start, end):
        cue = tokens[j].cue
        depth += (cue is Cue.OPEN) - (cue is Cue.CLOSE)
        if depth <= 0 and j > start and cue in VERBAL and not is_participle(tokens, j):
            return j
    return -1


def is_participle(tokens: Sequence[Token], j: int) -> bool:
    """Return whether the verb at ``j`` only describes the noun before: "applications filed with"."""
    if tokens[j].cue is not Cue.DEED or j + 1 >= len(tokens):
        return False
    after, before = tokens[j + 1], tokens[j - 1]
    passive = any(token.cue in {Cue.BE, Cue.NOT_YET} for token in tokens[max(0, j - 3) : j])
    described = (
        after.cue in {Cue.WITH, Cue.IN, Cue.BY, Cue.ON, Cue.AT}
        and after.word != "for"
        and before.cue is Cue.WORD
    )
    return before.word in _ARTICLES or (described and not passive)


def past_opening(text: str, tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the clause itself begins, after "In June 2017, ", "Worldwide, ", "Over that span "."""
    if start >= end:
        return start
    if tokens[start].cue in {Cue.MARK, Cue.AND, Cue.COMMA, Cue.DASH}:
        return past_opening(text, tokens, start + 1, end)
    comma = next(
        (j for j in range(start, min(end, start + _LONGEST_OPENING)) if tokens[j].cue is Cue.COMMA),
        -1,
    )
    if tokens[start].cue in _PREPOSITIONS:
        if comma > 0:
            return past_opening(text, tokens, comma + 1, end)
        if time := _LEADING_TIME.match(text, tokens[start].start, tokens[end - 1].end):
            return next((j for j in range(start, end) if tokens[j].start >= time.end()), start)
        return start
    opening = tokens[start].word.endswith("ly") or tokens[start].word in _SENTENCE_ADVERBS
    if 0 < comma <= start + 2 and opening:
        return past_opening(text, tokens, comma + 1, end)
    return start


_SENTENCE_ADVERBS = frozenset(
    "moreover however meanwhile worldwide overall also furthermore elsewhere again today here nationwide nationally "
    "thus hence then therefore besides still additionally year month now abroad instead likewise conversely".split()
)
_INSERTED = frozenset({Cue.CONJUNCTION, Cue.WITH, Cue.IN, Cue.HEDGE, Cue.DEED, Cue.ON, Cue.VERB, Cue.BY, Cue.SIDE, Cue.AT})


def without_asides(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Return the part of ``tokens[start:end]`` that is the subject itself.

    "Retail sales, provisionally put at N," ends at its first comma; "as a report says, gas prices"
    begins after its last; the commas of a list count for neither.
    """
    commas = [j for j in range(start, end) if tokens[j].cue is Cue.COMMA]
    for j in commas:
        following = tokens[j + 1] if j + 1 < end else None
        if (
            following
            and tokens[end - 1].cue is Cue.COMMA
            and (
                following.cue in _INSERTED
                or following.word.endswith(("ed", "ing"))
                or is_adverb(following.word)
                or following.word in {"too", "now"}
            )
        ):
            return start, j
    inner = [
        j for j in commas if j < end - 1 and not any(t.cue is Cue.AND for t in tokens[j + 1 : end])
    ]
    return (inner[-1] + 1 if inner else start), end


def is_passive(tokens: Sequence[Token], verb: int) -> bool:
    """Return whether the verb at ``verb`` is suffered by its subject ("were received")."""
    return tokens[verb].word in PASSIVE or any(
        token.word in PASSIVE for token in tokens[max(0, verb - 2) : verb]
    )
