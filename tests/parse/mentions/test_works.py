from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cases import Case, cases
from tests.parse.reading import read
from viewer.parse.mentions.quotations import find_quotations
from viewer.parse.mentions.works import find_works

if TYPE_CHECKING:
    from viewer.model import Period


@pytest.mark.parametrize("case", cases("works"), ids=lambda case: case.title)
def test_works(case: Case) -> None:
    layout, organizations, people = read(case.input)
    found = find_works(layout, organizations, find_quotations(layout, people))
    rows = [[one.title, one.publisher or "", one.date or "", *_period(one.period)] for one in found]
    assert rows == case.expected
    assert all(one.span.of(case.input) == one.title for one in found)


def _period(period: Period | None) -> tuple[str, str]:
    return ("", "") if period is None else (period.start or "", period.end or "")
