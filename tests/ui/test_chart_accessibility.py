"""What screen readers are told: walked to, chosen, pointed at."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot  # noqa: TC002

from tests.seed import seed
from tests.ui.reader import Reader  # noqa: TC001
from viewer.model import Status
from viewer.present.chart_spec import chart_spec
from viewer.present.wording import wording
from viewer.ui.chart_widget import ChartWidget


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str | int]]:
    """Return what screen readers are told, by kind, with the words or the bar's number."""
    said: list[tuple[str, str | int]] = []

    def hear(event: QAccessibleEvent) -> None:
        words = event.message() if isinstance(event, QAccessibleAnnouncementEvent) else ""
        said.append((event.type().name, words or event.child()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


def test_arrow_keys_click_and_pointer_are_each_told(
    reader: Reader, told: list[tuple[str, str | int]]
) -> None:
    reader.chart.setFocus()
    QTest.keyClick(reader.chart, Qt.Key.Key_Down)
    assert told == [("Focus", 0)]
    reader.click_bar(reader.figure("3.6%"))
    assert ("Announcement", "Patents, +3.6%") in told
    assert told[-1] == ("Selection", 1)


def test_home_and_end_walk_to_the_ends(reader: Reader, told: list[tuple[str, str | int]]) -> None:
    reader.chart.setFocus()
    QTest.keyClick(reader.chart, Qt.Key.Key_End)
    QTest.keyClick(reader.chart, Qt.Key.Key_Home)
    assert told == [("Focus", 6), ("Focus", 0)]


def test_a_bar_knows_whether_it_is_chosen_and_tells_all(reader: Reader) -> None:
    chart = QAccessible.queryAccessibleInterface(reader.chart)
    first, second = chart.child(0), chart.child(1)
    reader.click_bar(reader.figure("14.7%"))
    assert first.state().selected
    assert not second.state().selected
    assert first.state().focusable
    description = first.text(QAccessible.Text.Description)
    assert "Compared with: not stated" in description
    assert "“14.7% in trademarks”" in description


def test_a_remark_is_part_of_the_name(qtbot: QtBot) -> None:
    planned = replace(seed().figures[0], status=Status.PLANNED)
    chart = ChartWidget()
    qtbot.addWidget(chart)
    chart.show_chart(chart_spec(replace(seed(), figures=(planned,)), wording("en")))
    bar = QAccessible.queryAccessibleInterface(chart).child(0)
    assert bar.text(QAccessible.Text.Name) == "Patents, planned, +3.6%"
