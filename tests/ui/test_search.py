from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.reader import Reader
    from viewer.ui.find_field import FindField

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def type_words(reader: Reader, words: str) -> FindField:
    """Press Ctrl+F, type ``words`` over what stood there, and wait for them to be looked for."""
    reader.press(reader.window, Qt.Key.Key_F, CTRL)
    field = reader.window.top_bar.field
    QTest.keyClicks(field, words)
    reader.qtbot.waitUntil(lambda: reader.window.search.query.words == words)
    return field


def here(reader: Reader) -> str:
    """Return the words of the place the reader is at."""
    match = reader.window.search.found.match
    return reader.release.words(match) if match else ""


def test_typing_finds_after_a_pause_and_says_how_many(reader: Reader) -> None:
    field = type_words(reader, "smes")
    assert here(reader) == "SMEs"
    assert reader.window.find_strip.told == "1 / 2"
    reader.press(field, Qt.Key.Key_Return)
    assert reader.window.find_strip.told == "2 / 2"
    reader.press(reader.window, Qt.Key.Key_F3)
    assert reader.window.find_strip.told == "1 / 2"
    reader.press(field, Qt.Key.Key_Return, SHIFT)
    assert reader.window.find_strip.told == "2 / 2"
    reader.press(reader.window, Qt.Key.Key_F3, SHIFT)
    assert reader.window.find_strip.told == "1 / 2"


def test_enter_does_not_wait_for_the_pause(reader: Reader) -> None:
    reader.press(reader.window, Qt.Key.Key_F, CTRL)
    field = reader.window.top_bar.field
    QTest.keyClicks(field, "report")
    reader.press(field, Qt.Key.Key_Return)
    assert here(reader) == "report"
    assert reader.window.find_strip.told.startswith("1 / ")


def test_what_is_nowhere_is_said(reader: Reader) -> None:
    field = type_words(reader, "nowhere at all")
    assert reader.window.find_strip.told == "“nowhere at all” is not in the release."
    assert field.property("found") is False
    reader.do("language_ko")
    assert "nowhere at all" in reader.window.find_strip.told
    assert "is not in" not in reader.window.find_strip.told
    reader.press(field, Qt.Key.Key_Return)
    assert here(reader) == ""


def test_finding_nothing_in_particular_goes_to_the_field(reader: Reader) -> None:
    reader.do("find_next")
    assert reader.window.focusWidget() is reader.window.top_bar.field


def test_the_old_words_are_selected(reader: Reader) -> None:
    type_words(reader, "SMEs")
    reader.window.view.document.setFocus()
    reader.press(reader.window, Qt.Key.Key_F, CTRL)
    assert reader.window.top_bar.field.selectedText() == "SMEs"


def test_options_change_what_is_found(reader: Reader) -> None:
    type_words(reader, "ai")
    everywhere = len(reader.window.search.found.matches)
    reader.do("find_words")
    words = len(reader.window.search.found.matches)
    reader.do("find_case")
    assert everywhere > words > len(reader.window.search.found.matches) == 0
    reader.do("find_all")
    assert reader.window.search.found.all_marked is False


def test_words_of_a_note_are_found_in_its_card(reader: Reader) -> None:
    view = reader.window.view
    view.tabs.setCurrentWidget(view.lists["people"])
    type_words(reader, "14.7%")
    assert view.tabs.currentWidget() is view.notes
    assert here(reader) == "14.7%"


def test_finding_goes_through_document_and_notes_in_the_order_of_the_text(reader: Reader) -> None:
    type_words(reader, "report")
    places = [reader.window.search.found.match]
    for _ in reader.window.search.found.matches[1:]:
        reader.do("find_next")
        places.append(reader.window.search.found.match)
    assert tuple(places) == reader.window.search.found.matches
    notes = [span for note in reader.release.footnotes for span in note.lines]
    inside = [any(line.span.holds(place) for line in notes) for place in places if place]
    assert {True, False} == set(inside)


def test_a_search_begins_where_the_reader_is(reader: Reader) -> None:
    document = reader.window.view.document
    document.verticalScrollBar().setValue(document.verticalScrollBar().maximum())
    top = document.top_offset()
    type_words(reader, "KIPO")
    match = reader.window.search.found.match
    assert match is not None
    assert top is not None
    assert match.start >= top


def test_pages_turn_while_the_words_are_typed(reader: Reader) -> None:
    field = type_words(reader, "KIPO")
    bar = reader.window.view.document.verticalScrollBar()
    bar.setValue(0)
    reader.press(field, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    reader.press(field, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_escape_ends_the_search_and_gives_the_focus_back(reader: Reader) -> None:
    reader.window.view.notes.setFocus()
    field = type_words(reader, "SMEs")
    reader.press(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.property("found") is True
    assert reader.window.find_strip.told == ""
    assert reader.window.search.found.matches == ()
    assert reader.window.focusWidget() is reader.window.view.notes


def test_another_release_is_searched_for_the_same_words(reader: Reader, other: Path) -> None:
    type_words(reader, "filings")
    before = reader.window.search.found
    reader.open(other)
    assert reader.window.search.found != before
    assert reader.window.find_strip.told


def test_places_are_marked_on_the_page(reader: Reader) -> None:
    document = reader.window.view.document
    plain = document.grab().toImage()
    type_words(reader, "offices")
    marked = document.grab().toImage()
    reader.do("find_all")
    alone = document.grab().toImage()
    assert plain != marked != alone != plain
