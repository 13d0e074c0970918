"""Releases written by hand, for tests that must not lean on the parser."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from viewer.model import (
    Block,
    BlockKind,
    Footnote,
    NoteLine,
    Reference,
    Release,
    Source,
    Span,
)

HEADLINE, PARAGRAPH, NOTE = BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.NOTE
Noted = tuple[str, tuple[str, ...], tuple[str, ...]]

_EMPTY = Release(
    source=Source("release.txt", "text/plain", "utf-8", 0, "5f1c" * 16),
    text="",
    language="en",
    headline=None,
    subheadlines=(),
    date=None,
    issuer=None,
    blocks=(),
    footnotes=(),
    figures=(),
    numbers=(),
    people=(),
    organizations=(),
    acronyms=(),
    undefined_acronyms=(),
    events=(),
    quotations=(),
    works=(),
    commitments=(),
    claims=(),
)


def written(*blocks: tuple[BlockKind, str], notes: tuple[Noted, ...] = (), **facts: Any) -> Release:  # noqa: ANN401 # any field of a release
    """Return a release of ``blocks``, each after a blank line and its own leading blanks.

    A note is its marker, the words that end in its calls, and its lines with their marker.
    """
    text, placed = "", []
    for kind, words in blocks:
        body = words.lstrip(" ")
        start = len(text) + len(words) - len(body)
        placed.append(Block(kind, Span(start, start + len(body))))
        text += words + "\n\n"
    headline = next((block.span for block in placed if block.kind is HEADLINE), None)
    release = replace(_EMPTY, text=text, blocks=tuple(placed), headline=headline)
    numbered = enumerate(notes, 1)
    footnotes = tuple(_note(text, f"n{number}", *note) for number, note in numbered)
    return replace(release, **{"footnotes": footnotes, **facts})


def where(text: str, words: str) -> Span:
    """Return where ``words`` first stand in ``text``."""
    start = text.index(words)
    return Span(start, start + len(words))


def _note(
    text: str, name: str, marker: str, calls: tuple[str, ...], lines: tuple[str, ...]
) -> Footnote:
    ends = [where(text, call).end for call in calls]
    references = tuple(Reference(Span(end - len(marker), end), None) for end in ends)
    return Footnote(name, marker, references, tuple(_line(where(text, line)) for line in lines))


def _line(span: Span) -> NoteLine:
    return NoteLine(Span(span.start, span.start + 1), Span(span.start + 2, span.end))
