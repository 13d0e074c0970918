"""Dates that no calendar has, and weekdays that do not fit."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from viewer.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release

_WEEKDAYS = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "mon tue wed thu fri sat sun",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "월 화 수 목 금 토 일",
    )
    for number, name in enumerate(names.split())
}
_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
    )
    for number, name in enumerate(names.split(), 1)
} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted((name for name in _WEEKDAYS if len(name) > 1), key=len, reverse=True))
_SHORT_WEEKDAY = "mon|tue|wed|thu|fri|sat|sun"
_FULL_WEEKDAY = "|".join(name for name in _WEEKDAYS if name.endswith(("day", "tag", "woch")))
_FULL_YEAR = r"(?:1[89]|20)\d\d"
_DATE = re.compile(
    rf"""(?:\b(?P<before>{_FULL_WEEKDAY})(?:,\ (?:the\ |den\ )?|\ )
    |\b(?P<short>{_SHORT_WEEKDAY})[.,]{{0,2}}\ )?
    (?:\b(?P<m1>{_MONTH})\.?\ (?P<d1>\d\d?)(?:st|nd|rd|th)?,?\ (?P<y1>{_FULL_YEAR})\b
    |(?<![\d.,/-])(?P<d2>\d\d?)(?:st|nd|rd|th|\.)?\ (?P<m2>{_MONTH})\.?,?\ (?P<y2>{_FULL_YEAR})\b
    |(?<![\d.,/-])(?P<y3>{_FULL_YEAR})-(?P<m3>\d\d)-(?P<d3>\d\d)(?![\d-])
    |(?<![\d.,/-])(?P<y4>{_FULL_YEAR})(?:년\ ?|\.\ ?)
        (?P<m4>\d\d?)(?:월\ ?|\.\ ?)(?P<d4>\d\d?)(?:일|\.|(?![\d%]))
    |['‘’](?P<y5>\d\d)\.\ ?(?P<m5>\d\d?)\.\ ?(?P<d5>\d\d?)(?![\d%])\.?
    |(?<![\d.,/-])(?P<d6>\d\d?)\.(?P<m6>\d\d?)\.(?P<y6>{_FULL_YEAR})(?![\d.])
    |(?<![\d.,/-])(?P<m7>\d\d?)/(?P<d7>\d\d?)/(?P<y7>{_FULL_YEAR})(?![\d/]))
    (?:\ ?\((?P<after>{_WEEKDAY}|[월화수목금토일])(?:요일)?\.?\)
    |,?\ (?P<behind>{_FULL_WEEKDAY})\b(?!\ (?-i:[A-Z])))?""",
    re.VERBOSE | re.IGNORECASE,
)
# Every date has a year; looking from year to year reads a long text fast.
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)|['‘’]\d\d\.")
_FORMS = 7
_DAY_FIRST, _ISO, _DOTTED, _SLASHED = {1, 2}, 3, {4, 5, 6}, 7
_CONTEXT = 24
_REACH = 48
# A day and a month without a year, where a preposition tells that they are a date.
_NO_YEAR = re.compile(
    rf"\b(?:on|am|vom|until|by)\ (?:the\ )?(?:(?P<m1>{_MONTH})\ (?P<d1>\d\d?)(?:st|nd|rd|th)?"
    rf"|(?P<d2>\d\d?)(?:st|nd|rd|th|\.)?\ (?P<m2>{_MONTH}))(?=[.,;)]?(?:\s*\n|\s*\Z)|[,;)]|\.\s)"
    r"(?![,.]?\s\d{4})",
    re.IGNORECASE,
)
_NEXT_TO_WEEKDAY = re.compile(
    rf"\b(?P<day>{_FULL_WEEKDAY}),\ (?:(?P<m1>{_MONTH})\ (?P<d1>\d\d?)"
    rf"|(?P<d2>\d\d?)\.?\ (?P<m2>{_MONTH}))"
    r"(?:st|nd|rd|th)?\b(?![,.]?\s\d{4}|\d|[.,]\d)",
    re.IGNORECASE,
)
# Before a day, what tells that the number is one: not the number of an issue, a table or an act.
_DATED = re.compile(
    r"(?:^|[\n(\[:;,–—-]|\b(?:on|of|until|till|by|from|to|before|after|since|between|and|at|dated"
    r"|am|vom|bis|zum|den|dem|the)|(?:day|tag)[,.]?)\s*$",
    re.IGNORECASE,
)
_DATED_TO_THE_DAY = re.compile(r"\b(?:on|dated|am|vom|until|by|till)\s$", re.IGNORECASE)
_LAST_DAY = 31
_LAST_MONTH = 12
_LEAP_YEAR = 2020
_CENTURY = 2000
_SHORT = 2


def _dates(text: str) -> Iterator[re.Match[str]]:
    reached = 0
    for year in _YEAR.finditer(text):
        begin = max(reached, year.start() - _REACH)
        match = _DATE.search(text, begin, year.end() + _REACH) if begin <= year.start() else None
        if match:
            reached = match.end()
            yield match


def dates_of_no_calendar(release: Release) -> Iterator[Finding]:
    """Yield each date that does not exist, such as 31 June. Fact: the date as ``printed``.

    Numbers that are no date at all (day 45), or that stand behind the name of what they number
    ("Issue 30 February 2020"), say nothing.
    """
    for match in _dates(release.text):
        span = _core(match)
        if _day_of(match) is None and _looks_dated(release.text, match, span):
            yield _no_such_date(release, span)
    for match in _NO_YEAR.finditer(release.text):
        form = "1" if match["m1"] else "2"
        month, day = _MONTHS[match[f"m{form}"].casefold()], int(match[f"d{form}"])
        if day <= _LAST_DAY and _date(_LEAP_YEAR, month, day) is None:
            parts = [match.span(f"{part}{form}") for part in "md"]
            yield _no_such_date(release, Span(min(parts)[0], max(parts)[1]))


def weekdays(release: Release) -> Iterator[Finding]:
    """Yield each weekday that its date did not fall on (proleptic Gregorian calendar).

    A date without a year is taken for the one nearest to the release, and is only worth a look.
    Facts: the date and weekday as ``printed``, and the ``date``, whose weekday the sentence names.
    """
    for match in _dates(release.text):
        named = match["before"] or match["short"] or match["after"] or match["behind"]
        day = _day_of(match)
        if named and day and day.weekday() != _WEEKDAYS[named.casefold()]:
            yield _other_weekday(match, day, Severity.WARNING)
    if release.date is None:
        return
    for match in _NEXT_TO_WEEKDAY.finditer(release.text):
        form = "1" if match["m1"] else "2"
        month, number = _MONTHS[match[f"m{form}"].casefold()], match[f"d{form}"]
        near = _nearest(release.date.value, month, int(number))
        if near and near.weekday() != _WEEKDAYS[match["day"].casefold()]:
            yield _other_weekday(match, near, Severity.NOTICE)


def _day_of(match: re.Match[str]) -> dt.date | None:
    form, year, month, day = _parts(match)
    first = _date(year, month, day)
    return _date(year, day, month) if first is None and form == _SLASHED else first


def _parts(match: re.Match[str]) -> tuple[int, int, int, int]:
    """Return which form a date has, and its year, month and day."""
    form = next(n for n in range(1, _FORMS + 1) if match[f"y{n}"])
    year, month, day = (match[f"{part}{form}"] for part in "ymd")
    number = int(month) if month.isdigit() else _MONTHS[month.casefold()]
    return form, int(year) + (_CENTURY if len(year) == _SHORT else 0), number, int(day)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _nearest(released: dt.date, month: int, day: int) -> dt.date | None:
    years = (released.year + n for n in (-1, 0, 1))
    days = [found for year in years if (found := _date(year, month, day))]
    return min(days, key=lambda found: abs(found - released), default=None)


def _looks_dated(text: str, match: re.Match[str], span: Span) -> bool:
    """Return whether numbers that no calendar has are meant as a date."""
    form, _, month, day = _parts(match)
    if day > _LAST_DAY or (form == _SLASHED and min(month, day) > _LAST_MONTH):
        return False
    before = text[max(0, span.start - _CONTEXT) : span.start]
    if form == _ISO and month > _LAST_MONTH:
        return bool(_DATED_TO_THE_DAY.search(before))
    if form in _DOTTED and month > _LAST_MONTH:
        return "월" in match[0]
    return form not in _DAY_FIRST or bool(
        match["before"] or match["short"] or _DATED.search(before)
    )


def _no_such_date(release: Release, span: Span) -> Finding:
    facts = (("printed", _plain(release.words(span))),)
    return Finding("no_such_date", Severity.WARNING, (span,), facts)


def _other_weekday(match: re.Match[str], day: dt.date, severity: Severity) -> Finding:
    facts = (("printed", _plain(match[0])), ("date", day))
    return Finding("weekday_differs", severity, (Span(*match.span()),), facts)


def _core(match: re.Match[str]) -> Span:
    """Return the date without its weekday."""
    form = next(n for n in range(1, _FORMS + 1) if match[f"y{n}"])
    parts = [match.span(f"{part}{form}") for part in "ymd"]
    end = max(end for _, end in parts)
    return Span(min(start for start, _ in parts), end + match.string.startswith("일", end))


def _plain(words: str) -> str:
    return " ".join(words.split())
