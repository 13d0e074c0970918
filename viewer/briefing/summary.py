"""Page one in words: what was decided, when, who, what to doubt."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, TypedDict

from viewer.model import Severity, Span
from viewer.present.citing import paragraph_numbers
from viewer.present.grading import by_grade
from viewer.present.summary import person_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Clock, Commitment, Event, Finding, Release
    from viewer.present.wording import Wording

_MOMENT = re.compile(r"(?P<day>\d{4}(?:-\d\d){0,2})(?:T(?P<time>\d\d:\d\d))?")


class Place(TypedDict):
    """Where something stands: its words, and the paragraph to lead to (0: none)."""

    text: str
    number: int


class Decision(TypedDict):
    """A commitment: who, in the release's words what, where."""

    actors: str
    words: str
    place: Place


class Check(TypedDict):
    """What a check found, its grade first, and where."""

    words: str
    places: list[Place]


class Summary(TypedDict):
    """The parts of page one but for the figures; what the release lacks is empty."""

    decisions: list[Decision]
    events: list[str]
    people: list[str]
    checks: list[Check]


def summary(release: Release, findings: Sequence[Finding], say: Wording) -> Summary:
    """Return page one of ``release`` in the words of ``say``."""
    places = _Places(release, say)
    return Summary(
        decisions=[_decision(release, one, places, say) for one in release.commitments],
        events=[_event(release, one, findings, say) for one in release.events if one.what],
        people=[person_line(one) for one in release.people],
        checks=[
            _check(one, places, say)
            for grade, members in by_grade(findings)
            for one in members
            if grade is not Severity.INFO
        ],
    )


class _Places:
    """Names the paragraph or the note that holds a span."""

    def __init__(self, release: Release, say: Wording) -> None:
        self._say = say
        self._numbers = paragraph_numbers(release)
        self._blocks = [block.span for block in release.blocks]
        notes = release.footnotes
        self._notes = sorted((line.span, note.id[1:]) for note in notes for line in note.lines)

    def of(self, span: Span) -> Place:
        before = bisect_right(self._notes, span.start, key=lambda one: one[0].start)
        line, note = self._notes[before - 1] if before else (Span(0, 0), "")
        if span.start < line.end:
            return Place(text=self._say("briefing.note", note=note), number=0)
        before = bisect_right(self._blocks, span.start, key=lambda block: block.start)
        block = self._blocks[before - 1] if before else Span(0, 0)
        number = self._numbers.get(block.start, 0) if span.start < block.end else 0
        named = self._say("briefing.paragraph", n=number) if number else ""
        return Place(text=named, number=number)


def _decision(release: Release, one: Commitment, places: _Places, say: Wording) -> Decision:
    words = " ".join(release.words(one.span).split())
    return Decision(actors=say.listed(one.actors), words=words, place=places.of(one.span))


def _event(release: Release, event: Event, findings: Sequence[Finding], say: Wording) -> str:
    what = event.what
    if event.place:
        what = say("briefing.event_at", what=what, place=event.place)
    clocks = [_clock(release, clock, say) for clock in event.times]
    if not clocks:
        return say("briefing.event", what=what)
    first, *same = clocks
    spans = {clock.span for clock in event.times}
    differ = any(one.code == "clocks_disagree" and spans.issuperset(one.spans) for one in findings)
    key = "briefing.other_instant" if differ else "briefing.same_instant"
    when = say(key, first=first, same=", ".join(same)) if same else first
    return say("briefing.event_when", what=what, when=when)


def _clock(release: Release, clock: Clock, say: Wording) -> str:
    known = _MOMENT.fullmatch(clock.iso or "")
    if not known:
        return " ".join(release.words(clock.span).split())
    when = say.moment(known["day"])
    if known["time"]:
        when = say("briefing.time", day=when, time=known["time"])
    return say("briefing.zone", when=when, zone=clock.zone) if clock.zone else when


def _check(finding: Finding, places: _Places, say: Wording) -> Check:
    found = (places.of(span) for span in finding.spans)
    distinct = {place["text"]: place for place in found if place["text"]}
    words = say(
        "briefing.graded", grade=say(f"grade.{finding.severity}"), words=say.finding(finding)
    )
    return Check(words=words, places=list(distinct.values()))
