"""Everything a release holds, as one list from which each entry leads to its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import BlockKind, Location, Span
from viewer.present.entries import Entry
from viewer.present.locating import location_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Release
    from viewer.present.wording import Wording

_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.HEADING})
_LONGEST = 120


def outline_entries(release: Release, say: Wording) -> tuple[Entry, ...]:
    """Return headings, notes, people and bodies, events, words said and decided, part by part.

    Parts without an entry are left out; the first entry of each carries its name.
    """
    return tuple(
        Entry(
            text=_short(words),
            detail=_short(detail),
            location=location,
            heading="" if place else say(f"summary.{part}"),
            prose=True,
        )
        for part, found in _parts(release)
        for place, (words, detail, location) in enumerate(found)
    )


_Row = tuple[str, str, Location | None]


def _parts(release: Release) -> Iterator[tuple[str, Iterable[_Row]]]:
    words = release.words
    headings = (block.span for block in release.blocks if block.kind in _HEADINGS)
    yield "headings", ((words(span), "", Location(span)) for span in headings)
    yield "notes", _notes(release)
    yield (
        "people",
        (
            (one.name, one.role or one.organization or "", _at(one.mentions))
            for one in release.people
        ),
    )
    yield (
        "organizations",
        ((one.name, one.short or "", _at(one.mentions)) for one in release.organizations),
    )
    yield (
        "events",
        (
            (one.what, one.place or "", _at(tuple(time.span for time in one.times)))
            for one in release.events
        ),
    )
    yield (
        "quotations",
        ((words(one.span), one.speaker or "", Location(one.span)) for one in release.quotations),
    )
    yield (
        "commitments",
        (
            (words(one.span), ", ".join(one.actors), Location(one.span))
            for one in release.commitments
        ),
    )
    yield (
        "works",
        ((one.title, one.publisher or "", Location(one.span)) for one in release.works),
    )


def _notes(release: Release) -> Iterator[_Row]:
    for note in release.footnotes:
        lines = " ".join(release.words(line.span) for line in note.lines)
        anchors = (release.words(call.anchor) for call in note.references if call.anchor)
        called = " ".join((note.marker, *dict.fromkeys(anchors)))
        yield lines or called, called if lines else "", location_of(release, note.id)


def _at(mentions: tuple[Span, ...]) -> Location | None:
    """Return the first of ``mentions``, with the others lit beside it."""
    return Location(mentions[0], others=mentions[1:]) if mentions else None


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
