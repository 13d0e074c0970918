from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from viewer.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_another_sentence_stands_behind_what_is_shown(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.add("One.")
    bar.add("Two.")
    assert bar.text == "One. Two."
    bar.hide()
    bar.add("Three.")
    assert bar.text == "Three."


def test_a_sentence_stays_until_it_is_closed(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    assert bar.text == ""
    bar.tell("<i>A path</i> is a folder.")
    assert bar.text == bar.accessibleName() == "<i>A path</i> is a folder."
    assert bar.findChildren(QLabel)[0].textFormat() is Qt.TextFormat.PlainText
    QTest.mouseClick(bar.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert bar.text == ""
