from __future__ import annotations

import pytest

from viewer.parse.mentions.zones import with_zone, zone_of_office


@pytest.mark.parametrize(
    ("text", "found", "zone"),
    [
        ("at 9:00 (KST).", "9:00 (KST)", "KST"),
        ("at 9:00 UTC+5:30 now", "9:00 UTC+5:30", "UTC+5:30"),
        ("at HKT 9:00", "HKT 9:00", "HKT"),
        ("at 9:00 in the U.S.", "9:00 in the U.S.", "the U.S."),
        ("at 9:00 Central European Summer Time", None, "Central European Summer Time"),
        ("현지시간 기준 9:00", "현지시간 기준 9:00", "현지시간"),
        ("at 9:00 Eastern Avenue", "9:00", None),
        ("in 9:00 metres", "9:00", None),
    ],
)
def test_the_zone_that_touches_a_time(text: str, found: str | None, zone: str | None) -> None:
    start = text.index("9:00")
    zoned = with_zone(text, start, start + 4, alone=False)
    assert text[zoned.start : zoned.end] == (found or text.removeprefix("at "))
    assert zoned.zone == zone


def test_an_office_tells_the_zone_past_a_second_clock() -> None:
    assert zone_of_office("9:00 (20:00 in Ottawa) from Busan Office", 4) == "Busan"
    assert zone_of_office("9:00 from Busan Office", 4) == "Busan"
    assert zone_of_office("9:00 (20:00 from Busan", 4) is None


def test_a_place_behind_a_time_alone_is_where_it_is() -> None:
    assert with_zone("at 9:00 in Geneva", 3, 7, alone=True).zone is None
