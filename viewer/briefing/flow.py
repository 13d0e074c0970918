"""The full text as it runs down the page: blocks, and the notes their calls put at its foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from viewer.briefing.calls import Cuts, index_of
from viewer.briefing.marks import Marks
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

    Words have ``text`` and, where they state a ``figure``, its id and the ids that begin with them
    (``places``); a call has ``note``, its place in ``Flow.notes``, and says whether it is the
    ``first`` one; a call without a note has the ``marker`` and ``index`` to show.
    """

    text: str
    figure: str
    places: list[str]
    note: int
    first: bool
    marker: str
    index: str


class Note(TypedDict):
    """A note for the foot of a page: the release's marker, a running index, its lines."""

    marker: str
    index: str
    lines: list[list[Run]]


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

    Every word of a block stands in a piece or in a note. ``figures`` are the ids of those whose
    words stand there.
    """

    pieces: list[Piece]
    notes: list[Note]
    figures: frozenset[str]


def flow(release: Release) -> Flow:
    """Lay the blocks of ``release`` out as one flow."""
    numbers = paragraph_numbers(release)
    words = _Words(release)
    notes = _Notes(words)
    cuts = Cuts(release)
    pieces = [
        _piece(words, block, numbers.get(block.span.start, 0), cuts, notes)
        for block in release.blocks
    ]
    full = [piece for piece in pieces if piece["lines"] or piece["bullet"]]
    return Flow(full, notes.set, frozenset(words.figures))


class _Words:
    """The release's words as runs, and the figures whose words were taken so far."""

    def __init__(self, release: Release) -> None:
        self.release = release
        self.text = release.text
        self.figures: set[str] = set()
        self._marks = Marks(release)

    def runs(self, span: Span) -> Iterator[Run]:
        """Yield the words of ``span``, at least one run, if only an empty one."""
        for piece, mark in self._marks.split(span):
            run = Run(text=piece.of(self.text))
            if mark is not None:
                begun = list(mark.places) if mark.span.start == piece.start else []
                run |= Run(figure=mark.figure, places=begun)
                self.figures.update(begun)
            yield run


class _Notes:
    """The notes called so far, each set once."""

    def __init__(self, words: _Words) -> None:
        self.set: list[Note] = []
        self._words = words
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

    def _line(self, line: NoteLine, marker: str) -> list[Run]:
        """Return a note's line, with its printed marker where that says more than the call."""
        printed = line.marker.of(self._words.text).strip()
        words = _paragraph(self._words.runs(line.span))
        return words if printed == marker else [Run(text=f"{printed} ".lstrip()), *words]


def _piece(words: _Words, block: Block, number: int, cuts: Cuts, notes: _Notes) -> Piece:
    start, bullet = block.span.start, ""
    if block.kind is BlockKind.LIST_ITEM and (found := _BULLET.match(words.text, start)):
        start, bullet = found.end(), found["bullet"]
    runs = _runs(words, Span(start, block.span.end), cuts, notes)
    lines = _lines(runs) if block.kind in _LINE_BY_LINE else [_paragraph(runs)]
    headline = words.release.headline
    return Piece(
        kind="headline" if headline and block.span.holds(headline) else block.kind,
        lines=[line for line in lines if line],
        number=number,
        bullet=bullet,
        indent=_indent(words.text, block.span.start) if bullet else 0,
        columns=max((sum(len(run.get("text", "*")) for run in line) for line in lines), default=0),
    )


def _runs(words: _Words, span: Span, cuts: Cuts, notes: _Notes) -> Iterator[Run]:
    """Yield the words of ``span`` and its calls, without the lines that became notes.

    The first and the last are words, if only empty ones.
    """
    at = span.start
    for cut in cuts.within(span):
        yield from words.runs(Span(at, cut.span.start))
        if cut.footnote is not None:
            yield notes.call(cut.footnote)
        at = cut.span.end
    yield from words.runs(Span(at, span.end))


def _paragraph(runs: Iterable[Run]) -> list[Run]:
    """Return one line to be broken anew: every blank space one blank, none at either end."""
    line = [_with(run, _reflowed(run["text"])) if "text" in run else run for run in runs]
    line[0] = _with(line[0], line[0]["text"].lstrip(" "))
    line[-1] = _with(line[-1], line[-1]["text"].rstrip(" "))
    return [run for run in line if run.get("text") != ""]


def _lines(runs: Iterable[Run]) -> list[list[Run]]:
    """Return the lines as printed, with their blanks; lines left empty are left out."""
    lines: list[list[Run]] = [[]]
    column = 0
    for run in runs:
        if "text" not in run:
            lines[-1].append(run)
            continue
        for place, words in enumerate(run["text"].split("\n")):
            if place:
                lines.append([])
                column = 0
            blank = " " * column
            set_words = _with(run, (blank + words).expandtabs(_TAB)[column:])
            if place and "places" in set_words:
                set_words["places"] = []
            lines[-1].append(set_words)
            column += len(set_words["text"])
    return [line for line in lines if any(run.get("text", "*").strip() for run in line)]


def _with(run: Run, words: str) -> Run:
    changed = run.copy()
    changed["text"] = words
    return changed


def _reflowed(words: str) -> str:
    return _BLANKS.sub(" ", words)


def _indent(text: str, start: int) -> int:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return 0 if before.strip() else len(before.expandtabs(_TAB))
