"""The release as a page: one column of comfortable measure in the middle of the pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from viewer.model import Span
from viewer.present.locating import block_at, note_called
from viewer.ui.text_pane import TextPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.model import Location
    from viewer.present.locating import Lit

_LEAST_MARGIN = 28
_TOP = 34
_BOTTOM = 64


class DocumentPane(TextPane):
    """The document.

    Signals: ``note_read(str | None)`` with the note called in the passage the reader clicked or
    scrolled to.
    """

    note_read = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("document", parent)
        self._following = True
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_location(self, lit: Lit, location: Location | None) -> None:
        """Light up ``lit``; scrolling to it is not reading on the way."""
        self._following = False
        super().show_location(lit, location)
        self._following = True

    def show_top(self, offset: int | None) -> None:
        """Scroll so that the line at ``offset`` is the top one; ``None`` is the beginning."""
        self._following = False
        self.verticalScrollBar().setValue(0)
        self._scroll_to_top(offset)
        self._following = True

    def _request(self, location: Location | None) -> None:
        super()._request(location)
        if self._release is not None and location is not None:
            place = location.span.start
            self.note_read.emit(note_called(self._release, block_at(self._release, place), place))

    def _on_scrolled(self) -> None:
        """Tell the note called nearest to the top third, where the eye rests."""
        if self._release is None or not self._following:
            return
        seen, height = self._visible(), self.viewport().height()
        eye = self._sight.between(self.verticalScrollBar().value() + height / 3, 0).start
        first, place, last = (self._page.nearest(at) or 0 for at in (seen.start, eye, seen.end))
        self.note_read.emit(note_called(self._release, Span(first, last), place))

    def _apply_margins(self) -> None:
        side = max(_LEAST_MARGIN, (self.viewport().width() - self._look.line_width) / 2)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(_TOP)
        form.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(form)
