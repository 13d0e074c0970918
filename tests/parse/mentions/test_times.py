from __future__ import annotations

import pytest

from viewer.parse.mentions.times import find_times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 12 a.m., 12 p.m. and 24:30", ["T00:00", "T12:00"]),
        ("from 2 p.m. to 1:30", ["T14:00", "T01:30"]),
        ("from 9:30 to 11", ["T09:30"]),
        ("오전 9시와 오후 2시", ["T09:00", "T14:00"]),
        ("at noon, at noon o'clock", ["T12:00", "T12:00"]),
        ("at 8:15:30 a.m.", ["T08:15:30"]),
        ("noon, noon and midnight", ["T00:00"]),
    ],
)
def test_times(text: str, expected: list[str]) -> None:
    assert [time.iso for time in find_times(text)] == expected
