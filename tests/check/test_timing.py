from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.check.finding import said


@pytest.mark.parametrize("case", cases("checks/timing"), ids=lambda case: case.title)
def test_timing(case: Case) -> None:
    assert said(case.input) == case.expected
