"""What a search has found and how it looks for it, under the bar while a search lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

_OPTIONS = ("find_case", "find_words", "find_all")
_STEPS = ("find_previous", "find_next")


class FindStrip(QFrame):
    """Hidden while nothing is looked for."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_strip")
        self._told = QLabel()
        self._told.setObjectName("found")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 12, 2)
        layout.setSpacing(2)
        layout.addStretch(1)
        layout.addWidget(self._told)
        for name in (*_STEPS, *_OPTIONS):
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        self.hide()

    @property
    def told(self) -> str:
        """What is said of the search; "" while hidden."""
        return self._told.text() if self.isVisible() else ""

    def tell(self, words: str) -> None:
        """Show how the search went."""
        self._told.setText(words)
        self.show()
