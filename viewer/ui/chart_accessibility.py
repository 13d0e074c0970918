"""The chart as a screen reader meets it: a chart with one named child for each bar.

Qt asks for "no interface" as ``None``, which its stubs forget; hence the ignored overrides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from viewer.ui.accessibility import announce, kept, offer

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from viewer.present.chart_spec import Bar


class BarChart(QWidget):
    """A widget that can say which bars it shows and where."""

    def bars(self) -> tuple[Bar, ...]:
        """Return the bars from top to bottom."""
        raise NotImplementedError

    def bar_area(self, figure: str) -> QRect:
        """Return where the row of ``figure`` stands in this widget."""
        raise NotImplementedError

    @property
    def lit(self) -> tuple[str, ...]:
        """The figures whose bars are marked."""
        raise NotImplementedError

    @property
    def current(self) -> str:
        """The figure the keyboard is on, "" for none."""
        raise NotImplementedError


class AccessibleChart(QAccessibleObject):
    """A chart; its children are its bars, not the widgets it is made of."""

    def __init__(self, chart: BarChart) -> None:
        super().__init__(chart)
        self._chart = chart
        self._children: list[AccessibleBar] = []

    def children(self) -> list[AccessibleBar]:
        """Return one interface for each bar, the same ones as long as the bars are the same."""
        bars = self._chart.bars()
        if [child.bar for child in self._children] != list(bars):
            self._children = [kept(AccessibleBar(self, self._chart, bar)) for bar in bars]
        return self._children

    def parent(self) -> QAccessibleInterface:
        """Return the interface of the widget around the chart."""
        return QAccessible.queryAccessibleInterface(self._chart.parentWidget() or self._chart)

    def childCount(self) -> int:  # noqa: N802  # Qt's name
        """Return the number of bars."""
        return len(self.children())

    def child(  # type: ignore[override]
        self, index: int
    ) -> QAccessibleInterface | None:
        """Return the bar at ``index``."""
        children = self.children()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  # Qt's name
        """Return where ``child`` stands; -1 for none of ours."""
        return next((n for n, mine in enumerate(self.children()) if mine is child), -1)

    def text(self, kind: QAccessible.Text) -> str:
        """Return the chart's title or its subtitle."""
        if kind is QAccessible.Text.Name:
            return self._chart.accessibleName()
        return self._chart.accessibleDescription() if kind is QAccessible.Text.Description else ""

    def role(self) -> QAccessible.Role:
        """Return that this is a chart."""
        return QAccessible.Role.Chart

    def state(self) -> QAccessible.State:
        """Return that the chart takes the keyboard."""
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._chart.hasFocus()
        return state

    def rect(self) -> QRect:
        """Return the chart's place on the screen."""
        return QRect(self._chart.mapToGlobal(QPoint(0, 0)), self._chart.size())


class AccessibleBar(QAccessibleInterface):
    """One bar: its name says what it shows and how much."""

    def __init__(self, parent: AccessibleChart, chart: BarChart, bar: Bar) -> None:
        super().__init__()
        self._parent, self._chart, self.bar = parent, chart, bar

    def isValid(self) -> bool:  # noqa: N802  # Qt's name
        """Return whether the bar is still shown."""
        return isValid(self._chart) and self.bar in self._chart.bars()

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return that no object stands behind a bar."""
        return None

    def parent(self) -> QAccessibleInterface:
        """Return the chart."""
        return self._parent

    def childCount(self) -> int:  # noqa: N802  # Qt's name
        """Return that a bar has no children."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return none: a bar has no children."""
        return None

    def childAt(  # type: ignore[override]  # noqa: N802  # Qt's name
        self, _x: int, _y: int
    ) -> QAccessibleInterface | None:
        """Return none: a bar has no children."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:  # noqa: N802  # Qt's name
        """Return -1: a bar has no children."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return name and value, and as a description all that is known of the figure."""
        if kind is QAccessible.Text.Name:
            return _name(self.bar)
        told = self.bar.told.replace("\n", ". ")
        return told if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802  # Qt's name
        """Change nothing: the words are the release's."""

    def role(self) -> QAccessible.Role:
        """Return that this is one of several alike."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return that a bar can be chosen and walked to, and whether it is."""
        state = QAccessible.State()
        state.selectable = state.focusable = True
        state.selected = self.bar.figure in self._chart.lit
        state.focused = self.bar.figure == self._chart.current
        return state

    def rect(self) -> QRect:
        """Return the place of the bar's row on the screen."""
        area = self._chart.bar_area(self.bar.figure)
        return QRect(self._chart.mapToGlobal(area.topLeft()), area.size())


def make_accessible() -> None:
    """Let Qt offer charts to screen readers from now on; asking again changes nothing."""
    offer(_interface)


def tell_bar(chart: BarChart, figure: str, *, chosen: bool = False, pointed: bool = False) -> None:
    """Tell screen readers that the keyboard is on a bar, or that it was ``chosen``.

    What is only ``pointed`` at is read out politely: it takes no focus.
    """
    found = next(((n, bar) for n, bar in enumerate(chart.bars()) if bar.figure == figure), None)
    if found is None:
        return
    place, bar = found
    if pointed:
        announce(chart, _name(bar))
        return
    kind = QAccessible.Event.Selection if chosen else QAccessible.Event.Focus
    event = QAccessibleEvent(chart, kind)
    event.setChild(place)
    QAccessible.updateAccessibility(event)


def _name(bar: Bar) -> str:
    return ", ".join(part for part in (bar.label, bar.remark, bar.text) if part)


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return a new interface for a chart; Qt asks once for each and keeps what it is given."""
    return kept(AccessibleChart(thing)) if isinstance(thing, BarChart) else None
