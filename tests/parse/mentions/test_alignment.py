from __future__ import annotations

import pytest

from viewer.parse.mentions.alignment import by_any_order, by_beginnings, by_initials, by_letters


@pytest.mark.parametrize(
    ("short", "words", "place"),
    [
        ("epo", "the european patent office", 1),
        ("motie", "ministry of trade industry and energy", 0),
        ("dod", "department of defense", 0),
        ("ora", "office of rural affairs", 0),
        ("ora", "all of rural affairs", None),
        ("epo", "european trade office", None),
        ("abcd", "b c d", None),
    ],
)
def test_initials(short: str, words: str, place: int | None) -> None:
    assert by_initials(short, words.split()) == place


@pytest.mark.parametrize(
    ("short", "words", "place"),
    [
        ("koipa", "a korea intellectual property protection agency", 1),
        ("cdc", "centers for disease control and prevention", 0),
        ("pvc", "polyvinyl chloride", 0),
        ("et", "started the text", None),
        ("xyz", "nothing of the kind", None),
    ],
)
def test_letters_inside_words(short: str, words: str, place: int | None) -> None:
    assert by_letters(short, words.split()) == place


def test_another_order() -> None:
    assert by_any_order("iso", "the international organization for standardization".split()) == 1
    assert by_any_order("iso", "the international bank for standardization".split()) is None
    assert by_any_order("isox", "international organization standardization".split()) is None


@pytest.mark.parametrize(
    ("short", "words", "place"),
    [
        ("kostat", "by statistics korea", 1),
        ("statcan", "statistics canada", 0),
        ("kostat", "korea statistics", 0),
        ("kos", "korea statistics", None),
        ("kostat", "korea", None),
        ("kotra", "korea office", None),
    ],
)
def test_beginnings(short: str, words: str, place: int | None) -> None:
    assert by_beginnings(short, words.split()) == place
