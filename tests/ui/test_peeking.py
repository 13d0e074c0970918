from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from viewer.ui.popup import Popup

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.reader import Reader


def popup(reader: Reader) -> Popup:
    found = reader.window.findChild(Popup, "popup")
    assert isinstance(found, Popup)
    return found


def rest_on(reader: Reader, words: str) -> Popup:
    """Let the pointer rest on ``words`` until the popup appears."""
    reader.point_at(reader.window.view.document, words)
    found = popup(reader)
    reader.qtbot.waitUntil(found.isVisible)
    return found


def test_resting_on_a_call_shows_its_note_which_can_be_copied(reader: Reader) -> None:
    found = rest_on(reader, "increase* in the number")
    shown = found.text.toPlainText()
    assert shown.startswith("*  increase")
    assert "14.7% in trademarks" in shown
    assert reader.window.rect().contains(found.geometry())
    found.text.selectAll()
    assert "8.1% in all IPRs" in found.text.createMimeDataFromSelection().text()


def test_the_popup_goes_with_the_pointer_and_stays_under_it(reader: Reader) -> None:
    found = rest_on(reader, "increase* in the number")
    found.entered.emit()
    reader.window.view.document.place_hovered.emit(None)
    found.entered.emit()
    assert found.isVisible()
    found.left.emit()
    reader.qtbot.waitUntil(lambda: not found.isVisible())


def test_while_one_is_open_the_next_comes_at_once(reader: Reader) -> None:
    found = rest_on(reader, "increase* in the number")
    reader.point_at(reader.window.view.document, "SMEs)")
    assert found.isVisible()
    assert found.text.toPlainText() == "SMEs: small and medium-sized enterprises"
    assert not found.button.isVisible()


def test_a_person_shows_the_office(reader: Reader) -> None:
    assert rest_on(reader, "Director Ianku mentioned").text.toPlainText() == (
        "Andrei Ianku, Director, USPTO"
    )


def test_scrolling_a_click_elsewhere_and_escape_close_it(reader: Reader) -> None:
    document = reader.window.view.document
    found = rest_on(reader, "increase* in the number")
    document.verticalScrollBar().setValue(document.verticalScrollBar().value() + 30)
    assert not found.isVisible()
    rest_on(reader, "USPTO) and agreed")
    QTest.mouseClick(reader.window.view.notes.viewport(), Qt.MouseButton.LeftButton)
    assert not found.isVisible()
    reader.do("find")
    rest_on(reader, "USPTO) and agreed")
    reader.press(reader.window.focusWidget(), Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert reader.window.focusWidget() is reader.window.top_bar.field


def test_by_keyboard_it_takes_the_focus_and_gives_it_back(reader: Reader) -> None:
    document = reader.window.view.document
    document.setFocus()
    reader.services.session.go_to_target(reader.figure("14.7%"))
    reader.press(reader.window, Qt.Key.Key_F2)
    found = popup(reader)
    assert found.isVisible()
    assert reader.window.focusWidget() is found.text
    reader.press(found.text, Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert reader.window.focusWidget() is document
    reader.press(reader.window, Qt.Key.Key_F2)
    reader.press(reader.window, Qt.Key.Key_F2)
    assert not found.isVisible()


def test_its_button_leads_to_the_card(reader: Reader) -> None:
    view = reader.window.view
    view.tabs.setCurrentWidget(view.lists["people"])
    found = rest_on(reader, "report* on")
    QTest.mouseClick(found.button, Qt.MouseButton.LeftButton)
    assert not found.isVisible()
    assert view.tabs.currentWidget() is view.notes
    assert view.notes.lit.note == "n2"


def test_a_very_long_note_scrolls_inside_the_window(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Filings\n\nFilings rose much* in May.\n\n* " + "a word " * 3000, "utf8")
    reader.open(path)
    found = rest_on(reader, "much* in")
    assert isinstance(found.text, QTextBrowser)
    assert found.height() <= reader.window.height() // 2
    assert found.text.verticalScrollBar().maximum() > 0
    assert found.geometry().top() >= 0


def test_there_is_nothing_to_look_at_without_notes(reader: Reader, other: Path) -> None:
    reader.open(other)
    reader.do("peek")
    assert not popup(reader).isVisible()
    assert popup(reader).pos() == QPoint(0, 0)


def test_it_speaks_the_language_chosen(reader: Reader) -> None:
    before = popup(reader).button.text()
    reader.do("language_ko")
    assert popup(reader).button.text() != before
