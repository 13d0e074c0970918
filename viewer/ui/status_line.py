"""The status bar: what is open, what was found in it, how much of it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar

from viewer.model import Role
from viewer.ui.elided_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.session import Opened
    from viewer.present.chart_spec import ChartSpec
    from viewer.present.wording import Wording

_LONG = ("file", "charted", "unexplained")
_PARTS = ("file", "notes", "charted", "unexplained")


class StatusLine(QStatusBar):
    """States coverage in words, and the zoom at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(6, 0, 6, 0)
        self._labels = {name: _label(name) for name in _PARTS}
        for label in self._labels.values():
            self.addWidget(label)
        self._zoom = _label("zoom")
        self.addPermanentWidget(self._zoom)

    def show_release(self, opened: Opened, spec: ChartSpec, say: Wording) -> None:
        """Say what was found in ``opened`` and how much of it ``spec`` charts."""
        release = opened.release
        unexplained = sum(number.role is Role.UNEXPLAINED for number in release.numbers)
        words = {
            "file": release.source.name or opened.path.name,
            "notes": say.count("status.notes", len(release.footnotes)),
            "charted": say.count("status.charted", spec.stated, charted=spec.charted),
            "unexplained": say.count("status.unexplained", unexplained),
        }
        for name, label in self._labels.items():
            label.setText(words[name])

    def show_zoom(self, percent: int, say: Wording) -> None:
        """Say how large the text is."""
        self._zoom.setText(say("status.zoom", percent=percent))


def _label(name: str) -> QLabel:
    label = ElidedLabel() if name in _LONG else QLabel()
    label.setObjectName(f"status_{name}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
