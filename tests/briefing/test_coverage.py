from __future__ import annotations

import pytest

from viewer.briefing.coverage import settable


@pytest.mark.parametrize(
    "words", ["Zürich “…” — €", "특허청 □ㅇ△※①", "漢字", "مرحبا", "שלום", "Ελλάς Привет"]
)
def test_the_shipped_faces_can_set(words: str) -> None:
    assert settable() >= set(map(ord, words))


@pytest.mark.parametrize(
    "code", [0x00, 0x07, 0xFEFF, 0xFFFE, 0xFFFF, 0xE000, 0xF53A, 0x1F600, 0xD800]
)
def test_what_an_archive_may_not_hold_is_not_settable(code: int) -> None:
    assert code not in settable()


@pytest.mark.parametrize("code", [0xAD, 0x200B, 0x200D, 0x200F, 0x2060, 0xFE0F])
def test_signs_that_are_obeyed_and_not_drawn_are_settable(code: int) -> None:
    assert code in settable()
