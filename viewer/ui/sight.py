"""Which paragraphs of a long document are in sight, without asking Qt to search for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.present.page import Extent

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QTextBlock, QTextDocument


class Sight:
    """Finds paragraphs by their height on the canvas of ``document``.

    It walks from the paragraph found last, so that a step of scrolling costs a step of walking,
    and nothing below what is in sight is laid out for its sake.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._number = 0

    def between(self, top: float, bottom: float) -> Extent:
        """Return the paragraphs that stand at least partly between two heights."""
        first = last = self._at(top)
        while (after := last.next()).isValid() and self._rect(after).top() < bottom:
            last = after
        return Extent(first.position(), last.position() + last.length())

    def line_at(self, height: float) -> int:
        """Return where the line at ``height`` begins, or the first one below."""
        block = self._at(height)
        top, layout = self._rect(block).top(), block.layout()
        lines = (layout.lineAt(number) for number in range(layout.lineCount()))
        below = (line for line in lines if top + line.rect().bottom() > height)
        line = next(below, None)
        return block.position() + (line.textStart() if line else block.length())

    def _at(self, height: float) -> QTextBlock:
        """Return the last paragraph that begins at ``height`` or above, else the first."""
        block = self._document.findBlockByNumber(self._number)
        if not block.isValid():
            block = self._document.begin()
        while self._rect(block).top() > height and (before := block.previous()).isValid():
            block = before
        while (after := block.next()).isValid() and self._rect(after).top() <= height:
            block = after
        self._number = block.blockNumber()
        return block

    def _rect(self, block: QTextBlock) -> QRectF:
        return self._document.documentLayout().blockBoundingRect(block)
