from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cases import Case, cases
from viewer.parse.acronyms import find_acronyms
from viewer.parse.layout import find_layout
from viewer.parse.organizations import find_organizations
from viewer.parse.people import find_people

if TYPE_CHECKING:
    from viewer.model import Person


def people_of(text: str) -> tuple[Person, ...]:
    layout = find_layout(text)
    acronyms, _ = find_acronyms(layout)
    return find_people(layout, find_organizations(layout, acronyms))


@pytest.mark.parametrize("case", cases("people"), ids=lambda case: case.title)
def test_people(case: Case) -> None:
    found = people_of(case.input)
    assert [one.name for one in found] == [one["name"] for one in case.expected]
    for person, wanted in zip(found, case.expected, strict=True):
        mentions = [span.of(case.input) for span in person.mentions]
        told = {"name": person.name, "role": person.role, "organization": person.organization}
        assert {key: (told | {"mentions": mentions})[key] for key in wanted} == wanted
