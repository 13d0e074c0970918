"""What the parts of a page are, for readers who hear it: headings, lists, notes, links."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.present.marking import note_number
from viewer.present.page import Extent, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.present.page import Page, Paragraph

_LEVELS = {"headline": 1, "subheadline": 2, "heading": 2}
_BEGINNING = Extent(0, 0)
_Placed = tuple[Run, Extent]


class Part(StrEnum):
    """What a part of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    NOTE = "note"
    TABLE = "table"
    ROW = "row"
    LINK = "link"


_PARTS = {"list_item": Part.LIST_ITEM, "quotation": Part.QUOTATION, "table": Part.TABLE}


@dataclass(frozen=True, slots=True)
class Node:
    """A part with its words, where it stands and what it is made of.

    ``level`` is that of a heading, ``link`` the id of what a link or a card leads to.
    """

    part: Part
    words: str
    extent: Extent
    level: int = 0
    link: str = ""
    children: tuple[Node, ...] = ()


def structure(page: Page) -> tuple[Node, ...]:
    """Return the parts of ``page`` in its order: items in their list, lines in their card."""
    return tuple(_parts(page))


def _parts(page: Page) -> Iterator[Node]:
    together = groupby(zip(page.paragraphs, page.placed, strict=True), key=_belonging)
    for (card, style), group in together:
        paragraphs = list(group)
        if card:
            yield _card(card, [placed for _, placed in paragraphs])
            continue
        nodes = tuple(_paragraph(page, paragraph, placed) for paragraph, placed in paragraphs)
        if style == "list_item":
            yield Node(Part.LIST, "", _around(node.extent for node in nodes), children=nodes)
        else:
            yield from nodes


def _belonging(pair: tuple[Paragraph, object]) -> tuple[str, str]:
    paragraph, _placed = pair
    return paragraph.card, "" if paragraph.card else paragraph.style


def _card(note: str, paragraphs: Sequence[Sequence[_Placed]]) -> Node:
    head, *lines = paragraphs
    children = (*_links(head), *(_node(Part.PARAGRAPH, line) for line in lines))
    extent = _around(extent for placed in paragraphs for _, extent in placed)
    return Node(Part.NOTE, f"{note_number(note)} {_words(head)}", extent, 0, note, children)


def _paragraph(page: Page, paragraph: Paragraph, placed: Sequence[_Placed]) -> Node:
    level = _LEVELS.get(paragraph.style, 0)
    part = Part.HEADING if level else _PARTS.get(paragraph.style, Part.PARAGRAPH)
    if part is not Part.TABLE:
        return _node(part, placed, level)
    rows = tuple(_node(Part.ROW, row) for row in _lines(page, placed))
    return Node(part, rows[0].words if rows else "", _extent(placed), children=rows)


def _lines(page: Page, placed: Iterable[_Placed]) -> Iterator[list[_Placed]]:
    """Yield the runs of each line, cut where a line ends; empty lines are none."""
    line: list[_Placed] = []
    for run, _ in placed:
        start = run.source.start if run.source else 0
        for number, words in enumerate(run.text.split("\n")):
            if number and line:
                yield line
                line = []
            span = Span(start, start + len(words))
            if run.source and words.strip():
                (extent, *_more) = page.extents(span)
                line.append((Run(words, span, run.style, run.link), extent))
            start = span.end + 1
    if line:
        yield line


def _node(part: Part, placed: Sequence[_Placed], level: int = 0) -> Node:
    return Node(part, _words(placed), _extent(placed), level, children=tuple(_links(placed)))


def _links(placed: Iterable[_Placed]) -> Iterator[Node]:
    for link, group in groupby(placed, key=lambda one: one[0].link):
        runs = list(group)
        if link:
            yield Node(Part.LINK, _words(runs), _extent(runs), link=link)


def _words(placed: Iterable[_Placed]) -> str:
    return " ".join("".join(run.text for run, _ in placed).split())


def _extent(placed: Iterable[_Placed]) -> Extent:
    return _around(extent for _, extent in placed)


def _around(extents: Iterable[Extent]) -> Extent:
    known = list(extents)
    return Extent(known[0].start, known[-1].end) if known else _BEGINNING
