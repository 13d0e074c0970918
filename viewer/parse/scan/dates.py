"""Calendar dates that name their year, in the ways offices write them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GERMAN = {"mär": 3, "mai": 5, "okt": 10, "dez": 12}
MONTHS = {name: number for number, name in enumerate(_ENGLISH, 1)} | _GERMAN
"""Month numbers by the first three letters, lower case, English and German."""

MONTH = (
    r"(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli"
    r"|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\b\.?"
)
"""A regular expression for a month's name, long or short, with its stop."""

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_LATE_DAY = r"(?:1[3-9]|2\d|3[01])"
_YEAR = r"(?:1[89]|20)\d\d"
# What a date can begin with comes first: most places are passed over at once.
_DATE = LatePattern(
    rf"""(?=[adfjmnos\d'‘’`´])(?:
    (?:\b|(?-i:(?<=[a-z\d])(?=[A-Z])))  # a word's end, or the end of a headline glued to it
        (?P<m1>{MONTH})\ ?(?P<d1>{_DAY})(?:st|nd|rd|th)?,?\ {{1,2}}(?P<y1>{_YEAR})\b
    |(?=\d)(?:
        \b(?P<d2>{_DAY})(?:st|nd|rd|th|\.)?(?:\ of)?[ -](?P<m2>{MONTH}),?[ -](?P<y2>{_YEAR})\b
        |(?<!\d)(?P<y3>{_YEAR})(?P<sep>[-/])(?P<m3>\d\d)(?P=sep)(?P<d3>\d\d)(?!\d)
        |(?<!\d)(?P<y4>{_YEAR})\.\ ?(?P<m4>\d\d?)\.\ ?(?P<d4>\d\d?)(?!\d)\.?
        |(?<!\d)(?P<d5>\d\d?)\.\ ?(?P<m5>\d\d?)\.\ ?(?P<y5>{_YEAR})(?!\d)
        |(?<!\d)(?P<y6>{_YEAR})년\ ?(?P<m6>\d\d?)월\ ?(?P<d6>\d\d?)일
        |(?<!\d)(?P<m8>\d\d)\ (?P<d8>\d\d),\ ?(?P<y8>{_YEAR})(?!\d)
        # Day and month by strokes only where no month can be meant by the day.
        |(?<![\d/])(?P<d9>{_LATE_DAY})/(?P<m9>\d\d?)/(?P<y9>{_YEAR})(?!\d)
        |(?<![\d/])(?P<m10>\d\d?)/(?P<d10>{_LATE_DAY})/(?P<y10>{_YEAR})(?!\d))
    |['‘’`´](?P<y7>\d\d)\.\ ?(?P<m7>\d\d?)\.\ ?(?P<d7>\d\d?)(?!\d)\.?)""",
    re.VERBOSE | re.IGNORECASE,
)
# Every date has a year, 2020 or ’20: only round what looks like one the text is looked at closely.
_HINT = LatePattern(r"['‘’`´12]\d\d[\d.]")
_BEFORE, _AFTER = 20, 40  # more than any date takes on either side
_FORMS = 10
_CENTURY = 2000
_YEARS = 99


def dates(text: str, within: Span | None = None) -> Iterator[tuple[Span, dt.date]]:
    """Yield each full date of ``text`` (day, month and year) with its place, in order.

    Dates that no calendar has ("31 June 2020") are passed over.
    """
    start, end = within or (0, len(text))
    for hint in _HINT.finditer(text, start, end):
        year = hint.start()
        if year < start:
            continue
        match = _DATE.search(text, max(start, year - _BEFORE), min(end, year + _AFTER))
        if match and match.start() < hint.end():
            start = match.end()
            if value := _value(match):
                yield Span(*match.span()), value


def month_number(name: str) -> int:
    """Return 1 to 12 for a name that ``MONTH`` matches."""
    return MONTHS[name[:3].lower()]


def _value(match: re.Match[str]) -> dt.date | None:
    form = next(n for n in range(1, _FORMS + 1) if match[f"y{n}"])
    year, month, day = match[f"y{form}"], match[f"m{form}"], int(match[f"d{form}"])
    try:
        number = int(month) if month.isdigit() else month_number(month)
        return dt.date(int(year) + (0 if int(year) > _YEARS else _CENTURY), number, day)
    except ValueError:
        return None
