"""What is said of a place to a reader who does not see it light up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.present.citing import figure_cited
from viewer.present.locating import lit_by
from viewer.present.marking import note_number

if TYPE_CHECKING:
    from viewer.model import Location, Release
    from viewer.present.wording import Wording

_LONGEST = 200


def spoken(release: Release, location: Location, say: Wording) -> str:
    """Return the figure with its source, the note with its beginning, or the words themselves.

    A bare place between the letters says nothing.
    """
    lit = lit_by(release, location)
    figure = next((one for one in release.figures if one.id in lit.figures[:1]), None)
    if figure is not None:
        return figure_cited(release, figure, say).text
    note = next((one for one in release.footnotes if one.id == lit.note), None)
    if note is None or lit.phrases:
        return _short(" ".join(release.words(span) for span in lit.phrases))
    lines = " ".join(release.words(line.span) for line in note.lines) or say("note.missing")
    named = say("entry.note", number=note_number(note.id))
    return _short(f"{named[:1].upper()}{named[1:]}: {lines}")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
