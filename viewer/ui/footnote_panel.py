"""The notes as cards beside the document."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from viewer.desktop.theme import sizes
from viewer.present.marking import note_number
from viewer.present.page import Extent
from viewer.ui.text_pane import TextPane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from viewer.desktop.theme import Theme
    from viewer.present.locating import Lit
    from viewer.present.page import Card

_EDGE = 24.0
_PADDING = float(sizes()["space_half"])
_AROUND = 14.0
_CORNER = 7.0
_GUTTER = 14.0
_READ = 3.0


class FootnotePanel(TextPane):
    """Cards in reading order; the card of the current place carries the accent.

    The card of the note called in the passage being read carries only a thin line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notes", parent)
        self._read: str | None = None

    @property
    def read(self) -> str | None:
        """The note called in the passage being read."""
        return self._read

    @property
    def _padding(self) -> float:
        return self._look.pixels(_PADDING)

    def show_read(self, note: str | None) -> None:
        """Mark the card of ``note`` quietly and bring it into sight, or mark none."""
        if note != self._read:
            self._read = note
            self._bring_into_sight(self._head(note))
            self.viewport().update()

    def _targets(self, lit: Lit) -> list[Extent]:
        return super()._targets(lit) or self._head(lit.note)

    def _head(self, note: str | None) -> list[Extent]:
        """Return the first line of the card of ``note``, where there is one."""
        card = next((card for card in self._page.cards if card.id == note), None)
        if card is None:
            return []
        head = self.document().findBlockByNumber(card.first)
        return [Extent(head.position(), head.position() + head.length() - 1)]

    def _apply_margins(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setMargin(_EDGE + _GUTTER)
        form.setTopMargin(self._padding + _AROUND)
        form.setBottomMargin(self._padding + _AROUND)
        frame.setFrameFormat(form)

    def _paint_behind(self, painter: QPainter, theme: Theme) -> None:
        for card in self._cards_in_sight():
            self._paint_card(painter, card, theme)
        super()._paint_behind(painter, theme)

    def _cards_in_sight(self) -> Iterator[Card]:
        within = self._visible()
        document = self.document()
        first = document.findBlock(within.start).blockNumber()
        last = document.findBlock(within.end - 1).blockNumber()
        cards = self._page.cards
        start = bisect_right(cards, first, key=lambda card: card.first) - 1
        for card in cards[max(0, start) :]:
            if card.first > last:
                return
            yield card

    def _paint_card(self, painter: QPainter, card: Card, theme: Theme) -> None:
        current = card.id == self._lit.note
        colour = theme.accent if current or card.id == self._hovered.note else theme.line
        head, foot = self._block_rect(card.first), self._block_rect(card.last)
        padding = self._padding
        width = self.viewport().width() - 2 * _EDGE
        area = QRectF(_EDGE, head.top() - padding, width, foot.bottom() - head.top() + 2 * padding)
        painter.setPen(QPen(QColor(colour), 2 if current else 1))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        if card.id == self._read:
            edge = QRectF(area.left(), area.top() + _CORNER, _READ, area.height() - 2 * _CORNER)
            painter.fillRect(edge, QColor(theme.accent))
        painter.setPen(QColor(theme.accent))
        painter.setFont(self._number_font())
        layout = self.document().findBlockByNumber(card.first).layout()
        if layout.lineCount():
            baseline = head.top() + layout.lineAt(0).y() + layout.lineAt(0).ascent()
            number, x = note_number(card.id), area.left() + _GUTTER
            if layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft:
                x = area.right() - _GUTTER - painter.fontMetrics().horizontalAdvance(number)
            painter.drawText(QPointF(x, baseline), number)

    def _block_rect(self, number: int) -> QRectF:
        block = self.document().findBlockByNumber(number)
        return self.document().documentLayout().blockBoundingRect(block)

    def _number_font(self) -> QFont:
        font = QFont("Pretendard")
        font.setPixelSize(round(self._look.pixels(sizes()["type_small"])))
        font.setWeight(QFont.Weight.DemiBold)
        return font
