"""Every shortcut on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from viewer.ui.command_list import CommandList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.desktop.theme import Theme
    from viewer.present.commands import Command
    from viewer.present.wording import Wording

_SIZE = (460, 560)


class ShortcutSheet(QDialog):
    """The commands that have a shortcut, by menu; Escape or ``Close`` closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("shortcuts")
        self.list = CommandList("shortcut_list")
        self._hint = QLabel()
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.list)
        layout.addWidget(self._hint)
        layout.addWidget(self._buttons)

    def show_commands(self, commands: Iterable[Command], theme: Theme, say: Wording) -> None:
        """Show the shortcuts among ``commands``."""
        self.setWindowTitle(say("action.shortcuts"))
        self.list.setAccessibleName(say("action.shortcuts"))
        self._hint.setText(say("shortcuts.hint"))
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(say("preferences.close"))
        self.list.set_look(theme)
        self.list.show_groups([command for command in commands if command.keys])
        self.resize(_SIZE[0], min(_SIZE[1], self._over.height() - 60))
        self.show()
        self.list.setFocus()
