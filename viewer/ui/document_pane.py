"""The release as a page: one column of comfortable measure in the middle of the pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor, QTextDocument

from viewer.present.page import Extent
from viewer.ui.text_pane import TextPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# About 66 characters of the text face at 100 %.
_MEASURE = 618
_LEAST_MARGIN = 28
_TOP = 34
_BOTTOM = 64


class DocumentPane(TextPane):
    """The document; ``find`` moves through the words on the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("document", parent)

    def find_next(self, words: str, *, back: bool = False) -> bool:
        """Select the next place of ``words``, from the end again at the beginning.

        Returns whether there is one.
        """
        flags = QTextDocument.FindFlag(0)
        if back:
            flags |= QTextDocument.FindFlag.FindBackward
        found = self.document().find(words, self.textCursor(), flags)
        if found.isNull():
            edge = QTextCursor(self.document())
            if back:
                edge.movePosition(QTextCursor.MoveOperation.End)
            found = self.document().find(words, edge, flags)
        if found.isNull():
            return False
        self.setTextCursor(found)
        self._bring_into_sight([Extent(found.selectionStart(), found.selectionEnd())])
        return True

    def _apply_margins(self) -> None:
        measure = _MEASURE * self._zoom / 100
        side = max(_LEAST_MARGIN, (self.viewport().width() - measure) / 2)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(_TOP)
        form.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(form)
