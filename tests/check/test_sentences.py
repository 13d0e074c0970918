from __future__ import annotations

import pytest

from viewer.check.sentences import sentence
from viewer.model import Span


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It fell. Filings rose 3% in May. More fell.", "rose", "Filings rose 3% in May."),
        ("Sales to the U.S. Navy rose. No. 5 fell.", "rose", "Sales to the U.S. Navy rose."),
        ("Title\n\nFilings rose\nin May\n\nEnd", "rose", "Filings rose\nin May\n"),
        ("수출이 늘었다. 수입은 줄었다.", "줄었다", "수입은 줄었다."),
        ("rose 3%", "3%", "rose 3%"),
    ],
)  # fmt: skip
def test_the_sentence_round_some_words(text: str, words: str, expected: str) -> None:
    at = text.index(words)
    start, end = sentence(text, Span(at, at + len(words)))
    assert text[start:end] == expected


def test_a_text_without_stops_is_looked_at_for_a_page() -> None:
    start, end = sentence("word " * 1000, Span(2500, 2504))
    assert (start, end) == (1700, 3304)
