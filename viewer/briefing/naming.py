"""Where several briefings go: one name for each, none of them a release."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class NamingError(Exception):
    """Places that briefings cannot have.

    ``code`` names the sentence in the translations (``print.<code>``): ``several`` (one name for
    several briefings), ``source`` (the name of a release) or ``no_folder``.
    """

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, str(path))
        self.code = code
        self.path = path


def targets(files: Sequence[Path], out: str) -> dict[Path, Path]:
    """Return where the briefing of each of ``files`` is to be written.

    ``out`` is a file for one release; a folder for any number, made if its name ends in a slash.
    There a briefing is named like its release, and those of one name are numbered. Raises
    ``NamingError``.
    """
    folder, files = Path(out), list(dict.fromkeys(files))
    if out.endswith(("/", os.sep)):
        _make(folder)
    elif not folder.is_dir() and len(files) > 1:
        raise NamingError("several", folder)
    found = _named(files, folder) if folder.is_dir() else {files[0]: folder}
    for target in found.values():
        if any(_is_same_file(target, path) for path in files):
            raise NamingError("source", target)
    return found


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        raise NamingError("no_folder", folder) from error


def _named(files: Sequence[Path], folder: Path) -> dict[Path, Path]:
    taken: set[str] = set()
    found = {}
    for path in files:
        stem, number = path.stem, 1
        name = f"{stem}.pdf"
        while name.casefold() in taken:  # some systems tell no capitals from small letters
            number += 1
            name = f"{stem}-{number}.pdf"
        taken.add(name.casefold())
        found[path] = folder / name
    return found


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False
