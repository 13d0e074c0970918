from __future__ import annotations

import pytest

from viewer.model import Span
from viewer.present.searching import Found, Query, find, from_place

TEXT = "Filings rose.\nNew filings (re-filings)\n* 14.7% in trade\nmarks, İSTANBUL"


def words(query: Query) -> list[str]:
    return [span.of(TEXT) for span in find(TEXT, query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query("filings"), ["Filings", "filings", "filings"]),
        (Query("filings", match_case=True), ["filings", "filings"]),
        (Query("filing", whole_words=True), []),
        (Query("14.7%", whole_words=True), ["14.7%"]),
        (Query("trade marks"), ["trade\nmarks"]),
        (Query("(re-"), ["(re-"]),
        (Query("."), [".", "."]),
        (Query("  "), []),
        (Query(""), []),
        (Query("nowhere"), []),
    ],
)
def test_words_are_found_as_asked(query: Query, found: list[str]) -> None:
    assert words(query) == found


def test_a_search_goes_on_from_a_place_and_round() -> None:
    matches = find(TEXT, Query("filings"))
    assert [from_place(matches, place) for place in (0, 1, len(TEXT))] == [0, 1, 0]
    assert from_place((), 3) == 0


def test_what_was_found_is_asked_for_by_place() -> None:
    matches = find(TEXT, Query("filings"))
    found = Found(matches, 1)
    assert found.match == matches[1]
    assert found.between(matches[0].end, len(TEXT)) == matches[1:]
    assert Found().match is None
    assert Found().between(0, 9) == ()


def test_many_places_take_time_by_the_text_alone() -> None:
    text = "a " * 50_000
    assert find(text, Query("a"))[-1] == Span(99_998, 99_999)
