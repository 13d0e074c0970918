"""The notes as cards, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.present.document_html import flowing
from viewer.present.marking import Marks, marks_of
from viewer.present.page import Page, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Finding, Footnote, Release
    from viewer.present.wording import Wording


def cards_page(release: Release, say: Wording, findings: Iterable[Finding] = ()) -> Page:
    """Set one card for each note: its marker and the words it hangs on, then its lines.

    A note nobody calls, a call whose note is missing and a release without notes say so.
    """
    if not release.footnotes:
        return Page((Paragraph((Run(say("note.none")),), "nothing"),))
    marks = marks_of(release, findings)
    return Page(
        tuple(
            Paragraph(tuple(runs), style, note.id)
            for note in release.footnotes
            for style, runs in _card(release, note, marks, say)
        )
    )


def note_page(release: Release, note: Footnote, say: Wording) -> Page:
    """Set one note by itself: what it hangs on, then its lines."""
    card = _card(release, note, marks_of(release), say)
    return Page(tuple(Paragraph(tuple(runs), f"popup_{style}") for style, runs in card))


def words_page(words: str) -> Page:
    """Set ``words`` of ours by themselves."""
    return Page((Paragraph((Run(words),), "popup_words"),))


def _card(
    release: Release, note: Footnote, marks: Marks, say: Wording
) -> Iterator[tuple[str, Iterable[Run]]]:
    yield "card_head", _head(release, note, say)
    for line in note.lines:
        if line.span.start < line.span.end:
            yield "card_line", flowing(marks.runs(release.text, line.span))
    if not note.lines:
        yield "card_absent", (Run(say("note.missing")),)


def _head(release: Release, note: Footnote, say: Wording) -> Iterator[Run]:
    yield Run(note.marker or "–", style="card_marker", link=note.id)
    anchors = [release.words(r.anchor) for r in note.references if r.anchor is not None]
    if not note.references:
        yield Run("  " + say("note.uncalled"))
    elif anchors:
        yield Run("  " + " · ".join(dict.fromkeys(anchors)), link=note.id, style="card_anchor")
