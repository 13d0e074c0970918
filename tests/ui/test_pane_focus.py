from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from viewer.desktop.theme import load_theme
from viewer.ui.focus_ring import FocusRing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.reader import Reader


def ring(reader: Reader) -> FocusRing:
    found = reader.window.findChild(FocusRing)
    assert isinstance(found, FocusRing)
    return found


def focus(reader: Reader) -> QWidget:
    widget = reader.window.focusWidget()
    assert widget is not None
    return widget


def holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def test_f6_goes_round_the_panes_and_back(reader: Reader) -> None:
    view = reader.window.view
    panes = [view.document, view.notes, reader.chart, reader.window.top_bar]
    for pane in (*panes[1:], panes[0]):
        reader.press(focus(reader), Qt.Key.Key_F6)
        assert holds(pane, focus(reader))
    for pane in (*panes[:0:-1], panes[0]):
        reader.press(focus(reader), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert holds(pane, focus(reader))


def test_hidden_panes_are_passed_over_and_the_list_in_front_is_meant(reader: Reader) -> None:
    view = reader.window.view
    reader.do("show_chart")
    view.tabs.setCurrentWidget(view.lists["people"])
    view.document.setFocus()
    reader.press(focus(reader), Qt.Key.Key_F6)
    assert focus(reader) is view.lists["people"]
    reader.press(focus(reader), Qt.Key.Key_F6)
    assert focus(reader) is reader.window.top_bar.field


def test_a_pane_the_keyboard_went_to_has_a_ring(reader: Reader) -> None:
    reader.qtbot.waitActive(reader.window)
    view = reader.window.view
    view.document.setFocus()
    assert ring(reader).around is None
    reader.press(focus(reader), Qt.Key.Key_F6)
    assert ring(reader).around is view.notes
    assert ring(reader).isVisible()
    colour = load_theme("light").accent
    edge = ring(reader).geometry()
    picture = reader.window.grab().toImage()
    assert picture.pixelColor(edge.left() + 1, edge.center().y()).name() == colour
    reader.press(focus(reader), Qt.Key.Key_F6)
    assert ring(reader).around is view.chart
    reader.press(focus(reader), Qt.Key.Key_F6)
    assert not ring(reader).isVisible()


def test_the_ring_follows_its_pane_and_a_click_takes_it_away(reader: Reader) -> None:
    reader.qtbot.waitActive(reader.window)
    view = reader.window.view
    reader.press(focus(reader), Qt.Key.Key_F6)
    before = ring(reader).geometry()
    reader.window.resize(1100, 700)
    reader.qtbot.waitUntil(lambda: ring(reader).geometry() != before)
    assert ring(reader).width() == view.notes.width()
    QTest.mousePress(view.document.viewport(), Qt.MouseButton.LeftButton)
    assert not ring(reader).isVisible()
    QTest.mouseRelease(view.document.viewport(), Qt.MouseButton.LeftButton)


def test_a_pane_that_is_hidden_has_no_ring(reader: Reader) -> None:
    reader.qtbot.waitActive(reader.window)
    reader.press(focus(reader), Qt.Key.Key_F6)
    reader.window.view.tabs.setCurrentIndex(1)
    assert ring(reader).around is not reader.window.view.notes


def test_tab_leaves_the_text_at_once_and_comes_round(reader: Reader) -> None:
    """No pane keeps the focus, however many links it holds."""
    reader.qtbot.waitActive(reader.window)
    start = reader.window.view.document
    start.setFocus()
    passed = [focus(reader)]
    for _ in range(40):
        reader.press(focus(reader), Qt.Key.Key_Tab)
        if focus(reader) is start:
            break
        assert focus(reader) not in passed
        passed.append(focus(reader))
    assert focus(reader) is start
    view = reader.window.view
    assert passed.index(view.notes) < next(
        n for n, widget in enumerate(passed) if holds(reader.chart, widget)
    )
    assert reader.window.top_bar.field in passed
