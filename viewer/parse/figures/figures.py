"""Every change a release states, in order, told once."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import BlockKind
from viewer.parse.figures.context import Context
from viewer.parse.figures.repeats import told_once
from viewer.parse.figures.statements import read_sentence
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Block, Figure, Role, Span
    from viewer.parse.page.layout import Layout

# Every unit a change can have; a sentence without one is not looked at.
_CANDIDATE = LatePattern(
    r"[%％]|[Pp](?:er[ -]?[Cc]ent|rozent|ct\b|\.p\.|p\b)|[Bb]asis point|bps\b|퍼센트"
)
_SKIPPED = frozenset({BlockKind.DATELINE, BlockKind.CONTACT, BlockKind.RULE})
_LONGEST_LABEL = 90


class Reading(NamedTuple):
    """The changes of a release, and the role of every amount that was understood on the way."""

    figures: tuple[Figure, ...]
    roles: tuple[tuple[Span, Role], ...]


def find_figures(layout: Layout) -> tuple[Figure, ...]:
    """Return the changes the release states, each once, numbered ``f1``, ``f2`` ... in order."""
    return read_figures(layout).figures


def read_figures(layout: Layout) -> Reading:
    """Return the changes of ``layout`` with the roles of its amounts."""
    context = Context(layout)
    figures: list[Figure] = []
    roles: list[tuple[Span, Role]] = []
    for block in layout.blocks:
        if block.kind not in _SKIPPED:
            _read_block(layout, block, context, figures, roles)
    notes = sorted((line.span, note.id) for note in layout.footnotes for line in note.lines)
    numbered = (
        replace(figure, id=f"f{number}", footnote=_footnote(notes, figure.span))
        for number, figure in enumerate(told_once(figures), 1)
    )
    return Reading(tuple(numbered), tuple(roles))


def _read_block(
    layout: Layout,
    block: Block,
    context: Context,
    figures: list[Figure],
    roles: list[tuple[Span, Role]],
) -> None:
    context.enter(block)
    if not _CANDIDATE.search(layout.text, block.span.start, block.span.end):
        return
    for sentence in sentences(layout.text, block.span):
        if _CANDIDATE.search(layout.text, sentence.start, sentence.end):
            found, known = read_sentence(layout, sentence, context)
            figures += found
            roles += known
        context.leave(sentence)


def _footnote(notes: Sequence[tuple[Span, str]], span: Span) -> str | None:
    """Return the id of the note whose line holds ``span``; ``notes`` are in order."""
    before = bisect_right(notes, span.start, key=lambda note: note[0].start)
    line, name = notes[before - 1] if before else (span, None)
    return name if line.holds(span) else None
