from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from viewer.desktop.theme import load_theme
from viewer.present.commands import Command
from viewer.present.wording import wording
from viewer.ui.command_list import CommandList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SAY, LIGHT = wording("en"), load_theme("light")
COMMANDS = (
    Command("back", "Back", "Go", "Alt+Left", enabled=False),
    Command("find", "Find", "Go", "Ctrl+F"),
    Command("dark", "Dark", "Colours"),
)


@pytest.fixture
def listed(qtbot: QtBot) -> CommandList:
    made = CommandList("commands")
    qtbot.addWidget(made)
    made.set_look(LIGHT)
    return made


def rows(listed: CommandList) -> list[tuple[str, ...]]:
    model = listed.model()
    return [
        tuple(model.index(row, column).data() or "" for column in range(3))
        for row in range(model.rowCount())
    ]


def test_commands_show_menu_and_keys_and_whether_they_can_be_run(listed: CommandList) -> None:
    listed.show_commands(COMMANDS, SAY)
    assert rows(listed) == [
        ("Back", "not available now", "Alt+Left"),
        ("Find", "Go", "Ctrl+F"),
        ("Dark", "Colours", ""),
    ]
    spoken = listed.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Back · not available now · Alt+Left"
    quiet = listed.model().index(0, 0).data(Qt.ItemDataRole.ForegroundRole)
    assert quiet.color() == QColor(LIGHT.quiet)


def test_only_commands_that_can_be_run_are_walked_round_and_round(listed: CommandList) -> None:
    listed.show_commands(COMMANDS, SAY)
    walked = [listed.chosen]
    for step in (1, 1, -1, -1):
        listed.step(step)
        walked.append(listed.chosen)
    assert walked == ["find", "dark", "find", "dark", "find"]


def test_no_command_is_said(listed: CommandList) -> None:
    listed.show_commands((), SAY)
    assert rows(listed) == [("No command has these words.", "", "")]
    assert listed.chosen is None
    listed.step(1)
    assert listed.natural_height() > 0


def test_groups_stand_under_their_menus(qtbot: QtBot) -> None:
    listed = CommandList("commands")
    qtbot.addWidget(listed)
    listed.show_groups(COMMANDS)
    assert [row[0] for row in rows(listed)] == ["Go", "Back", "Find", "Colours", "Dark"]
    assert listed.chosen == "back"
    listed.step(-1)
    assert listed.chosen == "dark"
