from __future__ import annotations

import pytest

from viewer.check.qualifiers import is_qualified


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("at an annual rate of 3.2 percent", True),
        ("In real terms", True),
        ("rose 5% per year", True),
        ("rose 5% a year", True),
        ("grew over two years", True),
        ("kalenderbereinigte Umsätze", True),
        ("계절조정 기준으로", True),
        ("in October, from 52 a year earlier", True),
        ("from 52 a year earlier", False),
        ("Filings rose 3% in October 2020", False),
        ("Die Anmeldungen stiegen", False),
    ],
)
def test_what_makes_numbers_incomparable(words: str, *, expected: bool) -> None:
    assert is_qualified(words) is expected
