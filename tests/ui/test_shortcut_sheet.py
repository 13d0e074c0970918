from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from viewer.ui.actions import ACTIONS
from viewer.ui.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from tests.ui.reader import Reader


def test_every_shortcut_is_on_the_sheet_in_the_language_shown(reader: Reader) -> None:
    reader.press(reader.window, Qt.Key.Key_F1)
    sheet = reader.window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    assert sheet.isVisible()
    model = sheet.list.model()
    shown = {model.index(r, 0).data(): model.index(r, 2).data() for r in range(model.rowCount())}
    actions = reader.window.actions_by_id
    assert {actions[spec.id].text() for spec in ACTIONS if spec.shortcuts} <= {
        name.removesuffix("  ✓") for name in shown
    }
    assert shown["Larger text"] == "Ctrl++, Ctrl+="
    assert shown["File"] is None
    assert sheet.focusWidget() is sheet.list
    reader.press(sheet.list, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    reader.do("language_ko")
    reader.do("shortcuts")
    assert sheet.windowTitle() == sheet.list.accessibleName() == "단축키"
    sheet.reject()
