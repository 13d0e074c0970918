from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.parse.reading import read
from viewer.parse.mentions.commitments import find_commitments


@pytest.mark.parametrize("case", cases("commitments"), ids=lambda case: case.title)
def test_commitments(case: Case) -> None:
    layout, organizations, people = read(case.input)
    found = find_commitments(layout, people, organizations)
    rows = [[one.kind.value, list(one.actors), one.span.of(case.input)] for one in found]
    assert rows == case.expected
