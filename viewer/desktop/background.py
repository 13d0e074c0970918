"""Runs work off the main thread and brings what came of it back to the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Background(QObject):
    """Jobs on ``threads`` threads of their own, begun in the order in which they were given.

    Signals: ``finished(int, object)`` and ``failed(int, Exception)``, each with the job's ticket,
    delivered in the thread of this object.
    """

    finished = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, parent: QObject | None = None, threads: int = 1) -> None:
        super().__init__(parent)
        self._tickets = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)

    def start(self, work: Callable[[], object]) -> int:
        """Queue ``work`` and return its ticket."""
        self._tickets += 1
        ticket = self._tickets
        self._pool.start(lambda: self._run(ticket, work))
        return ticket

    def drop_waiting(self) -> None:
        """Forget the jobs that have not begun yet."""
        self._pool.clear()

    def wait(self) -> None:
        """Return when no job is running; their signals may still be on the way."""
        self._pool.waitForDone()

    def _run(self, ticket: int, work: Callable[[], object]) -> None:
        try:
            result = work()
        except Exception as problem:  # noqa: BLE001  # whatever went wrong is told in the main thread
            self.failed.emit(ticket, problem)
        else:
            self.finished.emit(ticket, result)
