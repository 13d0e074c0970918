"""The bars of a chart. The only importer of pyqtgraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from html import escape
from itertools import takewhile
from typing import TYPE_CHECKING

import pyqtgraph as pg  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.ui.chart_accessibility import BarChart, make_accessible, tell_bar
from viewer.ui.chart_rows import ROW_HEIGHT, Row, RowPainter, Scale, is_stacked, rows_of, scale_of

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
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ChartWidget(BarChart):
    """Horizontal bars in groups, that scroll where they have no room.

    Signals: ``figure_requested(str)`` for the bar clicked or chosen with Enter,
    ``figure_hovered(str)`` for the bar under the pointer or the arrow keys, "" for none.
    """

    figure_requested = Signal(str)
    figure_hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: ChartSpec | None = None
        self._zoom = 1.0
        self._current = ""
        self._bars = _Bars(self)
        self._plot = _plot(self._bars)
        self._scroll = QScrollArea()
        make_accessible()
        self.setObjectName("bars")
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

    @property
    def current(self) -> str:
        """The figure the keyboard is on; "" while the chart has not the focus."""
        return self._current if self.hasFocus() else ""

    def show_chart(self, spec: ChartSpec) -> None:
        """Show the bars of ``spec``."""
        self._spec = spec
        self._current = ""
        self._bars.mark(lit=(), hovered=())
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(" ".join(spec.subtitle))
        self._fit()

    def show_lit(self, figures: tuple[str, ...]) -> None:
        """Mark the bars of ``figures``, the first scrolled into sight."""
        if figures and figures != self._bars.lit:
            self._current = figures[0]
            self._scroll_to(figures[0])
        self._bars.mark(lit=figures, hovered=self._bars.hovered)

    def show_hovered(self, figures: tuple[str, ...]) -> None:
        """Mark the bars of ``figures`` lightly."""
        self._bars.mark(lit=self._bars.lit, hovered=figures)

    def set_look(self, theme: Theme, zoom: int = 100) -> None:
        """Take the colours of ``theme`` and words at ``zoom`` percent."""
        self._zoom = zoom / 100
        self._plot.setBackground(theme.paper)
        self._bars.take(theme)
        self._fit()

    def bars(self) -> tuple[Bar, ...]:
        """Return the bars from top to bottom."""
        return self._spec.bars() if self._spec else ()

    def bar_area(self, figure: str) -> QRect:
        """Return where the row of ``figure`` stands in this widget; empty for no such bar."""
        row = self._bars.row_of(figure)
        if row is None:
            return QRect()
        corner = self._plot.mapTo(self, QPoint(0, round(row.y * self._row_height)))
        height = round(row.height * self._row_height)
        return QRect(corner.x(), corner.y(), self._plot.width(), height)

    @property
    def _row_height(self) -> float:
        return ROW_HEIGHT * self._zoom

    def _arrange(self) -> None:
        self._bars.getViewBox().sigResized.connect(self._fit)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._plot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _fit(self) -> None:
        if self._spec is not None:
            stacked = is_stacked(self._plot.width(), self._zoom)
            self._bars.show_rows(tuple(rows_of(self._spec, stacked=stacked)))
        if self._spec is not None and self._spec.groups:
            self._plot.setFixedHeight(round(self._bars.height * self._row_height))
            self._bars.fit(scale_of(self._spec, self._plot.width(), self._zoom))

    def _scroll_to(self, figure: str) -> None:
        row = self._bars.row_of(figure)
        if row is not None:
            middle = round((row.y + row.height / 2) * self._row_height)
            self._scroll.ensureVisible(0, middle, 0, round(self._row_height))

    def _walk_to(self, figure: str) -> None:
        """Put the keyboard on the bar of ``figure``."""
        self._current = figure
        self._scroll_to(figure)
        self.figure_hovered.emit(figure)
        self._bars.update()
        tell_bar(self, figure)

    def hover(self, figure: str) -> None:
        """Tell that the pointer is on the bar of ``figure``, "" for none."""
        if (figure,) != (self.hovered or ("",)):
            self.figure_hovered.emit(figure)
            tell_bar(self, figure, pointed=True)

    def choose(self, figure: str) -> None:
        """Ask for ``figure``, as by a click or Enter."""
        self._current = figure
        self.figure_requested.emit(figure)
        tell_bar(self, figure, chosen=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Walk the bars with the arrow keys, Home and End; Enter leads to the phrase."""
        figures = [bar.figure for bar in self.bars()]
        place = figures.index(self._current) if self._current in figures else -1
        key = Qt.Key(event.key())
        if figures and key in _STEPS:
            self._walk_to(figures[min(max(place + _STEPS[key], 0), len(figures) - 1)])
        elif figures and key in _ENDS:
            self._walk_to(figures[_ENDS[key]])
        elif place >= 0 and key in _ENTER:
            self.choose(figures[place])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Show where the arrow keys start."""
        super().focusInEvent(event)
        if self.bars() and event.reason() in _BY_KEYBOARD:
            self._walk_to(self._current or self.bars()[0].figure)
        self._bars.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Leave the bar the arrow keys were on."""
        super().focusOutEvent(event)
        self.figure_hovered.emit("")
        self._bars.update()


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
        return self._rows[-1].y + self._rows[-1].height if self._rows else 0.0

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self.prepareGeometryChange()
        self._rows = rows

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
        self.update()

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
        rows = RowPainter(
            painter, self._theme, self._scale, self.lit, self.hovered, self._chart.current
        )
        seen = option.exposedRect
        first = max(0, bisect_left(self._rows, seen.top(), key=lambda row: row.y) - 1)
        for row in takewhile(lambda row: row.y <= seen.bottom(), self._rows[first:]):
            area = QRectF(self._scale.left, row.y, self.boundingRect().width(), row.height)
            share = float(row.bar.share) if row.bar else 0
            zero, end = (to_pixels.map(QPointF(x, row.y)).x() for x in (0, share))
            rows.paint(row, to_pixels.mapRect(area), zero, end)

    def hoverEvent(self, event: HoverEvent) -> None:  # noqa: N802  # pyqtgraph's name
        """Tell which bar the pointer is on, and all that is known of it."""
        row = None if event.isExit() else self._row_at(event.pos().y())
        if row and row.bar:
            event.acceptClicks(Qt.MouseButton.LeftButton)
        known = (row.bar.told if row.bar else row.title) if row else ""
        self.setToolTip(escape(known).replace("\n", "<br>"))
        self._chart.hover(row.bar.figure if row and row.bar else "")

    def mouseClickEvent(self, event: MouseClickEvent) -> None:  # noqa: N802  # pyqtgraph's name
        """Ask for the figure whose row was clicked."""
        row = self._row_at(event.pos().y())
        if event.button() is Qt.MouseButton.LeftButton and row and row.bar:
            event.accept()
            self._chart.choose(row.bar.figure)

    def _row_at(self, y: float) -> Row | None:
        place = bisect_right(self._rows, y, key=lambda row: row.y) - 1
        row = self._rows[place] if place >= 0 else None
        return row if row and y < row.y + row.height else None


def _plot(bars: _Bars) -> pg.GraphicsView:
    # The wheel scrolls the page: the mouse does not zoom the chart.
    box = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
    box.addItem(bars)
    plot = pg.GraphicsView()
    plot.setCentralItem(box)
    # pyqtgraph keeps the background as one picture: hundreds of megabytes for a long chart.
    plot.setCacheMode(plot.CacheModeFlag.CacheNone)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    plot.setFrameStyle(0)
    return plot
