"""Two clocks that mean one instant, worked out with the IANA time zone database."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, product
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from viewer.model import Finding, Severity
from viewer.model.zones import zones_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Clock, Release

_TO_THE_MINUTE = len("2020-10-16T08:30")


def clocks_of_one_instant(release: Release) -> Iterator[Finding]:
    """Yield for each two clocks of one event whether they mean the same instant.

    Assumes that an unnamed year is the release's. Clocks whose date, time or zone is not known say
    nothing. Where a name can mean several zones ("the U.S.") and one of them fits, that one is
    named, beside another that does not. Facts: the local times ``first`` and ``second`` with what
    the text calls their zones, ``named`` and ``other``; the first time as it is ``there`` and
    ``elsewhere``; the ``rule`` of the zone that fits.
    """
    for event in release.events:
        for one, other in combinations(event.times, 2):
            if one.zone != other.zone:
                yield from _compared(one, other)


def _compared(one: Clock, other: Clock) -> Iterator[Finding]:
    first, second = _local(one), _local(other)
    pairs = list(product(_zones(one), _zones(other)))
    if not pairs or first is None or second is None:
        return
    fitting = next((p for p in pairs if _instant(first, p[0]) == _instant(second, p[1])), None)
    here, there = fitting or pairs[0]
    facts: dict[str, str | dt.datetime | dt.tzinfo] = {
        "first": first.replace(tzinfo=here),
        "second": second.replace(tzinfo=there),
        "named": one.zone or "",
        "other": other.zone or "",
        "there": _instant(first, here).astimezone(there),
    }
    code, severity = "clocks_agree", Severity.INFO
    others = [zone for _, zone in pairs if zone != there]
    if fitting is None:
        code, severity = "clocks_disagree", Severity.WARNING
    elif others:
        code = "clocks_agree_if"
        facts["elsewhere"] = _instant(first, here).astimezone(others[0])
        facts["rule"] = there
    yield Finding(code, severity, (one.span, other.span), tuple(facts.items()))


def _zones(clock: Clock) -> tuple[ZoneInfo, ...]:
    return tuple(ZoneInfo(name) for name in zones_of(clock.zone or ""))


def _local(clock: Clock) -> dt.datetime | None:
    """Return the local time of ``clock``, if it is known to the minute."""
    if clock.iso is None or len(clock.iso) != _TO_THE_MINUTE:
        return None
    return dt.datetime.fromisoformat(clock.iso)


def _instant(local: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    return local.replace(tzinfo=zone).astimezone(dt.UTC)
