"""Asks where the briefing of a release is to be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.present.wording import Wording

_SUFFIX = ".pdf"


def ask_target(parent: QWidget, release: Path, say: Wording) -> Path | None:
    """Return where to write the briefing of the file ``release``; ``None`` for nowhere.

    Proposed is the release's own name beside it; a name without a suffix gets one.
    """
    proposed = release.absolute().with_suffix(_SUFFIX)
    while True:
        name, _ = QFileDialog.getSaveFileName(
            parent, say("action.print"), str(proposed), f"PDF (*{_SUFFIX})"
        )
        if not name or Path(name).suffix:
            return Path(name) if name else None
        proposed = Path(name).with_suffix(_SUFFIX)
        # The dialog asked about the name without a suffix: only it may ask whether to replace.
        if not proposed.exists():
            return proposed
