from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton

from tests.seed import PATH
from viewer import formats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.reader import Reader


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[tuple[Path, threading.Event]]:
    """A file whose reading waits until the event is set."""
    path, gate = tmp_path / "slow.txt", threading.Event()
    path.write_text("A slow headline\n\nA body of one line.\n")
    read_text: Callable[[Path], object] = formats.read_text

    def read(asked: Path) -> object:
        if asked == path:
            gate.wait(30)
        return read_text(asked)

    monkeypatch.setattr(formats, "read_text", read)
    yield path, gate
    gate.set()


def wait_for_strip(reader: Reader, path: Path) -> None:
    reader.window.open_path(path)
    assert not reader.window.opening.isVisible()
    reader.qtbot.waitUntil(reader.window.opening.isVisible)


def test_a_file_that_opens_in_a_moment_shows_no_progress(reader: Reader, other: Path) -> None:
    shown: list[bool] = []
    reader.services.loader.progressed.connect(
        lambda: shown.append(reader.window.opening.isVisible())
    )
    reader.open(other)
    assert not reader.window.opening.isVisible()
    assert not reader.window.actions_by_id["cancel_opening"].isEnabled()


def test_a_long_opening_is_shown_until_it_is_done(
    reader: Reader, slow: tuple[Path, threading.Event]
) -> None:
    path, gate = slow
    strip = reader.window.opening
    wait_for_strip(reader, path)
    (label,), (bar,) = strip.findChildren(QLabel), strip.findChildren(QProgressBar)
    assert (label.text(), bar.value()) == ("Opening slow.txt…", 0)
    reader.do("language_ko")
    assert label.text() == "slow.txt 여는 중…"
    assert bar.accessibleName() == "진행률"
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        gate.set()
    assert not strip.isVisible()
    assert bar.value() == 100


@pytest.mark.parametrize("way", ["button", "escape", "key"])
def test_a_long_opening_can_be_cancelled(
    reader: Reader, slow: tuple[Path, threading.Event], way: str
) -> None:
    path, gate = slow
    strip = reader.window.opening
    wait_for_strip(reader, path)
    if way == "button":
        (button,) = strip.findChildren(QToolButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    elif way == "escape":
        reader.press(reader.window.view.document, Qt.Key.Key_Escape)
    else:
        reader.press(reader.window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert not strip.isVisible()
    gate.set()
    reader.services.loader.wait()
    assert reader.release.source.name == PATH.name
    assert not reader.services.loader.busy


def test_another_file_opens_while_one_takes_long(
    reader: Reader, slow: tuple[Path, threading.Event], other: Path
) -> None:
    path, gate = slow
    wait_for_strip(reader, path)
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        reader.window.open_path(other)
    assert reader.release.source.name == other.name
    assert not reader.window.opening.isVisible()
    gate.set()
    reader.services.loader.wait()
    reader.qtbot.wait(1)
    assert reader.release.source.name == other.name
