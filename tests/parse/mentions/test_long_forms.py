from __future__ import annotations

import pytest

from viewer.model import Span
from viewer.parse.mentions.long_forms import (
    WORD,
    has_capitals,
    letters_of,
    opening_long_form,
    start_of_long_form,
    whole_long_form,
)


@pytest.mark.parametrize(
    ("short", "letters"), [("SMEs", "sme"), ("W3C", "wwwc"), ("R&D", "rd"), ("A/B", "ab")]
)
def test_letters(short: str, letters: str) -> None:
    assert letters_of(short) == letters


@pytest.mark.parametrize(
    ("short", "words", "long"),
    [
        ("PCT", "under the Patent Cooperation Treaty", "Patent Cooperation Treaty"),
        ("B2B", "of business to business", "business to business"),
        ("KOSTAT", "by Statistics Korea", "Statistics Korea"),
        ("XYZ", "by Statistics Korea", None),
    ],
)
def test_start(short: str, words: str, long: str | None) -> None:
    start = start_of_long_form(short, list(WORD.finditer(words)))
    assert (words[start:] if start is not None else None) == long


@pytest.mark.parametrize(
    ("short", "line", "long"),
    [
        ("DSR", "Debt service ratio calculated on a rate", "Debt service ratio"),
        ("DNA", "Data, network and artificial life", "Data, network and artificial life"),
        ("LTV", "The loan-to-value ratio is capped", "loan-to-value"),
        ("EU", "Excluding the United Kingdom", None),
        ("PCT", "See the table", None),
    ],
)
def test_opening(short: str, line: str, long: str | None) -> None:
    found = opening_long_form(line, short, Span(0, len(line)))
    assert (found.of(line) if found else None) == long


def test_whole_form_without_its_article() -> None:
    line = "the Patent Cooperation Treaty"
    found = whole_long_form(line, "PCT", Span(0, len(line)))
    assert found == Span(4, len(line))


def test_capitals() -> None:
    assert has_capitals("VoIP")
    assert not has_capitals("Fig")
