"""Finds a command by typing some of its name, and runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from viewer.present.commands import Command, matching
from viewer.present.wording import Wording, wording
from viewer.ui.command_list import CommandList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.desktop.theme import Theme

_WIDTH, _MOST_HEIGHT, _TOP, _EDGE = 560, 420, 64, 8
_ROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class CommandPalette(QDialog):
    """A field and the commands that have its words; goes when the reader turns elsewhere.

    Signals: ``chosen(str)`` with the id of the command to run, when the palette is gone.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._over = parent
        self.setObjectName("palette")
        self._commands: Sequence[Command] = ()
        self._recent: Sequence[str] = ()
        self._say = wording()
        self._was_active = False
        self.field = QLineEdit()
        self.list = CommandList("palette_list")
        self.field.installEventFilter(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(_EDGE)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._run)
        self.list.itemClicked.connect(self._run)

    def ask(
        self, commands: Sequence[Command], recent: Sequence[str], theme: Theme, say: Wording
    ) -> None:
        """Show the palette with ``commands``, those in ``recent`` in front."""
        self._commands, self._recent = commands, recent
        self._say = say
        self.list.set_look(theme)
        self.setWindowTitle(say("palette.title"))
        self.field.setPlaceholderText(say("palette.hint"))
        self.field.setAccessibleName(say("palette.hint"))
        self.list.setAccessibleName(say("palette.title"))
        self.field.clear()
        self._place()
        self._filter()
        self._was_active = False
        self.show()
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Let the arrow keys walk the list while the field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            rows = _ROWS.get(Qt.Key(event.key()))
            if rows is not None:
                self.list.step(rows)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Go when another window comes to the front."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange:
            if self._was_active and not self.isActiveWindow():
                self.reject()
            self._was_active = self.isActiveWindow()

    def _filter(self) -> None:
        found = matching(self._commands, self.field.text(), self._recent)
        self.list.show_commands(found, self._say)
        wanted = self.field.sizeHint().height() + self.list.natural_height() + 3 * _EDGE
        self.resize(self.width(), min(wanted, self._most_height()))

    def _run(self) -> None:
        chosen = self.list.chosen
        if chosen is not None:
            self._was_active = False
            self.accept()
            self.chosen.emit(chosen)

    def _place(self) -> None:
        width = min(_WIDTH, self._over.width() - 40)
        corner = self._over.mapToGlobal(self._over.rect().topLeft())
        left = corner.x() + (self._over.width() - width) // 2
        self.setGeometry(left, corner.y() + _TOP, width, self._most_height())

    def _most_height(self) -> int:
        return min(_MOST_HEIGHT, self._over.height() - 2 * _TOP)
