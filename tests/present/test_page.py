from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Span
from viewer.present.page import Extent, Page, Paragraph, Run, is_right_to_left

TEXT = "First\n\n* A 😀 note"
FIRST, NOTE = Span(0, 5), Span(7, 15)


def page() -> Page:
    return Page(
        (
            Paragraph((Run("First", FIRST), Run("1", style="call", link="n1")), "paragraph"),
            Paragraph((Run("* A 😀 note"[:8], NOTE, "figure", "f1"),), "card_line", "n1"),
        )
    )


def test_text_is_the_runs_with_an_end_between_paragraphs() -> None:
    assert page().text == "First1\u2029* A 😀 no"


def test_places_count_utf16_units_in_the_document_and_code_points_in_the_release() -> None:
    assert page().extents(Span(11, 13)) == (Extent(11, 14),)
    assert page().offset(13) == 12
    assert page().offset(11) == 11


def test_words_of_ours_have_no_place_in_the_release() -> None:
    assert page().offset(5) is None
    assert page().offset(6) is None
    assert page().nearest(6) == 5


def test_copying_leaves_our_words_out_and_puts_left_out_blank_space_back() -> None:
    assert page().words(Extent(0, 20), TEXT) == "First\n\n* A 😀 no"


def test_copying_over_a_gap_in_the_text_starts_a_new_line() -> None:
    torn = Page((Paragraph((Run("ab", Span(0, 2)), Run("ef", Span(4, 6))), "paragraph"),))
    assert torn.words(Extent(0, 4), "abcdef") == "ab\nef"


def test_a_number_behind_a_call_belongs_to_the_call() -> None:
    assert page().with_number(Extent(3, 5)) == Extent(3, 6)
    assert page().with_number(Extent(0, 3)) == Extent(0, 3)


def test_styled_runs_are_found_by_place() -> None:
    assert list(page().styled("figure", Extent(0, 7))) == []
    assert list(page().styled("figure", Extent(8, 9))) == [Extent(7, 16)]


def test_cards_are_runs_of_paragraphs() -> None:
    assert [(card.id, card.first, card.last) for card in page().cards] == [("n1", 1, 1)]


def test_markup_in_the_release_is_text() -> None:
    hostile = Page((Paragraph((Run('<img src="x">&amp;', Span(0, 18)),), "paragraph"),))
    assert "&lt;img src=&quot;x&quot;&gt;&amp;amp;" in hostile.html


def test_control_characters_and_overrides_can_be_seen() -> None:
    shown = Page((Paragraph((Run("\x00\x1b\u202e\x7f", Span(0, 4)),), "paragraph"),)).text
    assert shown == "\u2400\u241b\ufffd\u2421"


def test_an_empty_page_has_no_places() -> None:
    empty = Page(())
    assert (empty.text, empty.nearest(0), empty.offset(0)) == ("", None, None)


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=6))
def test_every_place_is_found_both_ways(words: list[str]) -> None:
    text = "".join(words)
    runs, start = [], 0
    for word in words:
        runs.append(Run(word, Span(start, start + len(word))))
        start += len(word)
    whole = Page((Paragraph(tuple(runs), "paragraph"),))
    for offset in range(len(text)):
        (extent,) = whole.extents(Span(offset, offset + 1))
        assert whole.offset(extent.start) == offset
    assert whole.words(Extent(0, 10_000), text) == text


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        ("* increase", False),
        ("* ارتفع 3.6%", True),
        ("2020: עלייה", True),
        ("KIPO: ارتفع", False),
        ("12.5%", False),
        ("", False),
    ],
)
def test_the_first_letter_tells_which_way_words_run(words: str, *, turned: bool) -> None:
    assert is_right_to_left(words) is turned
    item = Page((Paragraph((Run(words),), "list_item"),))
    assert ('class="list_item rtl"' in item.html) is turned
