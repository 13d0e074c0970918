"""Why a file could not be opened: a code for the sentence, and the path."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class UnreadableError(Exception):
    """A file that is not a readable release.

    ``code`` names the sentence in the translations (``open.<code>``): ``missing``, ``folder``,
    ``special``, ``denied``, ``empty``, ``too_large``, ``program`` or ``failed``. ``facts`` fill it.
    """

    def __init__(self, code: str, path: Path, **facts: str) -> None:
        super().__init__(code, str(path))
        self.code = code
        self.path = path
        self.facts = facts
