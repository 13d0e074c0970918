from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.parse.reading import read


@pytest.mark.parametrize("case", cases("people"), ids=lambda case: case.title)
def test_people(case: Case) -> None:
    found = read(case.input).people
    assert [one.name for one in found] == [one["name"] for one in case.expected]
    for person, wanted in zip(found, case.expected, strict=True):
        mentions = [span.of(case.input) for span in person.mentions]
        told = {"name": person.name, "role": person.role, "organization": person.organization}
        assert {key: (told | {"mentions": mentions})[key] for key in wanted} == wanted
