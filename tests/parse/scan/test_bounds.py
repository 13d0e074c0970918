from __future__ import annotations

from viewer.parse.scan.bounds import clause_end, sentence_end, sentence_start

TEXT = "It began. Sen. Roe of the U.S. Navy agreed to go, which was wise; he left.\nNext line"


def test_the_sentence_round_a_place() -> None:
    place = TEXT.index("agreed")
    assert TEXT[sentence_start(TEXT, place) : sentence_end(TEXT, place)] == (
        "Sen. Roe of the U.S. Navy agreed to go, which was wise; he left"
    )
    assert sentence_start(TEXT, place, TEXT.index("Roe")) == TEXT.index("Roe")


def test_a_line_ends_a_sentence() -> None:
    place = TEXT.index("line")
    assert TEXT[sentence_start(TEXT, place) : sentence_end(TEXT, place)] == "Next line"


def test_the_clause_ends_before_a_relative_clause_or_a_mark() -> None:
    place = TEXT.index("agreed")
    assert TEXT[place : clause_end(TEXT, place)] == "agreed to go"
    place = TEXT.index("wise")
    assert TEXT[place : clause_end(TEXT, place)] == "wise"
