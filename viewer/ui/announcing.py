"""What a screen reader says by itself: the place that was chosen, and what the bars tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.present.speaking import spoken
from viewer.ui.accessibility import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStatusBar, QWidget

    from viewer.desktop.session import Session
    from viewer.model import Location
    from viewer.ui.looks import Looks


class Announcing(QObject):
    """Says the current place whenever it changes, and every message of the status bar."""

    def __init__(self, window: QWidget, session: Session, status: QStatusBar, looks: Looks) -> None:
        super().__init__(window)
        self._window, self._session, self._looks = window, session, looks
        session.location_changed.connect(self._on_location)
        status.messageChanged.connect(lambda words: announce(status, words))

    def _on_location(self, location: Location | None) -> None:
        opened = self._session.opened
        if opened is not None and location is not None:
            announce(self._window, spoken(opened.release, location, self._looks.say))
