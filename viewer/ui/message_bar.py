"""One calm sentence across the top of the window, until it is closed or replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from viewer.desktop.icons import icon
from viewer.ui.accessibility import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.theme import Theme
    from viewer.present.wording import Wording


class MessageBar(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton()
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown; "" while hidden."""
        return self._label.text() if self.isVisible() else ""

    def tell(self, sentence: str) -> None:
        """Show ``sentence``."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence)

    def add(self, sentence: str) -> None:
        """Show ``sentence`` behind what is shown."""
        self.tell(sentence if self.isHidden() else f"{self._label.text()} {sentence}")

    def set_look(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._close.setIcon(icon("close", theme.ink))

    def speak(self, say: Wording) -> None:
        """Take the words of another language."""
        self._close.setToolTip(say("window.close_message"))
        self._close.setAccessibleName(say("window.close_message"))
