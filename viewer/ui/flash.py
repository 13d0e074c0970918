"""A mark that shows where the reader has landed and then fades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QVariantAnimation
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

_MILLISECONDS = 1800


class Flash(QVariantAnimation):
    """Fades from 1 to 0 over two seconds and has ``area`` painted anew meanwhile.

    Where the person's system wants nothing to move, nothing does.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.setDuration(_MILLISECONDS)
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.valueChanged.connect(area.viewport().update)

    @property
    def strength(self) -> float:
        """How strong the mark is now, from 0 to 1."""
        running = self.state() is QVariantAnimation.State.Running
        return float(self.currentValue()) if running else 0.0

    def flash(self) -> None:
        """Begin anew."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        if self._area.style().styleHint(hint, None, self._area):
            self.stop()
            self.start()
