"""What the program remembers of its reader: one declaration, one adapter to ``QSettings``."""

from __future__ import annotations

import logging
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from viewer.desktop.theme import CHOICES

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_LOG = logging.getLogger(__name__)
ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
LANGUAGE_CHOICES = ("system", "en", "ko")


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every option with its default. States of windows and splitters are Qt's own bytes."""

    theme: str = "system"
    language: str = "system"
    zoom: int = 100
    notes_in_text: bool = False
    show_document: bool = True
    show_notes: bool = True
    show_chart: bool = True
    chart_table: bool = False
    window: bytes = b""
    columns: bytes = b""
    side: bytes = b""


_ALLOWED: dict[str, tuple[object, ...]] = {
    "theme": CHOICES,
    "language": LANGUAGE_CHOICES,
    "zoom": ZOOM_STEPS,
}


def load_preferences(settings: QSettings) -> Preferences:
    """Return what is stored; a value that cannot be becomes its default and is logged."""
    good: dict[str, object] = {}
    for field in fields(Preferences):
        if not settings.contains(field.name):
            continue
        value = _understood(settings.value(field.name), type(field.default))
        if value is None or value not in _ALLOWED.get(field.name, (value,)):
            _LOG.warning("stored preference dropped: %s", field.name)
        else:
            good[field.name] = value
    return Preferences(**good)  # type: ignore[arg-type]  # each value has the type of its default


def save_preferences(settings: QSettings, preferences: Preferences) -> None:
    """Store every option and write them out."""
    for field in fields(Preferences):
        value = getattr(preferences, field.name)
        settings.setValue(field.name, QByteArray(value) if isinstance(value, bytes) else value)
    settings.sync()


def _understood(stored: object, wanted: type) -> object | None:
    """Return ``stored`` as ``wanted``, ``None`` where it cannot be; INI files keep only text."""
    if wanted is bytes:
        return bytes(stored.data()) if isinstance(stored, QByteArray) else None
    if isinstance(stored, wanted):
        return stored
    if wanted is bool:
        return {"true": True, "false": False}.get(str(stored))
    if wanted is int and str(stored).isdecimal():
        return int(str(stored))
    return None
