"""Opens files off the main thread: read, parsed, checked."""

from __future__ import annotations

import logging
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.desktop.background import Background
from viewer.desktop.file_watch import stamp_of
from viewer.desktop.problem import FAULT, Problem
from viewer.desktop.session import Opened

if TYPE_CHECKING:
    from collections.abc import Callable

_LOG = logging.getLogger(__name__)
# Which share of the time has passed once the file is read, and once it is parsed.
_READ, _PARSED = 0.03, 0.65


class CancelledError(Exception):
    """Nobody waits for the release any more."""


class Loader(QObject):
    """Opens one file at a time; asking for another while one is under way makes that one count.

    Signals: ``started(Path)``, ``progressed(int)`` with percent, and then one of
    ``loaded(Opened)``, ``failed(Problem)`` and ``cancelled()``; another start may come first.
    """

    started = Signal(object)
    progressed = Signal(int)
    loaded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _stepped = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errand: _Errand | None = None
        self._errands = count(1)
        # Two, so that a file need not wait for the end of one that nobody wants any more.
        self._background = Background(self, threads=2)
        self._background.finished.connect(self._on_finished)
        self._background.failed.connect(self._on_failed)
        self._stepped.connect(self._on_stepped)

    @property
    def busy(self) -> bool:
        """Whether a file is being opened."""
        return self._errand is not None

    def open(self, path: Path) -> None:
        """Begin to open ``path``."""
        self._drop()
        errand = self._errand = _Errand(next(self._errands), self._stepped.emit)
        errand.ticket = self._background.start(lambda: load(path, errand.step))
        self.started.emit(path)

    def cancel(self) -> None:
        """Stop opening; what is open stays."""
        if self._errand is not None:
            self._drop()
            self.cancelled.emit()

    def wait(self) -> None:
        """Return when nothing is being read any more."""
        self._background.wait()

    def _drop(self) -> None:
        self._background.drop_waiting()
        if self._errand is not None:
            self._errand.wanted = False
            self._errand = None

    def _on_stepped(self, number: int, percent: int) -> None:
        if self._errand is not None and number == self._errand.number:
            self.progressed.emit(percent)

    def _on_finished(self, ticket: int, opened: object) -> None:
        if self._errand is not None and ticket == self._errand.ticket:
            self._errand = None
            self.loaded.emit(opened)

    def _on_failed(self, ticket: int, problem: Exception) -> None:
        if self._errand is not None and ticket == self._errand.ticket:
            self._errand = None
            self.failed.emit(_told(problem))


class _Errand:
    """One file that is being opened, as its thread and the window both know it."""

    def __init__(self, number: int, tell: Callable[[int, int], object]) -> None:
        self.number = number
        self.ticket = 0
        self.wanted = True
        self._tell = tell

    def step(self, done: float) -> None:
        """Tell the share that is done, or end the work."""
        if not self.wanted:
            raise CancelledError
        self._tell(self.number, round(100 * done))


def load(path: Path, told: Callable[[float], object] = lambda _done: None) -> Opened:
    """Read, parse and check the release at ``path``; ``told`` hears which share is done.

    Raises ``viewer.formats.UnreadableError`` when the file is no readable release, and what
    ``told`` raises.
    """
    # Imported in the thread that needs them: the window paints meanwhile.
    from viewer.check import check
    from viewer.formats import read_text
    from viewer.parse import parse

    path = Path(path)
    stamp = stamp_of(path)
    text, source = read_text(path)
    told(_READ)
    release = parse(text, source, lambda done: told(_READ + (_PARSED - _READ) * done))
    findings = check(release, lambda done: told(_PARSED + (1 - _PARSED) * done))
    return Opened(path, release, findings, stamp)


def _told(problem: Exception) -> Problem:
    from viewer.formats import UnreadableError

    if isinstance(problem, UnreadableError):
        facts = {"path": str(problem.path), **problem.facts}
        return Problem(f"open.{problem.code}", tuple(facts.items()))
    _LOG.error("not opened", exc_info=problem)
    return FAULT
