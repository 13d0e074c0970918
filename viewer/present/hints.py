"""What a word means that the pointer rests on: a short form, a person, a clock."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from viewer.model import Span
from viewer.model.zones import zones_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Clock, Person, Release
    from viewer.present.wording import Wording

_WORD = re.compile(r"[^\W_]+(?:[&./][^\W_]+)*")
_REACH = 60
_TO_THE_MINUTE = len("2020-10-16T08:30")


class Hint(NamedTuple):
    """The words a hint is about, and what it says."""

    span: Span
    words: str


def hint_at(
    release: Release, offset: int, say: Wording, zone: dt.tzinfo | None = None
) -> Hint | None:
    """Return what can be told of the word at ``offset``; ``None`` where nothing is known.

    Times are told in ``zone``, or where the reader is.
    """
    return next(_hints(release, Span(offset, offset + 1), say, zone), None)


def _hints(release: Release, here: Span, say: Wording, zone: dt.tzinfo | None) -> Iterator[Hint]:
    for event in release.events:
        for clock in event.times:
            if clock.span.holds(here) and (told := _clock(clock, say, zone)):
                yield Hint(clock.span, told)
    word = _word_at(release.text, here)
    if word and (told := _short_form(release, word.of(release.text), say)):
        yield Hint(word, told)
    for person in release.people:
        for span in person.mentions:
            if span.holds(here):
                yield Hint(span, _person(person))


def _word_at(text: str, here: Span) -> Span | None:
    start, end = max(0, here.start - _REACH), here.end + _REACH
    words = (Span(*match.span()) for match in _WORD.finditer(text, start, end))
    return next((word for word in words if word.holds(here)), None)


def _short_form(release: Release, word: str, say: Wording) -> str:
    forms = {word, word.removesuffix("s"), f"{word}s"}
    for acronym in release.acronyms:
        if acronym.short in forms:
            return say("hint.short_form", short=acronym.short, long=_line(acronym.long))
    if any(term.short in forms for term in release.undefined_acronyms):
        return say("hint.unexplained", short=word)
    return ""


def _person(person: Person) -> str:
    return ", ".join(part for part in (person.name, person.role, person.organization) if part)


def _clock(clock: Clock, say: Wording, zone: dt.tzinfo | None) -> str:
    """Return the reader's own time for ``clock``; "" where its zone or date is not known."""
    zones = zones_of(clock.zone or "")
    if not zones or clock.iso is None or len(clock.iso) != _TO_THE_MINUTE:
        return ""
    meant = ZoneInfo(zones[0])
    instant = dt.datetime.fromisoformat(clock.iso).replace(tzinfo=meant).astimezone(zone)
    facts = {"day": say.date(instant), "time": f"{instant:%H:%M}", "zone": f"{instant:%Z}"}
    if len(zones) == 1:
        return say("hint.clock", **facts)
    return say("hint.clock_if", named=clock.zone, meant=say.zone(meant), **facts)


def _line(words: str) -> str:
    return " ".join(words.split())
