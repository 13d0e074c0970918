from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.parse.reading import read


@pytest.mark.parametrize("case", cases("organizations"), ids=lambda case: case.title)
def test_organizations(case: Case) -> None:
    found = read(case.input).organizations
    assert [[one.name, one.short or "", len(one.mentions)] for one in found] == case.expected
