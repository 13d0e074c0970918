"""Page one in words: what was decided, when, who, what to doubt."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, TypedDict

from viewer.model import Severity
from viewer.present.grading import by_grade
from viewer.present.summary import person_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.briefing.options import BriefingOptions
    from viewer.briefing.places import Place, Places
    from viewer.model import Clock, Commitment, Event, Finding, Organization, Release
    from viewer.present.wording import Wording

_DIFFER = "clocks_disagree"
_COMPARED = frozenset({_DIFFER, "clocks_agree", "clocks_agree_if", "clocks_agree_out_of_season"})
_MOMENT = re.compile(r"(?P<day>\d{4}(?:-\d\d){0,2})(?:T(?P<time>\d\d:\d\d))?")


class Decision(TypedDict):
    """A commitment: who, in the release's words what, where."""

    actors: str
    words: str
    place: Place


class Check(TypedDict):
    """What a check found, its grade first, and where."""

    words: str
    places: list[Place]


class EventSet(TypedDict):
    """An event with all its clocks, and what comparing them gave ("" for nothing)."""

    words: str
    verdict: str


class Summary(TypedDict):
    """The parts of page one but for the figures; what the release lacks is empty."""

    decisions: list[Decision]
    events: list[EventSet]
    people: list[str]
    offices: list[str]
    checks: list[Check]


def summary(
    release: Release,
    findings: Sequence[Finding],
    places: Places,
    options: BriefingOptions,
    say: Wording,
) -> Summary:
    """Return page one of ``release`` in the words of ``say``."""
    doubts = [
        one
        for grade, members in by_grade(findings if options.checks else ())
        for one in members
        if grade is not Severity.INFO
    ]
    return Summary(
        decisions=[_decision(release, one, places, say) for one in release.commitments],
        events=[_event(release, one, findings, say) for one in release.events if one.what],
        people=[person_line(one) for one in release.people],
        offices=[_office(one, say) for one in release.organizations],
        checks=[_check(one, places, say) for one in doubts],
    )


def _decision(release: Release, one: Commitment, places: Places, say: Wording) -> Decision:
    words = " ".join(release.words(one.span).split())
    return Decision(actors=say.listed(one.actors), words=words, place=places.of(one.span))


def _office(body: Organization, say: Wording) -> str:
    if body.short in {None, body.name}:
        return body.name
    return say("briefing.issuer", name=body.name, short=body.short)


def _event(release: Release, event: Event, findings: Sequence[Finding], say: Wording) -> EventSet:
    what = event.what
    if event.place:
        what = say("briefing.event_at", what=what, place=event.place)
    clocks = [_clock(release, clock, say) for clock in event.times]
    if not clocks:
        return EventSet(words=say("briefing.event", what=what), verdict="")
    first, *same = clocks
    spans = {clock.span for clock in event.times}
    compared = [one for one in findings if one.code in _COMPARED and spans.issuperset(one.spans)]
    differ = any(one.code == _DIFFER for one in compared)
    key = "briefing.other_instant" if differ else "briefing.same_instant"
    when = say(key, first=first, same=", ".join(same)) if same else first
    words = say("briefing.event_when", what=what, when=when)
    return EventSet(words=words, verdict="" if differ else _verdict(compared, say))


def _verdict(compared: Sequence[Finding], say: Wording) -> str:
    """Return in short that clocks agree; the checks tell it at length."""
    told = []
    for one in compared:
        rule = dict(one.facts).get("rule")
        facts = {"rule": say.zone(rule)} if isinstance(rule, dt.tzinfo) else {}
        told.append(say(f"briefing.{one.code}", **facts))
    return " ".join(dict.fromkeys(told))


def _clock(release: Release, clock: Clock, say: Wording) -> str:
    known = _MOMENT.fullmatch(clock.iso or "")
    if not known:
        return " ".join(release.words(clock.span).split())
    when = say.moment(known["day"])
    if known["time"]:
        when = say("briefing.time", day=when, time=known["time"])
    return say("briefing.zone", when=when, zone=clock.zone) if clock.zone else when


def _check(finding: Finding, places: Places, say: Wording) -> Check:
    found = (places.of(span) for span in finding.spans)
    distinct = {place["text"]: place for place in found if place["text"]}
    words = say(
        "briefing.graded", grade=say(f"grade.{finding.severity}"), words=say.finding(finding)
    )
    return Check(words=words, places=list(distinct.values()))
