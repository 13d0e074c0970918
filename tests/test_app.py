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
    kept = load_preferences(QSettings(file, QSettings.Format.IniFormat)).preferences
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


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The file in which the window of a start keeps what it remembers."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    file = str(tmp_path / "settings.ini")
    monkeypatch.setattr(app, "QSettings", lambda: QSettings(file, QSettings.Format.IniFormat))
    return file


def start(path: Path | None) -> MainWindow:
    """Start the program on ``path`` and return its window, closed again."""
    windows: list[MainWindow] = []
    QTimer.singleShot(0, lambda: close_once_open(windows))
    assert app.run(path) == 0
    return windows[0]


def test_a_start_without_a_file_opens_the_one_read_last(
    qtbot: QtBot, tmp_path: Path, settings: str
) -> None:
    assert qtbot is not None
    other = tmp_path / "other.txt"
    other.write_text("Another headline here\n\nWhat the body says.\n", encoding="utf-8")
    assert start(None).windowTitle().startswith("Heads of KIPO")
    assert start(other).windowTitle().startswith("Another headline")
    assert start(None).windowTitle().startswith("Another headline")
    other.unlink()
    assert start(None).windowTitle().startswith("Heads of KIPO")
    assert Path(settings).exists()


@pytest.mark.parametrize("copied", [True, False], ids=["copied", "not copied"])
def test_damaged_settings_are_kept_and_told(
    qtbot: QtBot, settings: str, copied: object, caplog: pytest.LogCaptureFixture
) -> None:
    assert qtbot is not None
    Path(settings).write_text("[General]\nzoom=bananas\n", encoding="utf-8")
    if not copied:
        Path(f"{settings}.damaged").mkdir()
    told: list[str] = []

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.message.text:
                told.append(window.message.text)
                window.close()

    watch = QTimer(interval=20)
    watch.timeout.connect(look)
    watch.start()
    assert app.run(PATH) == 0
    watch.stop()
    assert told[0].startswith("Some settings were damaged")
    assert (settings in told[0]) is bool(copied)
    assert "zoom" in caplog.text


def test_a_second_start_hands_its_file_over_and_ends(
    qtbot: QtBot, tmp_path: Path, settings: str
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another headline here\n\nWhat the body says.\n", encoding="utf-8")
    program = (
        "import sys, pathlib; from viewer.app import run; sys.exit(run(pathlib.Path('other.txt')))"
    )
    seconds: list[subprocess.Popen[bytes]] = []
    titles: list[str] = []

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.windowTitle():
                titles.append(window.windowTitle())
                if not seconds:
                    environment = os.environ | {"PYTHONPATH": str(ROOT)}
                    command = [sys.executable, "-c", program]
                    seconds.append(subprocess.Popen(command, cwd=tmp_path, env=environment))
                if window.windowTitle().startswith("Another"):
                    window.close()

    assert qtbot is not None
    watch = QTimer(interval=20)
    watch.timeout.connect(look)
    watch.start()
    assert app.run(PATH) == 0
    watch.stop()
    assert titles[0].startswith("Heads of KIPO")
    assert titles[-1].startswith("Another headline")
    assert seconds[0].wait(timeout=30) == 0
    assert Path(settings).exists()
