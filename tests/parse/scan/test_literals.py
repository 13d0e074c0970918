from __future__ import annotations

from viewer.parse.scan.literals import finder


def test_places_of_several_words_in_order() -> None:
    places = finder("held", "a.m", "place")
    assert places("held at 9 a.m. in place, held") == [0, 10, 18, 25]
    assert places("9 arm") == []
