from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from viewer.app import build
from viewer.desktop.preferences import Preferences, load_preferences, save_preferences

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QSplitter
    from pytestqt.qtbot import QtBot

    from tests.ui.reader import Reader


def drag_chart(side: QSplitter, pixels: int) -> None:
    """Drag the border between notes and chart down by ``pixels``."""
    handle = side.handle(1)
    start = handle.rect().center()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(handle, left, pos=start)
    QTest.mouseMove(handle, start + start.__class__(0, pixels))
    QTest.mouseRelease(handle, left, pos=start)


def test_the_document_takes_all_room_when_nothing_is_beside_it(reader: Reader) -> None:
    view = reader.window.view
    reader.do("show_notes")
    reader.do("show_chart")
    assert not view.side.isVisible()
    reader.qtbot.waitUntil(lambda: view.document.width() == view.width())
    reader.do("show_chart")
    assert view.side.isVisible()
    assert not view.tabs.isVisible()


def test_the_last_pane_cannot_be_hidden(reader: Reader) -> None:
    for name in ("notes", "document"):
        reader.do(f"show_{name}")
    assert not reader.window.actions_by_id["show_chart"].isEnabled()
    reader.do("show_chart")
    assert reader.chart.isVisible()
    reader.do("show_document")
    assert reader.window.actions_by_id["show_chart"].isEnabled()


def test_the_focus_leaves_a_pane_that_is_hidden(reader: Reader) -> None:
    view = reader.window.view
    view.notes.setFocus()
    reader.do("show_notes")
    assert reader.window.focusWidget() is view.document
    reader.do("show_document")
    assert reader.window.focusWidget() is reader.chart


def test_words_found_in_a_hidden_pane_bring_it_back(reader: Reader) -> None:
    reader.do("show_notes")
    reader.window.top_bar.field.setText("14.7%")
    reader.do("find_next")
    assert reader.window.view.tabs.isVisible()
    assert reader.window.actions_by_id["show_notes"].isChecked()


@pytest.mark.parametrize("hidden", [("notes",), ("chart", "document"), ("notes", "chart")])
def test_hidden_panes_stay_hidden_in_the_next_window(
    reader: Reader, qtbot: QtBot, tmp_path: Path, hidden: tuple[str, ...]
) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    for name in hidden:
        reader.do(f"show_{name}")
    save_preferences(settings, reader.window.preferences())
    _services, again = build(load_preferences(settings).preferences)
    qtbot.addWidget(again)
    again.show()
    again.view.load_chart()
    assert again.view.document.isVisible() is ("document" not in hidden)
    assert again.view.tabs.isVisible() is ("notes" not in hidden)
    assert again.view.chart.isVisible() is ("chart" not in hidden)


def test_a_window_that_remembers_no_pane_shows_the_document(qtbot: QtBot) -> None:
    nothing = Preferences(show_document=False, show_notes=False, show_chart=False)
    _services, window = build(nothing)
    qtbot.addWidget(window)
    window.show()
    assert window.view.document.isVisible()


def test_the_border_of_the_chart_stays_where_the_reader_put_it(
    reader: Reader, other: Path, qtbot: QtBot
) -> None:
    side = reader.window.view.side
    before = side.sizes()
    drag_chart(side, -60)
    placed = side.sizes()
    assert placed[0] < before[0]
    reader.do("language_ko")
    assert side.sizes() == placed
    reader.open(other)
    assert side.sizes() == placed
    _services, again = build(reader.window.preferences())
    qtbot.addWidget(again)
    again.show()
    again.view.load_chart()
    assert again.view.side.sizes()[1] == placed[1]
