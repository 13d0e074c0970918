"""Meetings and other things that take place, with all the clocks that mean their one instant."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from viewer.model import Clock, Event, Span
from viewer.parse.mentions.clocks import Day, days, find_clocks
from viewer.parse.mentions.events_korean import korean_event
from viewer.parse.mentions.happenings import named_thing, told_of_day
from viewer.parse.mentions.times import SPAN
from viewer.parse.scan.bounds import sentence_end, sentence_start
from viewer.parse.scan.dates import MONTH, dates
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from viewer.parse.page.layout import Layout

_EMBARGO = LatePattern(
    r"e(?<!\we)mbargo|E(?<!\wE)(?:mbargo|MBARGO)|Sperrfrist|엠바고|보도\s?(?:시점|일시)"
)
_PLACE = LatePattern(
    r"\b(?:[Ii]n|[Aa]t|from(?=[^,.;]{2,40} (?:Office|Centre|Center)\b)) (?:the )?"
    rf"((?!{MONTH}|The |An? )[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ][\w.]+){{0,3}})"
)
_LAST_DAY = LatePattern(r" (?:to|through|until) (\d{1,2})\b(?! ?(?:%|per))")
_MONTHS = finder(
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_BEFORE, _AFTER = 12, 30
_MOST_LINES, _LONG_LINE = 3, 60
_SAME = frozenset({"(", "/", "[", "or", "oder", "또는"})
_HEADER = 160


def find_events(layout: Layout) -> tuple[Event, ...]:
    """Return what the text says takes place at a time of day, or is held on a date, in order.

    Clocks in brackets directly behind another state the same instant; the ends of a span of time
    belong to one event. The end of an embargo is no event, nor is a clock beside which the text
    says nothing.
    """
    text = layout.text
    clocks = find_clocks(text, layout.date.value if layout.date else None)
    timed = ((group[0].span.start, _event(text, group)) for group in _groups(text, clocks))
    date = layout.date
    dated = _dated(
        text,
        date.value if date else None,
        date.span if date else None,
        [clock.span for clock in clocks],
    )
    found = sorted([*timed, *dated], key=lambda pair: pair[0])
    return tuple(event for _, event in found if event is not None)


def _groups(text: str, clocks: tuple[Clock, ...]) -> list[list[Clock]]:
    groups: list[list[Clock]] = []
    for clock in clocks:
        last = groups[-1][-1] if groups else None
        if last and _belong_together(text, last, clock):
            groups[-1].append(clock)
        else:
            groups.append([clock])
    return groups


def _belong_together(text: str, last: Clock, clock: Clock) -> bool:
    """Return whether two clocks mean one instant, or the first and the last one of a span."""
    between = text[last.span.end : clock.span.start].strip()
    if between == ",":
        return bool(last.zone and clock.zone)
    return between.lstrip(", ") in _SAME | SPAN


def _event(text: str, clocks: list[Clock]) -> Event | None:
    first, last = clocks[0].span, clocks[-1].span
    sentence = _sentence(text, Span(first.start, last.end))
    header = max(0, sentence.start - _HEADER)
    header = max(header, text.rfind("\n\n", header, sentence.start))
    if _EMBARGO.search(text, header, sentence.end):
        return None
    if korean := korean_event(text, sentence, Span(first.start, last.end)):
        return Event(korean.what, korean.place, tuple(clocks))
    what = named_thing(text, sentence, Span(first.start, last.end))
    return Event(what, _place(text, sentence, clocks), tuple(clocks)) if what else None


def _sentence(text: str, words: Span) -> Span:
    """Return the sentence round ``words``, and the lines that a printer broke before it."""
    start, end = sentence_start(text, words.start), sentence_end(text, words.end)
    for _ in range(_MOST_LINES):
        line = text.rfind("\n", 0, max(0, start - 1)) + 1
        above = text[line : start - 1]
        broken = text[start : start + 1].islower() or above.endswith(",")
        if text[start - 1 : start] != "\n" or len(above) < _LONG_LINE or not broken:
            break
        start = sentence_start(text, start - 2)
    return Span(start, end)


def _place(text: str, sentence: Span, clocks: Sequence[Clock]) -> str | None:
    """Return the first place named in the sentence outside the clocks themselves."""
    for match in _PLACE.finditer(text, *sentence):
        if not any(clock.span.meets(Span(*match.span())) for clock in clocks):
            return match[1].removesuffix(".")
    return None


def _dated(
    text: str, released: dt.date | None, dated: Span | None, clocks: Sequence[Span]
) -> Iterator[tuple[int, Event]]:
    """Yield what is done on a day of the calendar, in sentences without one of the ``clocks``."""
    for day in _calendar_days(text, released):
        if dated and dated.meets(day.span):
            continue
        sentence = _sentence(text, day.span)
        place = bisect_left(clocks, sentence)
        if any(map(sentence.meets, clocks[place : place + 1])):
            continue
        what = told_of_day(text, sentence, day.span)
        if what:
            times = _first_and_last(text, day)
            yield day.span.start, Event(what, _place(text, sentence, times), times)


def _calendar_days(text: str, released: dt.date | None) -> Iterator[Day]:
    """Yield every day that the text names, in order, with or without its year."""
    named = [
        day
        for place in _MONTHS(text)
        for day in days(text, Span(max(0, place - _BEFORE), place + _AFTER), released)
    ]
    written = [Day(value.isoformat(), span) for span, value in dates(text)]
    reached = 0
    for day in sorted([*written, *named], key=lambda one: (one.span.start, -one.span.end)):
        if day.span.start >= reached:
            reached = day.span.end
            yield day


def _first_and_last(text: str, day: Day) -> tuple[Clock, ...]:
    """Return the day, and the last one of the days that begin with it: "July 6 to 14"."""
    first = Clock(day.span, day.iso, None)
    last = _LAST_DAY.match(text, day.span.end)
    if last is None:
        return (first,)
    return first, Clock(Span(*last.span(1)), f"{day.iso[:-2]}{int(last[1]):02}", None)
