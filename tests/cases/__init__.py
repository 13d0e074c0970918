"""Cases as data: what a text says, written down before the rule that reads it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple


class Case(NamedTuple):
    """One text and what is to be found in it."""

    title: str
    input: str
    expected: Any


def cases(kind: str) -> list[Case]:
    """Return the cases of every file in the folder ``kind``, in the order of the files."""
    files = sorted((Path(__file__).parent / kind).glob("*.toml"))
    rows = (row for file in files for row in tomllib.loads(file.read_text("utf8"))["case"])
    return [Case(row["title"], row["input"], row["expected"]) for row in rows]
