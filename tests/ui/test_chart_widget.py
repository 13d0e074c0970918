from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.seed import seed
from viewer.desktop.theme import load_theme
from viewer.model import Direction
from viewer.present.chart_spec import ChartSpec, chart_spec
from viewer.present.wording import wording
from viewer.ui.chart_rows import rows_of, scale_of
from viewer.ui.chart_widget import ChartWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SPEC = chart_spec(seed(), wording("en"))
FALLING = chart_spec(
    replace(
        seed(), figures=tuple(replace(f, direction=Direction.DECREASE) for f in seed().figures)
    ),
    wording("en"),
)
LIGHT = load_theme("light")


@pytest.fixture
def chart(qtbot: QtBot) -> ChartWidget:
    made = ChartWidget()
    qtbot.addWidget(made)
    made.set_look(LIGHT)
    made.resize(420, 340)
    made.show_chart(SPEC)
    made.show()
    return made


def bar_length(chart: ChartWidget, figure: str, colour: str) -> int:
    """Return how many pixels across the middle of a row have ``colour``."""
    picture = chart.grab().toImage()
    row = chart.bar_area(figure)
    y = row.center().y()
    return sum(picture.pixelColor(x, y).name() == colour for x in range(picture.width()))


def test_bars_are_as_long_as_their_values(chart: ChartWidget) -> None:
    lengths = {bar.figure: bar_length(chart, bar.figure, LIGHT.bar) for bar in SPEC.bars()}
    values = {bar.figure: float(bar.share) for bar in SPEC.bars() if not bar.total}
    unit = lengths["f5"]
    wrong = {f: lengths[f] for f, value in values.items() if abs(lengths[f] - value * unit) > 3}
    assert wrong == {}
    assert lengths["f4"] == 0


def test_falls_go_to_the_left_of_zero(chart: ChartWidget) -> None:
    chart.show_chart(FALLING)
    scale = scale_of(FALLING, 380)
    assert scale.left < float(FALLING.low) < scale.right
    assert bar_length(chart, "f5", LIGHT.bar) > bar_length(chart, "f1", LIGHT.bar) > 0


def test_the_names_get_no_more_than_their_share() -> None:
    wordy = replace(SPEC.bars()[0], label="An extremely long name of a subject " * 4)
    spec = replace(SPEC, groups=(replace(SPEC.groups[0], bars=(wordy,)),))
    assert scale_of(spec, 400).names <= 0.4 * 400 + 1


def test_rows_are_titles_and_bars_with_room_between_groups() -> None:
    rows = list(rows_of(SPEC))
    assert [row.title for row in rows if row.bar is None] == ["By IP right", "By applicant"]
    gaps = [after.y - before.y for before, after in pairwise(rows)]
    assert gaps.count(1.0) == 7
    assert max(gaps) < 1.5


def test_a_screen_reader_finds_one_named_child_for_each_bar(chart: ChartWidget) -> None:
    interface = QAccessible.queryAccessibleInterface(chart)
    assert interface.role() is QAccessible.Role.Chart
    assert interface.text(QAccessible.Text.Name) == SPEC.title
    assert "not stated" in interface.text(QAccessible.Text.Description)
    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]
    assert names[0] == "Trademarks, +14.7%"
    assert len(names) == 7
    first = interface.child(0)
    assert first.role() is QAccessible.Role.ListItem
    assert first.rect().height() > 10
    assert interface.indexOfChild(first) == 0
    assert interface.rect().contains(first.rect().center())


def test_the_children_follow_the_chart(chart: ChartWidget) -> None:
    interface = QAccessible.queryAccessibleInterface(chart)
    assert interface.childCount() == 7
    chart.show_chart(chart_spec(replace(seed(), figures=seed().figures[:2]), wording("en")))
    assert interface.childCount() == 2


def test_the_wheel_does_not_zoom(chart: ChartWidget) -> None:
    before = chart.grab().toImage()
    target = chart.childAt(chart.bar_area("f3").center())
    assert target is not None
    turn = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  # Qt takes it by position only
    )
    QApplication.sendEvent(target, turn)
    assert chart.grab().toImage() == before


def many(count: int) -> ChartSpec:
    first = seed().figures[0]
    figures = (
        replace(first, id=f"f{n}", value=Decimal(n % 40), subject=f"subject {n}")
        for n in range(count)
    )
    return chart_spec(replace(seed(), figures=tuple(figures)), wording("en"))


def test_a_hundred_figures_scroll_and_do_not_shrink(chart: ChartWidget) -> None:
    spec = many(100)
    chart.show_chart(spec)
    last = spec.bars()[-1].figure
    height = chart.bar_area(last).height()
    assert height >= 20
    assert not chart.rect().contains(chart.bar_area(last).center())
    chart.show_lit((last,))
    assert chart.rect().contains(chart.bar_area(last).center())


def test_arrow_keys_stop_at_both_ends_and_need_bars(qtbot: QtBot, chart: ChartWidget) -> None:
    chart.figure_hovered.connect(lambda figure: chart.show_hovered((figure,) if figure else ()))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up):
        with qtbot.waitSignal(chart.figure_hovered, check_params_cb=lambda f: f == "f3"):
            press(chart, key)
    for _ in range(10):
        press(chart, Qt.Key.Key_Down)
    assert chart.hovered == (SPEC.bars()[-1].figure,)
    chart.clearFocus()
    chart.show_chart(replace(SPEC, groups=()))
    press(chart, Qt.Key.Key_Down)
    assert not chart.hovered


def press(chart: ChartWidget, key: Qt.Key) -> None:
    QTest.keyClick(chart, key)


def test_coming_by_keyboard_shows_where_the_arrow_keys_start(
    qtbot: QtBot, chart: ChartWidget
) -> None:
    chart.clearFocus()
    with qtbot.waitSignal(chart.figure_hovered, check_params_cb=lambda f: f == "f3"):
        chart.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(chart.figure_hovered, check_params_cb=lambda f: not f):
        chart.clearFocus()
