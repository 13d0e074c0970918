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


def test_strictly_accents_go_too() -> None:
    assert Legible().clean("e\u0301") == "e\u0301"
    assert Legible(strict=True).clean("e\u0301é") == "e\ufffdé"
