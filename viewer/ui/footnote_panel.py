"""The notes as cards beside the document."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

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
_PADDING = 11.0
_CORNER = 7.0
_GUTTER = 14.0


class FootnotePanel(TextPane):
    """Cards in reading order; the card of the current place carries the accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notes", parent)

    def _targets(self, lit: Lit) -> list[Extent]:
        targets = super()._targets(lit)
        card = next((card for card in self._page.cards if card.id == lit.note), None)
        if targets or card is None:
            return targets
        head = self.document().findBlockByNumber(card.first)
        return [Extent(head.position(), head.position() + head.length() - 1)]

    def _apply_margins(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setMargin(0)
        form.setTopMargin(_PADDING + 14)
        form.setBottomMargin(_PADDING + 14)
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
        edge = theme.accent if current or card.id == self._hovered.note else theme.line
        head, foot = self._block_rect(card.first), self._block_rect(card.last)
        padding = _PADDING * self._zoom / 100
        width = self.viewport().width() - 2 * _EDGE
        area = QRectF(_EDGE, head.top() - padding, width, foot.bottom() - head.top() + 2 * padding)
        painter.setPen(QPen(QColor(edge), 2 if current else 1))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        painter.setPen(QColor(theme.accent))
        painter.setFont(self._number_font())
        layout = self.document().findBlockByNumber(card.first).layout()
        if layout.lineCount():
            baseline = head.top() + layout.lineAt(0).y() + layout.lineAt(0).ascent()
            painter.drawText(QPointF(_EDGE + _GUTTER, baseline), note_number(card.id))

    def _block_rect(self, number: int) -> QRectF:
        block = self.document().findBlockByNumber(number)
        return self.document().documentLayout().blockBoundingRect(block)

    def _number_font(self) -> QFont:
        font = QFont("Pretendard")
        font.setPixelSize(round(12 * self._zoom / 100))
        font.setWeight(QFont.Weight.DemiBold)
        return font
