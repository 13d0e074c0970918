"""Calls without notes, notes without calls, and numbered notes out of order."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Footnote, Release

_NUMBERED = re.compile(r"\W*(\d{1,3})\W*")


def calls_without_notes(release: Release) -> Iterator[Finding]:
    """Yield each marker in the text whose note the release does not print. Fact: the ``marker``."""
    for note in release.footnotes:
        if note.references and not note.lines:
            spans = tuple(reference.span for reference in note.references)
            yield Finding("call_without_note", Severity.NOTICE, spans, (("marker", note.marker),))


def notes_without_calls(release: Release) -> Iterator[Finding]:
    """Yield each note that no word calls. Fact: the ``marker``.

    For information only: offices print general notes on the whole release in this form.
    """
    for note in release.footnotes:
        if note.lines and not note.references:
            spans = tuple(line.span for line in note.lines)
            yield Finding("note_without_call", Severity.INFO, spans, (("marker", note.marker),))


def notes_out_of_order(release: Release) -> Iterator[Finding]:
    """Yield each numbered note that is first called after a higher number.

    Assumes one run of numbers, or of stars: a release that begins again says nothing. Facts: the
    ``marker`` and the ``earlier`` one called before it.
    """
    called = [(n, note) for note in release.footnotes if (n := _number(note)) and note.references]
    called.sort(key=lambda one: one[1].references[0].span)
    numbers = [number for number, _ in called]
    stars = {note.marker.startswith("*") for _, note in called}
    if len(set(numbers)) < len(numbers) or len(stars) > 1:
        return
    for (before, first), (number, note) in pairwise(called):
        if number < before:
            facts = (("marker", note.marker), ("earlier", first.marker))
            spans = (first.references[0].span, note.references[0].span)
            yield Finding("note_out_of_order", Severity.NOTICE, spans, facts)


def _number(note: Footnote) -> int | None:
    """Return the place of a marker in its row: 2 for "2)", "²" and "**"."""
    marker = unicodedata.normalize("NFKC", note.marker)
    match = _NUMBERED.fullmatch(marker)
    if match:
        return int(match[1])
    return len(marker) if marker and set(marker) == {"*"} else None
