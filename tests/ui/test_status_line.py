from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tests.seed import seed
from viewer.desktop.session import Opened
from viewer.model import Number, Role, Span
from viewer.present.chart_spec import chart_spec
from viewer.present.wording import wording
from viewer.ui.status_line import StatusLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SAY = wording("en")


def test_what_is_open_is_said_in_words(qtbot: QtBot) -> None:
    numbers = (Number(Span(0, 1), Role.UNEXPLAINED), Number(Span(2, 3), Role.DATE))
    release = replace(seed(), numbers=numbers, footnotes=seed().footnotes[:1])
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_release(Opened(Path("here.txt"), release, ()), chart_spec(release, SAY), SAY)
    line.show_zoom(125, SAY)
    assert [label.text() for label in line.findChildren(QLabel)] == [
        "here.txt",
        "1 note",
        "7 of 7 changes charted",
        "1 number unexplained",
        "125 %",
    ]
