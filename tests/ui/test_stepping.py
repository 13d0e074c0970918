from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from viewer.present.locating import marked_places

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.reader import Reader

CTRL = Qt.KeyboardModifier.ControlModifier


def test_figures_and_calls_are_walked_in_the_order_of_the_text(reader: Reader) -> None:
    places = marked_places(reader.release)
    assert [place.target for place in places] == ["n1", *(f"f{n}" for n in range(1, 8)), "n2"]
    for n, place in enumerate(places, 1):
        reader.press(reader.window, Qt.Key.Key_Down, CTRL)
        assert reader.services.session.location == place
        assert reader.window.status.currentMessage() == f"{n} / {len(places)}"
    reader.do("next_mark")
    assert reader.services.session.location == places[0]
    reader.press(reader.window, Qt.Key.Key_Up, CTRL)
    assert reader.services.session.location == places[-1]


def test_walking_begins_at_the_place_of_the_reader(reader: Reader) -> None:
    reader.click(reader.window.view.document, "Two offices have been")
    reader.do("next_mark")
    location = reader.services.session.location
    assert location is not None
    assert location.target == "n2"


def test_without_figures_and_notes_nothing_moves(reader: Reader, other: Path) -> None:
    reader.open(other)
    reader.do("next_mark")
    assert reader.services.session.location is None
