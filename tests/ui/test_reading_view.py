from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from viewer.app import build
from viewer.desktop.preferences import Preferences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.reader import Reader


def test_the_text_is_there_before_the_chart(qtbot: QtBot) -> None:
    _services, window = build(Preferences())
    qtbot.addWidget(window)
    assert window.view.chart.bars is None
    window.show()
    qtbot.waitUntil(lambda: window.view.chart.bars is not None)
    bars = window.view.chart.bars
    window.view.load_chart()
    assert window.view.chart.bars is bars


def test_a_chart_hidden_before_it_came_stays_hidden(qtbot: QtBot) -> None:
    _services, window = build(Preferences())
    qtbot.addWidget(window)
    window.actions_by_id["show_chart"].setChecked(False)
    window.view.load_chart()
    assert window.view.chart.isHidden()


def test_the_chart_gets_the_height_it_needs(reader: Reader) -> None:
    reader.window.resize(1280, 900)
    reader.open(reader.services.session.opened.path)  # type: ignore[union-attr]  # it is open
    last = reader.chart.bars()[-1].figure
    assert reader.chart.rect().contains(reader.chart.bar_area(last))


def test_the_columns_come_back_as_they_were_left(reader: Reader, qtbot: QtBot) -> None:
    reader.window.view.setSizes([700, 580])
    left = reader.window.preferences()
    _services, again = build(left)
    qtbot.addWidget(again)
    again.show()
    assert again.view.sizes()[1] == reader.window.view.sizes()[1] == 580


def test_a_bar_brings_the_card_of_its_note_to_the_front(reader: Reader) -> None:
    tabs, figures = reader.window.view.tabs, reader.window.view.lists["figures"]
    figure = reader.figure("14.7%")
    tabs.setCurrentWidget(figures)
    reader.click_bar(figure)
    assert tabs.currentWidget() is reader.window.view.notes
    tabs.setCurrentWidget(figures)
    reader.click_bar(figure)
    assert tabs.currentWidget() is reader.window.view.notes


def test_an_entry_keeps_its_list_in_front(reader: Reader) -> None:
    tabs, figures = reader.window.view.tabs, reader.window.view.lists["figures"]
    tabs.setCurrentWidget(figures)
    place = figures.visualRect(figures.model().index(1, 0)).center()
    QTest.mouseClick(figures.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.window.view.notes.lit.note == "n1"
    assert tabs.currentWidget() is figures
