from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.seed import PATH
from viewer import app
from viewer.desktop.preferences import Preferences, load_preferences
from viewer.desktop.theme import load_theme
from viewer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_screenshot_is_the_window(qtbot: QtBot, tmp_path: Path, theme: str) -> None:
    assert qtbot is not None
    out = tmp_path / "window.png"
    assert app.screenshot(out, None, theme, (1100, 700)) == 0
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1100, 700)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1100, 5) for y in range(0, 700, 5)}
    assert {load_theme(theme).paper, load_theme(theme).bar} <= colours


def test_a_screenshot_that_cannot_be_written_fails(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    assert app.screenshot(tmp_path / "nowhere" / "x.png", PATH, None, (800, 600)) == 2


def test_the_self_test_passes(qtbot: QtBot) -> None:
    assert qtbot is not None
    assert app.self_test() == 0


def test_no_screen_is_needed_whatever_the_environment_says() -> None:
    program = "import sys; from viewer.app import self_test; sys.exit(self_test())"
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, check=False)
    assert done.returncode == 0


def test_the_window_starts_by_the_way_of_the_command_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(project["gui-scripts"].values()) == set(project["scripts"].values())


def test_the_sample_is_the_seed() -> None:
    assert app.sample() == PATH


def close_once_open(window: list[MainWindow]) -> None:
    """Close the window that ``run`` opens as soon as it shows the release."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow) and widget.isVisible() and widget.windowTitle():
            window.append(widget)
            widget.close()
            return
    QTimer.singleShot(20, lambda: close_once_open(window))


def test_running_opens_the_file_and_remembers_how_the_window_stood(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    file = str(tmp_path / "settings.ini")
    monkeypatch.setattr(app, "QSettings", lambda: QSettings(file, QSettings.Format.IniFormat))
    windows: list[MainWindow] = []
    QTimer.singleShot(0, lambda: close_once_open(windows))
    assert app.run(PATH) == 0
    assert windows[0].windowTitle().startswith("Heads of KIPO")
    kept = load_preferences(QSettings(file, QSettings.Format.IniFormat))
    assert kept.window
    assert kept != Preferences()


def test_a_fault_in_a_slot_is_logged_and_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    _services, window = app.build(Preferences(language="en"))
    qtbot.addWidget(window)
    window.show()
    app.report_faults(window)
    sys.excepthook(ValueError, ValueError("planted"), None)
    assert window.message.text.startswith("Something went wrong")
    assert "planted" in caplog.text
