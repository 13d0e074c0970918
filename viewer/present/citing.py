"""What is copied with its source: words, figures and places."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from viewer.model import BlockKind, Span

if TYPE_CHECKING:
    from viewer.model import Figure, Release
    from viewer.present.wording import Wording

_NUMBERED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})


@dataclass(frozen=True, slots=True)
class Copied:
    """The same thing for programs that take text, a table's row, or HTML."""

    text: str
    row: str
    html: str


def paragraph_numbers(release: Release) -> dict[int, int]:
    """Return the number of each numbered block by the place where it starts."""
    starts = (block.span.start for block in release.blocks if block.kind in _NUMBERED)
    return {start: number for number, start in enumerate(starts, 1)}


def cited(release: Release, words: str, place: int, say: Wording) -> str:
    """Return ``words``, which stand at ``place``, with issuer, date, headline and paragraph."""
    parts = [*_issued(release, say)]
    if release.headline:
        parts.append(say("copy.quoted", words=_line(release.words(release.headline))))
    if where := _where(release, place, say):
        parts.append(where)
    quoted = say("copy.quoted", words=words.strip())
    return say("copy.cited", words=quoted, source=", ".join(parts)) if parts else quoted


def figure_cited(release: Release, figure: Figure, say: Wording) -> Copied:
    """Return a figure with what is known of it and where it stands, for the clipboard.

    As text: "+14.7% trademarks, Korea, January to September 2020 (KIPO, 23 October 2020, note *)".
    The row has id, change, subject, measure, place, period, source and the words as printed, with
    tabs between them; what is not stated is said to be so.
    """
    unstated = say("copy.unstated")
    period = say.period(figure.period) if figure.period else None
    where = _where(release, figure.span.start, say)
    source = ", ".join(part for part in (*_issued(release, say), where) if part)
    change, subject = say.change(figure), figure.subject or say("chart.no_subject")
    known = ", ".join(part for part in (f"{change} {subject}", figure.place, period) if part)
    text = _line(say("copy.cited", words=known, source=source) if source else known)
    cells = (figure.id, change, subject, figure.measure, figure.place, period, source)
    printed = (*cells, release.words(figure.span))
    row = "\t".join(_line(cell or unstated) for cell in printed)
    html = "".join(f"<td>{escape(_line(cell or unstated))}</td>" for cell in printed)
    return Copied(text, row, f"<table><tr>{html}</tr></table>")


def _issued(release: Release, say: Wording) -> list[str]:
    issuer = release.issuer
    names = [issuer.short or issuer.name] if issuer else []
    return names + ([say.date(release.date.value)] if release.date else [])


def _where(release: Release, place: int, say: Wording) -> str:
    """Return "note *" or "¶4" for ``place``; "" where neither holds it."""
    here = Span(place, place + 1)
    for note in release.footnotes:
        if any(Span(line.marker.start, line.span.end).holds(here) for line in note.lines):
            return say("copy.note", marker=note.marker)
    numbers = paragraph_numbers(release)
    block = next((b.span for b in release.blocks if b.span.holds(here)), Span(0, 0))
    number = numbers.get(block.start) if block.end else None
    return say("briefing.paragraph", n=number) if number else ""


def _line(words: str) -> str:
    return " ".join(words.split())
