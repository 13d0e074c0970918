"""What the program remembers of its reader: one declaration, one adapter to ``QSettings``."""

from __future__ import annotations

import json
import logging
import shutil
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from viewer.desktop.page_look import FACES, MEASURES
from viewer.desktop.readings import Reading, from_json, to_json
from viewer.desktop.theme import CHOICES

if TYPE_CHECKING:
    from collections.abc import Callable

_LOG = logging.getLogger(__name__)
ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
LANGUAGE_CHOICES = ("system", "en", "ko")
PAPERS = ("a4", "letter", "legal", "a5")


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every option with its default. States of windows and splitters are Qt's own bytes."""

    theme: str = "system"
    language: str = "system"
    zoom: int = 100
    face: str = "serif"
    measure: str = "normal"
    paper: str = "a4"
    notes_in_text: bool = False
    show_document: bool = True
    show_notes: bool = True
    show_chart: bool = True
    chart_table: bool = False
    window: bytes = b""
    columns: bytes = b""
    side: bytes = b""
    readings: tuple[Reading, ...] = ()
    commands: tuple[str, ...] = ()


class Loaded(NamedTuple):
    """What was stored; for damaged settings also where the file was copied to, if it could be."""

    preferences: Preferences
    damaged: bool
    copy: Path | None


_ALLOWED: dict[str, tuple[object, ...]] = {
    "theme": CHOICES,
    "language": LANGUAGE_CHOICES,
    "face": FACES,
    "zoom": ZOOM_STEPS,
    "measure": MEASURES,
    "paper": PAPERS,
}


def load_preferences(settings: QSettings) -> Loaded:
    """Return what is stored; a value that cannot be becomes its default and is logged.

    A file with such values in it, or one that is no settings file, is first copied beside itself.
    """
    good: dict[str, object] = {}
    damaged = settings.status() is QSettings.Status.FormatError or _is_of_others(settings)
    for field in fields(Preferences):
        if not settings.contains(field.name):
            continue
        value = _understood(field.name, settings.value(field.name), type(field.default))
        if value is None or value not in _ALLOWED.get(field.name, (value,)):
            _LOG.warning("stored preference dropped: %s", field.name)
            damaged = True
        else:
            good[field.name] = value
    preferences = Preferences(**good)  # type: ignore[arg-type]  # each has the type of its default
    return Loaded(preferences, damaged, _copy(settings) if damaged else None)


def save_preferences(settings: QSettings, preferences: Preferences) -> None:
    """Store every option and write them out."""
    for field in fields(Preferences):
        settings.setValue(field.name, _storable(field.name, getattr(preferences, field.name)))
    settings.sync()


def _storable(name: str, value: object) -> object:
    if name in _LISTS:
        return _LISTS[name].write(value)
    return QByteArray(value) if isinstance(value, bytes) else value


def _understood(name: str, stored: object, wanted: type) -> object | None:
    """Return ``stored`` as ``wanted``, ``None`` where it cannot be; INI files keep only text."""
    if name in _LISTS:
        return _understood_list(_LISTS[name], stored)
    if wanted is bytes:
        return bytes(stored.data()) if isinstance(stored, QByteArray) else None
    if isinstance(stored, wanted):
        return stored
    if wanted is bool:
        return {"true": True, "false": False}.get(str(stored))
    if wanted is int and str(stored).isdecimal():
        return int(str(stored))
    return None


class _Listed(NamedTuple):
    """How a list is stored as one text."""

    write: Callable[..., str]
    read: Callable[[str], tuple[object, ...]]


def _words(stored: str) -> tuple[str, ...]:
    return tuple(str(word) for word in json.loads(stored))


_LISTS = {"readings": _Listed(to_json, from_json), "commands": _Listed(json.dumps, _words)}


def _understood_list(listed: _Listed, stored: object) -> tuple[object, ...] | None:
    try:
        return listed.read(stored) if isinstance(stored, str) else None
    except (TypeError, ValueError):
        return None


def _is_of_others(settings: QSettings) -> bool:
    """Return whether there is a file with something in it, and none of that is ours."""
    file = Path(settings.fileName())
    ours = any(settings.contains(field.name) for field in fields(Preferences))
    return not ours and file.is_file() and file.stat().st_size > 0


def _copy(settings: QSettings) -> Path | None:
    """Copy the file behind ``settings``; ``None`` where there is none or it cannot be copied."""
    file = Path(settings.fileName())
    try:
        return Path(shutil.copyfile(file, file.with_name(f"{file.name}.damaged")))
    except OSError:
        return None
