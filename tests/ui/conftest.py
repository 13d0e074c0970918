"""The real window on the real seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.seed import PATH
from tests.ui.reader import Reader
from viewer.app import build
from viewer.desktop.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Reader]:
    """A window with nothing open yet."""
    services, made = build(Preferences(theme="light", language="en"))
    qtbot.addWidget(made)
    made.show()
    made.view.load_chart()
    yield Reader(qtbot, services, made)
    made.close()
    services.finish()


@pytest.fixture
def reader(window: Reader) -> Reader:
    """A window on the seed."""
    window.open(PATH)
    return window


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """A release of many pages, no two lines of which are alike."""
    path = tmp_path / "long.txt"
    lines = (f"Paragraph {n} says that filings in class {n} rose by {n}.5%." for n in range(1, 120))
    path.write_text("A long headline\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another release than the seed, without notes or figures."""
    path = tmp_path / "other.txt"
    path.write_text("Another headline here\n\nWhat the body says, in one line.\n", encoding="utf-8")
    return path
