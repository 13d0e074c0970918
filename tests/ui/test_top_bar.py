from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from viewer.desktop.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reader import Reader


def title(reader: Reader) -> QLabel:
    label = reader.window.top_bar.findChild(QLabel, "title")
    assert isinstance(label, QLabel)
    return label


def test_a_title_without_room_is_cut_and_read_whole_in_its_tool_tip(reader: Reader) -> None:
    whole = title(reader).text()
    assert whole.endswith("AI-related policies")
    reader.window.resize(760, 600)
    assert title(reader).width() < title(reader).sizeHint().width()
    assert title(reader).text() == title(reader).toolTip() == whole


def test_markup_in_a_title_is_text(reader: Reader) -> None:
    reader.window.top_bar.show_title("<b>Bold</b>")
    assert title(reader).text() == "<b>Bold</b>"
    assert title(reader).toolTip() == "&lt;b&gt;Bold&lt;/b&gt;"


# A menu grabs the keyboard, which the platform without a screen cannot and says so.
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_menu_opens_from_the_keyboard(reader: Reader) -> None:
    seen: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen.append([action.text() for action in menu.actions()])
        menu.close()

    QTimer.singleShot(0, look)
    reader.do("menu")
    reader.qtbot.waitUntil(lambda: bool(seen))
    assert seen == [["File", "Edit", "Go", "View", "Chart", "Help"]]


def test_a_way_back_that_is_not_there_looks_switched_off_in_the_dark(window: Reader) -> None:
    window.do("theme_dark")
    dark = load_theme("dark")
    button = window.window.top_bar.widgetForAction(window.window.actions_by_id["back"])
    picture = button.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert dark.faint in colours
    assert dark.quiet not in colours
