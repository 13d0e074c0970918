from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from tests.ui.reader import Reader


def test_each_dialog_is_made_once_and_only_when_wanted(reader: Reader) -> None:
    assert reader.window.findChildren(QDialog) == []
    for _ in range(2):
        for name in ("palette", "shortcuts", "preferences"):
            reader.do(name)
    made = reader.window.findChildren(QDialog)
    assert sorted(dialog.objectName() for dialog in made) == ["palette", "preferences", "shortcuts"]
    for dialog in made:
        dialog.reject()
    assert reader.window.isVisible()
