"""The table twin in the real window: one selection with the bars and the text, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from viewer.present.figure_rows import HEADINGS

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from tests.ui.reader import Reader

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(reader: Reader) -> Reader:
    """A reader who turned to the table."""
    reader.do("chart_table")
    reader.table.setFocus()
    return reader


def place(reader: Reader, figure: str, column: str = "subject") -> QModelIndex:
    ids = [row.figure for row in reader.table.shown_rows()]
    return reader.table.model().index(ids.index(figure), HEADINGS.index(column))


def point(reader: Reader, figure: str) -> QPoint:
    return reader.table.visualRect(place(reader, figure)).center()


def selected(reader: Reader) -> set[str]:
    rows = reader.table.selectionModel().selectedRows()
    return {str(row.data()) for row in rows}


def ids(reader: Reader) -> list[str]:
    return [row.figure for row in reader.table.shown_rows()]


def sort(reader: Reader, column: str) -> None:
    header = reader.table.horizontalHeader()
    section = HEADINGS.index(column)
    reader.table.scrollTo(reader.table.model().index(0, section))
    x = header.sectionViewportPosition(section) + 12
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))


def test_a_row_clicked_is_the_figure_everywhere(shown: Reader) -> None:
    figure = shown.figure("14.7%")
    QTest.mouseClick(shown.table.viewport(), LEFT, pos=point(shown, figure))
    assert shown.chart.lit == (figure,)
    assert shown.window.view.notes.lit.figures == (figure,)
    assert selected(shown) == {figure}


def test_a_figure_chosen_elsewhere_is_selected_in_the_table(shown: Reader) -> None:
    shown.click(shown.window.view.notes, "24% in SMEs")
    assert selected(shown) == {shown.figure("24% in SMEs")}
    shown.click(shown.window.view.document, "This meeting was held")
    assert selected(shown) == set()


def test_what_several_figures_say_together_is_selected_together(shown: Reader) -> None:
    checks = shown.window.view.lists["checks"]
    shown.window.view.tabs.setCurrentWidget(checks)
    checks.setCurrentIndex(checks.model().index(0, 0))
    checks.activated.emit(checks.currentIndex())
    assert selected(shown) == set(shown.chart.lit)
    assert len(selected(shown)) == 4


def test_arrow_keys_hover_and_enter_leads_to_the_phrase(shown: Reader) -> None:
    shown.press(shown.table, Qt.Key.Key_Down)
    assert shown.chart.hovered == ("f2",)
    assert shown.services.session.location is None
    shown.press(shown.table, Qt.Key.Key_Return)
    assert shown.services.session.location is not None
    assert shown.services.session.location.target == "f2"


def test_the_pointer_marks_lightly_and_takes_its_mark_along(shown: Reader) -> None:
    figure = shown.figure("20%")
    target = point(shown, figure)
    QTest.mouseMove(shown.table.viewport(), target - QPoint(2, 0))
    QTest.mouseMove(shown.table.viewport(), target)
    assert shown.chart.hovered == shown.table.hovered == (figure,)
    shown.do("chart_table")
    shown.click(shown.window.view.document, "This meeting was held")
    shown.point_at(shown.window.view.notes, "14.7% in trademarks")
    assert shown.table.hovered == (shown.figure("14.7%"),)


def test_headings_sort_by_what_cells_mean(shown: Reader) -> None:
    printed = ids(shown)
    sort(shown, "change")
    assert [row.cells[2] for row in shown.table.shown_rows()] == [
        *("+1.5%", "+3.6%", "+8.1%", "+11.6%", "+14.7%", "+20%", "+24%"),
    ]
    sort(shown, "change")
    assert ids(shown)[0] == shown.figure("24%")
    sort(shown, "change")
    assert ids(shown) == printed


def test_sorting_keeps_the_selection(shown: Reader) -> None:
    figure = shown.figure("11.6%")
    shown.services.session.go_to_target(figure)
    sort(shown, "subject")
    assert selected(shown) == {figure}
    QTest.mouseClick(shown.table.viewport(), LEFT, pos=point(shown, "f5"))
    assert selected(shown) == {"f5"}


def test_the_keyboard_sorts_by_the_column_it_is_in(shown: Reader) -> None:
    for _ in range(2):
        shown.press(shown.table, Qt.Key.Key_Right)
    shown.press(shown.window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert ids(shown)[0] == shown.figure("1.5%")
    shown.press(shown.window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert ids(shown)[0] == shown.figure("24%")


def test_a_cell_that_is_cut_tells_all_in_its_tool_tip(shown: Reader) -> None:
    phrase = place(shown, "f7", "phrase")
    tip = Qt.ItemDataRole.ToolTipRole
    assert phrase.data(tip) == "“11.6% in large corporations”"


def test_a_column_without_words_is_not_shown(shown: Reader) -> None:
    assert shown.table.isColumnHidden(HEADINGS.index("remarks"))


def test_the_wheel_scrolls_the_table_and_keeps_its_size(shown: Reader) -> None:
    before = shown.table.rowHeight(0)
    shown.do("zoom_in")
    assert shown.table.rowHeight(0) > before


def test_a_screen_reader_finds_a_table_with_headings_and_cells(shown: Reader) -> None:
    table = QAccessible.queryAccessibleInterface(shown.table)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Filings rose in every group the release names"
    name = QAccessible.Text.Name
    names = [table.child(n).text(name) for n in range(table.childCount())]
    assert {"Subject", "trademarks", "+14.7%", "“14.7% in trademarks”"} <= set(names)
