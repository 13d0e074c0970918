from __future__ import annotations

import json
from pathlib import Path

import pytest

from viewer.desktop.readings import (
    Reading,
    from_json,
    left_at,
    read_anew,
    reading_of,
    to_json,
)
from viewer.present.anchoring import Anchor

PLACE = Anchor(3, "wörds", "be\ud800fore", "after\n", "ab" * 32)
ONE, TWO = Path("/r/one.txt"), Path("/r/two.txt")


def test_the_file_read_last_comes_first_and_keeps_its_place() -> None:
    readings = read_anew(left_at(read_anew(read_anew((), ONE), TWO), ONE, PLACE), ONE)
    assert readings == (Reading(str(ONE), PLACE), Reading(str(TWO)))
    assert reading_of(readings, TWO) == Reading(str(TWO))
    assert reading_of(readings, Path("/r/three.txt")) is None
    assert left_at(readings, Path("/r/three.txt"), PLACE) == readings


def test_a_file_named_in_two_ways_is_one() -> None:
    assert read_anew(read_anew((), ONE), Path("/r/x/../one.txt")) == (Reading(str(ONE)),)


def test_the_oldest_are_forgotten() -> None:
    readings: tuple[Reading, ...] = ()
    for number in range(200):
        readings = read_anew(readings, Path(f"/r/{number}.txt"))
    assert len(readings) == 60
    assert readings[0].path == "/r/199.txt"


def test_readings_come_back_as_they_were_stored() -> None:
    readings = (Reading("/r/\udcff.txt", PLACE), Reading("/r/b.txt"))
    assert from_json(to_json(readings)) == readings


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{}",
        "[1]",
        '[{"path": 1, "place": null}]',
        '[{"path": "a", "place": {}}]',
        '[{"path": "a", "place": {"offset": "3"}}]',
        json.dumps([{"path": "a", "place": dict.fromkeys(Anchor.__slots__, "x")}]),
        '[{"path": "a", "place": "top"}]',
    ],
)
def test_what_is_no_list_of_readings_is_refused(stored: str) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_json(stored)
