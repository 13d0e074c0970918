from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from tests.ui.reader import Reader

CTRL = Qt.KeyboardModifier.ControlModifier


def test_find_by_keyboard_goes_round_and_says_when_there_is_nothing(reader: Reader) -> None:
    document = reader.window.view.document
    reader.press(reader.window, Qt.Key.Key_F, CTRL)
    field = reader.window.top_bar.findChild(QLineEdit, "find")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "SMEs")
    reader.press(field, Qt.Key.Key_Return)
    first = document.textCursor().selectedText()
    reader.press(reader.window, Qt.Key.Key_F3)
    reader.press(reader.window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert first == document.textCursor().selectedText() == "SMEs"
    field.setText("nowhere at all")
    reader.press(field, Qt.Key.Key_Return)
    assert "nowhere at all" in reader.window.status.currentMessage()
    assert field.property("found") is False


def test_finding_nothing_in_particular_goes_to_the_field(reader: Reader) -> None:
    reader.do("find_next")
    assert reader.window.focusWidget().objectName() == "find"


def field_of(reader: Reader) -> QLineEdit:
    field = reader.window.top_bar.findChild(QLineEdit, "find")
    assert isinstance(field, QLineEdit)
    return field


def test_words_of_a_note_are_found_in_its_card(reader: Reader) -> None:
    view = reader.window.view
    view.tabs.setCurrentWidget(view.lists["people"])
    field_of(reader).setText("14.7%")
    reader.press(field_of(reader), Qt.Key.Key_Return)
    assert view.tabs.currentWidget() is view.notes
    assert view.notes.textCursor().selectedText() == "14.7%"
    assert field_of(reader).property("found") is True
    reader.do("find_next")
    assert view.notes.textCursor().selectedText() == "14.7%"


def test_finding_goes_from_the_document_to_the_notes_and_round_both_ways(reader: Reader) -> None:
    view = reader.window.view
    panes = (view.document, view.notes)

    def marked(*, back: bool = False) -> tuple[int, ...]:
        assert view.find_next("report", back=back)
        (pane,) = [pane for pane in panes if pane.textCursor().hasSelection()]
        return (panes.index(pane), pane.textCursor().selectionStart())

    forward = [marked()]
    while (place := marked()) != forward[0]:
        forward.append(place)
    assert {pane for pane, _ in forward} == {0, 1}
    assert forward == sorted(forward)
    assert [marked(back=True) for _ in forward] == forward[::-1]


def test_escape_clears_the_words_the_mark_and_the_frame(reader: Reader) -> None:
    field = field_of(reader)
    field.setText("SMEs")
    reader.press(field, Qt.Key.Key_Return)
    field.setText("nowhere at all")
    reader.press(field, Qt.Key.Key_Return)
    reader.press(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.property("found") is True
    assert not reader.window.view.document.textCursor().hasSelection()
    assert reader.window.status.currentMessage() == ""


def test_no_match_does_not_hide_the_coverage_for_ever(reader: Reader) -> None:
    field_of(reader).setText("nowhere at all")
    reader.do("find_next")
    assert reader.window.status.currentMessage()
    reader.qtbot.waitUntil(lambda: not reader.window.status.currentMessage(), timeout=6000)
