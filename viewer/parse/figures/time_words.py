"""Times inside noun phrases: words that say when, and so name nothing."""

from __future__ import annotations

import re

from viewer.parse.scan.dates import MONTH
from viewer.parse.scan.late_pattern import LatePattern

_TIME = (
    r"(?:(?:the|this|that|last|each|every|same|following|previous|preceding|prior|whole|first|second|third"
    r"|fourth|final|full|past"
    r"|fifth|sixth|seventh|eighth|ninth|tenth|early|late|mid|most|recent|current|fiscal|entire|coming|next|two|three|four|five|six|nine"
    r"|ten|zwei|drei|vier|fünf|sechs|zehn|\d{1,2}|of|to"
    r"|den|dem|der|ersten|zweiten|dritten|vierten|letzten|end|beginning|year|calendar)[\s-]+)*"
    r"(?:(?:19|20)\d\d(?:[-–−/]\d+)?|FY\W?\d*|Q[1-4]|H[12]|(?:years?|months?|quarters?|weeks?"
    r"|days?|decades?|half"
    r"|winter|summer|spring|autumn|season|periods?|span|Jahre?n?|Monate?n?|Quartale?|Vorjahre?"
    r"|Halbjahr|century"
    rf"|time|future|(?:January|December)-\w+|first|second|third|fourth)\b|{MONTH})"
)
_WHOLLY_TIME = LatePattern(
    rf"{_TIME}(?:(?: running| in a row| straight| ago| earlier| before)?\W*$"
    rf"|[\s,]+(?:of|to|from|and|over|on|in|alone|than|through|compared|as|after"
    rf"|before|with|\d|year\b|last\b|same\b))",
    re.IGNORECASE,
)
_MANNER = LatePattern(
    r"(?:(?:real|nominal|absolute|relative|net|seasonally adjusted|cash|dollar|won|euro) )?"
    r"(?:terms|value|volume|prices|all|sum|total|fact|addition|contrast|comparison|general|real|line|turn|part|size|number)"
    r"(?:\W*$|,| and (?:value|volume)\b)",
    re.IGNORECASE,
)
TRAILING_TIME = LatePattern(
    r"(?:[\s,]+(?:in|for|during|over|since|from|between|at|as of|im|seit|until|to|bis|by"
    r"|at the end of|by the end of))?"
    rf"[\s,]+{_TIME}$",
    re.IGNORECASE,
)
LEADING_TIME = LatePattern(
    rf"(?:(?:compared )?\w+\s+(?:an?\s+)?)?{_TIME}(?:\s(?:ago|earlier|before))?"
    rf"(?:\s(?:to|of|through|ended|ending)\s{_TIME})*(?=\W)",
    re.IGNORECASE,
)
# The last words a trailing time can have; looked up before the expression above is tried.
TIME_NOUNS = frozenset(
    "year years month months quarter quarters week weeks decade decades half period periods day "
    "days time jahr monat "
    "quartal january february march april may june july august september october november "
    "december jan feb mar apr "
    "jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember span "
    "season winter summer "
    "spring autumn first second third fourth halbjahr q1 q2 q3 q4 h1 h2 fy".split()
)


def is_time(words: str) -> bool:
    """Return whether ``words`` are a time or a manner of counting, so name no subject."""
    return bool(_WHOLLY_TIME.match(words) or _MANNER.match(words))
