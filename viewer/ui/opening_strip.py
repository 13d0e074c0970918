"""What is said while a file takes long to open, and the way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from viewer.desktop.loader import Loader
    from viewer.present.wording import Wording

# Milliseconds that pass as a moment.
_MOMENT = 400


class OpeningStrip(QFrame):
    """Shown from a moment after ``loader`` began until it ended. Has the action that cancels."""

    def __init__(self, loader: Loader, cancel: QAction, say: Wording) -> None:
        super().__init__()
        self._loader, self._cancel, self._say = loader, cancel, say
        self._name = ""
        self._label = QLabel()
        self._bar = QProgressBar()
        self._button = QToolButton()
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT)
        self._arrange()
        self._connect()
        self._end()

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {"cancel_opening": self._loader.cancel}

    def speak(self, say: Wording) -> None:
        """Take the words of another language."""
        self._say = say
        self._button.setText(say("window.short_cancel_opening"))
        self._bar.setAccessibleName(say("window.progress"))
        self._label.setText(say("window.opening", name=self._name))

    def _arrange(self) -> None:
        self.setObjectName("opening")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self._bar.setFixedWidth(240)
        self._button.setDefaultAction(self._cancel)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(12)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._button)

    def _connect(self) -> None:
        self._moment.timeout.connect(self.show)
        self._loader.started.connect(self._begin)
        self._loader.progressed.connect(self._bar.setValue)
        for ended in (self._loader.loaded, self._loader.failed, self._loader.cancelled):
            ended.connect(self._end)

    def _begin(self, path: Path) -> None:
        self._name = path.name
        self._label.setText(self._say("window.opening", name=self._name))
        self._bar.setValue(0)
        self._cancel.setEnabled(True)
        if not self.isVisible():
            self._moment.start()

    def _end(self) -> None:
        self._moment.stop()
        self._cancel.setEnabled(False)
        self.hide()
