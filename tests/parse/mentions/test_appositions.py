from __future__ import annotations

import pytest

from viewer.parse.mentions.appositions import before_commas
from viewer.parse.mentions.roles import Bodies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rosa Vidal, Director of the office, spoke.", [("Rosa Vidal", "Director")]),
        ("The bank and its president, Ann Reed, agreed.", [("Ann Reed", "president")]),
        ("Ann Reed, who spoke, left.", [("Ann Reed", None)]),
        ("Senate Democrats, who spoke, left.", []),
        ("Seoul, Director Rosa Vidal", []),
    ],
)
def test_before_commas(text: str, found: list[tuple[str, str | None]]) -> None:
    sightings = before_commas(text, Bodies(()))
    assert [(one.name.of(text), one.role) for one in sightings] == found
