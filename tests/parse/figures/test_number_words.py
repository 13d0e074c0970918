from __future__ import annotations

import pytest

from tests.cases import Case, cases
from viewer.parse.figures.number_words import UNIT_IN_WORDS, number_before, numbers_in_words


@pytest.mark.parametrize("case", cases("number_words"), ids=lambda case: case.title)
def test_numbers_in_words(case: Case) -> None:
    text = case.input
    found = []
    for span in numbers_in_words(text):
        unit = UNIT_IN_WORDS.search(text, span.start)
        number = number_before(text, unit.start()) if unit else None
        assert number
        assert number[0] == span.start
        found.append([span.of(text), str(number[1])])
    assert found == case.expected
