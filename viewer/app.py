"""Builds and wires the desktop program."""

from __future__ import annotations

import logging
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QSettings,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from viewer.desktop.fonts import load_faces
from viewer.desktop.handover import Handover, handover_folder
from viewer.desktop.icons import icon
from viewer.desktop.preferences import Preferences, load_preferences, save_preferences
from viewer.desktop.problem import FAULT, Problem
from viewer.desktop.services import Services
from viewer.desktop.theme import SYSTEM
from viewer.resources import shipped
from viewer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from viewer.desktop.session import Opened

_LOG = logging.getLogger(__name__)
# Milliseconds in which most releases are open, and after which a picture is drawn without one.
_PATIENCE = 250
_LONGEST = 30_000


def run(path: Path | None) -> int:
    """Open the window on ``path``, or on the sample, until it is closed; return the exit status."""
    qt = application()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never let Python see a Ctrl+C
    handover = Handover(handover_folder(), qt)
    if not handover.lead() and handover.give(path):
        return 0
    settings = QSettings()
    stored = load_preferences(settings)
    services, window = build(stored.preferences)
    window.preferences_changed.connect(lambda changed: save_preferences(settings, changed))
    report_faults(window)
    if stored.damaged:
        _tell_of_damage(services, window, stored.copy)
    handover.taken.connect(window.come_forward)
    handover.listen()
    _show_soon(services, window)
    window.open_path(path or _last_read(stored.preferences) or sample())
    status = qt.exec()
    handover.close()  # a briefing may still be written, but nobody would see another file
    _dispose(services, window)
    return status


def _show_soon(services: Services, window: MainWindow) -> None:
    """Show ``window`` with the release, never blank, or without it when that takes long.

    That is done once: nothing may bring back a window that was closed meanwhile.
    """
    patience = QTimer(window, singleShot=True, interval=_PATIENCE)

    def show() -> None:
        if patience.isActive():
            patience.stop()
            window.show()

    services.session.release_opened.connect(show)
    services.loader.failed.connect(show)
    patience.timeout.connect(window.show)
    patience.start()


def _last_read(preferences: Preferences) -> Path | None:
    """Return the file that was open last, where it still is."""
    paths = (Path(reading.path) for reading in preferences.readings[:1])
    return next((path for path in paths if path.is_file()), None)


def _tell_of_damage(services: Services, window: MainWindow, copy: Path | None) -> None:
    """Say, once the text is there to read, that some settings are the defaults again."""
    problem = (
        Problem("settings.copied", (("path", str(copy)),)) if copy else Problem("settings.lost")
    )
    told_once = Qt.ConnectionType.SingleShotConnection
    services.session.release_opened.connect(lambda: window.tell(problem), told_once)


def build(preferences: Preferences) -> tuple[Services, MainWindow]:
    """Return a window, not shown yet, and what it works with."""
    load_faces()
    services = Services.start(preferences)
    return services, MainWindow(services, preferences)


def screenshot(  # noqa: PLR0913 - what a picture depends on
    out: Path,
    path: Path | None,
    theme: str | None,
    size: tuple[int, int],
    *,
    language: str = SYSTEM,
    scene: Callable[[MainWindow], object] | None = None,
) -> int:
    """Draw the window on ``path`` (or the sample) to the picture ``out``; return the exit status.

    ``scene`` may do something in the window before it is drawn.
    Needs no screen and neither reads nor writes what the reader's own window remembers.
    """
    preferences = Preferences(theme=theme or SYSTEM, language=language)
    services, window = _offscreen(path or sample(), preferences, size)
    if scene is not None:
        scene(window)
        QApplication.processEvents()
    saved = window.grab().save(str(out))
    _dispose(services, window)
    return 0 if saved else 2


def self_test() -> int:
    """Open, chart and print the sample without a screen; return 0 when everything was there."""
    services, window = _offscreen(sample(), Preferences(), (1280, 800))
    opened, chart = services.session.opened, window.view.chart.bars
    complete = bool(opened and chart and chart.bars() and _can_print(opened))
    _dispose(services, window)
    return 0 if complete else 1


def _can_print(opened: Opened) -> bool:
    from viewer.briefing import BriefingOptions, typeset

    briefing = typeset(opened.release, opened.findings, BriefingOptions())
    return briefing.pdf.startswith(b"%PDF") and not briefing.replaced


def sample() -> Path:
    """Return the release that ships with the program."""
    return min(shipped("seeds").glob("*.txt"))


def application() -> QApplication:
    """Return the one application, made with its name, style and face if there is none yet."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    application = QApplication(["briefing-viewer"])
    application.setOrganizationName("Briefing Viewer")
    application.setApplicationName("briefing-viewer")
    application.setApplicationDisplayName("Briefing Viewer")
    application.setDesktopFileName("briefing-viewer")
    application.setStyle("Fusion")
    face = application.font()  # of the size the desktop asks for
    face.setFamilies(["Pretendard"])
    application.setFont(face)
    application.setWindowIcon(icon("briefing-viewer", ""))
    return application


def _offscreen(
    path: Path, preferences: Preferences, size: tuple[int, int]
) -> tuple[Services, MainWindow]:
    """Return a window with ``path`` open, laid out and charted, on no screen."""
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        qInstallMessageHandler(_say_what_matters)
    qt = application()
    services, window = build(preferences)
    done = QEventLoop()
    services.session.release_opened.connect(done.quit)
    services.loader.failed.connect(done.quit)
    guard = QTimer(singleShot=True, interval=_LONGEST)
    guard.timeout.connect(done.quit)
    guard.start()
    window.resize(*size)
    window.show()
    window.open_path(path)
    done.exec()
    guard.stop()
    window.view.load_chart()
    qt.processEvents()
    return services, window


def _say_what_matters(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass Qt's messages on, but for what the offscreen platform says of every window."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _dispose(services: Services, window: MainWindow) -> None:
    """Close what is still open and let nothing outlive it, not even a briefing half written."""
    window.close()
    services.finish()
    window.deleteLater()


def report_faults(window: MainWindow) -> None:
    """Log what no code caught, and tell the reader; the window lives on."""

    def report(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        _LOG.critical("fault", exc_info=(kind, fault, trace))
        window.tell(FAULT)

    sys.excepthook = report
