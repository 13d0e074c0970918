"""Qt calls that return nothing must leave ``None`` alone.

PySide6 6.12.0 lost one reference to it per such call on Python before 3.12, until the process
died; ``pyproject.toml`` keeps that version away.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

_CALLS = 5_000


def test_void_qt_calls_lose_no_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        thing.setObjectName("a")
    # Other threads may hold a few of their own, so not exactly zero.
    assert abs(sys.getrefcount(None) - before) < _CALLS / 10
