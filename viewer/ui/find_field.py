"""The field in which words to look for are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindField(QLineEdit):
    """Words, and the keys that are for what they find.

    Signals: ``step_requested(int)`` on Enter (1) and Shift+Enter (-1), ``page_requested(int)`` on
    Page Down (1) and Page Up (-1).
    """

    step_requested = Signal(int)
    page_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Ask for the next or previous place, or for a page; all else is typing."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if shifted else 1)
        elif key in _PAGES:
            self.page_requested.emit(_PAGES[key])
        else:
            super().keyPressEvent(event)
