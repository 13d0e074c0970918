from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot  # noqa: TC002

from viewer.present.wording import LANGUAGES, wording
from viewer.resources import shipped
from viewer.ui.actions import ACTIONS, MENUS, build_actions, speak_actions


def test_no_shortcut_is_given_twice(qtbot: QtBot) -> None:
    assert qtbot is not None
    keys = [QKeySequence(keys).toString() for spec in ACTIONS for keys in spec.shortcuts]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert all(keys)


def test_every_icon_is_shipped() -> None:
    assert all(shipped(f"resources/icons/{spec.icon}.svg") for spec in ACTIONS if spec.icon)


def test_every_action_but_the_menu_itself_is_in_a_menu() -> None:
    assert [spec.id for spec in ACTIONS if spec.menu not in MENUS] == ["menu"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_has_words_in_every_language(qtbot: QtBot, language: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    actions = build_actions(parent)
    speak_actions(actions, wording(language))
    assert all(action.text() for action in actions.values())
    assert "Ctrl+O" in actions["open"].toolTip()
    assert actions["theme_light"].toolTip() == actions["theme_light"].text()


def test_choices_exclude_each_other(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    actions = build_actions(parent)
    actions["theme_light"].setChecked(True)
    actions["theme_dark"].setChecked(True)
    assert not actions["theme_light"].isChecked()
