"""Times of day, with the date and the zone the text gives them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Clock, Span
from viewer.parse.scan.dates import MONTH, dates, month_number
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIME = LatePattern(
    r"""(?<![\d:.,/-])(?:
    (?P<h1>[01]?\d|2[0-4]):(?P<m1>[0-5]\d)(?![\d:%-])(?:\s?(?P<half1>[AaPp])\.?\s?[Mm]\b\.?)?
    |(?P<h2>1[0-2]|0?[1-9])(?:\.(?P<m2>[0-5]\d))?\s?(?P<half2>[AaPp])\.?\s?[Mm]\b\.?
    |(?P<h3>[01]?\d|2[0-4])(?:[.:](?P<m3>[0-5]\d))?\sUhr\b
    |(?P<h4>1\d|2[0-4]|\d)시(?!간|장|작|기|행|설|민|군)(?:\s?(?P<m4>[0-5]?\d)분)?
    )""",
    re.VERBOSE,
)
_HOUR = LatePattern(r"\d{1,2}(?::[0-5]|(?:\.[0-5]\d)?\s?(?:[AaPp]\.?\s?[Mm]\b|Uhr\b)|시)")
_KOREAN_HALF = LatePattern(r"(오전|오후)\s?$")
# Zone letters in use. Source: the IANA time zone database.
_LETTERS = (
    r"(?:ET|E[SD]T|CT|C[SD]T|MT|M[SD]T|PT|P[SD]T|GMT|UTC|BST|CES?T|KST|JST|HKT|SGT|AE[SD]T|IST|MESZ|MEZ)\b"
    r"(?:[+-]\d{1,2})?"
)
_ZONE_AFTER = LatePattern(
    rf"\s?(?:\(({_LETTERS})\)|({_LETTERS})"
    r"|\(?((?:[A-Z][\w.]+ ){0,2}(?:[A-Z][\w.]+|local) [Tt]ime)\b\)?"
    r"|in ((?:the )?(?:(?:[A-Z]\.){2,}|[A-Z]\w+(?: [A-Z]\w+)?))(?![\w.]))"
)
_ZONE_BEFORE = LatePattern(rf"({_LETTERS})\s$")
_OFFICE_AFTER = LatePattern(
    r"\s?(?:from|in|at) (?:the )?([A-Z]\w+(?: [A-Z]\w+)?) (?:Office|time|office)\b"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_DAY = LatePattern(
    rf"\b(?P<month>{MONTH})\ (?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|,? \d{{4}})"
)
_YEAR = LatePattern(r"\d{4}|['’]\d\d\.")
_GLUE_BEFORE = LatePattern(r"[,;]?\s?(?:at|um|,)?\s?(?:오전|오후)?\s?$|[,;]?\s?\($")
_GLUE_AFTER = LatePattern(rf"(?:,| on)? ?{_WEEKDAY}(?:on )?$")
_NOON = 12
_REACH = 60


class _Day(NamedTuple):
    iso: str
    span: Span


def find_clocks(text: str, released: dt.date | None) -> tuple[Clock, ...]:
    """Return the times of day in ``text``, in order.

    ``iso`` is local time with as much of the date as is known: a date without its year takes the
    year nearest to ``released``. A time without a date is "T08:30".
    """
    times = (_TIME.match(text, hour.start()) for hour in _HOUR.finditer(text))
    clocks = (_clock(text, time, released) for time in times if time)
    return tuple(clock for clock in clocks if clock)


def _clock(text: str, match: re.Match[str], released: dt.date | None) -> Clock | None:
    hour, minute = _hour_and_minute(text, match)
    if hour > 23:  # noqa: PLR2004 - the day's last hour
        return None
    start, end = match.span()
    half = _KOREAN_HALF.search(text, max(0, start - 4), start)
    start = half.start() if half else start
    before = _ZONE_BEFORE.search(text, max(0, start - 6), start)
    after = _ZONE_AFTER.match(text, end, end + _REACH)
    start = before.start() if before else start
    end = after.end() if after else end
    day = _day_beside(text, Span(start, end), released)
    if day:
        start, end = min(start, day.span.start), max(end, day.span.end)
    zone = before[1] if before else next((g for g in after.groups() if g), None) if after else None
    iso = f"{day.iso if day else ''}T{hour:02}:{minute:02}"
    return Clock(Span(start, end), iso, zone or _zone_of_office(text, end))


def _hour_and_minute(text: str, match: re.Match[str]) -> tuple[int, int]:
    form = next(n for n in "1234" if match[f"h{n}"])
    hour, minute = int(match[f"h{form}"]), int(match[f"m{form}"] or 0)
    half = (match["half1"] or match["half2"] or "").lower()
    korean = _KOREAN_HALF.search(text, max(0, match.start() - 4), match.start())
    if korean:
        half = "p" if korean[1] == "오후" else "a"
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return hour, minute


def _day_beside(text: str, clock: Span, released: dt.date | None) -> _Day | None:
    """Return the date that touches ``clock``: "October 16th, 8:30", "8:30, April 26, 2019"."""
    before = list(_days(text, Span(max(0, clock.start - _REACH), clock.start), released))
    if before and _GLUE_BEFORE.fullmatch(text, before[-1].span.end, clock.start):
        return before[-1]
    after = next(_days(text, Span(clock.end, min(len(text), clock.end + _REACH)), released), None)
    if after and _GLUE_AFTER.fullmatch(text, clock.end, after.span.start):
        return after
    return None


def _days(text: str, within: Span, released: dt.date | None) -> Iterator[_Day]:
    dated = dates(text, within) if _YEAR.search(text, *within) else ()
    found = [_Day(value.isoformat(), span) for span, value in dated]
    for match in _DAY.finditer(text, *within):
        month, day = month_number(match["month"]), int(match["day"])
        year = _nearest_year(month, day, released)
        found.append(_Day(f"{year or '-'}-{month:02}-{day:02}", Span(*match.span())))
    yield from sorted(found, key=lambda day: day.span)


def _nearest_year(month: int, day: int, released: dt.date | None) -> int | None:
    """Return the year that brings a day nearest to the release, if there is such a day."""
    if released is None:
        return None
    distances = {}
    for year in (released.year - 1, released.year, released.year + 1):
        try:
            distances[year] = abs((dt.date(year, month, day) - released).days)
        except ValueError:
            continue
    return min(distances, key=lambda year: distances[year]) if distances else None


def _zone_of_office(text: str, end: int) -> str | None:
    """Return the place a clock is said "from", past a second clock in brackets."""
    if text[end : end + 2] == " (":
        closing = text.find(")", end, end + _REACH)
        end = closing + 1 if closing > 0 else end
    office = _OFFICE_AFTER.match(text, end)
    return office[1] if office else None
