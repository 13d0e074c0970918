from __future__ import annotations

from dataclasses import replace

from tests.seed import seed
from viewer import parse
from viewer.present.footnote_cards import cards_page
from viewer.present.wording import wording

SAY = wording("en")


def test_cards_stand_in_reading_order_with_the_word_they_hang_on() -> None:
    page = cards_page(seed(), SAY)
    words = page.text.split("\u2029")
    assert [card.id for card in page.cards] == ["n1", "n2"]
    assert words[0] == "*  increase"
    assert words[2].startswith("Filings by applicant: Increase by 24%")
    assert words[3] == "*  report"


def test_figures_in_a_card_are_links() -> None:
    assert '<a class="figure" href="f3">14.7% in trademarks</a>' in cards_page(seed(), SAY).html


def test_a_note_nobody_calls_says_so() -> None:
    note = replace(seed().footnotes[0], references=())
    page = cards_page(replace(seed(), footnotes=(note,)), SAY)
    assert page.text.startswith("*  no word in the text calls this note")


def test_a_call_without_a_note_says_so() -> None:
    note = replace(seed().footnotes[0], lines=())
    page = cards_page(replace(seed(), footnotes=(note,)), SAY)
    assert page.text.endswith("The release prints no note for this marker.")


def test_a_release_without_notes_says_so() -> None:
    page = cards_page(parse("Nothing here."), SAY)
    assert page.text == "This release has no notes."
    assert page.cards == ()
