"""Words on one line that are cut where they have no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LEAST = 24


class ElidedLabel(QLabel):
    """Takes the room its words need where there is some; never keeps its window from shrinking."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Return room for a sign that something was cut."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Draw as much of the words as there is room for."""
        painter = QPainter(self)
        edge = self.fontMetrics().horizontalAdvance("x") // 2  # as much as Qt keeps in a frame
        room = self.contentsRect().adjusted(edge, 0, 0, 0)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment(), words)
