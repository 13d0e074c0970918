"""A release in plain text, for the command line: the whole model, then what the checks found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from viewer.present.grading import by_grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Event, Figure, Finding, Footnote, Organization, Person, Release, Span
    from viewer.present.wording import Wording

_LONGEST = 100
_NOBODY = "–"


def summary(release: Release, findings: Iterable[Finding], say: Wording) -> str:
    """Return what was found in ``release``, a heading for each part that has something."""
    lines = [release.source.name]
    if release.headline:
        lines.append(f"  {_plain(release.words(release.headline))}")
    issued = [release.issuer.name] if release.issuer else []
    issued += [say.date(release.date.value)] if release.date else []
    lines += [f"  {' · '.join(issued)}"] if issued else []
    for key, found in _parts(release, say):
        if members := list(found):
            lines.append(f"  {say(f'summary.{key}')}")
            lines += [f"    {line}" for line in members]
    for grade, graded in by_grade(findings):
        lines.append(f"  {say('summary.findings')}: {say(f'severity.{grade}')}")
        lines += [f"    {_plain(say.finding(finding))}" for finding in graded]
    return "\n".join(lines)


def person_line(person: Person) -> str:
    """Return name, office and body, as far as they are stated."""
    return ", ".join(part for part in (person.name, person.role, person.organization) if part)


def _parts(release: Release, say: Wording) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield each part of the model by its key in the translations, with a line for each member."""

    def quoted(span: Span) -> str:
        return f"“{_short(release.words(span))}”"

    yield "notes", (_note(release, note, say) for note in release.footnotes)
    yield "figures", (_figure(figure, quoted(figure.span), say) for figure in release.figures)
    yield "people", map(person_line, release.people)
    yield "organizations", map(_organization, release.organizations)
    yield "acronyms", (f"{one.short}: {_plain(one.long)}" for one in release.acronyms)
    yield (
        "events",
        (_event(event, [quoted(time.span) for time in event.times]) for event in release.events),
    )
    yield (
        "quotations",
        (f"{one.speaker or _NOBODY}: {quoted(one.span)}" for one in release.quotations),
    )
    yield (
        "works",
        (", ".join(filter(None, (one.title, one.publisher, one.date))) for one in release.works),
    )
    yield (
        "commitments",
        (f"{', '.join(one.actors) or _NOBODY}: {quoted(one.span)}" for one in release.commitments),
    )
    yield "claims", (quoted(one.span) for one in release.claims)
    roles = Counter(number.role for number in release.numbers).most_common()
    yield (
        "numbers",
        [", ".join(f"{say(f'role.{role}')} {count}" for role, count in roles)] if roles else [],
    )


def _note(release: Release, note: Footnote, say: Wording) -> str:
    anchors = [release.words(call.anchor) for call in note.references if call.anchor]
    called = " · ".join(dict.fromkeys(anchors)) if note.references else say("note.uncalled")
    lines = [_short(release.words(line.span)) for line in note.lines] or [say("note.missing")]
    return _plain(f"{note.id}  {note.marker} {called}: {' / '.join(lines)}")


def _figure(figure: Figure, phrase: str, say: Wording) -> str:
    period = say.period(figure.period) if figure.period else None
    known = (figure.subject or say("chart.no_subject"), figure.measure, figure.place, period)
    named = " · ".join(_plain(part) for part in known if part)
    return f"{figure.id}  {say.change(figure)}  {named}  {phrase}"


def _organization(body: Organization) -> str:
    return f"{body.name} ({body.short})" if body.short else body.name


def _event(event: Event, times: Iterable[str]) -> str:
    return _plain("; ".join(filter(None, (event.what, event.place, *times))))


def _short(words: str) -> str:
    line = _plain(words)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _plain(words: str) -> str:
    """Return ``words`` on one line, control characters made visible."""
    return "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for char in " ".join(words.split())
    )
