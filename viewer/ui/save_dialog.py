"""Asks where something is to be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def ask_target(parent: QWidget, title: str, proposed: Path, suffixes: Sequence[str]) -> Path | None:
    """Return where to write, beginning with ``proposed``; ``None`` for nowhere.

    A name without a suffix gets that of the kind chosen, of which ``suffixes`` names all.
    """
    kinds = {f"{suffix[1:].upper()} (*{suffix})": suffix for suffix in suffixes}
    while True:
        name, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(kinds))
        if not name or Path(name).suffix:
            return Path(name) if name else None
        proposed = Path(name).with_suffix(kinds.get(kind, suffixes[0]))
        # The dialog asked about the name without a suffix: only it may ask whether to replace.
        if not proposed.exists():
            return proposed
