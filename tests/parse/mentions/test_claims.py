from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.parse.reading import read
from viewer.parse.mentions.claims import find_claims


@pytest.mark.parametrize("case", cases("claims"), ids=lambda case: case.title)
def test_claims(case: Case) -> None:
    found = find_claims(read(case.input).layout)
    assert [one.span.of(case.input) for one in found] == case.expected
