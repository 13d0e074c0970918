"""What holds for every test: nothing of the machine leaks in, nothing of a test leaks out."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOMES = {
    "HOME": "",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
}
_HOME = pytest.StashKey[Path]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows on this screen")


def pytest_configure(config: pytest.Config) -> None:
    """Turn settings away from the person's own, and windows from their screen."""
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.pop("XDG_RUNTIME_DIR", None)  # where the person's own windows meet
    for name in ("LC_ALL", "LC_MESSAGES"):
        os.environ.pop(name, None)
    os.environ["LANG"] = "C.UTF-8"
    config.stash[_HOME] = Path(tempfile.mkdtemp(prefix="viewer-tests-"))
    os.environ.update({name: str(config.stash[_HOME] / sub) for name, sub in _HOMES.items()})
    sys.addaudithook(_refuse_internet)


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_HOME], ignore_errors=True)


def _refuse_internet(event: str, arguments: tuple[object, ...]) -> None:
    """Fail whatever opens an internet socket, from Python or from a C module."""
    if event == "socket.__new__" and arguments[1] in {2, 10, 23, 30}:  # AF_INET, AF_INET6
        message = "the program is offline: a test opened an internet socket"
        raise PermissionError(message)


@pytest.fixture(autouse=True)
def _empty_home(pytestconfig: pytest.Config) -> None:
    """Give every test the settings of a first start."""
    home = pytestconfig.stash[_HOME]
    shutil.rmtree(home, ignore_errors=True)
    for sub in _HOMES.values():
        (home / sub).mkdir(parents=True, exist_ok=True)


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on logged warnings, unless the test asks for ``caplog`` and so looks at them itself."""
    warnings = _Warnings()
    logging.getLogger().addHandler(warnings)
    yield
    logging.getLogger().removeHandler(warnings)
    assert "caplog" in request.fixturenames or not warnings.said


@pytest.fixture(autouse=True)
def _nothing_outlives_the_test(request: pytest.FixtureRequest) -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    # The module, not an import: the packages below ``desktop`` are tested where there is no Qt.
    qt = sys.modules.get("PySide6.QtWidgets")
    if qt and "qapp" in request.fixturenames:
        assert not _live_qt_objects()
    assert not [thread for thread in threading.enumerate() if thread not in before]


def _live_qt_objects() -> list[str]:
    """Return the windows and running timers that are left once Qt has deleted what it may."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    # The offscreen clipboard would delete what a test copied when Python is already gone.
    QGuiApplication.clipboard().clear()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    windows = [repr(w) for w in QApplication.topLevelWidgets() if w.parent() is None]
    timers = [
        repr(timer)
        for timer in gc.get_objects()
        if isinstance(timer, QTimer) and isValid(timer) and timer.isActive()
    ]
    working = QThreadPool.globalInstance().activeThreadCount()
    return [*windows, *timers, *(["a thread of the pool"] if working else [])]
