from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from tests.seed import PATH
from viewer.desktop.problem import FAULT
from viewer.desktop.theme import load_theme

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.reader import Reader
    from viewer.desktop.preferences import Preferences

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def status(reader: Reader) -> list[str]:
    labels = reader.window.status.findChildren(QLabel)
    return [label.text() for label in labels if label.objectName().startswith("status_")]


def test_the_window_says_what_is_open(reader: Reader) -> None:
    assert reader.window.windowTitle().startswith("Heads of KIPO and USPTO agree")
    assert {PATH.name, "2 notes", "7 of 7 changes charted", "100 %"} <= set(status(reader))
    assert reader.window.view.tabs.tabText(0) == "Notes 2"
    assert reader.window.view.tabs.tabText(1) == "Figures 7"


def test_clicking_a_bar_lights_its_phrase_its_card_and_the_call_and_nothing_else(
    reader: Reader,
) -> None:
    figure = reader.figure("14.7%")
    reader.click_bar(figure)
    for pane in (reader.window.view.document, reader.window.view.notes):
        assert [reader.release.words(span) for span in pane.lit.phrases] == ["14.7% in trademarks"]
        assert [reader.release.words(span) for span in pane.lit.calls] == ["increase*"]
        assert (pane.lit.note, pane.lit.figures) == ("n1", (figure,))
    assert reader.chart.lit == (figure,)


def test_clicking_the_phrase_lights_the_bar(reader: Reader) -> None:
    reader.click(reader.window.view.notes, "24% in SMEs")
    assert reader.chart.lit == (reader.figure("24% in SMEs"),)


def test_clicking_a_marker_lights_its_card_and_no_bar(reader: Reader) -> None:
    reader.click_bar(reader.figure("14.7%"))
    reader.click(reader.window.view.document, "* on intellectual property")
    assert reader.window.view.notes.lit.note == "n2"
    assert not reader.chart.lit


def test_clicking_a_card_lights_its_call(reader: Reader) -> None:
    reader.click(reader.window.view.notes, "published a report (entitled")
    assert reader.window.view.document.lit.note == "n2"


def test_clicking_plain_text_puts_the_lights_out(reader: Reader) -> None:
    reader.click_bar(reader.figure("14.7%"))
    reader.click(reader.window.view.document, "This meeting was held")
    assert reader.window.view.document.lit.phrases == ()
    assert reader.window.view.notes.lit.note is None


def test_clicking_an_entry_leads_to_its_words(reader: Reader) -> None:
    figures = reader.window.view.lists["figures"]
    reader.window.view.tabs.setCurrentWidget(figures)
    row = [f.id for f in reader.release.figures].index(reader.figure("11.6%"))
    place = figures.visualRect(figures.model().index(row, 0)).center()
    QTest.mouseClick(figures.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.chart.lit == (reader.figure("11.6%"),)


def test_a_check_lights_every_word_and_bar_it_speaks_of(reader: Reader) -> None:
    checks = reader.window.view.lists["checks"]
    reader.window.view.tabs.setCurrentWidget(checks)
    first = checks.visualRect(checks.model().index(0, 0)).center()
    QTest.mouseClick(checks.viewport(), Qt.MouseButton.LeftButton, pos=first)
    words = ("8.1% in all", "24% in SMEs", "20% in ind", "11.6% in large")
    assert reader.chart.lit == tuple(reader.figure(phrase) for phrase in words)
    lit = reader.window.view.document.lit
    assert [reader.release.words(span) for span in lit.calls] == ["increase*"]
    assert reader.window.view.tabs.currentWidget() is checks
    reader.press(checks, Qt.Key.Key_Down)
    reader.press(checks, Qt.Key.Key_Return)
    assert [reader.release.words(s) for s in reader.window.view.document.lit.phrases] == ["??"]


def test_hovering_marks_lightly_in_both_directions(reader: Reader) -> None:
    figure = reader.figure("14.7%")
    reader.point_at(reader.window.view.notes, "14.7% in trademarks")
    assert reader.chart.hovered == (figure,)
    assert not reader.chart.lit
    reader.window.view.notes.location_hovered.emit(None)
    assert not reader.chart.hovered
    reader.chart.figure_hovered.emit(figure)
    assert reader.window.view.notes.hovered.figures == (figure,)


def test_arrow_keys_walk_the_bars_and_enter_leads_to_the_phrase(reader: Reader) -> None:
    bars = [bar.figure for bar in reader.chart.bars()]
    reader.chart.setFocus()
    for _ in range(3):
        reader.press(reader.chart, Qt.Key.Key_Down)
    reader.press(reader.chart, Qt.Key.Key_Up)
    assert reader.chart.hovered == (bars[1],)
    reader.press(reader.chart, Qt.Key.Key_Return)
    assert reader.services.session.location is not None
    assert reader.services.session.location.target == bars[1]


def test_back_and_forward_by_keyboard_and_by_menu(reader: Reader) -> None:
    first, second = reader.figure("3.6%"), reader.figure("20%")
    reader.click_bar(first)
    reader.click_bar(second)
    reader.press(reader.window, Qt.Key.Key_Left, ALT)
    assert reader.chart.lit == (first,)
    assert reader.window.actions_by_id["forward"].isEnabled()
    reader.do("forward")
    assert reader.chart.lit == (second,)


def test_a_selection_from_elsewhere_scrolls_only_to_what_is_out_of_sight(reader: Reader) -> None:
    document = reader.window.view.document
    reader.click(reader.window.view.notes, "New filings")
    assert document.verticalScrollBar().value() == 0
    reader.window.resize(1280, 420)
    reader.click(reader.window.view.notes, "published a report (entitled")
    assert document.verticalScrollBar().value() > 0


def test_zoom_keeps_the_top_paragraph_and_stops_at_its_ends(reader: Reader) -> None:
    document = reader.window.view.document
    bar = document.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = document.top_offset()
    reader.press(reader.window, Qt.Key.Key_Plus, CTRL)
    assert "110 %" in status(reader)
    after = document.top_offset()
    assert before is not None
    assert after is not None
    assert abs(after - before) < 100
    for _ in range(20):
        reader.do("zoom_in")
    assert "300 %" in status(reader)
    for _ in range(20):
        reader.do("zoom_out")
    assert "60 %" in status(reader)
    reader.do("zoom_reset")
    assert "100 %" in status(reader)


def test_resizing_and_changing_the_theme_keep_the_top_paragraph(reader: Reader) -> None:
    document = reader.window.view.document
    document.verticalScrollBar().setValue(500)
    before = document.top_offset()
    reader.window.resize(900, 700)
    reader.do("theme_dark")
    after = document.top_offset()
    assert before is not None
    assert after is not None
    assert abs(after - before) < 80


def test_the_theme_changes_everywhere_at_once(reader: Reader) -> None:
    reader.do("theme_dark")
    paper = load_theme("dark").paper
    for pane in (reader.window.view.document, reader.chart):
        picture = pane.grab().toImage()
        assert picture.pixelColor(3, 40).name() == paper
    reader.do("theme_light")
    picture = reader.window.view.document.grab().toImage()
    assert picture.pixelColor(3, 40).name() == load_theme("light").paper


def test_the_language_changes_live(reader: Reader) -> None:
    reader.click_bar(reader.figure("14.7%"))
    reader.do("language_ko")
    assert reader.window.view.tabs.tabText(0) == "각주 2"
    assert "증감 7건 중 7건 차트 표시" in status(reader)
    assert reader.window.actions_by_id["open"].text() == "열기…"
    assert reader.window.view.notes.lit.note == "n1"
    assert reader.chart.lit == (reader.figure("14.7%"),)


def test_notes_can_be_shown_in_the_text_as_printed(reader: Reader) -> None:
    document = reader.window.view.document
    assert "New filings in Korea" not in document.toPlainText()
    reader.do("notes_in_text")
    assert "New filings in Korea" in document.toPlainText()
    reader.click(document, "14.7% in trademarks")
    assert reader.chart.lit == (reader.figure("14.7%"),)
    reader.do("notes_in_text")
    assert "New filings in Korea" not in document.toPlainText()


@pytest.mark.parametrize("name", ["document", "notes", "chart"])
def test_each_side_can_be_hidden_and_shown(reader: Reader, name: str) -> None:
    view = reader.window.view
    pane = {"document": view.document, "notes": view.tabs, "chart": reader.chart}[name]
    reader.do(f"show_{name}")
    assert not pane.isVisible()
    reader.do(f"show_{name}")
    assert pane.isVisible()


def test_copying_takes_only_the_characters_of_the_release(reader: Reader) -> None:
    reader.do("notes_in_text")
    reader.window.view.document.selectAll()
    reader.window.view.document.copy()
    assert QGuiApplication.clipboard().text() == reader.release.text
    reader.window.view.notes.selectAll()
    reader.window.view.notes.copy()
    assert "1" not in QGuiApplication.clipboard().text()[:3]


def test_every_action_is_reached_from_the_menu(reader: Reader) -> None:
    listed = {a for menu in reader.window.findChildren(QMenu) for a in menu.actions()}
    missing = set(reader.window.actions_by_id.values()) - listed
    assert {action.objectName() for action in missing} == {"menu"}


def test_escape_closes_one_layer_at_a_time(reader: Reader) -> None:
    reader.window.tell(FAULT)
    reader.do("find")
    assert reader.window.message.text.startswith("Something went wrong")
    reader.press(reader.window.focusWidget(), Qt.Key.Key_Escape)
    assert reader.window.message.text == ""
    assert reader.window.focusWidget().objectName() == "find"
    reader.press(reader.window.focusWidget(), Qt.Key.Key_Escape)
    assert reader.window.focusWidget() is reader.window.view.document
    reader.press(reader.window, Qt.Key.Key_A)


def test_quitting_tells_what_to_remember(reader: Reader) -> None:
    reader.do("theme_dark")
    reader.do("zoom_in")
    with reader.qtbot.waitSignal(reader.window.preferences_changed) as told:
        reader.press(reader.window, Qt.Key.Key_Q, CTRL)
    assert told.args is not None
    remembered: Preferences = told.args[0]
    assert (remembered.theme, remembered.zoom) == ("dark", 110)
    assert remembered.window
    assert remembered.columns


def test_a_release_without_figures_has_a_sentence_and_no_axes(reader: Reader, other: Path) -> None:
    reader.open(other)
    none = reader.window.view.chart.findChild(QLabel, "chart_none")
    assert isinstance(none, QLabel)
    assert none.text() == "This release states no changes in percent or points"
    assert none.isVisible()
    assert reader.chart.bars() == ()
    assert not reader.chart.isVisible()
    assert not reader.table.isVisible()
