from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QGuiApplication

from viewer.desktop.letters import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _usual(qtbot: QtBot) -> Iterator[None]:
    before = QGuiApplication.font()
    yield
    assert qtbot is not None
    QGuiApplication.setFont(before)


@pytest.mark.parametrize(
    ("points", "percent"), [(8, 100), (9, 100), (11, 100), (15, 154), (20, 208), (90, 300)]
)
def test_letters_follow_the_desktop_where_it_wants_more(points: int, percent: int) -> None:
    QGuiApplication.setFont(QFont("Pretendard", points))
    assert letters() == pytest.approx(percent, abs=5)
