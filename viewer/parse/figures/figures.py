"""Every change a release states, in order, told once."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import BlockKind
from viewer.parse.figures.context import Context
from viewer.parse.figures.cues import movements
from viewer.parse.figures.korean_changes import FALL, RISE
from viewer.parse.figures.repeats import told_once
from viewer.parse.figures.statements import read_sentence
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Block, Figure, Role, Span
    from viewer.parse.page.layout import Layout

# What a change in percent, in points or by a factor cannot do without.
_CANDIDATE = LatePattern(
    r"%|％|p(?:er[ -]?[Cc]ent|rozent|ct\b|\.p\.|p\b)|P(?:er[ -]?[Cc]ent|rozent|ct\b|\.p\.|p\b)"
    r"|basis point|Basis point|b(?<!\wb)ps?\b|퍼센트|doubl|Doubl|tr(?:ipl|ebl)|Tr(?:ipl|ebl)"
    r"|qu(?:adrupl|intupl)|Qu(?:adrupl|intupl)|hal[bfv]|Hal[bfv]|fold\b|배"
    r"|times(?:(?<=\d times)|(?<=\dx times))|ver(?:doppel|dreifach|vierfach)"
)
# What a change in a count or in money cannot do without: a number that is no part of a word as in
# "Covid-19", and a sign or a movement.
_NUMBER = LatePattern(r"[\dwf](?:(?<=\d)(?<!\d\d)(?<![^\W\d_]-\d)|(?<=w)eniger|(?<=f)ewer)")
_SIGNED = r"(?<![\w.])[+△▲↓↑−-](?:\d|[a-z]{2,3}\$?\d|[$€£¥₩])"
_SKIPPED = frozenset({BlockKind.DATELINE, BlockKind.CONTACT, BlockKind.RULE})
_LONGEST_LABEL = 90
_GLUED = LatePattern(r"[^\W\d_][^\W_]*$")  # a number never loses a digit
_WORD = 24


class Reading(NamedTuple):
    """The changes of a release, and the role of every amount that was understood on the way."""

    figures: tuple[Figure, ...]
    roles: tuple[tuple[Span, Role], ...]


def find_figures(layout: Layout) -> tuple[Figure, ...]:
    """Return the changes the release states, each once, numbered ``f1``, ``f2`` ... in order."""
    return read_figures(layout).figures


def read_figures(layout: Layout) -> Reading:
    """Return the changes of ``layout`` with the roles of its amounts."""
    layout = replace(layout, text=_without_calls(layout))
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


def _without_calls(layout: Layout) -> str:
    """Return the text with blanks for the calls that look like a part of a word: "EU282"."""
    text = layout.text
    pieces: list[str] = []
    done = 0
    for call in sorted(ref.span for note in layout.footnotes for ref in note.references):
        bare = call.start >= done and text[call.start : call.end].isalnum()
        if bare and _GLUED.search(text, max(0, call.start - _WORD), call.start):
            pieces += (text[done : call.start], " " * (call.end - call.start))
            done = call.end
    return "".join((*pieces, text[done:]))


def _read_block(
    layout: Layout,
    block: Block,
    context: Context,
    figures: list[Figure],
    roles: list[tuple[Span, Role]],
) -> None:
    context.enter(block)
    if not _may_change(layout, block.span):
        return
    for sentence in sentences(layout.text, block.span):
        if _may_change(layout, sentence):
            found, known = read_sentence(layout, sentence, context)
            figures += found
            roles += known
        context.leave(sentence)


def _may_change(layout: Layout, within: Span) -> bool:
    """Return whether a change may be stated ``within``; most sentences need no closer look."""
    if _CANDIDATE.search(layout.text, *within):
        return True
    if not _NUMBER.search(layout.text, *within):
        return False
    return bool(_moving(layout.language).search(within.of(layout.text).lower()))


@cache
def _moving(language: str) -> re.Pattern[str]:
    """Return what finds a sign, or a word of ``language`` that tells a direction.

    It is for small letters: an expression that minds no case is several times slower.
    """
    if language == "ko":
        return re.compile(f"{_SIGNED}|{RISE}|{FALL}")
    return re.compile(rf"{_SIGNED}|\b{any_of(movements(language))}\b")


def _footnote(notes: Sequence[tuple[Span, str]], span: Span) -> str | None:
    """Return the id of the note whose line holds ``span``; ``notes`` are in order."""
    before = bisect_right(notes, span.start, key=lambda note: note[0].start)
    line, name = notes[before - 1] if before else (span, None)
    return name if line.holds(span) else None
