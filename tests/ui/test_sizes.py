"""Nothing is cut off: in a small window, with large text, with a desktop that wants large letters,
on a screen with more dots."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTabBar, QToolButton, QWidget

from viewer.ui.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.reader import Reader

ROOT = Path(__file__).parents[2]
SMALL = (1024, 640)


@pytest.fixture
def large_letters() -> Iterator[None]:
    """A desktop that wants letters of twice the usual size."""
    before = QGuiApplication.font()
    QApplication.setFont(QFont(before.family(), 20))
    yield
    QApplication.setFont(before)


def squeezed(reader: Reader) -> list[str]:
    """Return what has less room than its words need and no way to get at them."""
    shown = [part for part in reader.window.findChildren(QWidget) if part.isVisible()]
    wanting = (
        part
        for part in shown
        if isinstance(part, (QLabel, QToolButton)) and not isinstance(part, ElidedLabel)
        if not (isinstance(part, QLabel) and part.wordWrap())
        if not isinstance(part.parent(), (QTabBar, QLineEdit))
        if part.width() < part.minimumSizeHint().width()
    )
    return [f"{type(part).__name__} {part.objectName()}" for part in wanting]


def test_a_small_window_is_large_enough(reader: Reader) -> None:
    reader.window.resize(*SMALL)
    assert (reader.window.width(), reader.window.height()) == SMALL
    reader.window.top_bar.field.setText("USPTO")
    reader.do("find_next")
    reader.qtbot.waitUntil(lambda: squeezed(reader) == [])


@pytest.mark.usefixtures("large_letters")
@pytest.mark.parametrize("language", ["language_en", "language_ko"])
def test_large_letters_fit_a_small_window(reader: Reader, language: str) -> None:
    reader.do(language)
    reader.window.resize(*SMALL)
    assert (reader.window.width(), reader.window.height()) == SMALL
    reader.qtbot.waitUntil(lambda: squeezed(reader) == [])
    reader.window.top_bar.field.setText("USPTO")
    reader.do("find_next")
    assert reader.window.width() == SMALL[0]
    reader.qtbot.waitUntil(lambda: squeezed(reader) == [])


def test_letters_that_grow_while_the_window_is_open_are_followed(reader: Reader) -> None:
    status = reader.window.status
    before, text = status.height(), reader.window.view.document.document().size().height()
    usual = QGuiApplication.font()
    QApplication.setFont(QFont(usual.family(), 20))
    reader.qtbot.waitUntil(lambda: status.height() > 1.3 * before)
    assert reader.window.view.document.document().size().height() > 1.5 * text
    assert status.findChildren(QLabel)[-1].text() == "100 %"
    QApplication.setFont(usual)
    reader.qtbot.waitUntil(lambda: status.height() == before)


def test_text_at_twice_its_size_fits_its_panes(reader: Reader) -> None:
    reader.window.resize(*SMALL)
    for _ in range(5):
        reader.do("zoom_in")
    view = reader.window.view
    for pane in (view.document, view.notes):
        assert pane.document().size().width() <= pane.viewport().width() + 1
    first = view.notes.document().findBlockByNumber(0)
    head = view.notes.document().documentLayout().blockBoundingRect(first)
    assert head.top() >= 2 * 13  # the padding of its card is in sight
    reader.qtbot.waitUntil(lambda: squeezed(reader) == [])


@pytest.mark.parametrize("scale", [1.5, 2])
def test_a_screen_with_more_dots_shows_the_same_window(tmp_path: Path, scale: float) -> None:
    out = tmp_path / "window.png"
    command = [sys.executable, "-m", "viewer", "--screenshot", str(out)]
    command += ["--theme", "light", "--size", "1024x640"]
    variables = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
    subprocess.run(command, cwd=ROOT, env=variables, check=True, capture_output=True)
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1024 * scale, 640 * scale)
