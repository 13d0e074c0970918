"""The rows of a chart as they are drawn; knows pixels and colours, not the plot they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.desktop.theme import Theme
    from viewer.present.chart_spec import Bar, ChartSpec

ROW_HEIGHT = 22
_BAR_HEIGHT = 15
_BETWEEN_GROUPS = 0.35
_LABEL_GAP = 8
_VALUE_GAP = 6
_LEAST_ROOM = 40.0
_WIDEST_LABEL = 0.4
_HALO = 3
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


class Row(NamedTuple):
    """A bar or the title of a group, and how many rows down it stands."""

    y: float
    title: str
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at the left and right edge, and the room for names, in pixels."""

    left: float
    right: float
    names: float


def rows_of(spec: ChartSpec) -> Iterator[Row]:
    """Yield a row for each group's title and each bar, with a little room between the groups."""
    y = 0.0
    for group in spec.groups:
        yield Row(y, group.title, None)
        for bar in group.bars:
            y += 1
            yield Row(y, "", bar)
        y += 1 + _BETWEEN_GROUPS


def scale_of(spec: ChartSpec, width: float) -> Scale:
    """Return the scale on which names, bars and values share ``width`` pixels."""
    names, values = QFontMetricsF(_font()), QFontMetricsF(_font(strong=True))
    widest = max(names.horizontalAdvance(bar.label) for bar in spec.bars()) + 2
    room = min(widest, _WIDEST_LABEL * width)
    value = max(values.horizontalAdvance(bar.text) for bar in spec.bars()) + _LABEL_GAP
    before = room + _LABEL_GAP + (value if spec.low < 0 else 0)
    after = value if spec.high > 0 else 0
    unit = (float(spec.high - spec.low) or 1.0) / max(_LEAST_ROOM, width - before - after)
    left = float(spec.low) - before * unit
    return Scale(left, left + width * unit, room)


@dataclass(frozen=True, slots=True)
class RowPainter:
    """Paints rows in the colours of ``theme``, with the bars ``lit`` and ``hovered``."""

    painter: QPainter
    theme: Theme
    names: float
    lit: tuple[str, ...]
    hovered: tuple[str, ...]

    def paint(self, row: Row, left: float, zero: float, end: float, top: float) -> None:
        """Paint ``row`` with its left edge, zero and value at these pixels."""
        if row.bar is None:
            self._words(
                QRectF(left, top, 2000, ROW_HEIGHT), row.title, self.theme.quiet, strong=True
            )
            return
        inset = (ROW_HEIGHT - _BAR_HEIGHT) / 2
        shape = QRectF(zero, top + inset, end - zero, _BAR_HEIGHT).normalized()
        self._bar(row.bar, shape)
        self.painter.setPen(QPen(QColor(self.theme.quiet), 1))
        self.painter.drawLine(QPointF(zero, top), QPointF(zero, top + ROW_HEIGHT))
        self._name(row.bar, QRectF(left, top, self.names, ROW_HEIGHT))
        self._value(row.bar, shape, QRectF(left, top, 0, ROW_HEIGHT))

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

    def _name(self, bar: Bar, area: QRectF) -> None:
        font = _font(italic=bar.total)
        name = QFontMetricsF(font).elidedText(bar.label, Qt.TextElideMode.ElideRight, area.width())
        self.painter.setFont(font)
        self.painter.setPen(QColor(self.theme.ink))
        self.painter.drawText(area, _RIGHT, name)

    def _value(self, bar: Bar, shape: QRectF, row: QRectF) -> None:
        if bar.value < 0:
            area = QRectF(
                row.left(), row.top(), shape.left() - _VALUE_GAP - row.left(), row.height()
            )
            self._words(area, bar.text, self.theme.ink, strong=True, align=_RIGHT)
        else:
            area = QRectF(shape.right() + _VALUE_GAP, row.top(), 2000, row.height())
            self._words(area, bar.text, self.theme.ink, strong=True)

    def _words(
        self,
        area: QRectF,
        words: str,
        colour: str,
        *,
        strong: bool = False,
        align: Qt.AlignmentFlag = _MIDDLE,
    ) -> None:
        self.painter.setFont(_font(strong=strong))
        self.painter.setPen(QColor(colour))
        self.painter.drawText(area, align, words)


def _font(*, strong: bool = False, italic: bool = False) -> QFont:
    font = QFont("Pretendard")
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setItalic(italic)
    return font
