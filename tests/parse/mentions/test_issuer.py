from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.parse.reading import read
from viewer.parse.mentions.issuer import find_issuer


@pytest.mark.parametrize("case", cases("issuer"), ids=lambda case: case.title)
def test_issuer(case: Case) -> None:
    reading = read(case.input)
    issuer = find_issuer(reading.layout, reading.organizations)
    found = [issuer.name, issuer.short or "", issuer.span.of(case.input)] if issuer else []
    assert found == case.expected
