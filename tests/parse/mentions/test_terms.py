from __future__ import annotations

import pytest

from viewer.parse.mentions.terms import find_terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("All IPRs of the IPR system", ["IPR"]),
        ("only SMEs file", ["SMEs"]),
        ("GENEVA, March 1: the IPC class", ["IPC"]),
        ("ref PR/2015/0 and USDL-21, a@ABC.org", []),
        ("ALL OF THIS IS LOUD PRINT AND NOTHING ELSE", []),
        ("paid USD 3, Part II, at 8:30 EST by Insil LEE", []),
        ("the AIs, ABCdef, COVID-19", ["AIs"]),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    found = find_terms(text, ["NPI"])
    assert [one.short for one in found] == terms
    assert all(one.span.of(text) == one.short for one in found)


def test_explained_forms_are_left_out() -> None:
    assert find_terms("the SMEs and one SME", ["SMEs"]) == ()
