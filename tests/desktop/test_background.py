from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from viewer.desktop.background import Background

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_work_is_done_elsewhere_and_told_here(qtbot: QtBot) -> None:
    background = Background()
    with qtbot.waitSignal(background.finished) as told:
        ticket = background.start(threading.get_ident)
    assert told.args is not None
    assert told.args[0] == ticket
    assert told.args[1] != threading.get_ident()


def test_what_went_wrong_is_told_too(qtbot: QtBot) -> None:
    background = Background()
    with qtbot.waitSignal(background.failed) as told:
        background.start(lambda: int("x"))
    assert told.args is not None
    assert isinstance(told.args[1], ValueError)


def test_jobs_that_have_not_begun_can_be_forgotten(qtbot: QtBot) -> None:
    background, gate, done = Background(), threading.Event(), []
    with qtbot.waitSignal(background.finished):
        background.start(gate.wait)
        background.start(lambda: done.append("second"))
        background.drop_waiting()
        gate.set()
    background.wait()
    assert done == []
