from __future__ import annotations

import pytest

from tests.cases import Case, cases
from viewer.parse.acronyms import find_acronyms
from viewer.parse.layout import find_layout
from viewer.parse.organizations import find_organizations
from viewer.parse.people import find_people
from viewer.parse.quotations import find_quotations


@pytest.mark.parametrize("case", cases("quotations"), ids=lambda case: case.title)
def test_quotations(case: Case) -> None:
    layout = find_layout(case.input)
    acronyms, _ = find_acronyms(layout)
    people = find_people(layout, find_organizations(layout, acronyms))
    found = find_quotations(layout, people)
    assert [[one.span.of(case.input), one.speaker or ""] for one in found] == case.expected
