from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from viewer.model.zones import ALL, UNITED_STATES, names_summer, zones_of
from viewer.present.wording import LANGUAGES, wording


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Seoul", ("Asia/Seoul",)),
        ("KST", ("Asia/Seoul",)),
        ("the U.S.", UNITED_STATES),
        ("in the  United States", UNITED_STATES),
        ("Eastern Time", ("America/New_York",)),
        ("Geneva time", ("Europe/Zurich",)),
        ("한국시간", ("Asia/Seoul",)),
        ("미국 동부시간", ("America/New_York",)),
        ("미국 현지시간", UNITED_STATES),
        ("Korean local time", ()),
        ("Atlantis", ()),
        ("", ()),
    ],
)
def test_what_a_name_can_mean(words: str, zones: tuple[str, ...]) -> None:
    assert zones_of(words) == zones


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_zone_exists_and_has_a_place_in_every_language(language: str) -> None:
    say = wording(language)
    for name in ALL:
        assert ZoneInfo(name).key == name
        assert f"zone.city.{name}" in say


@pytest.mark.parametrize(("words", "summer"), [("EDT", True), ("EST", False), ("ET", None)])
def test_names_of_one_season(words: str, *, summer: bool | None) -> None:
    assert names_summer(words) is summer
