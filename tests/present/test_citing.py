from __future__ import annotations

from dataclasses import replace

import pytest

from tests.seed import seed, span
from viewer.present.citing import cited, figure_cited
from viewer.present.wording import wording

SAY = wording("en")
HEADLINE = (
    "“Heads of KIPO and USPTO agree on reinforcing cooperative efforts on AI-related policies”"
)


def test_words_are_cited_with_issuer_date_headline_and_paragraph() -> None:
    words = "agreed on developing"
    assert cited(seed(), words, span(words).start, SAY) == (
        f"“agreed on developing” (KIPO, 23 October 2020, {HEADLINE}, ¶1)"
    )


def test_what_a_release_does_not_say_is_left_out() -> None:
    bare = replace(seed(), issuer=None, date=None, headline=None)
    assert cited(bare, "x", 0, SAY) == "“x”"


def test_a_figure_is_cited_as_text_row_and_html() -> None:
    copied = figure_cited(seed(), seed().figures[2], SAY)
    assert copied.text == (
        "+14.7% trademarks, Korea, January to September 2020 (KIPO, 23 October 2020, note *)"
    )
    cells = copied.row.split("\t")
    assert cells[:3] == ["f3", "+14.7%", "trademarks"]
    assert cells[-1] == "14.7% in trademarks"
    assert copied.html.startswith("<table><tr><td>f3</td><td>+14.7%</td>")


def test_what_is_not_stated_of_a_figure_is_said_to_be_so() -> None:
    bare = replace(seed().figures[0], subject=None, measure=None, place=None, period=None)
    copied = figure_cited(replace(seed(), issuer=None, date=None, footnotes=()), bare, SAY)
    assert copied.text == "+3.6% Subject not stated"
    assert copied.row.split("\t")[3:6] == ["not stated"] * 3


@pytest.mark.parametrize("words", ["<b>\t\n", "a & b"])
def test_cells_hold_neither_markup_nor_tabs(words: str) -> None:
    copied = figure_cited(seed(), replace(seed().figures[0], subject=words), SAY)
    assert len(copied.row.split("\t")) == 8
    assert "<b>" not in copied.html
