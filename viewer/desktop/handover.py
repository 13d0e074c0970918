"""Lets a second start hand its file to the window that is running, through files alone."""

from __future__ import annotations

import hashlib
import logging
import os
import time
import uuid
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QStandardPaths, Signal

_LOG = logging.getLogger(__name__)
# Seconds a second start waits for the window to take its file, and between two looks.
PATIENCE = 3.0
_PAUSE = 0.02
_SCREEN = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")


def handover_folder() -> Path:
    """Return the folder where the windows of this person on this screen meet."""
    place = QStandardPaths.StandardLocation
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    # Without the variable Qt makes up a folder that anybody might own, and warns.
    base = runtime or QStandardPaths.writableLocation(place.GenericCacheLocation)
    screen = "\0".join(os.environ.get(name, "") for name in _SCREEN).encode()
    return Path(base, "briefing-viewer", hashlib.sha256(screen).hexdigest()[:12])


class Handover(QObject):
    """One window leads and takes what is offered; every other start offers its file and ends.

    The lead is a lock that a crash releases. An offer is a file with a path in it: whoever removes
    it has it, the window by taking it or the second start by giving up, so no file is opened twice
    and none is lost.

    Signals: ``taken(Path | None)`` for each start that offered a file, or none.
    """

    taken = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / "lead"))
        self._lock.setStaleLockTime(0)  # however long a window stays open, it keeps the lead
        self._watcher: QFileSystemWatcher | None = None

    def lead(self) -> bool:
        """Return whether this start is the one with the window.

        It also is where nothing can be written: then every start has a window of its own.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            _LOG.info("no folder to meet in: %s", self._folder)
            return True
        return (
            self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError
        )

    def listen(self) -> None:
        """Take what is offered from now on."""
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._take)
        self._take()

    def give(self, path: Path | None, patience: float = PATIENCE) -> bool:
        """Return whether the window took ``path``; ``None`` only asks it to come to the front.

        Where nobody takes it for ``patience`` seconds, or the lead falls to this start, it is not
        offered any longer.
        """
        offer = self._folder / f"{uuid.uuid4().hex}.offer"
        unfinished = offer.with_suffix(".part")
        unfinished.write_bytes(os.fsencode(path.absolute()) if path else b"")
        unfinished.replace(offer)
        end = time.monotonic() + patience
        while offer.exists() and time.monotonic() < end and not self._lock.tryLock(0):
            time.sleep(_PAUSE)
        return not _removed(offer)

    def close(self) -> None:
        """Give up the lead."""
        if self._watcher is not None:
            # Not left to Python, which might delete it in a thread that is not the watcher's.
            self._watcher.deleteLater()
            self._watcher = None
        self._lock.unlock()

    def _take(self) -> None:
        for offer in sorted(self._folder.glob("*.offer")):
            try:
                name, fresh = offer.read_bytes(), _age(offer) <= PATIENCE
            except OSError:
                continue
            if _removed(offer) and fresh:
                self.taken.emit(Path(os.fsdecode(name)) if name else None)


def _age(offer: Path) -> float:
    return time.time() - offer.stat().st_mtime


def _removed(offer: Path) -> bool:
    """Remove ``offer`` and return whether it was still there."""
    try:
        offer.unlink()
    except FileNotFoundError:
        return False
    return True
