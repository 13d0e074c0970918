"""A page as a value: words with styles and links, and where each of them stands in the release."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from html import escape
from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from viewer.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PARAGRAPH_END = "\u2029"
LINE_END = "\u2028"
_STRONG = frozenset({"L", "R", "AL"})
# Characters a text document would swallow, take for its own or be led astray by, each with one that
# can be seen. One for one, so that places stay where they are.
_VISIBLE: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)},
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
    **dict.fromkeys((0x202D, 0x202E, 0xFDD0, 0xFDD1, 0xFFFC, 0xFFFE, 0xFFFF), 0xFFFD),
    0x0A: LINE_END,
    0x7F: 0x2421,
    0x2029: LINE_END,
}


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style.

    ``source`` is where they stand in the release, character for character; ``None`` for words the
    program adds. ``style`` holds class names, ``link`` the id of a figure or note.
    """

    text: str
    source: Span | None = None
    style: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that flow together; ``card`` is the id of the note whose card they belong to."""

    runs: tuple[Run, ...]
    style: str
    card: str = ""


class Extent(NamedTuple):
    """A half-open range of document positions, which count UTF-16 units."""

    start: int
    end: int


class Card(NamedTuple):
    """The first and last paragraph of a card."""

    id: str
    first: int
    last: int


@dataclass(frozen=True)
class Page:
    """Paragraphs, their HTML, and the way between places in the release and in the document.

    A text document made from ``html`` holds exactly ``text``, one paragraph after the other.
    """

    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def text(self) -> str:
        """The words as the document holds them."""
        return PARAGRAPH_END.join(
            "".join(_visible(run.text) for run in paragraph.runs) for paragraph in self.paragraphs
        )

    @cached_property
    def html(self) -> str:
        """The page as HTML with class names and no looks."""
        return f"<body>{''.join(map(_paragraph_html, self.paragraphs))}</body>"

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The cards, in order."""
        numbered = enumerate(paragraph.card for paragraph in self.paragraphs)
        runs = ((id_, [n for n, _ in run]) for id_, run in groupby(numbered, key=lambda p: p[1]))
        return tuple(Card(id_, numbers[0], numbers[-1]) for id_, numbers in runs if id_)

    def extents(self, span: Span) -> tuple[Extent, ...]:
        """Return where the words of ``span`` stand, as few extents as can be."""
        found: list[Extent] = []
        index = max(0, bisect_right(self._sources, span.start) - 1)
        for piece in self._by_source[index:]:
            if piece.span.start >= span.end:
                break
            start, end = max(span.start, piece.span.start), min(span.end, piece.span.end)
            if start >= end:
                continue
            extent = Extent(piece.position(start), piece.position(end))
            if found and found[-1].end == extent.start:
                extent = Extent(found.pop().start, extent.end)
            found.append(extent)
        return tuple(found)

    def with_number(self, extent: Extent) -> Extent:
        """Return ``extent`` and the running number of the call it ends with, if it does."""
        return Extent(extent.start, self._numbers.get(extent.end, extent.end))

    def offset(self, position: int) -> int | None:
        """Return the place in the release shown at ``position``; ``None`` for words of ours."""
        index = bisect_right(self._positions, position) - 1
        if index < 0 or position >= self._pieces[index].extent.end:
            return None
        return self._pieces[index].offset(position)

    def nearest(self, position: int) -> int | None:
        """Return the place in the release at or just before ``position``, else the first."""
        if not self._pieces:
            return None
        piece = self._pieces[max(0, bisect_right(self._positions, position) - 1)]
        return piece.offset(min(max(position, piece.extent.start), piece.extent.end))

    def spans(self, extent: Extent) -> tuple[Span, ...]:
        """Return the places in the release that ``extent`` shows, in the order of the page."""
        found: list[Span] = []
        index = max(0, bisect_right(self._positions, extent.start) - 1)
        for piece in self._pieces[index:]:
            if piece.extent.start >= extent.end:
                break
            start, end = max(extent.start, piece.extent.start), min(extent.end, piece.extent.end)
            if start < end:
                found.append(Span(piece.offset(start), piece.offset(end)))
        return tuple(found)

    def words(self, extent: Extent, text: str) -> str:
        """Return the characters of ``text`` shown in ``extent``, and none of ours.

        Blank space the page left out between them is put back; a gap in the text is a new line.
        """
        copied: list[str] = []
        last: Span | None = None
        for span in self.spans(extent):
            if last is not None:
                gap = text[last.end : span.start]
                copied.append(gap if last.end <= span.start and not gap.strip() else "\n")
            copied.append(span.of(text))
            last = span
        return "".join(copied)

    def styled(self, style: str, within: Extent) -> Iterator[Extent]:
        """Yield where runs of class ``style`` stand that meet ``within``, in order."""
        extents = self._styles.get(style, ())
        first = bisect_left(extents, within.start, key=lambda extent: extent.end)
        for extent in extents[first:]:
            if extent.start >= within.end:
                return
            yield extent

    @cached_property
    def placed(self) -> tuple[tuple[tuple[Run, Extent], ...], ...]:
        """The runs of each paragraph and where each of them stands."""
        paragraphs: list[tuple[tuple[Run, Extent], ...]] = []
        position = 0
        for paragraph in self.paragraphs:
            placed: list[tuple[Run, Extent]] = []
            for run in paragraph.runs:
                end = position + _units(_visible(run.text))
                placed.append((run, Extent(position, end)))
                position = end
            paragraphs.append(tuple(placed))
            position += 1
        return tuple(paragraphs)

    @property
    def _runs(self) -> Iterable[tuple[Run, Extent]]:
        return chain.from_iterable(self.placed)

    @cached_property
    def _pieces(self) -> tuple[_Piece, ...]:
        return tuple(
            _Piece(run.source, extent, run.text)
            for run, extent in self._runs
            if run.source is not None
        )

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {
            extent.start: extent.end for run, extent in self._runs if run.link and not run.source
        }

    @cached_property
    def _positions(self) -> tuple[int, ...]:
        return tuple(piece.extent.start for piece in self._pieces)

    @cached_property
    def _by_source(self) -> tuple[_Piece, ...]:
        return tuple(sorted(self._pieces, key=lambda piece: piece.span))

    @cached_property
    def _sources(self) -> tuple[int, ...]:
        return tuple(piece.span.start for piece in self._by_source)

    @cached_property
    def _styles(self) -> dict[str, tuple[Extent, ...]]:
        found: dict[str, list[Extent]] = {}
        for run, extent in self._runs:
            for style in run.style.split():
                found.setdefault(style, []).append(extent)
        return {style: tuple(extents) for style, extents in found.items()}


class _Piece(NamedTuple):
    """A run that shows words of the release."""

    span: Span
    extent: Extent
    text: str

    def position(self, offset: int) -> int:
        return self.extent.start + _units(_visible(self.text[: offset - self.span.start]))

    def offset(self, position: int) -> int:
        units = position - self.extent.start
        if self.extent.end - self.extent.start == len(self.text):
            return self.span.start + units
        shown = _visible(self.text).encode("utf-16-le")[: 2 * units]
        return self.span.start + len(shown.decode("utf-16-le", "ignore"))


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter of ``text`` belongs to a script that runs to the left."""
    directions = map(bidirectional, text)
    return next((one for one in directions if one in _STRONG), "L") != "L"


def _visible(text: str) -> str:
    return text.translate(_VISIBLE)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _paragraph_html(paragraph: Paragraph) -> str:
    turned = " rtl" if is_right_to_left("".join(run.text for run in paragraph.runs)) else ""
    return f'<p class="{paragraph.style}{turned}">{"".join(_runs_html(paragraph.runs))}</p>'


def _runs_html(runs: Iterable[Run]) -> Iterator[str]:
    for run in runs:
        words = escape(_visible(run.text))
        if run.link:
            yield f'<a class="{run.style}" href="{escape(run.link)}">{words}</a>'
        elif run.style:
            yield f'<span class="{run.style}">{words}</span>'
        else:
            yield words
