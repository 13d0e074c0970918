from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

from viewer.desktop.fonts import load_faces

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_faces_come_with_the_scripts_that_need_them(qapp: QApplication) -> None:
    assert qapp is not None
    load_faces()
    assert {"Source Serif 4", "Pretendard"} <= set(QFontDatabase.families())
    load_faces("특허 שלום مرحبا")
    wanted = {"Noto Serif KR", "Noto Sans Hebrew", "Amiri"}
    assert wanted <= set(QFontDatabase.families())
