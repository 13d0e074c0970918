"""Times of day, with the date and the zone the text gives them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Clock, Span
from viewer.parse.mentions.times import SPAN, Time, find_times
from viewer.parse.mentions.zones import before_zone, with_zone, zone_of_office
from viewer.parse.scan.dates import MONTH, dates, month_number
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEKDAY = (
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[,.]{0,2} )?"
)
_DAY = LatePattern(
    rf"\b(?P<month1>{MONTH}) (?P<day1>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|,? \d{{4}})"
    rf"|\b(?P<day2>3[01]|[12]\d|[1-9])(?:st|nd|rd|th|\.)? (?P<month2>{MONTH})(?!,? \d{{4}})"
    r"|(?<!년)(?<!년 )\b(?P<month3>1[0-2]|[1-9])월 ?(?P<day3>3[01]|[12]\d|[1-9])일"
)
_GLUE_BEFORE = LatePattern(
    r"(?: ?\([월화수목금토일](?:요일)?\))?[,;]? ?(?:at|um|from|von|between|by|[@|,])? ?$"
    r"|[,;]? ?\($|T$|,?\n *at $"
)
_GLUE_AFTER = LatePattern(rf"(?:,| on| am)? ?{_WEEKDAY}(?:on |am )?$")
_REACH = 60
_NEAR = 100
_STOP = LatePattern(r"[.!?]\s+[A-Z]|\n\s*\n")


class Day(NamedTuple):
    """A day of the calendar as it stands in a text; ``iso`` lacks the year where none is known."""

    iso: str
    span: Span


def find_clocks(text: str, released: dt.date | None) -> tuple[Clock, ...]:
    """Return the times of day in ``text``, in order.

    ``iso`` is local time with as much of the date as is known: a date without its year takes the
    year nearest to ``released``. A time without a date is "T08:30".
    """
    clocks: list[Clock] = []
    times = find_times(text)
    for place, time in enumerate(times):
        near = times[max(0, place - 1) : place + 2]
        alone = not any(_near(text, *pair) for pair in pairwise(near))
        clock = _clock(text, time, released, alone=alone)
        if clocks and text[clocks[-1].span.end : clock.span.start].strip() in SPAN:
            clocks[-1], clock = _shared(clocks[-1], clock)
        clocks.append(clock)
    return tuple(clocks)


def _near(text: str, first: Time, last: Time) -> bool:
    """Return whether two times stand in one sentence, not far from each other."""
    apart = last.start - first.end > _NEAR or _STOP.search(text, first.end, last.start)
    return not apart


def _clock(text: str, time: Time, released: dt.date | None, *, alone: bool) -> Clock:
    start, end, zone = with_zone(text, time.start, time.end, alone=alone)
    day = _day_beside(text, Span(start, end), released)
    if day:
        start, end = min(start, day.span.start), max(end, day.span.end)
    if zone is None:
        start, _, zone = before_zone(text, start)
    iso = f"{day.iso if day else ''}{time.iso}"
    return Clock(Span(start, end), iso, zone or zone_of_office(text, end))


def _shared(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Return both ends of a span, each with the day and the zone that the other has."""
    zone = first.zone or last.zone
    (day, _, time), (other, _, end) = (str(clock.iso).partition("T") for clock in (first, last))
    return (
        replace(first, iso=f"{day or other}T{time}", zone=zone),
        replace(last, iso=f"{other or day}T{end}", zone=last.zone or zone),
    )


def _day_beside(text: str, clock: Span, released: dt.date | None) -> Day | None:
    """Return the date that touches ``clock``: "October 16th, 8:30", "8:30, April 26, 2019"."""
    before = list(days(text, Span(max(0, clock.start - _REACH), clock.start), released))
    if before and _GLUE_BEFORE.fullmatch(text, before[-1].span.end, clock.start):
        return before[-1]
    after = next(days(text, Span(clock.end, min(len(text), clock.end + _REACH)), released), None)
    if after and _GLUE_AFTER.fullmatch(text, clock.end, after.span.start):
        return after
    return None


def days(text: str, within: Span, released: dt.date | None) -> Iterator[Day]:
    """Yield the days named in ``within``, in order; a year not given is the one nearest."""
    found = [Day(value.isoformat(), span) for span, value in dates(text, within)]
    for match in _DAY.finditer(text, *within):
        form = next(n for n in "123" if match[f"day{n}"])
        name, day = match[f"month{form}"], int(match[f"day{form}"])
        month = int(name) if name.isdigit() else month_number(name)
        year = _nearest_year(month, day, released)
        found.append(Day(f"{year or '-'}-{month:02}-{day:02}", Span(*match.span())))
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
