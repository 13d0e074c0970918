"""The day of a release that says a month and a day only: the first of them after its period."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from viewer.model import ReleaseDate, Span
from viewer.parse.figures.periods import times
from viewer.parse.scan.dates import MONTH, month_number
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SAID_ON = LatePattern(
    r"\b(?:announced|published|released|reported|said|unveiled)(?: \w+)? on"
    r" (?:(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?"
    rf"(?P<day>(?P<month>{MONTH}) (?P<number>\d\d?))(?!\d|,? ?(?:of )?(?:19|20)\d\d)"
)
_SAID_KOREAN = LatePattern(
    r"(?<![\d년] )(?<!년)(?P<day>(?P<month>\d\d?)월\s?(?P<number>\d\d?)일)"
    r"(?:\s?\((?P<weekday>[월화수목금토일])(?:요일)?\))?,?\s*(?:발표|공개|밝혔|배포|펴냈|내놓)"
)
_WEEKDAYS = ("Mon월", "Tue화", "Wed수", "Thu목", "Fri금", "Sat토", "Sun일")
_TO_THE_MONTH = len("2020-09")
_SOON = range(1, 7)
"""So many months after the end of its period a release comes."""


def announced(text: str, opening: Span, body: Iterable[Span]) -> Iterator[ReleaseDate]:
    """Yield the day on which a line of ``body`` says that it is said, without a year.

    The year is that in which the day comes soon after the end of the last month or quarter that
    ``opening`` names. A day that then falls on another weekday than printed is passed over.
    """
    ends = [period.end for _, period in times(text, opening, None).periods if period.end]
    months = [end for end in ends if len(end) == _TO_THE_MONTH]
    if not months:
        return
    year, last = map(int, max(months).split("-"))
    for line in body:
        for said in (*_SAID_ON.finditer(text, *line), *_SAID_KOREAN.finditer(text, *line)):
            name = said["month"]
            month = int(name) if name.isdigit() else month_number(name)
            value = _date(year + (month < last), month, int(said["number"]))
            soon = (month - last) % 12 in _SOON
            if value and soon and (said["weekday"] or "") in _WEEKDAYS[value.weekday()]:
                yield ReleaseDate(value, Span(*said.span("day")))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
