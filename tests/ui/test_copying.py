from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.reader import Reader

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def select(reader: Reader, words: str) -> None:
    pane = reader.window.view.document
    (extent,) = pane.page.extents(reader.span(words))
    cursor = QTextCursor(pane.document())
    cursor.setPosition(extent.start)
    cursor.setPosition(extent.end, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_words_are_copied_plain_and_with_their_source(reader: Reader) -> None:
    select(reader, "met with Director")
    reader.do("copy")
    assert clipboard() == "met with Director"
    reader.press(reader.window, Qt.Key.Key_C, CTRL, SHIFT)
    assert clipboard().startswith("“met with Director” (KIPO, 23 October 2020, “Heads of")
    assert clipboard().endswith("¶1)")
    assert "met with Director" in reader.window.status.currentMessage()


def test_a_figure_is_copied_in_three_forms_at_once(reader: Reader) -> None:
    reader.click_bar(reader.figure("14.7%"))
    reader.press(reader.window, Qt.Key.Key_C, CTRL, ALT)
    assert clipboard() == (
        "+14.7% trademarks, Korea, January to September 2020 (KIPO, 23 October 2020, note *)"
    )
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml()
    row = bytes(data.data("text/tab-separated-values").data()).decode()
    assert row.split("\t")[:2] == ["f3", "+14.7%"]


def test_what_is_lit_is_cited_where_nothing_is_selected(reader: Reader) -> None:
    reader.click_bar(reader.figure("14.7%"))
    reader.do("copy_cited")
    assert clipboard().startswith("“14.7% in trademarks” (KIPO")


def test_the_address_of_a_place(reader: Reader) -> None:
    reader.click_bar(reader.figure("14.7%"))
    reader.do("copy_place")
    assert clipboard() == f"kipo-uspto-ai-2020.txt#{reader.figure('14.7%')}"


def test_where_there_is_nothing_to_copy_the_clipboard_stays(reader: Reader, other: Path) -> None:
    reader.open(other)
    QGuiApplication.clipboard().setText("kept")
    for action in ("copy", "copy_cited", "copy_figure", "copy_place"):
        reader.do(action)
    assert clipboard() == "kept"
