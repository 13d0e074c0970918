"""Whole releases: people, short forms and quotations together."""

from __future__ import annotations

import pytest

from tests.cases import Case, cases
from viewer.parse import parse


@pytest.mark.parametrize("case", cases("mentions"), ids=lambda case: case.title)
def test_people_short_forms_and_quotations(case: Case) -> None:
    release = parse(case.input)
    starts = [[one.speaker or "", release.words(one.span)] for one in release.quotations]
    assert [[one.name, one.role or ""] for one in release.people] == case.expected["people"]
    assert [[one.short, one.long] for one in release.acronyms] == case.expected["acronyms"]
    assert [
        [who, words[: len(start)]]
        for (who, words), (_, start) in zip(starts, case.expected["quotes"], strict=False)
    ] == case.expected["quotes"]
    assert len(starts) == len(case.expected["quotes"])
