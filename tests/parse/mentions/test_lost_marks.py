from __future__ import annotations

import pytest

from viewer.parse.mentions.lost_marks import with_marks
from viewer.parse.page.layout import find_layout


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Senator Ann Reed  D ND  and others", "Senator Ann Reed (D-ND) and others"),
        ("the Student Aid Office  SAO  said", "the Student Aid Office (SAO) said"),
        ("Marcus Olsen  a junior  works   The bill", "Marcus Olsen, a junior, works.  The bill"),
        ("Ann Reed, who said  a word", "Ann Reed, who said  a word"),
    ],
)
def test_marks_take_the_place_of_blanks(text: str, marked: str) -> None:
    assert with_marks(find_layout(text)).text == marked
