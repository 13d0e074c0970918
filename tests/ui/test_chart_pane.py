"""Bars and table in the real window: which is shown, how it looks, what fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QScrollArea, QTabBar

from viewer.app import build

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.reader import Reader

SHIFT = Qt.KeyboardModifier.ShiftModifier


def tabs(reader: Reader) -> QTabBar:
    found = reader.window.view.chart.findChild(QTabBar, "chart_tabs")
    assert isinstance(found, QTabBar)
    return found


def label(reader: Reader, name: str) -> QLabel:
    found = reader.window.view.chart.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_table_is_reached_by_tab_and_by_key(reader: Reader) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(tabs(reader), left, pos=tabs(reader).tabRect(1).center())
    assert reader.table.isVisible()
    assert not reader.chart.isVisible()
    assert reader.window.actions_by_id["chart_table"].isChecked()
    reader.press(reader.window, Qt.Key.Key_F9, SHIFT)
    assert reader.chart.isVisible()
    assert tabs(reader).currentIndex() == 0
    reader.do("language_ko")
    assert [tabs(reader).tabText(n) for n in range(2)] == ["차트", "표"]


def test_the_focus_stays_in_the_chart_when_it_turns(reader: Reader) -> None:
    reader.window.view.chart.setFocus()
    assert reader.window.focusWidget() is reader.chart
    reader.do("chart_table")
    assert reader.window.focusWidget() is reader.table


def test_turning_to_the_table_brings_a_hidden_chart_back(reader: Reader) -> None:
    reader.do("show_chart")
    reader.do("chart_table")
    assert reader.table.isVisible()


def test_the_table_comes_back_in_the_next_window(reader: Reader, qtbot: QtBot) -> None:
    reader.do("chart_table")
    _services, again = build(reader.window.preferences())
    qtbot.addWidget(again)
    assert again.actions_by_id["chart_table"].isChecked()


def test_changes_in_other_units_are_in_the_table_and_said_to_be_off_the_chart(
    reader: Reader, tmp_path: Path
) -> None:
    text = "Filings\n\nFilings rose by 3% in 2020. Loans rose by USD 2 billion in 2020.\n"
    reader.open(written(tmp_path, text))
    assert "Off the chart, in the table: 1 change" in label(reader, "chart_source").text()
    assert len(reader.chart.bars()) == 1
    assert [row.cells[3] for row in reader.table.shown_rows()] == ["", "off the chart"]


def test_where_nothing_can_be_drawn_the_table_is_shown(reader: Reader, tmp_path: Path) -> None:
    reader.open(written(tmp_path, "Loans\n\nLoans rose by USD 2 billion in 2020.\n"))
    assert label(reader, "chart_none").isVisible()
    assert reader.table.isVisible()
    assert not tabs(reader).isVisible()
    assert not reader.window.actions_by_id["chart_table"].isEnabled()


def test_the_chart_grows_with_the_text(reader: Reader) -> None:
    before = reader.chart.bar_area("f3").height()
    size = label(reader, "chart_title").font().pixelSize()
    for _ in range(5):
        reader.do("zoom_in")
    assert reader.chart.bar_area("f3").height() >= 2 * before
    assert label(reader, "chart_title").font().pixelSize() == 2 * size


def test_nothing_is_cut_off_in_a_small_window_at_twice_the_size(reader: Reader) -> None:
    reader.window.resize(1024, 640)
    for _ in range(5):
        reader.do("zoom_in")
    pane = reader.window.view.chart
    scroll = pane.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    reader.qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    for name in ("chart_title", "chart_subtitle", "chart_source"):
        words = label(reader, name)
        assert words.height() >= words.heightForWidth(words.width())
    reader.services.session.go_to_target("f3")
    seen = reader.chart.mapTo(pane, reader.chart.bar_area("f3").center())
    assert pane.rect().contains(seen)


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_the_right_button_and_the_menu_key_offer_what_can_be_done(reader: Reader) -> None:
    offered: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.append([action.objectName() for action in menu.actions()])
        menu.close()

    reason, place = QContextMenuEvent.Reason, QPoint(30, 30)
    bar, _ = reader.bar_point("f3")
    for widget, why in ((bar, reason.Mouse), (reader.chart, reason.Keyboard)):
        QTimer.singleShot(0, look)
        QApplication.sendEvent(widget, QContextMenuEvent(why, place, widget.mapToGlobal(place)))
    assert offered[0] == offered[1]
    assert {"chart_table", "copy_chart_table", "copy_chart_picture", "save_chart"} <= set(
        offered[0]
    )
