from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMessageBox

from viewer.desktop.translation import Languages

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_a_chosen_language_is_spoken_also_by_qt(qtbot: QtBot) -> None:
    languages = Languages("ko")
    assert (languages.choice, languages.say.language) == ("ko", "ko")
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QMessageBox.StandardButton.Cancel).text() == "취소"
    languages.choose("en")
    assert languages.say.language == "en"


def test_the_system_decides_unless_told(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    assert qtbot is not None
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("ko_KR"))
    assert Languages().say.language == "ko"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_FR"))
    assert Languages().say.language == "en"
