"""What is open and where the reader is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.model import Location
from viewer.present.anchoring import anchor_at, find_again
from viewer.present.locating import location_at, location_of

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.desktop.file_watch import Stamp
    from viewer.model import Finding, Release, Span


@dataclass(frozen=True, slots=True)
class Opened:
    """A release that was read, parsed and checked, and the file it came from as it was then."""

    path: Path
    release: Release
    findings: tuple[Finding, ...]
    stamp: Stamp | None = None


class Session(QObject):
    """The one open release and the one current location.

    Panes ask for a location; the session makes it current; every pane shows it. Asking for what is
    already shown does nothing.

    Signals: ``leaving(Opened)`` before another release or another edition of it takes its place,
    ``release_opened(Opened)``, ``location_changed(Location | None)``,
    ``hover_changed(Location | None)``, ``history_changed()``.
    """

    leaving = Signal(object)
    release_opened = Signal(object)
    location_changed = Signal(object)
    hover_changed = Signal(object)
    history_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._visited: list[Location] = []
        self._place = -1
        self._hover: Location | None = None

    @property
    def opened(self) -> Opened | None:
        """What is open."""
        return self._opened

    @property
    def location(self) -> Location | None:
        """Where the reader is; ``None`` before the first place was asked for."""
        return self._visited[self._place] if self._place >= 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later place."""
        return self._place + 1 < len(self._visited)

    def open(self, opened: Opened) -> None:
        """Replace what is open; the reader starts at no place.

        Another edition of the file that is open keeps the places that are still in it.
        """
        before = self._opened
        again = before is not None and before.path == opened.path
        if before is not None:
            self.leaving.emit(before)
        kept = [self._again(place, opened.release) if again else None for place in self._visited]
        earlier = kept[: self._place + 1]
        self._opened = opened
        self._visited = [place for place in kept if place is not None]
        self._place = sum(place is not None for place in earlier) - 1
        self._hover = None
        self.release_opened.emit(opened)
        self.history_changed.emit()

    def go_to(self, location: Location) -> None:
        """Make ``location`` current and forget the places after the one left."""
        if location == self.location:
            return
        del self._visited[self._place + 1 :]
        self._visited.append(location)
        self._move(1)

    def go_to_target(self, target: str) -> None:
        """Go to the figure or note with the id ``target``, where there is one."""
        location = location_of(self._opened.release, target) if self._opened else None
        if location is not None:
            self.go_to(location)

    def hover(self, location: Location | None) -> None:
        """Mark ``location`` lightly: the pointer is on it."""
        if location != self._hover:
            self._hover = location
            self.hover_changed.emit(location)

    def hover_target(self, target: str) -> None:
        """Mark the figure or note with the id ``target`` lightly; "" for none."""
        self.hover(location_of(self._opened.release, target) if self._opened else None)

    def go_back(self) -> None:
        """Return to the place before this one, where there is one."""
        if self.can_go_back:
            self._move(-1)

    def go_forward(self) -> None:
        """Return to the place that was left by going back, where there is one."""
        if self.can_go_forward:
            self._move(1)

    def _again(self, place: Location, release: Release) -> Location | None:
        """Return ``place`` of what is open as it is in ``release``."""
        spans = (place.span, *place.others)
        first, *others = (self._span_again(span, release) for span in spans)
        if first is None:
            return None
        if place.target:
            return location_at(release, first.start)
        return Location(first, others=tuple(span for span in others if span))

    def _span_again(self, span: Span, release: Release) -> Span | None:
        return find_again(release, anchor_at(self._opened.release, span)) if self._opened else None

    def _move(self, step: int) -> None:
        self._place += step
        self.location_changed.emit(self.location)
        self.history_changed.emit()
