from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from viewer.ui.find_field import FindField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("key", "modifier", "signal", "value"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "step_requested", 1),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier, "step_requested", -1),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, "page_requested", -1),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, "page_requested", 1),
    ],
)
def test_keys_that_are_not_typing(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str, value: int
) -> None:
    field = FindField("words")
    qtbot.addWidget(field)
    with qtbot.waitSignal(getattr(field, signal), check_params_cb=lambda got: got == value):
        QTest.keyClick(field, key, modifier)
    QTest.keyClicks(field, "!")
    assert field.text() == "words!"
