"""Figures, findings and people as plain lists: what it is, what is known, where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.model import Location
from viewer.present.grading import by_grade
from viewer.present.marking import note_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model import Figure, Finding, Release
    from viewer.present.wording import Wording

_LONGEST_QUOTE = 90
_MOST_QUOTED = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: its words, a quieter second line, a value at the end, and its place.

    ``location`` is ``None`` for an entry that speaks of no place in the text. ``heading`` stands
    over the entry that opens a group; ``prose`` is set where the words are whole sentences.
    ``grade`` is what a screen reader says before a finding.
    """

    text: str
    detail: str = ""
    value: str = ""
    location: Location | None = None
    heading: str = ""
    prose: bool = False
    grade: str = ""


def figure_entries(release: Release, say: Wording) -> tuple[Entry, ...]:
    """Return the changes in the order of the text."""
    return tuple(_figure(figure, say) for figure in release.figures)


def check_entries(release: Release, findings: Iterable[Finding], say: Wording) -> tuple[Entry, ...]:
    """Return the findings by grade, the gravest first, each with the words it speaks of."""
    return tuple(
        replace(
            _finding(release, finding, say),
            heading="" if place else say(f"severity.{grade}"),
            grade=say(f"grade.{grade}"),
        )
        for grade, members in by_grade(findings)
        for place, finding in enumerate(members)
    )


def people_entries(release: Release, say: Wording) -> tuple[Entry, ...]:
    """Return the people in the order of the text, each with office and number of mentions."""
    return tuple(
        Entry(
            text=person.name,
            detail=", ".join(part for part in (person.role, person.organization) if part),
            value=say.count("entry.mentions", len(person.mentions)),
            location=Location(person.mentions[0]) if person.mentions else None,
        )
        for person in release.people
    )


def _figure(figure: Figure, say: Wording) -> Entry:
    subject = figure.subject or say("chart.no_subject")
    known = [
        figure.measure,
        figure.place,
        say.period(figure.period) if figure.period else None,
        say("entry.note", number=note_number(figure.footnote)) if figure.footnote else None,
    ]
    return Entry(
        text=subject[:1].upper() + subject[1:],
        detail=" · ".join(part[:1].upper() + part[1:] for part in known if part),
        value=say.change(figure),
        location=Location(figure.span, figure.id),
    )


def _finding(release: Release, finding: Finding, say: Wording) -> Entry:
    spans = tuple(span for span in finding.spans if span.start < span.end)
    sentence = say.finding(finding)
    quoted = (_shortened(release.words(span)) for span in spans)
    unsaid = dict.fromkeys(f"“{words}”" for words in quoted if words not in sentence)
    return Entry(
        text=sentence,
        detail=" · ".join(list(unsaid)[:_MOST_QUOTED]),
        location=Location(spans[0], others=spans[1:]) if spans else None,
        prose=True,
    )


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1].rstrip() + "…"
