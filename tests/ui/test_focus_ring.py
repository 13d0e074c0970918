from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from viewer.desktop.theme import load_theme
from viewer.ui.focus_ring import FocusRing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_lies_around_one_pane_and_goes_with_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    first, second = QWidget(window), QWidget(window)
    first.setGeometry(10, 20, 100, 50)
    second.setGeometry(150, 20, 100, 50)
    ring = FocusRing(window)
    ring.set_look(load_theme("dark"))
    window.show()
    ring.surround(first)
    assert ring.geometry() == first.geometry()
    ring.surround(second)
    first.move(0, 0)
    assert ring.geometry() == second.geometry()
    second.move(160, 40)
    second.resize(80, 60)
    assert ring.geometry() == second.geometry()
    picture = window.grab().toImage()
    assert picture.pixelColor(161, 70).name() == load_theme("dark").accent
    second.hide()
    assert ring.around is None
    assert not ring.isVisible()
