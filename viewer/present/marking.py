"""Cuts words of the release into runs: calls, figures, doubtful words, and the plain rest."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.model import Severity, Span
from viewer.present.page import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Finding, Release


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that looks different: its class, its link, and words of ours to set behind it."""

    span: Span
    style: str
    link: str = ""
    suffix: str = ""


class Marks:
    """The marks of a release, asked for by place."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.span)
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((len(range(*mark.span)) for mark in self._marks), default=0)

    def runs(self, text: str, span: Span) -> Iterator[Run]:
        """Yield the words of ``span``, cut wherever a mark begins or ends."""
        marks = self._meeting(span)
        edges = {span.start, span.end}
        for mark in marks:
            edges.update(edge for edge in mark.span if span.start < edge < span.end)
        for start, end in pairwise(sorted(edges)):
            piece = Span(start, end)
            over = [mark for mark in marks if mark.span.holds(piece)]
            style = " ".join(dict.fromkeys(mark.style for mark in over))
            link = next((mark.link for mark in reversed(over) if mark.link), "")
            yield Run(piece.of(text), piece, style, link)
            yield from (
                Run(mark.suffix, None, mark.style, mark.link)
                for mark in over
                if mark.suffix and mark.span.end == end
            )

    def _meeting(self, span: Span) -> list[Mark]:
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [mark for mark in self._marks[first:last] if mark.span.meets(span)]


def marks_of(release: Release, findings: Iterable[Finding] = ()) -> Marks:
    """Return the calls (with their running number), figures and doubtful words of ``release``."""
    return Marks((*_calls(release), *_figures(release), *_doubts(findings)))


def note_number(note: str) -> str:
    """Return the running number of a note, as shown behind its marker ("1" for "n1")."""
    return note.removeprefix("n")


def _calls(release: Release) -> Iterator[Mark]:
    for note in release.footnotes:
        number = note_number(note.id)
        for reference in note.references:
            yield Mark(reference.span, "call", note.id, number)
        for line in note.lines:
            yield Mark(line.marker, "call", note.id, number)


def _figures(release: Release) -> Iterator[Mark]:
    for figure in release.figures:
        for span in (figure.span, *figure.mentions):
            yield Mark(span, "figure", figure.id)


def _doubts(findings: Iterable[Finding]) -> Iterator[Mark]:
    """Yield all words of a contradiction, and those a notice is about: its first."""
    for finding in findings:
        if finding.severity is not Severity.INFO:
            spans = finding.spans if finding.severity is Severity.WARNING else finding.spans[:1]
            yield from (Mark(span, "doubt") for span in spans if span.start < span.end)
