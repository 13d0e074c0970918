"""The full text as it runs down the page: blocks, and the notes their calls put at its foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from viewer.briefing.calls import Cuts, index_of
from viewer.model import BlockKind, Span
from viewer.present.citing import paragraph_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Block, Footnote, NoteLine, Release

_LINE_BY_LINE = frozenset({BlockKind.TABLE, BlockKind.CONTACT, BlockKind.DATELINE, BlockKind.NOTE})
_BLANKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029 ]+")
_BULLET = re.compile(r"(?P<bullet>[^\w\s]{1,3}|[ㅇoO]|\(?\w{1,3}[.)])[\t \xa0]+(?=\S)")
_TAB = 8


class Run(TypedDict, total=False):
    """Words, or the call of a note, or the call of a note that is missing.

    Words have ``text``; a call has ``note``, its place in ``Flow.notes``, and says whether it is
    the ``first`` one; a call without a note has the ``marker`` and ``index`` to show.
    """

    text: str
    note: int
    first: bool
    marker: str
    index: str


class Note(TypedDict):
    """A note for the foot of a page: the release's marker, a running index, its lines."""

    marker: str
    index: str
    lines: list[str]


class Piece(TypedDict):
    """A block as set.

    ``number`` stands in the margin (0: none); ``bullet`` and ``indent``, in blanks as printed,
    belong to list items; ``columns`` is the width of the longest line in characters.
    """

    kind: str
    lines: list[list[Run]]
    number: int
    bullet: str
    indent: int
    columns: int


class Flow(NamedTuple):
    """Pieces in the order of the text, notes in the order of their first calls.

    Every word of a block stands in a piece or in a note.
    """

    pieces: list[Piece]
    notes: list[Note]


def flow(release: Release) -> Flow:
    """Lay the blocks of ``release`` out as one flow."""
    numbers = paragraph_numbers(release)
    notes = _Notes(release)
    cuts = Cuts(release)
    pieces = [
        _piece(release, block, numbers.get(block.span.start, 0), cuts, notes)
        for block in release.blocks
    ]
    return Flow([piece for piece in pieces if piece["lines"] or piece["bullet"]], notes.set)


class _Notes:
    """The notes called so far, each set once."""

    def __init__(self, release: Release) -> None:
        self.set: list[Note] = []
        self._text = release.text
        self._places: dict[str, int] = {}

    def call(self, footnote: Footnote) -> Run:
        if not footnote.lines:
            return Run(marker=footnote.marker, index=index_of(footnote))
        first = footnote.id not in self._places
        if first:
            self._places[footnote.id] = len(self.set)
            lines = [self._line(line, footnote.marker) for line in footnote.lines]
            self.set.append(Note(marker=footnote.marker, index=index_of(footnote), lines=lines))
        return Run(note=self._places[footnote.id], first=first)

    def _line(self, line: NoteLine, marker: str) -> str:
        """Return a note's line, with its printed marker where that says more than the call."""
        printed = line.marker.of(self._text).strip()
        words = _reflowed(line.span.of(self._text)).strip()
        return words if printed == marker else f"{printed} {words}".strip()


def _piece(release: Release, block: Block, number: int, cuts: Cuts, notes: _Notes) -> Piece:
    start, bullet = block.span.start, ""
    if block.kind is BlockKind.LIST_ITEM and (found := _BULLET.match(release.text, start)):
        start, bullet = found.end(), found["bullet"]
    runs = _runs(release.text, Span(start, block.span.end), cuts, notes)
    lines = _lines(runs) if block.kind in _LINE_BY_LINE else [_paragraph(runs)]
    headline = release.headline is not None and block.span.holds(release.headline)
    return Piece(
        kind=BlockKind.HEADLINE if headline else block.kind,
        lines=[line for line in lines if line],
        number=number,
        bullet=bullet,
        indent=_indent(release.text, block.span.start) if bullet else 0,
        columns=max((sum(len(run.get("text", "*")) for run in line) for line in lines), default=0),
    )


def _runs(text: str, span: Span, cuts: Cuts, notes: _Notes) -> Iterator[Run]:
    """Yield the words of ``span`` and its calls, without the lines that became notes.

    The first and the last are words, if only empty ones.
    """
    at = span.start
    for cut in cuts.within(span):
        yield Run(text=text[at : cut.span.start])
        if cut.footnote is not None:
            yield notes.call(cut.footnote)
        at = cut.span.end
    yield Run(text=text[at : span.end])


def _paragraph(runs: Iterable[Run]) -> list[Run]:
    """Return one line to be broken anew: every blank space one blank, none at either end."""
    line = [Run(text=_reflowed(run["text"])) if "text" in run else run for run in runs]
    line[0] = Run(text=line[0]["text"].lstrip(" "))
    line[-1] = Run(text=line[-1]["text"].rstrip(" "))
    return [run for run in line if run.get("text") != ""]


def _lines(runs: Iterable[Run]) -> list[list[Run]]:
    """Return the lines as printed, with their blanks; lines left empty are left out."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        if "text" not in run:
            lines[-1].append(run)
            continue
        first, *further = run["text"].split("\n")
        lines[-1].append(Run(text=first.expandtabs(_TAB)))
        lines.extend([Run(text=line.expandtabs(_TAB))] for line in further)
    return [line for line in lines if any(run.get("text", "*").strip() for run in line)]


def _reflowed(words: str) -> str:
    return _BLANKS.sub(" ", words)


def _indent(text: str, start: int) -> int:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return 0 if before.strip() else len(before.expandtabs(_TAB))
