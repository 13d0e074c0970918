"""Makes the PDF off the main thread, so that the window stays alive."""

from __future__ import annotations

import datetime as dt
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.desktop.background import Background
from viewer.desktop.problem import FAULT, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.desktop.session import Opened
    from viewer.present.wording import Wording

_LOG = logging.getLogger(__name__)


class Printing(QObject):
    """Writes briefings.

    Signals: ``saved(Path, tuple[str, ...])`` with the characters that no font could set, and
    ``failed(Problem)``.
    """

    saved = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._background.finished.connect(lambda _ticket, done: self.saved.emit(*done))
        self._background.failed.connect(self._on_failed)

    def save_pdf(self, opened: Opened, target: Path, say: Wording, paper: str = "a4") -> None:
        """Begin to write the briefing of ``opened`` to ``target``, whole or not at all.

        What is open itself is never written over.
        """
        if is_same_file(opened.path, target):
            self.failed.emit(Problem("print.source", (("path", str(target)),)))
            return
        self._background.start(lambda: _write(opened, target, say, paper))

    def wait(self) -> None:
        """Return when no briefing is being made any more: closing the window kills none."""
        self._background.wait()

    def _on_failed(self, _ticket: int, problem: Exception) -> None:
        self.failed.emit(told(problem))


def _write(opened: Opened, target: Path, say: Wording, paper: str) -> tuple[Path, tuple[str, ...]]:
    # Imported in the thread that needs it: typesetting is not part of starting.
    from viewer.briefing import BriefingOptions, Paper, typeset
    from viewer.briefing.writing import write
    from viewer.formats import original_of

    now = dt.datetime.now().astimezone()
    options = BriefingOptions(paper=Paper(paper), language=say.language, printed=now)
    original = original_of(opened.path, opened.release.source)
    briefing = typeset(opened.release, opened.findings, options, original)
    write(target, briefing.pdf)
    return target, briefing.replaced


def is_same_file(one: Path, other: Path) -> bool:
    """Return whether both paths lead to one file that is there."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def told(problem: Exception) -> Problem:
    """Return what to say of ``problem``; what nobody expected goes to the log."""
    from viewer.briefing.writing import UnwritableError

    if isinstance(problem, UnwritableError):
        return Problem(f"print.{problem.code}", (("path", str(problem.path)),))
    _LOG.error("file not written", exc_info=problem)
    return FAULT
