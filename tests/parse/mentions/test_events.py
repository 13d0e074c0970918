from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.parse.reading import read
from viewer.parse.mentions.events import find_events


@pytest.mark.parametrize("case", cases("events"), ids=lambda case: case.title)
def test_events(case: Case) -> None:
    found = find_events(read(case.input).layout)
    assert [
        [one.what, one.place or "", [clock.iso for clock in one.times]] for one in found
    ] == case.expected
