"""Meetings and other things that take place, with all the clocks that mean their one instant."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from viewer.model import Clock, Event, Span
from viewer.parse.mentions.clocks import find_clocks
from viewer.parse.mentions.times import SPAN
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.bounds import sentence_end, sentence_start
from viewer.parse.scan.dates import MONTH, dates
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from viewer.parse.page.layout import Layout

_KINDS = (
    # What offices hold. Source: the calendars of WIPO, EPO and KIPO.
    """assembly award briefing broadcast call ceremony colloquium conference consultation dialogue
    event exhibition fair forum hearing launch meeting meetings panel roundtable seminar session
    summit symposium talks teleconference visit webcast webinar workshop
    Pressekonferenz Konferenz Sitzung Tagung Treffen Veranstaltung Ausstellung Messe""".split()
)
_NOUN = any_of((*_KINDS, *(kind.capitalize() for kind in _KINDS))) + r"\b"
_KIND = LatePattern(_NOUN)
_BREAKS = frozenset(
    """a an the this that these those its his her their our in on at of for with by during after
    before from to and or will be is are was were has have had held next following said
    der die das den dem des ein eine einer einem am im in zur zum""".split()
)
_MANNER = LatePattern(
    r"\b(?:via|by|through) (?:video|tele|web|phone)[\w-]*(?: (?:call|conference|link))?"
    r"|\bonline\b"
)
_WORDS = LatePattern(r"\S*\w\S*")
_EMBARGO = LatePattern(
    r"e(?<!\we)mbargo|E(?<!\wE)(?:mbargo|MBARGO)|Sperrfrist|엠바고|보도\s?(?:시점|일시)"
)
_PLACE = LatePattern(
    rf"\b(?:in|at|from) (?:the )?((?!{MONTH}|The |An? )"
    r"[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ][\w.]+){0,3})"
)
_HELD = finder(" held", "ake place", "akes place", "aken place", "ook place", " convene", " opened")
_SAME = frozenset({"(", "/", "[", "or", "oder", "또는"})
_MOST_WORDS = 10
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
    dated = _dated(text, [clock.span for clock in clocks])
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
    sentence = Span(sentence_start(text, first.start), sentence_end(text, last.end))
    header = max(0, sentence.start - _HEADER)
    header = max(header, text.rfind("\n\n", header, sentence.start))
    if _EMBARGO.search(text, header, sentence.end):
        return None
    what = _what(text, sentence, Span(first.start, last.end))
    return Event(what, _place(text, sentence, clocks), tuple(clocks)) if what else None


def _what(text: str, sentence: Span, clock: Span) -> str:
    """Return the noun nearest before the clock that names what takes place, with its manner."""
    manner = _MANNER.search(text, *sentence)
    outside = [
        kind
        for kind in _KIND.finditer(text, *sentence)
        if not (manner and manner.start() < kind.start() < manner.end())
    ]
    before = [kind for kind in outside if kind.start() < clock.start]
    kind = next(iter(before[-1:] or outside), None)
    if kind is None:
        words = _WORDS.findall(text, sentence.start, clock.start)[-_MOST_WORDS:]
        words = words or _WORDS.findall(text, clock.end, sentence.end)[:_MOST_WORDS]
        return " ".join(words).strip(" ,:(")
    name = _noun_phrase(text, sentence.start, kind)
    return f"{name} {manner[0]}" if manner else name


def _noun_phrase(text: str, start: int, kind: re.Match[str]) -> str:
    words: list[str] = [kind[0]]
    for word in reversed(text[start : kind.start()].split()):
        if word.casefold() in _BREAKS or not word[-1].isalnum() or word[0].isdigit():
            break
        words.insert(0, word)
    return " ".join(words)


def _place(text: str, sentence: Span, clocks: list[Clock]) -> str | None:
    """Return the first place named in the sentence outside the clocks themselves."""
    for match in _PLACE.finditer(text, *sentence):
        if not any(clock.span.meets(Span(*match.span())) for clock in clocks):
            return match[1].removesuffix(".")
    return None


def _dated(text: str, clocks: Sequence[Span]) -> Iterator[tuple[int, Event]]:
    """Yield what is held on a full date, in sentences without one of the ``clocks``."""
    reached = 0
    for held in _HELD(text):
        if held < reached:
            continue
        sentence = Span(sentence_start(text, held, reached), sentence_end(text, held))
        reached = sentence.end
        place = bisect_left(clocks, sentence)
        if any(map(sentence.meets, clocks[place : place + 1])):
            continue
        kind = _KIND.search(text, sentence.start, held)
        day = next(dates(text, sentence), None) if kind else None
        if kind and day:
            clock = Clock(day[0], day[1].isoformat(), None)
            name = _noun_phrase(text, sentence.start, kind)
            yield day[0].start, Event(name, _place(text, sentence, [clock]), (clock,))
