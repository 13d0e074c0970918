"""Tells when the open file changed, whatever way an editor has of saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from pathlib import Path

# Milliseconds a file must lie still before it counts as written, and how often one that is away is
# looked for, before and after it counts as gone.
_STILL = 120
_TRIES = 6
_RARELY = 2000


class Stamp(NamedTuple):
    """What tells two states of a file apart without reading it."""

    size: int
    modified: int
    number: int


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of the file at ``path``; ``None`` where there is no file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino)


class FileWatch(QObject):
    """Watches one file and its folder: many editors put a new file in the place of the old one.

    Signals: ``changed()`` when the file is another than before and lies still, ``gone()`` once when
    it stays away.
    """

    changed = Signal()
    gone = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._known: Stamp | None = None
        self._last: Stamp | None = None
        self._missed = 0
        self._watcher: QFileSystemWatcher | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def watch(self, path: Path, known: Stamp | None) -> None:
        """Watch ``path`` and nothing else; ``known`` is the file as it was read."""
        self.stop()
        self._path, self._known, self._last, self._missed = path, known, known, 0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look_soon)
        self._watcher.directoryChanged.connect(self._look_soon)
        self._look()

    def stop(self) -> None:
        """Watch nothing."""
        self._path = None
        self._timer.stop()
        if self._watcher is not None:
            # Not left to Python, which might delete it in a thread that is not the watcher's.
            self._watcher.deleteLater()
            self._watcher = None

    def _look_soon(self) -> None:
        if self._path is not None:
            self._timer.start(_STILL)

    def _look(self) -> None:
        if self._path is None or self._watcher is None:
            return
        _keep_watching(self._watcher, self._path)
        found = stamp_of(self._path)
        if found is None:
            self._miss()
            return
        self._missed = 0
        if found != self._last:
            self._timer.start(_STILL)
        elif found != self._known:
            self._known = found
            self.changed.emit()
        self._last = found

    def _miss(self) -> None:
        self._missed += 1
        self._known = self._last = None
        if self._missed == _TRIES:
            self.gone.emit()
        self._timer.start(_STILL if self._missed < _TRIES else _RARELY)


def _keep_watching(watcher: QFileSystemWatcher, path: Path) -> None:
    """Watch again what ``watcher`` forgot: it follows the file that was moved away."""
    watched = {*watcher.files(), *watcher.directories()}
    for one in (path, path.parent):
        if str(one) not in watched and stamp_of(one):
            watcher.addPath(str(one))
