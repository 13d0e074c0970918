from __future__ import annotations

from dataclasses import replace

from tests.seed import TEXT, findings, seed
from viewer import parse
from viewer.model import Block, BlockKind, Span
from viewer.present.document_html import document_page, invitation_page
from viewer.present.page import Extent, Page
from viewer.present.wording import wording

SAY = wording("en")


def paragraphs(page: Page) -> list[str]:
    return page.text.split("\u2029")


def test_date_and_issuer_stand_quietly_above_the_headline() -> None:
    page = document_page(seed(), SAY)
    assert paragraphs(page)[:2] == [
        "October 23, 2020 · KIPO",
        "Heads of KIPO and USPTO agree on reinforcing cooperative efforts on AI-related policies",
    ]
    assert [p.style for p in page.paragraphs[:2]] == ["dateline", "headline"]


def test_a_date_the_page_does_not_print_is_said_in_our_words() -> None:
    undated = replace(seed(), blocks=seed().blocks[1:])
    assert paragraphs(document_page(undated, SAY))[0] == "23 October 2020 · KIPO"


def test_note_lines_leave_the_text_unless_asked_for() -> None:
    assert "New filings in Korea" not in document_page(seed(), SAY).text
    printed = document_page(seed(), SAY, notes_in_text=True)
    assert "*1 New filings in Korea" in printed.text
    assert [p.style for p in printed.paragraphs].count("note") == 3


def test_copying_the_page_with_its_notes_gives_the_release() -> None:
    page = document_page(seed(), SAY, findings(), notes_in_text=True)
    assert page.words(Extent(0, len(page.text) + 99), TEXT) == TEXT


def test_lines_flow_and_padding_shrinks_but_copies_as_it_was() -> None:
    text = "One line of a\n   paragraph      that goes on"
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    page = document_page(replace(parse(text), headline=None, blocks=(block,)), SAY)
    assert page.text == "One line of a paragraph that goes on"
    assert page.words(Extent(0, 999), text) == text


def test_tables_keep_their_lines() -> None:
    text = "a    1\nb    2"
    block = Block(BlockKind.TABLE, Span(0, len(text)))
    page = document_page(replace(parse(text), headline=None, blocks=(block,)), SAY)
    assert page.text == "a    1\u2028b    2"


def test_a_text_without_anything_is_an_empty_page() -> None:
    assert document_page(parse(""), SAY).text == ""


def test_where_no_release_is_open_the_page_says_how_to_open_one() -> None:
    assert "Ctrl+O" in invitation_page(wording("en")).text
