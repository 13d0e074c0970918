"""The window on a release of one megabyte, beside what a bare ``QTextBrowser`` takes for its page.

Runs without a screen, in this process. A frame is one picture of the whole viewport.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.timing import row
from viewer.resources import shipped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextBrowser

    from viewer.desktop.services import Services
    from viewer.ui.main_window import MainWindow

_MEGABYTE = 1024 * 1024
_STEPS = 60
_SIZE = (1280, 800)
_PATIENCE = 120_000


def main() -> None:
    """Print times to first text, of frames while scrolling, and of finding words."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from viewer.app import application, build
    from viewer.desktop.preferences import Preferences

    application()
    seed = next(shipped("seeds").glob("*.txt")).read_text("utf8") + "\n\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "megabyte.txt"
        path.write_text(seed * (_MEGABYTE // len(seed)), "utf8")
        services, window = build(Preferences(theme="light", language="en"))
        window.resize(*_SIZE)
        window.show()
        _measure(services, window, path)
        window.close()
        services.finish()


def _measure(services: Services, window: MainWindow, path: Path) -> None:
    from PySide6.QtWidgets import QTextBrowser

    row("window: a release of 1 MB", "ours, ms", "bare, ms", "ratio")
    ours = _open(services, window, path)
    document = window.view.document
    bare = QTextBrowser()
    bare.resize(document.size())
    sheet = document.document().defaultStyleSheet()
    start = time.perf_counter()
    bare.document().setDefaultStyleSheet(sheet)
    bare.setHtml(document.page.html)
    bare.show()
    bare.viewport().grab()
    _compare("from opening to the first text", ours, time.perf_counter() - start)
    window.view.load_chart()
    for name, steps in (("a line", 40), ("a page", document.viewport().height())):
        mine, theirs = (_slowest(pane, steps) for pane in (document, bare))
        _compare(f"slowest frame, scrolling by {name}", mine, theirs)
    for words in ("offices", "e", "nowhere at all"):
        _compare(f"finding {words!r}", _find(window, words), _bare_find(bare, words))


def _compare(name: str, ours: float, theirs: float) -> None:
    row(name, f"{1000 * ours:.0f}", f"{1000 * theirs:.0f}", f"{ours / theirs:.2f}")


def _open(services: Services, window: MainWindow, path: Path) -> float:
    from PySide6.QtCore import QEventLoop, QTimer

    done = QEventLoop()
    services.session.release_opened.connect(done.quit)
    QTimer.singleShot(_PATIENCE, done.quit)
    start = time.perf_counter()
    window.open_path(path)
    done.exec()
    window.view.document.viewport().grab()
    return time.perf_counter() - start


def _slowest(pane: QTextBrowser, step: int) -> float:
    bar, slowest = pane.verticalScrollBar(), 0.0
    bar.setValue(bar.maximum() // 2)
    pane.viewport().grab()
    for _ in range(_STEPS):
        start = time.perf_counter()
        bar.setValue(bar.value() + step)
        pane.viewport().grab()
        slowest = max(slowest, time.perf_counter() - start)
    return slowest


def _find(window: MainWindow, words: str) -> float:
    window.top_bar.field.setText(words)
    start = time.perf_counter()
    window.actions_by_id["find_next"].trigger()
    window.view.document.viewport().grab()
    return time.perf_counter() - start


def _bare_find(pane: QTextBrowser, words: str) -> float:
    from PySide6.QtGui import QTextCursor

    pane.moveCursor(QTextCursor.MoveOperation.Start)
    start = time.perf_counter()
    pane.find(words)
    pane.viewport().grab()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
