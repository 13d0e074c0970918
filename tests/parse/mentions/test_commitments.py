from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.parse.reading import read
from viewer.parse.mentions.commitments import find_commitments
from viewer.parse.mentions.quotations import find_quotations


@pytest.mark.parametrize("case", cases("commitments"), ids=lambda case: case.title)
def test_commitments(case: Case) -> None:
    layout, organizations, people = read(case.input)
    quotations = find_quotations(layout, people)
    found = find_commitments(layout, people, organizations, quotations)
    rows = [[one.kind.value, list(one.actors), one.span.of(case.input)] for one in found]
    assert rows == case.expected
