from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from viewer.desktop.theme import load_theme
from viewer.model import Location, Span
from viewer.present.entries import Entry
from viewer.ui.entry_list import EntryList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "words that need more than one line " * 5
ENTRIES = (
    Entry(LONG, "detail", "+1%", Location(Span(1, 2)), heading="Grade"),
    Entry(LONG, LONG, "", Location(Span(3, 4)), prose=True),
    Entry("short"),
)


def shown(qtbot: QtBot, *, outline: bool, zoom: int = 100) -> EntryList:
    made = EntryList("list", outline=outline)
    qtbot.addWidget(made)
    made.set_look(load_theme("light"), zoom)
    made.resize(320, 600)
    made.show_entries(ENTRIES, "None.")
    made.show()
    return made


def heights(made: EntryList) -> list[int]:
    model = made.model()
    return [made.visualRect(model.index(row, 0)).height() for row in range(model.rowCount())]


def test_cards_are_as_high_as_their_words_and_headings(qtbot: QtBot) -> None:
    first, second, third = heights(shown(qtbot, outline=False))
    assert second > third
    assert first > third


def test_rows_are_one_line_high_but_for_headings(qtbot: QtBot) -> None:
    first, second, third = heights(shown(qtbot, outline=True))
    assert second == third < first


@pytest.mark.parametrize("outline", [False, True])
def test_lists_follow_the_zoom(qtbot: QtBot, outline: bool) -> None:  # noqa: FBT001
    normal, double = (heights(shown(qtbot, outline=outline, zoom=zoom)) for zoom in (100, 200))
    assert all(large > small for small, large in zip(normal, double, strict=True))


@pytest.mark.parametrize("outline", [False, True])
def test_the_current_entry_is_told_apart(qtbot: QtBot, outline: bool) -> None:  # noqa: FBT001
    made = shown(qtbot, outline=outline)
    plain = made.grab().toImage()
    made.show_location(Location(Span(3, 4)))
    assert made.grab().toImage() != plain
