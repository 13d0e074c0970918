from __future__ import annotations

from viewer.briefing.legible import Legible


def test_every_character_keeps_its_place() -> None:
    legible = Legible()
    text = "a\x00b\ue000c😀\ud800\ufeff한"
    assert legible.clean(text) == "a\ufffdb\ufffdc\ufffd\ufffd\ufffd한"
    assert legible.replaced == ("\x00", "\ud800", "\ue000", "\ufeff", "😀")


def test_a_replacement_already_in_the_text_is_not_reported() -> None:
    legible = Legible()
    assert legible.clean("lost \ufffd") == "lost \ufffd"
    assert legible.replaced == ()


def test_blank_space_stays_blank_space() -> None:
    legible = Legible()
    assert legible.clean("a\tb\nc\x0cd") == "a\tb\nc\x0cd"
    assert legible.replaced == ()


def test_strings_are_cleaned_wherever_they_are() -> None:
    value = {"a": ["x\x01", 1, None, True], "b": ("y\x01",)}
    assert Legible().clean(value) == {"a": ["x\ufffd", 1, None, True], "b": ["y\ufffd"]}


def test_strictly_whatever_joins_its_neighbours_goes_too() -> None:
    joining = "e\u0301é a\u200db 가\u11a8"
    assert Legible().clean(joining) == joining
    assert Legible(strict=True).clean(joining) == "e\ufffdé a\ufffdb 가\ufffd"
