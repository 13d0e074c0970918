"""Opens files off the main thread: read, parsed, checked."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.desktop.background import Background
from viewer.desktop.problem import FAULT, Problem
from viewer.desktop.session import Opened

_LOG = logging.getLogger(__name__)


class Loader(QObject):
    """Opens one file at a time; asking for another while one is under way makes that one count.

    Signals: ``started(Path)``, ``loaded(Opened)``, ``failed(Problem)``.
    """

    started = Signal(object)
    loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._background.finished.connect(self._on_finished)
        self._background.failed.connect(self._on_failed)

    def open(self, path: Path) -> None:
        """Begin to open ``path``."""
        self.started.emit(path)
        self._background.drop_waiting()
        self._background.start(lambda: load(path))

    def wait(self) -> None:
        """Return when nothing is being read any more."""
        self._background.wait()

    def _on_finished(self, ticket: int, opened: object) -> None:
        if ticket == self._background.newest:
            self.loaded.emit(opened)

    def _on_failed(self, ticket: int, problem: Exception) -> None:
        if ticket == self._background.newest:
            self.failed.emit(_told(problem))


def load(path: Path) -> Opened:
    """Read, parse and check the release at ``path``.

    Raises ``viewer.formats.UnreadableError`` when the file is no readable release.
    """
    # Imported in the thread that needs them: the window paints meanwhile.
    from viewer import read
    from viewer.check import check

    release = read(path)
    return Opened(Path(path), release, check(release))


def _told(problem: Exception) -> Problem:
    from viewer.formats import UnreadableError

    if isinstance(problem, UnreadableError):
        facts = {"path": str(problem.path), **problem.facts}
        return Problem(f"open.{problem.code}", tuple(facts.items()))
    _LOG.error("not opened", exc_info=problem)
    return FAULT
