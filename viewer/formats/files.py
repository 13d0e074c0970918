"""One file on disk to its text, refusing what cannot be a release."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

from viewer.formats.decoding import decode, is_program
from viewer.formats.errors import UnreadableError
from viewer.model import Source

MOST_BYTES = 32 * 1024 * 1024
"""Larger files are refused: no release is, and the window would wait for nothing."""


def read_text(path: str | Path) -> tuple[str, Source]:
    r"""Return the text of the file at ``path``, line ends as ``\n``, and where it came from.

    Raises:
        UnreadableError: the file is missing, a folder, a device, may not be read, is empty,
            larger than ``MOST_BYTES``, or holds a program or picture instead of text.
    """
    path = Path(path)
    data = _bytes(path)
    if not data.strip():
        raise UnreadableError("empty", path)
    if is_program(data):
        raise UnreadableError("program", path)
    text, encoding = decode(data)
    if not text.strip():
        raise UnreadableError("empty", path)
    digest = hashlib.sha256(data).hexdigest()
    source = Source(path.name, "text/plain", encoding, len(data), digest)
    return text.replace("\r\n", "\n").replace("\r", "\n"), source


def original_of(path: str | Path, source: Source) -> bytes | None:
    """Return the bytes that ``source`` tells of, ``None`` where the file is gone or has changed."""
    try:
        data = _bytes(Path(path))
    except UnreadableError:
        return None
    return data if hashlib.sha256(data).hexdigest() == source.sha256 else None


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        _refuse(path, status.st_mode, status.st_size)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnreadableError("missing", path) from error
    except PermissionError as error:
        raise UnreadableError("denied", path) from error
    except (OSError, ValueError) as error:
        raise UnreadableError("failed", path, reason=str(error)) from error
    _refuse(path, stat.S_IFREG, len(data))
    return data


def _refuse(path: Path, mode: int, size: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableError("folder", path)
    if not stat.S_ISREG(mode):
        raise UnreadableError("special", path)
    if size > MOST_BYTES:
        raise UnreadableError("too_large", path, most=str(MOST_BYTES // 1024 // 1024))
