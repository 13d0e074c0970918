"""The files that were read, the newest first, and the place where each was left."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING

from viewer.present.anchoring import Anchor

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """One file; ``place`` is the line at the top of the window, ``None`` for the beginning."""

    path: str
    place: Anchor | None = None


def read_anew(readings: tuple[Reading, ...], path: Path) -> tuple[Reading, ...]:
    """Return ``readings`` with the file at ``path`` in front, its place kept."""
    first = reading_of(readings, path) or Reading(_key(path))
    others = (reading for reading in readings if reading.path != first.path)
    return (first, *others)[:_MOST]


def left_at(readings: tuple[Reading, ...], path: Path, place: Anchor | None) -> tuple[Reading, ...]:
    """Return ``readings`` with ``place`` for the file at ``path``, where it is one of them."""
    key = _key(path)
    return tuple(replace(one, place=place) if one.path == key else one for one in readings)


def reading_of(readings: tuple[Reading, ...], path: Path) -> Reading | None:
    """Return the reading of the file at ``path``."""
    key = _key(path)
    return next((reading for reading in readings if reading.path == key), None)


def to_json(readings: tuple[Reading, ...]) -> str:
    """Return ``readings`` as text to store."""
    return json.dumps([asdict(reading) for reading in readings], ensure_ascii=True)


def from_json(stored: str) -> tuple[Reading, ...]:
    """Return the readings stored as ``stored``. Raises ``ValueError`` for anything else."""
    found = json.loads(stored)
    if not isinstance(found, list):
        raise TypeError(stored)
    return tuple(_reading(one) for one in found[:_MOST])


def _reading(stored: object) -> Reading:
    match stored:
        case {"path": str(path), "place": None}:
            return Reading(path)
        case {"path": str(path), "place": dict(place)}:
            kinds = {field.name: int if field.name == "offset" else str for field in fields(Anchor)}
            if place.keys() == kinds.keys() and all(type(place[k]) is kinds[k] for k in kinds):
                return Reading(path, Anchor(**place))
    raise ValueError(stored)


def _key(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100  # "a/../b" is one file with "b"; links stay links
