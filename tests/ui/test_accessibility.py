from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleObject
from PySide6.QtWidgets import QWidget

from viewer.ui.accessibility import announce, drop, kept, offer

if TYPE_CHECKING:
    import pytest
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleEvent, QAccessibleInterface
    from pytestqt.qtbot import QtBot


class Plain(QWidget):
    pass


class Named(QAccessibleObject):
    def parent(self) -> QAccessibleInterface:
        return self

    def childCount(self) -> int:  # noqa: N802  # Qt's name
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:  # noqa: N802  # Qt's name
        return -1

    def text(self, _kind: QAccessible.Text) -> str:
        return "ours"

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Note

    def state(self) -> QAccessible.State:
        return QAccessible.State()


def factory(_name: str, thing: QObject) -> QAccessibleInterface | None:
    return kept(Named(thing)) if isinstance(thing, Plain) else None


def test_what_is_offered_is_used_and_can_be_dropped(qtbot: QtBot) -> None:
    offer(factory)
    offer(factory)
    widget = Plain()
    qtbot.addWidget(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.text(QAccessible.Text.Name) == "ours"
    assert QAccessible.queryAccessibleInterface(widget) is interface
    drop(interface)
    drop(interface)
    assert QAccessible.queryAccessibleInterface(widget) is not interface


def test_only_words_are_announced(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        heard.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "3 / 9")
    announce(widget, "")
    assert heard == ["3 / 9"]
