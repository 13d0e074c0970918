from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from viewer.desktop.theme import load_theme
from viewer.model import Location, Span
from viewer.present.entries import Entry
from viewer.ui.entry_list import EntryList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HERE, THERE = Location(Span(1, 2)), Location(Span(3, 4))
ENTRIES = (
    Entry("Trademarks", "A detail that is long enough to need a second line " * 3, "+1%", HERE),
    Entry("Nowhere"),
    Entry("Patents", "", "+2%", THERE),
)


@pytest.fixture
def shown(qtbot: QtBot) -> EntryList:
    made = EntryList("figures")
    qtbot.addWidget(made)
    made.set_look(load_theme("light"), 100)
    made.resize(320, 300)
    made.show_entries(ENTRIES, "None.")
    made.show()
    return made


def test_an_entry_is_read_as_its_words(shown: EntryList) -> None:
    first = shown.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Trademarks · +1% · A detail")
    assert first.data(Qt.ItemDataRole.DecorationRole) is None


def test_long_details_get_the_height_they_need(shown: EntryList) -> None:
    model = shown.model()
    first, last = (shown.visualRect(model.index(n, 0)).height() for n in (0, 2))
    assert first > last


def test_enter_leads_to_the_words_and_an_entry_without_a_place_leads_nowhere(
    qtbot: QtBot, shown: EntryList
) -> None:
    shown.setCurrentIndex(shown.model().index(2, 0))
    with qtbot.waitSignal(shown.location_requested, check_params_cb=lambda got: got == THERE):
        QTest.keyClick(shown, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(shown.location_requested):
        shown.clicked.emit(shown.model().index(1, 0))


def test_who_comes_by_the_keyboard_stands_on_the_first_entry(
    qtbot: QtBot, shown: EntryList
) -> None:
    shown.clearFocus()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.currentIndex().row() == 0
    assert shown.selectionModel().isSelected(shown.currentIndex())
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(shown.location_requested, check_params_cb=lambda got: got == HERE):
            QTest.keyClick(shown, key)
    QTest.keyClick(shown, Qt.Key.Key_Down)
    shown.clearFocus()
    shown.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert shown.currentIndex().row() == 1


def test_who_comes_by_the_mouse_chooses_for_himself(shown: EntryList) -> None:
    shown.clearFocus()
    shown.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not shown.selectionModel().hasSelection()


def test_the_grade_is_read_before_every_finding(shown: EntryList) -> None:
    shown.show_entries((Entry("A", heading="Contradictions", grade="Contradiction"),) * 2, "")
    texts = [shown.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert texts == ["Contradiction · A"] * 2


def test_the_current_place_is_the_current_entry(shown: EntryList) -> None:
    shown.show_location(THERE)
    assert shown.currentIndex().row() == 2
    shown.show_location(THERE)
    assert shown.currentIndex().row() == 2
    shown.show_location(None)
    assert shown.currentIndex() == QModelIndex()


def test_no_entries_say_so(shown: EntryList) -> None:
    shown.show_entries((), "None.")
    assert shown.accessibleDescription() == "None."
    paper = load_theme("light").chrome
    picture = shown.viewport().grab().toImage()
    colours = {picture.pixelColor(x, 20).name() for x in range(60)}
    assert len(colours - {paper}) > 1
