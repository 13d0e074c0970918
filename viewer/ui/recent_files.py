"""The files read before: the menu of them, and the place where each was left."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.desktop.readings import Reading, left_at, read_anew, reading_of
from viewer.present.anchoring import find_again, line_anchor

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from viewer.desktop.services import Services
    from viewer.desktop.session import Opened
    from viewer.present.anchoring import Anchor
    from viewer.ui.looks import Looks
    from viewer.ui.message_bar import MessageBar
    from viewer.ui.reading_view import ReadingView

# As many as there are digits to choose them by.
_LISTED = 9
_LONGEST_QUOTE = 40


class RecentFiles(QObject):
    """The menu ``recent`` with the action ``clear_recent``.

    Signals: ``changed()`` when there is something new to remember.
    """

    changed = Signal()

    def __init__(
        self,
        services: Services,
        view: ReadingView,
        message: MessageBar,
        looks: Looks,
        readings: tuple[Reading, ...],
    ) -> None:
        super().__init__(view)
        self._session, self._loader = services.session, services.loader
        self._view, self._message, self._looks = view, message, looks
        self._readings = readings
        self._menu: QMenu | None = None
        self._session.leaving.connect(self._on_leaving)
        self._session.release_opened.connect(self._on_opened)

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {"clear_recent": self._clear}

    def fill(self, menu: QMenu, clear: QAction) -> None:
        """Keep ``menu`` showing the files, above ``clear``."""
        self._menu, self._clear_action = menu, clear
        self._rule = menu.insertSeparator(clear)
        self._list()

    def remembered(self) -> dict[str, object]:
        """Return the readings as they stand, by the name of the preference."""
        self._keep_place()
        return {"readings": self._readings}

    def _on_leaving(self, _opened: Opened) -> None:
        self._keep_place()

    def _keep_place(self) -> None:
        if opened := self._session.opened:
            top = self._view.document.top_offset()
            place = None if top is None else line_anchor(opened.release, top)
            self._readings = left_at(self._readings, opened.path, place)

    def _on_opened(self, opened: Opened) -> None:
        reading = reading_of(self._readings, opened.path)
        self._readings = read_anew(self._readings, opened.path)
        self._return_to(opened, reading.place if reading else None)
        self._list()
        self.changed.emit()

    def _return_to(self, opened: Opened, place: Anchor | None) -> None:
        found = find_again(opened.release, place) if place else None
        self._view.document.show_top(found.start if found else None)
        if place and not found:
            words = " ".join(place.words.split())[:_LONGEST_QUOTE].rstrip()
            self._message.add(self._looks.say("window.place_lost", words=words))

    def _clear(self) -> None:
        """Forget every file, but for the one that is open its place."""
        opened = self._session.opened
        self._readings = read_anew((), opened.path) if opened else ()
        self._list()
        self.changed.emit()

    def _list(self) -> None:
        if self._menu is None:
            return
        for action in self._menu.actions():
            if action not in (self._rule, self._clear_action):
                self._menu.removeAction(action)
                action.deleteLater()
        opened = self._session.opened
        here = opened and read_anew((), opened.path)[0].path
        others = [reading for reading in self._readings if reading.path != here][:_LISTED]
        for number, reading in enumerate(others, 1):
            self._menu.insertAction(self._rule, self._entry(self._menu, number, reading.path))
        self._clear_action.setEnabled(bool(others))

    def _entry(self, menu: QMenu, number: int, name: str) -> QAction:
        path = Path(name)
        words = f"{path.name}  —  {_folder(path)}".replace("&", "&&")
        action = menu.addAction(f"&{number}  {words}")
        action.setToolTip(name)
        action.triggered.connect(lambda: self._loader.open(path))
        return action


def _folder(path: Path) -> str:
    """Return the folder of ``path``, from the person's own on where it lies in there."""
    folder, home = str(path.parent), str(Path.home())
    inside = folder == home or folder.startswith(home + os.sep)
    return f"~{folder[len(home) :]}" if inside else folder
