from __future__ import annotations

import pytest

from viewer import parse
from viewer.model import Span
from viewer.present.anchoring import anchor_at, find_again, line_anchor

TEXT = """A headline of the office

Filings of patents rose by 3.6% in the first half of the year, said the office.

Filings of designs rose by 1.5% in the first half of the year, said the office.
"""
RELEASE = parse(TEXT)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize("words", ["designs", "A headline", "the office.\n", ""])
def test_in_the_same_file_the_offset_is_the_place(words: str) -> None:
    place = span(words)
    assert find_again(RELEASE, anchor_at(RELEASE, place)) == place


# What was done to the text, the words that were anchored, and whether they can be found again.
EDITIONS = {
    "text before": (("A headline", "Corrected. A new headline"), "rose by 1.5%", True),
    "text after": (("of the year, said the office.\n", "of the year.\n"), "rose by 1.5%", True),
    "other words": (("1.5%", "1.7%"), "rose by 1.5%", False),
    "only a lookalike left": (("designs rose by", "designs fell by"), "rose by", False),
    "all around is new": (("patents rose by 3.6% in the", "marks up 3.6%, the"), "3.6%", False),
    "gone with its paragraph": ((TEXT[TEXT.index("Filings of designs") :], ""), "designs", False),
}


@pytest.mark.parametrize(("change", "words", "found"), EDITIONS.values(), ids=EDITIONS)
def test_in_another_edition_words_and_surroundings_decide(
    change: tuple[str, str], words: str, *, found: bool
) -> None:
    old, new = change
    edition = TEXT[: TEXT.rindex(old)] + new + TEXT[TEXT.rindex(old) + len(old) :]
    anchor = anchor_at(RELEASE, Span(TEXT.rindex(words), TEXT.rindex(words) + len(words)))
    again = find_again(parse(edition), anchor)
    assert (again is not None) is found
    if again is not None:
        assert again == Span(edition.rindex(words), edition.rindex(words) + len(words))


def test_a_place_that_could_be_one_of_two_is_lost() -> None:
    sentence = TEXT[TEXT.index("Filings of patents") : TEXT.index("Filings of designs")]
    anchor = anchor_at(RELEASE, span("rose by 3.6%"))
    assert find_again(parse(sentence * 2), anchor) is None


def test_an_anchor_of_another_text_with_that_hash_is_not_believed() -> None:
    anchor = anchor_at(RELEASE, span("designs"))
    other = parse("Something else entirely, and longer than the place of the words was. " * 9)
    assert find_again(other, anchor) is None


def test_the_anchor_of_a_line_ends_with_it() -> None:
    anchor = line_anchor(RELEASE, TEXT.index("headline"))
    assert anchor.words == "headline of the office"
    assert len(line_anchor(RELEASE, TEXT.index("Filings")).words) == 64
    assert line_anchor(parse("no end of line"), 3).words == "end of line"
