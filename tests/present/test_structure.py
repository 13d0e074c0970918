from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import viewer
from tests.seed import seed
from viewer.model import Block, BlockKind, Span
from viewer.present.document_html import document_page
from viewer.present.footnote_cards import cards_page
from viewer.present.page import Page, Paragraph, Run
from viewer.present.structure import Part, structure
from viewer.present.wording import wording

if TYPE_CHECKING:
    from viewer.present.structure import Node

EN = wording("en")


def outline(nodes: tuple[Node, ...]) -> list[tuple[str, int, str]]:
    return [(str(node.part), node.level, node.words) for node in nodes]


def test_the_headline_is_a_heading_and_calls_are_links() -> None:
    nodes = structure(document_page(seed(), EN))
    assert outline(nodes[:1]) == [("paragraph", 0, "October 23, 2020 · KIPO")]
    assert (nodes[1].part, nodes[1].level) == (Part.HEADING, 1)
    assert nodes[1].words.startswith("Heads of KIPO and USPTO agree")
    links = [link for node in nodes for link in node.children]
    assert [(str(link.part), link.words, link.link) for link in links] == [
        ("link", "*1", "n1"),
        ("link", "*2", "n2"),
    ]


def test_words_stand_where_the_page_has_them() -> None:
    page = document_page(seed(), EN)
    for node in structure(page):
        shown = page.text[node.extent.start : node.extent.end]
        assert " ".join(shown.split()) == node.words


def test_a_card_is_a_note_named_by_marker_and_anchor() -> None:
    first, second = structure(cards_page(seed(), EN))
    assert (first.part, first.words, first.link) == (Part.NOTE, "1 * increase", "n1")
    assert second.words == "2 * report"
    head, *lines = first.children
    assert (head.part, head.words, head.link) == (Part.LINK, "* increase", "n1")
    figures = [figure.words for line in lines for figure in line.children]
    assert figures[:3] == ["3.6% in patents", "1.5% in designs", "14.7% in trademarks"]
    assert len(figures) == 7


def test_items_that_follow_each_other_are_one_list() -> None:
    text = "Headline\n\nThree points:\n\n- the first\n- the second\n- the third\n\nThe end of it.\n"
    nodes = structure(document_page(viewer.parse(text), EN))
    (points,) = (node for node in nodes if node.part is Part.LIST)
    assert [(item.part, item.words) for item in points.children] == [
        (Part.LIST_ITEM, "- the first"),
        (Part.LIST_ITEM, "- the second"),
        (Part.LIST_ITEM, "- the third"),
    ]
    assert points.extent.start == points.children[0].extent.start


def test_a_table_has_a_row_for_each_line_with_words() -> None:
    text = "Head      2019   2020\n\nPatents     10   \N{GRINNING FACE}11\n"
    release = replace(viewer.parse(""), text=text)
    release = replace(release, blocks=(Block(BlockKind.TABLE, Span(0, len(text) - 1)),))
    (table,) = structure(document_page(release, EN))
    assert outline(table.children) == [
        ("row", 0, "Head 2019 2020"),
        ("row", 0, "Patents 10 \N{GRINNING FACE}11"),
    ]
    first, second = table.children
    assert first.extent == (0, 21)
    assert second.extent == (23, 44)
    assert table.words == first.words


def test_words_of_ours_in_a_table_are_no_row() -> None:
    page = Page((Paragraph((Run("a\nb", Span(0, 3)), Run("ours")), "table"),))
    (table,) = structure(page)
    assert [row.words for row in table.children] == ["a", "b"]


def test_a_page_without_words_has_parts_without_words() -> None:
    (nothing,) = structure(Page((Paragraph((), "table"),)))
    assert (nothing.words, nothing.extent, nothing.children) == ("", (0, 0), ())
    assert structure(Page(())) == ()
