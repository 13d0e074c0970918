"""Two clocks that mean one instant, worked out with the IANA time zone database."""

from __future__ import annotations

import datetime as dt
import re
from itertools import groupby, pairwise, product
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from viewer.model import Finding, Severity
from viewer.model.zones import CAPITAL_AND_COAST, names_summer, zones_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Clock, Fact, Release

_TO_THE_MINUTE = len("2020-10-16T08:30")
_TIME_ONLY = len("T08:30")
_NO_TIME = dt.timedelta(0)
_MOST = 12
# What joins two clocks of one instant: "(", ", ", " / ", " or ". "And" may join two instants.
_JOINED = re.compile(
    r"[\s,;/(~)–-]*(?:(?:or|bzw\.|또는|that is|i\.e\.|=)\s)?(?:[aA]t |in |um )?\(?"
)
_AND = re.compile(r"[\s,)]*(?:and|und|및)\s(?:on |at )?")


def clocks_of_one_instant(release: Release) -> Iterator[Finding]:
    """Yield for the clocks of one event whether they mean the same instant.

    Compared are the clocks of the first zone with those of each other: first with first and, where
    both give a span, last with last. An unnamed
    year is the release's; a clock without a date has the nearest that fits the clock before it.
    Clocks whose time or zone is not known, or that other words part, say nothing against each
    other. Facts: the local times ``first`` and ``second`` with what the text calls their zones,
    ``named`` and ``other``; the first time as it is ``there`` and ``elsewhere``; the ``rule`` of
    the zone that fits.
    """
    for event in release.events:
        spans = [tuple(span) for _, span in groupby(event.times[:_MOST], key=lambda one: one.zone)]
        for before, other in pairwise(spans):
            one, severity = spans[0], _gravest(release, before[-1], other[0])
            yield from _compared(one[0], other[0], severity)
            if len(one) == len(other) == 2:  # noqa: PLR2004 - from and to
                yield from _compared(one[-1], other[-1], severity)


def _gravest(release: Release, one: Clock, other: Clock) -> Severity | None:
    """Return how grave it is where clocks joined like these differ; ``None`` if they may."""
    start, end = sorted((one.span, other.span))
    between = release.text[start.end : end.start]
    if _JOINED.fullmatch(between):
        return Severity.WARNING
    return Severity.NOTICE if _AND.fullmatch(between) else None


class _Reading(NamedTuple):
    """Two clocks with a zone that each can mean."""

    first: dt.datetime
    second: dt.datetime

    @property
    def fits(self) -> bool:
        return self.first.astimezone(dt.UTC) == self.second.astimezone(dt.UTC)


def _compared(one: Clock, other: Clock, gravest: Severity | None) -> Iterator[Finding]:
    readings = list(_readings(one, other))
    if not readings:
        return
    fitting = next((reading for reading in readings if reading.fits), None)
    best = fitting or readings[0]
    there = best.second.tzinfo
    facts: dict[str, Fact] = {
        "first": best.first,
        "second": best.second,
        "named": one.zone or "",
        "other": other.zone or "",
        "there": best.first.astimezone(there),
    }
    others = [reading.second.tzinfo for reading in readings if reading.second.tzinfo != there]
    misnamed = _misnamed(one, best.first) or _misnamed(other, best.second)
    verdict: tuple[str, Severity] | None = None
    if fitting and misnamed:
        facts["zone"] = misnamed
        verdict = "clocks_agree_out_of_season", Severity.NOTICE
    elif fitting and others and there:
        facts |= {"elsewhere": best.first.astimezone(others[0]), "rule": there}
        usual = str(there) in CAPITAL_AND_COAST
        verdict = "clocks_agree_if", Severity.INFO if usual else Severity.NOTICE
    elif fitting:
        verdict = "clocks_agree", Severity.INFO
    elif gravest and not (misnamed and _by_the_letter(one, other, best)):
        verdict = "clocks_disagree", gravest
    if verdict:
        yield Finding(*verdict, (one.span, other.span), tuple(facts.items()))


def _readings(one: Clock, other: Clock) -> Iterator[_Reading]:
    first = _local(one)
    if first is None:
        return
    for here, there in product(_zones(one), _zones(other)):
        known = first.replace(tzinfo=here)
        if known.astimezone(dt.UTC).astimezone(here) != known:
            continue  # the hour that is left out where summer time begins
        if second := _local(other):
            yield _Reading(known, second.replace(tzinfo=there))
        elif time := _time(other):
            days = (known.astimezone(there).date() + dt.timedelta(days=n) for n in (0, -1, 1))
            moments = [dt.datetime.combine(day, time, there) for day in days]
            yield _Reading(known, min(moments, key=lambda moment: abs(_apart(moment, known))))


def _apart(one: dt.datetime, other: dt.datetime) -> dt.timedelta:
    return one.astimezone(dt.UTC) - other.astimezone(dt.UTC)


def _misnamed(clock: Clock, moment: dt.datetime) -> str | None:
    """Return a name such as "EST" where ``moment`` lies in the other half of the year."""
    summer = names_summer(clock.zone or "")
    return clock.zone if summer is not None and summer != bool(moment.dst()) else None


def _by_the_letter(one: Clock, other: Clock, reading: _Reading) -> bool:
    """Return whether the clocks agree if "EST" is five hours behind even in summer."""
    moments = []
    for clock, moment in ((one, reading.first), (other, reading.second)):
        hours = dt.timedelta(hours=1 if moment.dst() else -1)
        moments.append(
            moment.astimezone(dt.UTC) + (hours if _misnamed(clock, moment) else _NO_TIME)
        )
    return moments[0] == moments[1]


def _zones(clock: Clock) -> tuple[ZoneInfo, ...]:
    return tuple(ZoneInfo(name) for name in zones_of(clock.zone or ""))


def _local(clock: Clock) -> dt.datetime | None:
    """Return the local time of ``clock``, if it is known to the minute."""
    iso = clock.iso or ""
    return dt.datetime.fromisoformat(iso) if len(iso) == _TO_THE_MINUTE else None


def _time(clock: Clock) -> dt.time | None:
    """Return the time of a clock whose date is not told."""
    iso = clock.iso or ""
    return dt.time.fromisoformat(iso[1:]) if iso[:1] == "T" and len(iso) == _TIME_ONLY else None
