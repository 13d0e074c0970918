"""Commands in rows: the name, the menu it is in, its shortcut."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem

from viewer.present.commands import Command
from viewer.ui.actions import ACTIONS, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QAction

    from viewer.desktop.theme import Theme
    from viewer.present.wording import Wording

_ID = Qt.ItemDataRole.UserRole
_NAME, _MENU, _KEYS = range(3)


def commands_of(actions: Mapping[str, QAction], say: Wording) -> tuple[Command, ...]:
    """Return the table of actions in the language of ``say``, as the actions stand now."""
    return tuple(
        Command(
            spec.id,
            actions[spec.id].text() + ("  ✓" if actions[spec.id].isChecked() else ""),
            say(f"window.menu_{spec.menu}") if spec.menu else "",
            keys_of(actions[spec.id]),
            actions[spec.id].isEnabled(),
        )
        for spec in ACTIONS
    )


class CommandList(QTreeWidget):
    """One command to a row; Enter and double-click are ``itemActivated``."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self.setObjectName(name)
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)

    @property
    def chosen(self) -> str | None:
        """The id of the command in the current row."""
        item = self.currentItem()
        return item.data(_NAME, _ID) if item and not item.isDisabled() else None

    def set_look(self, theme: Theme) -> None:
        """Take the colours of ``theme``, for what is shown from now on."""
        self._theme = theme

    def show_commands(self, commands: Iterable[Command], say: Wording) -> None:
        """Show ``commands``, the first that can be run being current, or that there are none."""
        self.clear()
        for command in commands:
            self.addTopLevelItem(self._row(command, say("palette.unavailable")))
        self.step(1)
        if not self.topLevelItemCount():
            self.addTopLevelItem(self._row(Command("", say("palette.none"), enabled=False), ""))

    def natural_height(self) -> int:
        """Return the height at which every row is seen."""
        return self.topLevelItemCount() * self.sizeHintForRow(0)

    def show_groups(self, commands: Iterable[Command]) -> None:
        """Show ``commands`` under the menus they are in."""
        self.clear()
        menu = ""
        for command in commands:
            if command.menu != menu:
                menu = command.menu
                self.addTopLevelItem(self._heading(menu))
            self.addTopLevelItem(self._row(replace(command, menu="", enabled=True), ""))
        self.step(1)
        self.scrollToTop()

    def step(self, rows: int) -> None:
        """Go down ``rows`` rows that can be run, or up; round the ends."""
        able = [n for n in range(self.topLevelItemCount()) if self._can_run(n)]
        if able:
            now = self.currentIndex().row()
            place = able.index(now) if now in able else -1
            self.setCurrentIndex(self.model().index(able[(place + rows) % len(able)], _NAME))

    def _can_run(self, row: int) -> bool:
        flags = self.model().index(row, _NAME).flags()
        return bool(flags & Qt.ItemFlag.ItemIsEnabled and flags & Qt.ItemFlag.ItemIsSelectable)

    def _row(self, command: Command, unavailable: str) -> QTreeWidgetItem:
        menu = command.menu if command.enabled else unavailable
        item = QTreeWidgetItem([command.text, menu, command.keys])
        item.setData(_NAME, _ID, command.id)
        item.setDisabled(not command.enabled)
        spoken = " · ".join(filter(None, (command.text, menu, command.keys)))
        item.setData(_NAME, Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setTextAlignment(_KEYS, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if self._theme is not None:
            quiet = QBrush(QColor(self._theme.quiet))
            for column in range(_MENU if command.enabled else _NAME, self.columnCount()):
                item.setForeground(column, quiet)
        return item

    def _heading(self, words: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(_NAME, font)
        return item
