"""Going from one figure or note to the next, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.present.locating import marked_places

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.desktop.session import Session
    from viewer.model import Location
    from viewer.ui.looks import Looks
    from viewer.ui.reading_view import ReadingView
    from viewer.ui.status_line import StatusLine

_SHOWN = 4000


class Stepping(QObject):
    """The actions ``next_mark`` and ``previous_mark``; "n of m" is said in the status bar."""

    def __init__(
        self, session: Session, view: ReadingView, status: StatusLine, looks: Looks
    ) -> None:
        super().__init__(view)
        self._session, self._view, self._status, self._looks = session, view, status, looks

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {"next_mark": lambda: self._step(1), "previous_mark": lambda: self._step(-1)}

    def _step(self, step: int) -> None:
        opened = self._session.opened
        places = marked_places(opened.release) if opened else ()
        if not places:
            return
        place = self._next(places, step)
        self._view.go_to(places[place])
        words = self._looks.say("find.place", place=place + 1, count=len(places))
        self._status.showMessage(words, _SHOWN)

    def _next(self, places: tuple[Location, ...], step: int) -> int:
        here = self._session.location
        if here in places:
            return (places.index(here) + step) % len(places)
        start = here.span.start if here else self._view.document.top_offset() or 0
        after = next((n for n, one in enumerate(places) if one.span.start >= start), 0)
        return after if step > 0 else (after - 1) % len(places)
