"""A release in a few lines of plain text, for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Finding, Person, Release
    from viewer.present.wording import Wording


def summary(release: Release, findings: Iterable[Finding], say: Wording) -> str:
    """Return headline, date, counts, figures, people and findings, a line each."""
    return "\n".join(_lines(release, findings, say))


def _lines(release: Release, findings: Iterable[Finding], say: Wording) -> Iterator[str]:
    yield f"{release.source.name}"
    if release.headline:
        yield f"  {_plain(release.words(release.headline))}"
    if release.date:
        yield f"  {say.date(release.date.value)}"
    notes = say.count("summary.notes", len(release.footnotes))
    yield f"  {notes}, {say.count('summary.figures', len(release.figures))}"
    for figure in release.figures:
        phrase = _plain(release.words(figure.span))
        yield f"  {figure.id}  {say.change(figure)}  {figure.subject or '-'}  “{phrase}”"
    if release.people:
        yield f"  {say('summary.people')}: {'; '.join(map(person_line, release.people))}"
    yield from (f"  {finding.severity}: {_plain(say.finding(finding))}" for finding in findings)


def person_line(person: Person) -> str:
    """Return name, office and body, as far as they are stated."""
    return ", ".join(part for part in (person.name, person.role, person.organization) if part)


def _plain(words: str) -> str:
    """Return ``words`` on one line, control characters made visible."""
    return "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for char in " ".join(words.split())
    )
