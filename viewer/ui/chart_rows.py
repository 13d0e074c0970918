"""The rows of a chart as they are drawn; knows pixels and colours, not the plot they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.desktop.theme import Theme
    from viewer.present.chart_spec import Bar, ChartSpec

ROW_HEIGHT = 22
_BAR_HEIGHT = 15
_BETWEEN_GROUPS = 0.35
_LABEL_GAP = 8
_VALUE_GAP = 6
_LEAST_ROOM = 40.0
_LEAST_LABEL, _WIDEST_LABEL = 0.2, 0.4
_SIZE, _REMARK = 12, 11 / 12
# How many rows a bar with a remark takes, and the share of them above the remark.
_REMARKED, _NAME_SHARE = 1.6, 0.54
# The width in which names go above the bars, the rows both take, and the share of the name.
_NARROW, _STACKED, _ABOVE_SHARE = 270, 1.9, 0.45
_HALO = 3
# Sides of the chart, whichever way a name runs.
_SIDE = Qt.AlignmentFlag.AlignAbsolute
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | _SIDE
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_OVER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | _SIDE
_ABOVE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom | _SIDE
_BELOW = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | _SIDE


class Row(NamedTuple):
    """A bar or the title of a group, how many rows down it stands and how many it takes."""

    y: float
    title: str
    bar: Bar | None
    height: float = 1.0


@dataclass(frozen=True, slots=True)
class Scale:
    """The shares at the left and right edge, the room for names in pixels, and the zoom.

    Where there is no room for names beside the bars, they are ``stacked``: a name, its bar.
    """

    left: float
    right: float
    names: float
    zoom: float = 1.0
    stacked: bool = False


def is_stacked(width: float, zoom: float) -> bool:
    """Return whether names stand above their bars in ``width`` pixels."""
    return width < _NARROW * zoom


def rows_of(spec: ChartSpec, *, stacked: bool = False) -> Iterator[Row]:
    """Yield a row for each group's title and each bar, with a little room between the groups."""
    y = 0.0
    for group in spec.groups:
        yield Row(y, group.title, None)
        y += 1
        for bar in group.bars:
            beside = _REMARKED if bar.remark else 1.0
            row = Row(y, "", bar, _STACKED if stacked else beside)
            yield row
            y += row.height
        y += _BETWEEN_GROUPS


def rows_height(spec: ChartSpec, width: float, zoom: float) -> int:
    """Return the height of all rows of ``spec`` in ``width`` pixels."""
    rows = rows_of(spec, stacked=is_stacked(width, zoom))
    return round(max((row.y + row.height for row in rows), default=0.0) * ROW_HEIGHT * zoom)


def scale_of(spec: ChartSpec, width: float, zoom: float = 1.0) -> Scale:
    """Return the scale on which names, bars and values share ``width`` pixels."""
    bars = spec.bars()
    falls = _widest((bar.text for bar in bars if bar.share < 0), _font(zoom, strong=True))
    others = _widest((bar.text for bar in bars if bar.share >= 0), _font(zoom, strong=True))
    values = sum(value + _VALUE_GAP + 2 for value in (falls, others) if value)
    named = _widest((bar.label for bar in bars), _font(zoom, italic=True))
    remarked = _widest((bar.remark for bar in bars), _font(zoom * _REMARK))
    stacked = is_stacked(width, zoom)
    left_over = width - values - _LABEL_GAP - _LEAST_ROOM
    most = max(_LEAST_LABEL * width, min(_WIDEST_LABEL * width, left_over))
    room = 0.0 if stacked else min(max(named, remarked) + 2, most) + _LABEL_GAP
    unit = float(spec.high - spec.low) or 1.0
    unit /= max(_LEAST_ROOM, width - room - values)
    before = room + (falls + _VALUE_GAP + 2 if falls else 0)
    left = float(spec.low) - before * unit
    return Scale(left, left + width * unit, max(0.0, room - _LABEL_GAP), zoom, stacked)


@dataclass(frozen=True, slots=True)
class RowPainter:
    """Paints rows in the colours of ``theme``, with the bars ``lit`` and ``hovered``.

    ``current`` is the bar the keyboard is on, "" for none.
    """

    painter: QPainter
    theme: Theme
    scale: Scale
    lit: tuple[str, ...]
    hovered: tuple[str, ...]
    current: str = ""

    def paint(self, row: Row, area: QRectF, zero: float, end: float) -> None:
        """Paint ``row`` in ``area`` with zero and the end of its bar at these pixels."""
        if row.bar is None:
            font = _font(self.scale.zoom, strong=True)
            self._words(area, row.title, font, self.theme.quiet)
            return
        band = QRectF(area)
        if self.scale.stacked:
            band.setTop(area.top() + area.height() * _ABOVE_SHARE)
        height = _BAR_HEIGHT * self.scale.zoom
        top = band.center().y() - height / 2
        shape = QRectF(zero, top, end - zero, height).normalized()
        self._bar(row.bar, shape)
        self.painter.setPen(QPen(QColor(self.theme.quiet), 1))
        self.painter.drawLine(QPointF(zero, band.top()), QPointF(zero, band.bottom()))
        if self.scale.stacked:
            self._name_above(row.bar, QRectF(area.topLeft(), band.topRight()))
        else:
            self._name(row.bar, QRectF(area.left(), area.top(), self.scale.names, area.height()))
        self._value(row.bar, shape, band)
        if row.bar.figure == self.current:
            self.painter.setPen(QPen(QColor(self.theme.accent), 1))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _bar(self, bar: Bar, shape: QRectF) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        if bar.figure in self.lit:
            self.painter.setBrush(QColor(self.theme.highlight))
            halo = shape.adjusted(-_HALO, -_HALO, _HALO, _HALO)
            self.painter.drawRoundedRect(halo, _HALO, _HALO)
        colour = self.theme.bar_hover if bar.figure in self.hovered else self.theme.bar
        if bar.total:
            edge = colour if bar.figure in self.hovered else self.theme.quiet
            self.painter.setPen(QPen(QColor(edge), 1.5))
            self.painter.setBrush(QColor(self.theme.paper))
            shape = shape.adjusted(0.75, 0.75, -0.75, -0.75)
        else:
            self.painter.setBrush(QColor(colour))
        self.painter.drawRoundedRect(shape, 1.5, 1.5)

    def _name_above(self, bar: Bar, area: QRectF) -> None:
        name = f"{bar.label} · {bar.remark}" if bar.remark else bar.label
        self._words(area, name, _font(self.scale.zoom, italic=bar.total), self.theme.ink, _OVER)

    def _name(self, bar: Bar, area: QRectF) -> None:
        font, small = _font(self.scale.zoom, italic=bar.total), _font(self.scale.zoom * _REMARK)
        if not bar.remark:
            self._words(area, bar.label, font, self.theme.ink, _RIGHT)
            return
        middle = area.top() + area.height() * _NAME_SHARE
        name, remark = QRectF(area), QRectF(area)
        name.setBottom(middle)
        remark.setTop(middle)
        self._words(name, bar.label, font, self.theme.ink, _ABOVE)
        self._words(remark, bar.remark, small, self.theme.quiet, _BELOW)

    def _value(self, bar: Bar, shape: QRectF, row: QRectF) -> None:
        area, align = QRectF(row), _LEFT
        if bar.share < 0:
            area.setRight(shape.left() - _VALUE_GAP)
            align = _RIGHT
        else:
            area.setLeft(shape.right() + _VALUE_GAP)
        self._words(area, bar.text, _font(self.scale.zoom, strong=True), self.theme.ink, align)

    def _words(
        self,
        area: QRectF,
        words: str,
        font: QFont,
        colour: str,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        """Write ``words`` in ``area``, cut where they have no room."""
        mode = Qt.TextElideMode.ElideRight
        self.painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        cut = QFontMetricsF(font).elidedText(words, mode, area.width())
        self.painter.drawText(area, align, cut)


def _widest(words: Iterable[str], font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return max(map(metrics.horizontalAdvance, words), default=0.0)


def _font(zoom: float, *, strong: bool = False, italic: bool = False) -> QFont:
    font = QFont("Pretendard")
    font.setPixelSize(max(1, round(_SIZE * zoom)))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setItalic(italic)
    return font
