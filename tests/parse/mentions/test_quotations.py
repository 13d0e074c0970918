from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.parse.reading import read
from viewer.parse.mentions.quotations import find_quotations


@pytest.mark.parametrize("case", cases("quotations"), ids=lambda case: case.title)
def test_quotations(case: Case) -> None:
    layout, _, people = read(case.input)
    found = find_quotations(layout, people)
    assert [[one.span.of(case.input), one.speaker or ""] for one in found] == case.expected
