"""A ring around the pane that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

    from viewer.desktop.theme import Theme

_WIDTH = 2


class FocusRing(QWidget):
    """Lies over a pane of ``window`` and moves with it; the pointer goes through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around: QWidget | None = None
        self._colour = QColor()
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def around(self) -> QWidget | None:
        """The pane that has the ring."""
        return self._around

    def set_look(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._colour = QColor(theme.accent)
        self.update()

    def surround(self, pane: QWidget | None) -> None:
        """Lie around ``pane``, or around none."""
        if self._around is not None:
            self._around.removeEventFilter(self)
        self._around = pane
        self.setVisible(pane is not None)
        if pane is not None:
            pane.installEventFilter(self)
            self._place(pane)

    def _place(self, pane: QWidget) -> None:
        corner = pane.mapTo(self.window(), QPoint(0, 0))
        self.setGeometry(QRect(corner, pane.size()))
        self.raise_()

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Follow the pane; what is hidden has no ring."""
        if thing is self._around and self._around is not None:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self._place(self._around)
            elif event.type() is QEvent.Type.Hide:
                self.surround(None)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Draw the ring."""
        painter = QPainter(self)
        painter.setPen(QPen(self._colour, _WIDTH))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
