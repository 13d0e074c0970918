"""A small card over the window that tells what the words under the pointer lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from viewer.ui.text_pane import TextPane

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QRect
    from PySide6.QtGui import QEnterEvent
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.page_look import PageLook
    from viewer.desktop.theme import Theme
    from viewer.model import Release
    from viewer.present.page import Page

_WIDTH, _EDGE, _GAP = 400, 12, 6
_TALLEST = 0.5  # of the window


class Popup(QFrame):
    """Words that can be selected and copied; as high as they need up to half the window.

    Signals: ``note_wanted()`` for its button, ``entered()`` and ``left()`` for the pointer.
    """

    note_wanted = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("popup")
        self.text = TextPane("popup_text")
        self.button = QPushButton()
        self.button.setFlat(True)
        self.button.clicked.connect(self.note_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE - 2, _EDGE, _EDGE - 4)
        layout.setSpacing(2)
        layout.addWidget(self.text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self.text)
        self.hide()

    def set_look(self, theme: Theme, look: PageLook) -> None:
        """Take the colours of ``theme`` and set the text as ``look``."""
        self.text.set_look(theme, look)

    def show_page(self, page: Page, release: Release | None, near: QRect, name: str) -> None:
        """Show ``page`` under ``near``, a place in the window, or over it where there is no room.

        ``release`` is what the words are copied from; ``name`` is what a screen reader says.
        """
        self.text.show_page(page, release)
        self.text.setAccessibleName(name)
        self.button.setVisible(release is not None)
        window = self._window
        width = min(_WIDTH, window.width() - 2 * _EDGE)
        self.resize(width, self._height_for(width, round(window.height() * _TALLEST)))
        x = min(max(_EDGE, near.left() - _EDGE), window.width() - width - _EDGE)
        below = near.bottom() + _GAP
        fits = below + self.height() <= window.height() - _EDGE
        self.move(QPoint(x, below if fits else max(_EDGE, near.top() - self.height() - _GAP)))
        self.show()
        self.raise_()

    def _height_for(self, width: int, most: int) -> int:
        document = self.text.document()
        document.setTextWidth(width - 2 * _EDGE - 2)
        button = self.button.sizeHint().height() + 2 if self.button.isVisibleTo(self) else 0
        return min(round(document.size().height()) + button + 2 * _EDGE, most)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Tell that the pointer is on the card."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Tell that the pointer has left the card."""
        super().leaveEvent(event)
        self.left.emit()
