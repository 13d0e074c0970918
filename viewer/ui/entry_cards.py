"""How an entry of a list is drawn: as a card, or as a line of an outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.desktop.theme import sizes
from viewer.present.page import is_right_to_left

if TYPE_CHECKING:
    from viewer.desktop.theme import Theme
    from viewer.present.entries import Entry

ENTRY = Qt.ItemDataRole.UserRole
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
EDGE, PAD = 12, 12
SMALL, LABEL = sizes()["type_small"], sizes()["type_label"]
_GAP, _BETWEEN, _CORNER, _TALL = 3, sizes()["space_near"], 7, 10_000
_LEAST = 40
_Align = Qt.AlignmentFlag | Qt.TextFlag
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


class EntryCard(QStyledItemDelegate):
    """Draws an entry as a card like those of the notes; a heading stands over the card."""

    theme: Theme | None = None
    zoom: int = 100
    above, below = sizes()["space_tight"], sizes()["space_near"]  # the heading

    def font(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the face of the window, ``pixels`` high at 100 percent."""
        font = QFont("Pretendard")
        font.setPixelSize(round(pixels * self.zoom / 100))
        font.setWeight(weight)
        return font

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Return the width of the list and the height the words need in it."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        entry: Entry = index.data(ENTRY)
        return QSize(width, self._heading_height(entry) + self._height(entry, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the entry, its heading over it."""
        if self.theme is None:
            return
        entry: Entry = index.data(ENTRY)
        state = QStyle.StateFlag
        selected = bool(option.state & state.State_Selected)
        hovered = bool(option.state & (state.State_MouseOver | state.State_HasFocus))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heading(painter, option.rect, entry, self.theme)
        area = option.rect.adjusted(0, self._heading_height(entry), 0, 0)
        edge = self.theme.accent if selected or hovered else self.theme.line
        self._paint_entry(painter, area, entry, QPen(QColor(edge), 2 if selected else 1))
        painter.restore()

    def _height(self, entry: Entry, width: int) -> int:
        text, _value, detail = self._layout(QRect(0, 0, width, 0), entry)
        return max(text.bottom(), detail.bottom()) + 1 + PAD + _BETWEEN

    def _paint_entry(self, painter: QPainter, area: QRect, entry: Entry, edge: QPen) -> None:
        assert self.theme is not None  # noqa: S101 - tells the type checker what ``paint`` saw to
        painter.setPen(edge)
        painter.setBrush(QColor(self.theme.card))
        painter.drawRoundedRect(area.adjusted(EDGE, 0, -EDGE, -_BETWEEN), _CORNER, _CORNER)
        text, value, detail = self._layout(area, entry)
        painter.setFont(self._text_font(entry))
        painter.setPen(QColor(self.theme.ink))
        _write(painter, text, WRAP, entry.text)
        at_end = _LEFT if value.right() < text.left() else _RIGHT
        _write(painter, value, at_end, entry.value)
        painter.setFont(self.font(SMALL))
        painter.setPen(QColor(self.theme.quiet))
        _write(painter, detail, WRAP, entry.detail)

    def _paint_heading(self, painter: QPainter, area: QRect, entry: Entry, theme: Theme) -> None:
        if entry.heading:
            painter.setFont(self.font(SMALL, QFont.Weight.DemiBold))
            painter.setPen(QColor(theme.quiet))
            line = area.adjusted(EDGE, self.above, -EDGE, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, entry.heading)

    def _heading_height(self, entry: Entry) -> int:
        height = QFontMetrics(self.font(SMALL, QFont.Weight.DemiBold)).height()
        return self.above + height + self.below if entry.heading else 0

    def _layout(self, area: QRect, entry: Entry) -> tuple[QRect, QRect, QRect]:
        """Return where text, value and detail go in ``area``."""
        inner = area.adjusted(EDGE + PAD, PAD, -EDGE - PAD, 0)
        strong = QFontMetrics(self._text_font(entry))
        value_width = strong.horizontalAdvance(entry.value) + (PAD if entry.value else 0)
        room = QRect(inner.left(), inner.top(), max(_LEAST, inner.width() - value_width), _TALL)
        text = strong.boundingRect(room, WRAP, entry.text)
        value = QRect(inner.right() - value_width, inner.top(), value_width, strong.height())
        room = QRect(inner.left(), text.bottom() + 1 + _GAP, inner.width(), _TALL)
        detail = QFontMetrics(self.font(SMALL)).boundingRect(room, WRAP, entry.detail)
        if not entry.detail:
            detail = QRect(text.bottomLeft(), QSize(0, 0))
        text, value, detail = _along(entry, inner, text, value, detail)
        return text, value, detail

    def _text_font(self, entry: Entry) -> QFont:
        return self.font(LABEL, QFont.Weight.Normal if entry.prose else QFont.Weight.DemiBold)


class EntryRow(EntryCard):
    """Draws an entry as one line: its words, cut where they have no room, then its detail."""

    above, below = sizes()["space_half"], sizes()["space_tight"]

    def _height(self, entry: Entry, width: int) -> int:  # noqa: ARG002 - of one line whatever it says
        return QFontMetrics(self.font(LABEL)).height() + 2 * _GAP + 2

    def _paint_entry(self, painter: QPainter, area: QRect, entry: Entry, edge: QPen) -> None:
        assert self.theme is not None  # noqa: S101 - as above
        if QColor(edge.color()) == QColor(self.theme.accent):
            painter.setPen(Qt.PenStyle.NoPen if edge.width() == 1 else edge)
            painter.setBrush(QColor(self.theme.pressed if edge.width() == 1 else self.theme.card))
            painter.drawRoundedRect(area.adjusted(EDGE, 1, -EDGE, -1), _GAP, _GAP)
        inner = area.adjusted(EDGE + _BETWEEN, 0, -EDGE - _BETWEEN, 0)
        middle, elide = Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
        small = QFontMetrics(self.font(SMALL))
        detail = small.elidedText(entry.detail, elide, inner.width() // 3)
        taken = small.horizontalAdvance(detail) + (_BETWEEN if detail else 0)
        painter.setFont(self.font(LABEL))
        painter.setPen(QColor(self.theme.ink))
        room, beside = inner.adjusted(0, 0, -taken, 0), QRect(inner)
        beside.setLeft(inner.right() - taken + 1)
        room, beside = _along(entry, inner, room, beside)
        words = QFontMetrics(self.font(LABEL)).elidedText(entry.text, elide, room.width())
        _write(painter, room, middle | _LEFT, words)
        painter.setFont(self.font(SMALL))
        painter.setPen(QColor(self.theme.quiet))
        at_end = _LEFT if beside.right() < room.left() else _RIGHT
        _write(painter, beside, middle | at_end | Qt.AlignmentFlag.AlignAbsolute, detail)


def _write(painter: QPainter, area: QRect, align: _Align, words: str) -> None:
    """Write ``words`` the way they run; "left" is where they begin."""
    turned = is_right_to_left(words)
    way = Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(way)
    painter.drawText(area, align, words)


def _along(entry: Entry, area: QRect, *rects: QRect) -> list[QRect]:
    """Return ``rects`` as they stand in ``area`` where the words run to the left, if they do."""
    if not is_right_to_left(entry.text):
        return list(rects)
    around = QRect(area.left(), area.top(), area.width(), 0)
    return [QStyle.visualRect(Qt.LayoutDirection.RightToLeft, around, rect) for rect in rects]
