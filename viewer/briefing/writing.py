"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

_CODES = {
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EISDIR: "folder",
    errno.ENXIO: "special",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.ENAMETOOLONG: "name",
    errno.EINVAL: "name",
}


class UnwritableError(Exception):
    """A file that could not be written; what stood there before still stands.

    ``code`` names the sentence in the translations (``print.<code>``): ``folder``, ``no_folder``,
    ``special`` (a device or pipe), ``denied``, ``full``, ``name`` or ``failed``.
    """

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, str(path))
        self.code = code
        self.path = path


def write(path: str | Path, data: bytes) -> None:
    """Put ``data`` at ``path`` in one step, replacing a file that is there; who may read it stays.

    The bytes reach the disk under a temporary name in the same folder first, so neither a failure
    nor a power cut leaves half a file. Raises ``UnwritableError``.
    """
    target = Path(path)
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        _replace(target.resolve(), data)
    except (OSError, ValueError, RuntimeError) as error:
        number = error.errno if isinstance(error, OSError) else errno.EINVAL
        raise UnwritableError(_CODES.get(number or 0, "failed"), target) from error


def _replace(target: Path, data: bytes) -> None:
    if target.exists() and not target.is_file():
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    temporary = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
