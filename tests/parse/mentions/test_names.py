from __future__ import annotations

import pytest

from viewer.parse.mentions.names import is_full, name_after, name_before


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yong Rae Kim of the KIPO", "Yong Rae Kim"),
        ("John F. Kerwin Jr. and others", "John F. Kerwin Jr."),
        ("John Kerwin, Jr., said", "John Kerwin, Jr."),
        ("Ludwig van Dyk III.", "Ludwig van Dyk III"),
        ("Yoon, Se-ri.", "Yoon, Se-ri"),
        ("Bush's plan", "Bush"),
        ("MORI Kiyoshi of", "MORI Kiyoshi"),
        ("Ann Lee\nDirector of Media", "Ann Lee"),
        ("On Monday", None),
        ("Committee Room", None),
        ("the office", None),
    ],
)
def test_a_name_ahead(text: str, name: str | None) -> None:
    found = name_after(text, 0, len(text))
    assert (found and found.of(text)) == name


def test_a_name_broken_by_a_printer() -> None:
    text = "The talks were opened on the first day by Director Ann\nLee of the office."
    found = name_after(text, text.index("Ann"), len(text))
    assert found
    assert found.of(text) == "Ann\nLee"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("said Daniel Ashworth", "Daniel Ashworth"),
        ("On Monday Norm Coleman", "Norm Coleman"),
        ("by John F. Kerwin Jr.", "John F. Kerwin Jr."),
        ("with Ursula von der Heide", "Ursula von der Heide"),
        ("the President's Day", "Day"),
        ("at the office", None),
        ("", None),
    ],
)
def test_a_name_behind(text: str, name: str | None) -> None:
    found = name_before(text, len(text), 0)
    assert (found and found.of(text)) == name


def test_full_names() -> None:
    assert is_full("Ann Lee")
    assert is_full("Yoon, Se-ri")
    assert not is_full("Lee")
    assert not is_full("ANN LEE")
