"""The chart of the release's changes. The only importer of pyqtgraph."""

from __future__ import annotations

from bisect import bisect_left
from html import escape
from itertools import takewhile
from typing import TYPE_CHECKING

import pyqtgraph as pg  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.ui.chart_accessibility import BarChart, announce_bar, make_accessible
from viewer.ui.chart_rows import ROW_HEIGHT, Row, RowPainter, Scale, rows_of, scale_of

if TYPE_CHECKING:
    from pyqtgraph.GraphicsScene.mouseEvents import (  # type: ignore[import-untyped]  # the same
        HoverEvent,
        MouseClickEvent,
    )
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QStyleOptionGraphicsItem

    from viewer.desktop.theme import Theme
    from viewer.present.chart_spec import Bar, ChartSpec

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_MARGINS = (24, 14, 20, 12)
_SPACING = 3


class ChartWidget(BarChart):
    """Horizontal bars in groups on one scale, with their words.

    Signals: ``figure_requested(str)`` for the bar clicked or chosen with Enter,
    ``figure_hovered(str)`` for the bar under the pointer or the arrow keys, "" for none.
    """

    figure_requested = Signal(str)
    figure_hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: ChartSpec | None = None
        self._title, self._subtitle = _label("chart_title"), _label("chart_subtitle")
        self._none, self._source = _label("chart_none"), _label("chart_source")
        self._bars = _Bars(self)
        self._plot = _plot(self._bars)
        self._scroll = QScrollArea()
        make_accessible()
        self.setObjectName("chart")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()

    @property
    def lit(self) -> tuple[str, ...]:
        """The figures whose bars are marked."""
        return self._bars.lit

    @property
    def hovered(self) -> tuple[str, ...]:
        """The figures whose bars are marked lightly."""
        return self._bars.hovered

    def show_chart(self, spec: ChartSpec) -> None:
        """Show ``spec``; a release without changes gets a sentence and no axes."""
        self._spec = spec
        empty = not spec.groups
        for label, words in (
            (self._title, "" if empty else spec.title),
            (self._subtitle, "\n".join(spec.subtitle)),
            (self._none, spec.title if empty else ""),
            (self._source, spec.source),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self._scroll.setVisible(not empty)
        self._bars.show_rows(tuple(rows_of(spec)))
        self._plot.setFixedHeight(round(self._bars.height * ROW_HEIGHT))
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(" ".join(spec.subtitle))
        self._fit()

    def show_lit(self, figures: tuple[str, ...]) -> None:
        """Mark the bars of ``figures``, the first scrolled into sight."""
        if figures and figures != self._bars.lit:
            self._scroll_to(figures[0])
        self._bars.mark(lit=figures, hovered=self._bars.hovered)

    def show_hovered(self, figures: tuple[str, ...]) -> None:
        """Mark the bars of ``figures`` lightly."""
        self._bars.mark(lit=self._bars.lit, hovered=figures)

    def set_look(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._plot.setBackground(theme.paper)
        self._bars.take(theme)

    def bars(self) -> tuple[Bar, ...]:
        """Return the bars from top to bottom."""
        return self._spec.bars() if self._spec else ()

    def bar_area(self, figure: str) -> QRect:
        """Return where the row of ``figure`` stands in this widget; empty for no such bar."""
        row = self._bars.row_of(figure)
        if row is None:
            return QRect()
        corner = self._plot.mapTo(self, QPoint(0, round(row.y * ROW_HEIGHT)))
        return QRect(corner.x(), corner.y(), self._plot.width(), ROW_HEIGHT)

    def natural_height(self) -> int:
        """Return the height at which nothing needs to scroll."""
        width = self.width() - _MARGINS[0] - _MARGINS[2]
        labels = (self._title, self._subtitle, self._none, self._source)
        words = sum(label.heightForWidth(width) + _SPACING for label in labels if label.text())
        rows = self._plot.height() if self.bars() else 0
        return _MARGINS[1] + words + rows + 6 * _SPACING + _MARGINS[3]

    def _arrange(self) -> None:
        self._bars.getViewBox().sigResized.connect(self._fit)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._plot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(_SPACING)
        for label in (self._title, self._subtitle, self._none):
            layout.addWidget(label)
        layout.addSpacing(2 * _SPACING)
        layout.addWidget(self._scroll, 1)
        layout.addStretch()
        layout.addWidget(self._source)

    def _fit(self) -> None:
        if self._spec is not None and self._spec.groups:
            self._bars.fit(scale_of(self._spec, self._plot.width()))

    def _scroll_to(self, figure: str) -> None:
        row = self._bars.row_of(figure)
        if row is not None:
            middle = round((row.y + 0.5) * ROW_HEIGHT)
            self._scroll.ensureVisible(0, middle, 0, ROW_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Walk the bars with the arrow keys; Enter leads to the phrase."""
        figures = [bar.figure for bar in self.bars()]
        here = (*self._bars.hovered, *self._bars.lit)[:1]
        place = figures.index(here[0]) if here and here[0] in figures else -1
        if figures and event.key() in _STEPS:
            place = min(max(place + _STEPS[Qt.Key(event.key())], 0), len(figures) - 1)
            self._scroll_to(figures[place])
            self.figure_hovered.emit(figures[place])
            announce_bar(self, figures[place])
        elif place >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.figure_requested.emit(figures[place])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Show where the arrow keys start."""
        super().focusInEvent(event)
        if self.bars() and event.reason() in _BY_KEYBOARD:
            self.figure_hovered.emit((*self._bars.lit, self.bars()[0].figure)[0])

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Leave the bar the arrow keys were on."""
        super().focusOutEvent(event)
        self.figure_hovered.emit("")


class _Bars(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The bars as one item of the plot: only rows in sight are drawn, however many there are."""

    def __init__(self, chart: ChartWidget) -> None:
        super().__init__()
        self._chart = chart
        self._rows: tuple[Row, ...] = ()
        self._scale = Scale(0.0, 1.0, 0.0)
        self._theme: Theme | None = None
        self.lit: tuple[str, ...] = ()
        self.hovered: tuple[str, ...] = ()
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    @property
    def height(self) -> float:
        """The height of all rows, in rows."""
        return self._rows[-1].y + 1 if self._rows else 0.0

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self.prepareGeometryChange()
        self._rows = rows
        self.lit = self.hovered = ()

    def row_of(self, figure: str) -> Row | None:
        return next((row for row in self._rows if row.bar and row.bar.figure == figure), None)

    def mark(self, *, lit: tuple[str, ...], hovered: tuple[str, ...]) -> None:
        self.lit, self.hovered = lit, hovered
        self.update()

    def take(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def fit(self, scale: Scale) -> None:
        self.prepareGeometryChange()
        self._scale = scale
        self.getViewBox().setRange(
            xRange=(scale.left, scale.right), yRange=(0, self.height), padding=0
        )

    def boundingRect(self) -> QRectF:  # noqa: N802  # Qt's name
        return QRectF(self._scale.left, 0, self._scale.right - self._scale.left, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        if self._theme is None:
            return
        to_pixels = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = RowPainter(painter, self._theme, self._scale.names, self.lit, self.hovered)
        left = to_pixels.map(QPointF(self._scale.left, 0)).x()
        seen = option.exposedRect
        first = bisect_left(self._rows, seen.top() - 1, key=lambda row: row.y)
        for row in takewhile(lambda row: row.y <= seen.bottom(), self._rows[first:]):
            zero = to_pixels.map(QPointF(0, row.y))
            end = to_pixels.map(QPointF(float(row.bar.value) if row.bar else 0, 0))
            rows.paint(row, left, zero.x(), end.x(), zero.y())

    def hoverEvent(self, event: HoverEvent) -> None:  # noqa: N802  # pyqtgraph's name
        """Tell which bar the pointer is on."""
        figure = "" if event.isExit() else self._figure_at(event.pos().y())
        row = self.row_of(figure)
        if row and row.bar:
            event.acceptClicks(Qt.MouseButton.LeftButton)
            self.setToolTip(escape(f"{row.bar.label}, {row.bar.text}"))
        self._chart.figure_hovered.emit(figure)

    def mouseClickEvent(self, event: MouseClickEvent) -> None:  # noqa: N802  # pyqtgraph's name
        """Ask for the figure whose row was clicked."""
        figure = self._figure_at(event.pos().y())
        if event.button() is Qt.MouseButton.LeftButton and figure:
            event.accept()
            self._chart.figure_requested.emit(figure)

    def _figure_at(self, y: float) -> str:
        bars = (row.bar.figure for row in self._rows if row.bar and row.y <= y < row.y + 1)
        return next(bars, "")


def _plot(bars: _Bars) -> pg.GraphicsView:
    # The wheel scrolls the page: the mouse does not zoom the chart.
    box = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
    box.addItem(bars)
    plot = pg.GraphicsView()
    plot.setCentralItem(box)
    # pyqtgraph keeps the background as one picture: hundreds of megabytes for a long chart.
    plot.setCacheMode(plot.CacheModeFlag.CacheNone)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setFrameStyle(0)
    return plot


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
