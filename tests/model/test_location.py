from __future__ import annotations

from viewer.model import Location, Span


def test_an_address_names_the_thing_or_the_place() -> None:
    assert Location(Span(3, 9), "f3").address("release.txt") == "release.txt#f3"
    assert Location(Span(3, 9)).address("release.txt") == "release.txt#3-9"


def test_spans_know_what_they_hold_and_meet() -> None:
    assert Span(2, 8).holds(Span(3, 8))
    assert not Span(2, 8).holds(Span(1, 3))
    assert Span(2, 8).meets(Span(7, 9))
    assert not Span(2, 8).meets(Span(8, 9))
    assert Span(1, 3).of("abcd") == "bc"
