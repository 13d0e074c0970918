"""How Python's accessible objects live with Qt, which keeps and deletes them as it pleases."""

from __future__ import annotations

import atexit
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleObject,
)
from shiboken6 import invalidate, isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

# Qt keeps bare pointers to the interfaces it has seen and deletes them itself, with their widget or
# at the very end. Python must neither delete them first nor once more: they stay here till then.
_SEEN: dict[int, QAccessibleInterface] = {}
_OFFERED: list[object] = []
_Interface = TypeVar("_Interface", bound=QAccessibleInterface)


def offer(factory: Callable[[str, QObject], QAccessibleInterface | None]) -> None:
    """Let Qt ask ``factory`` for interfaces from now on; offering it again changes nothing."""
    if factory not in _OFFERED:
        QAccessible.installFactory(factory)
        _OFFERED.append(factory)


def kept(interface: _Interface) -> _Interface:
    """Return ``interface``, held for as long as Qt may know it."""
    if isinstance(interface, QAccessibleObject):  # one for each widget, and widgets go
        for key in [key for key, seen in _SEEN.items() if not isValid(seen)]:
            del _SEEN[key]
    _SEEN[id(interface)] = interface
    return interface


def drop(interface: QAccessibleInterface) -> None:
    """Let Qt forget and delete ``interface``, which nothing shows any more."""
    if isValid(interface):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))
    _SEEN.pop(id(interface), None)


def announce(thing: QObject, words: str) -> None:
    """Let a screen reader say ``words`` when it has said what it is saying."""
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(thing, words))


@atexit.register
def _leave_to_qt() -> None:
    """Let the interpreter end without deleting what Qt is about to delete."""
    for interface in filter(isValid, _SEEN.values()):
        invalidate(interface)
