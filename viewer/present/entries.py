"""Figures, findings and people as plain lists: what it is, what is known, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.model import Location
from viewer.present.marking import note_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model import Figure, Finding, Release
    from viewer.present.wording import Wording

_LONGEST_QUOTE = 90


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: its words, a quieter second line, a value at the end, and its place.

    ``location`` is ``None`` for an entry that speaks of no place in the text.
    """

    text: str
    detail: str = ""
    value: str = ""
    location: Location | None = None


def figure_entries(release: Release, say: Wording) -> tuple[Entry, ...]:
    """Return the changes in the order of the text."""
    return tuple(_figure(figure, say) for figure in release.figures)


def check_entries(release: Release, findings: Iterable[Finding], say: Wording) -> tuple[Entry, ...]:
    """Return the findings in the order of the checks, each with the words it speaks of."""
    return tuple(_finding(release, finding, say) for finding in findings)


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
    spans = [span for span in finding.spans if span.start < span.end]
    words = " ".join(release.words(spans[0]).split()) if spans else ""
    if len(words) > _LONGEST_QUOTE:
        words = words[: _LONGEST_QUOTE - 1].rstrip() + "…"
    sentence = say.finding(finding)
    return Entry(
        text=sentence,
        detail=f"“{words}”" if words and words not in sentence else "",
        location=Location(spans[0]) if spans else None,
    )
