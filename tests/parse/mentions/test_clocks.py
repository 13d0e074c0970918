from __future__ import annotations

import datetime as dt

import pytest

from tests.cases import Case, cases
from viewer.parse.mentions.clocks import find_clocks


@pytest.mark.parametrize("case", cases("clocks"), ids=lambda case: case.title)
def test_clocks(case: Case) -> None:
    found = find_clocks(case.input, dt.date(2021, 2, 3))
    assert [[one.span.of(case.input), one.iso, one.zone or ""] for one in found] == case.expected


def test_a_day_without_a_year_takes_the_nearest_or_none() -> None:
    text = "It begins on January 2nd, 9:00."
    assert find_clocks(text, dt.date(2020, 12, 30))[0].iso == "2021-01-02T09:00"
    assert find_clocks(text, None)[0].iso == "--01-02T09:00"


def test_a_leap_day_takes_a_leap_year() -> None:
    assert find_clocks("On February 29th, 9:00.", dt.date(2021, 2, 3))[0].iso == "2020-02-29T09:00"
