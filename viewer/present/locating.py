"""What a place means, and what lights up for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.model import Location, Span

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from viewer.model import Figure, Footnote, Release


@dataclass(frozen=True, slots=True)
class Lit:
    """What lights up: phrases strongly, calls (word and marker) softly, one card, bars."""

    phrases: tuple[Span, ...] = ()
    calls: tuple[Span, ...] = ()
    note: str | None = None
    figures: tuple[str, ...] = ()


NOTHING = Lit()


def location_at(release: Release, offset: int) -> Location:
    """Return the figure or note at ``offset``, else the bare place."""
    place = Span(offset, offset + 1)
    for figure in release.figures:
        for span in (figure.span, *figure.mentions):
            if span.holds(place):
                return Location(span, figure.id)
    for note in release.footnotes:
        if any(span.holds(place) for span in _places(note)):
            return _of_note(note)
    return Location(Span(offset, offset))


def location_of(release: Release, target: str) -> Location | None:
    """Return where the figure or note with the id ``target`` stands; ``None`` for no such id."""
    if figure := _figure(release, target):
        return Location(figure.span, figure.id)
    if note := _note(release, target):
        return _of_note(note)
    return None


def lit_by(release: Release, location: Location | None) -> Lit:
    """Return what lights up for ``location``.

    A figure lights its words, the card of its note and the calls of that note; a note its card and
    calls; any other place its own words, and the notes and figures they are.
    """
    if location is None:
        return NOTHING
    if location.target and (figure := _figure(release, location.target)):
        note = _note(release, figure.footnote) if figure.footnote else None
        return Lit(
            phrases=(figure.span, *figure.mentions),
            calls=_calls(note) if note else (),
            note=figure.footnote,
            figures=(figure.id,),
        )
    if location.target and (note := _note(release, location.target)):
        return Lit(calls=_calls(note), note=note.id)
    spans = (location.span, *location.others)
    return _lit_words(release, {span for span in spans if span.start < span.end})


def _lit_words(release: Release, spans: AbstractSet[Span]) -> Lit:
    notes = [
        note
        for note in release.footnotes
        if any(line.span.holds(span) for line in note.lines for span in spans)
    ]
    return Lit(
        phrases=tuple(sorted(spans)),
        calls=tuple(call for note in notes for call in _calls(note)),
        note=notes[0].id if notes else None,
        figures=tuple(figure.id for figure in release.figures if figure.span in spans),
    )


def marked_places(release: Release) -> tuple[Location, ...]:
    """Return every figure and every call of a note, in the order of the text."""
    figures = [Location(figure.span, figure.id) for figure in release.figures]
    notes = [Location(call.span, note.id) for note in release.footnotes for call in note.references]
    return tuple(sorted((*figures, *notes), key=lambda place: place.span))


def note_called(release: Release, passage: Span, place: int) -> str | None:
    """Return the note whose call in ``passage`` stands nearest to ``place``, if one is called."""
    calls = (
        (abs(reference.span.start - place), reference.span.start, note.id)
        for note in release.footnotes
        for reference in note.references
        if passage.meets(reference.span)
    )
    _, _, nearest = min(calls, default=(0, 0, None))
    return nearest


def block_at(release: Release, place: int) -> Span:
    """Return the block that ``place`` stands in; nothing at ``place`` between blocks."""
    around = (block.span for block in release.blocks if block.span.start <= place < block.span.end)
    return next(around, Span(place, place))


def _figure(release: Release, target: str) -> Figure | None:
    return next((figure for figure in release.figures if figure.id == target), None)


def _note(release: Release, target: str) -> Footnote | None:
    return next((note for note in release.footnotes if note.id == target), None)


def _of_note(note: Footnote) -> Location:
    spans = [reference.span for reference in note.references] or [line.span for line in note.lines]
    return Location(spans[0] if spans else Span(0, 0), note.id)


def _calls(note: Footnote) -> tuple[Span, ...]:
    spans = ((r.anchor or r.span, r.span) for r in note.references)
    return tuple(Span(min(a.start, s.start), max(a.end, s.end)) for a, s in spans)


def _places(note: Footnote) -> tuple[Span, ...]:
    lines = (Span(line.marker.start, line.span.end) for line in note.lines)
    return (*_calls(note), *lines)
