from __future__ import annotations

import pytest

from tests.cases import Case, cases
from viewer.parse.mentions.acronyms import find_acronyms
from viewer.parse.page.layout import find_layout


@pytest.mark.parametrize("case", cases("acronyms"), ids=lambda case: case.title)
def test_explained_short_forms(case: Case) -> None:
    acronyms, _ = find_acronyms(find_layout(case.input))
    assert [[found.short, found.long] for found in acronyms] == case.expected
    assert all(found.span.of(case.input) == found.short for found in acronyms)


@pytest.mark.parametrize("case", cases("terms"), ids=lambda case: case.title)
def test_unexplained_short_forms(case: Case) -> None:
    _, terms = find_acronyms(find_layout(case.input))
    assert [found.short for found in terms] == case.expected
    assert all(found.span.of(case.input) == found.short for found in terms)
