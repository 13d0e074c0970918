"""Paints what lies behind the words of a page: lights, landing places, found words, underlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from viewer.ui.line_rects import line_rects

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter, QTextDocument

    from viewer.desktop.theme import Theme
    from viewer.model import Span
    from viewer.present.locating import Lit
    from viewer.present.page import Extent, Page
    from viewer.present.searching import Found

_CORNER = 3.0


class PagePainter:
    """Paints on the canvas of ``document``, which shows ``page``, in the colours of ``theme``."""

    def __init__(
        self, painter: QPainter, document: QTextDocument, page: Page, theme: Theme
    ) -> None:
        self._painter, self._document, self._page = painter, document, page
        self._theme = theme

    def hovered(self, lit: Lit) -> None:
        """Mark lightly."""
        self._spans(lit.calls, self._theme.call_hover)
        self._spans(lit.phrases, self._theme.highlight_hover)

    def lit(self, lit: Lit) -> None:
        """Light up."""
        self._spans(lit.calls, self._theme.call)
        self._spans(lit.phrases, self._theme.highlight)

    def landing(self, lit: Lit, strength: float) -> None:
        """Ring what the reader has just landed at, fading with ``strength`` from 1 to 0."""
        if strength:
            colour = QColor(self._theme.accent)
            colour.setAlphaF(strength)
            self._spans(lit.phrases or lit.calls, "transparent", QPen(colour, 2))

    def found(self, found: Found, visible: Extent) -> None:
        """Mark the found places in sight, and ring the one the reader is at."""
        spans = self._page.spans(visible)
        if found.all_marked and found.matches and spans:
            last = max(span.end for span in spans)
            places = found.between(min(spans).start, last)
            self._spans(places, self._theme.highlight_hover)
        if found.match:
            edge = QPen(QColor(self._theme.accent), 1.5)
            self._spans((found.match,), self._theme.highlight, edge)

    def underlines(self, visible: Extent) -> None:
        """Underline the figures and the doubtful words in sight."""
        self._underline(visible, "figure", QPen(QColor(self._theme.accent), 1))
        dotted = QPen(QColor(self._theme.doubt), 1.5, Qt.PenStyle.DotLine)
        self._underline(visible, "doubt", dotted)

    def _spans(self, spans: Iterable[Span], colour: str, edge: QPen | None = None) -> None:
        self._painter.setPen(edge or QPen(Qt.PenStyle.NoPen))
        self._painter.setBrush(QColor(colour))
        for span in spans:
            for extent in self._page.extents(span):
                for rect in line_rects(self._document, self._page.with_number(extent)):
                    self._painter.drawRoundedRect(rect, _CORNER, _CORNER)

    def _underline(self, within: Extent, style: str, pen: QPen) -> None:
        self._painter.setPen(pen)
        for extent in self._page.styled(style, within):
            for rect in line_rects(self._document, extent):
                self._painter.drawLine(rect.bottomLeft(), rect.bottomRight())
