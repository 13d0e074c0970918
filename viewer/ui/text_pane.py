"""A page to read: shown, lit up, hovered, clicked and copied. The base of document and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QPointF, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QFrame

from viewer.desktop.page_look import PageLook
from viewer.model import Span
from viewer.present.locating import NOTHING, Lit, location_at, location_of
from viewer.present.page import Extent, Page
from viewer.present.searching import Found
from viewer.ui.flash import Flash
from viewer.ui.line_rects import line_rects
from viewer.ui.page_accessibility import PageBrowser, make_pages_accessible, tell_page_changed
from viewer.ui.page_painter import PagePainter
from viewer.ui.sight import Sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.theme import Theme
    from viewer.model import Location, Release


# Tab leaves a pane; figures and notes are reached with keys of their own.
_BY_MOUSE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
)


class TextPane(PageBrowser):
    """Shows a ``Page`` and what is lit on it. Loads nothing, opens nothing, scrolls only to show.

    Signals: ``location_requested(Location)`` on a click, ``location_hovered(Location | None)`` as
    the pointer moves over figures and calls, ``place_hovered(int | None)`` over any words.
    """

    location_requested = Signal(object)
    location_hovered = Signal(object)
    place_hovered = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        make_pages_accessible()
        super().__init__(parent)
        self._page = Page(())
        self._release: Release | None = None
        self._theme: Theme | None = None
        self._look = PageLook()
        self._lit = self._hovered = NOTHING
        self._asked: Location | None = None
        self._found = Found()
        self._sight = Sight(self.document())
        self.landing = Flash(self)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(_BY_MOUSE)
        self.setUndoRedoEnabled(False)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._on_link)

    @property
    def page(self) -> Page:
        """What is shown."""
        return self._page

    @property
    def lit(self) -> Lit:
        """What is lit up."""
        return self._lit

    @property
    def hovered(self) -> Lit:
        """What is marked lightly."""
        return self._hovered

    def show_page(self, page: Page, release: Release | None) -> None:
        """Show ``page`` of ``release``, at the same place when that release is shown already.

        A page of no release holds only words of ours.
        """
        same = release is self._release
        top = self.top_offset() if same else None
        self._page, self._release = page, release
        self._set_page(top)
        tell_page_changed(self)

    def set_look(self, theme: Theme, look: PageLook) -> None:
        """Take the colours of ``theme`` and set the text as ``look``; the top paragraph stays."""
        if (theme, look) != (self._theme, self._look):
            top = self.top_offset()
            self._theme, self._look = theme, look
            self._set_page(top)

    def show_location(self, lit: Lit, location: Location | None) -> None:
        """Light up ``lit``.

        Asked for elsewhere, it flashes, and is scrolled to if it is out of sight.
        """
        self._lit = lit
        if location != self._asked and (targets := self._targets(lit)):
            self._bring_into_sight(targets)
            self.landing.flash()
        self._asked = None
        self.viewport().update()

    def show_hover(self, lit: Lit) -> None:
        """Mark ``lit`` lightly."""
        self._hovered = lit
        self.viewport().update()

    def show_found(self, found: Found) -> None:
        """Mark the places of ``found`` that are on this page."""
        self._found = found
        self.viewport().update()

    def bring_into_sight(self, span: Span) -> None:
        """Scroll to the words of ``span``, if they are on this page and out of sight."""
        self._bring_into_sight(self._page.extents(span))

    def turn_pages(self, count: int) -> None:
        """Scroll down ``count`` pages, or up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + count * bar.pageStep())

    def top_offset(self) -> int | None:
        """Return where the line at the top edge begins; ``None`` where that is the first."""
        top = self.verticalScrollBar().value()
        return self._page.nearest(self._sight.line_at(top)) if top else None

    def _targets(self, lit: Lit) -> list[Extent]:
        """Return what to bring into sight for ``lit``: its words, else the calls of its note."""
        for spans in (lit.phrases, lit.calls):
            if extents := [extent for span in spans for extent in self._page.extents(span)]:
                return extents
        return []

    def _set_page(self, top: int | None) -> None:
        if self._theme is None:
            return
        self.document().setDefaultStyleSheet(self._look.sheet(self._theme))
        self.setHtml(self._page.html)
        self._apply_margins()
        self._scroll_to_top(top)

    def _apply_margins(self) -> None:
        """Set the margins of the page; a pane with a column of its own overrides this."""

    def _scroll_to_top(self, offset: int | None) -> None:
        if offset is None or self._release is None:
            return
        extents = self._page.extents(Span(offset, offset + 1))
        if extents:
            rect = self._rect(extents[0])
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + int(rect.top()))

    def area_of(self, span: Span) -> QRect:
        """Return where the first line of ``span`` stands in the viewport; empty if it does not."""
        extents = self._page.extents(span)
        rects = line_rects(self.document(), extents[0]) if extents else iter(())
        area = next(rects, QRectF()).toAlignedRect()
        return area.translated(0, -self.verticalScrollBar().value())

    def selected_spans(self) -> tuple[Span, ...]:
        """Return the places in the release that are selected."""
        cursor = self.textCursor()
        return self._page.spans(Extent(cursor.selectionStart(), cursor.selectionEnd()))

    def _position_under(self, point: QPointF) -> int:
        """Return the document position of the letter under ``point``; -1 where there is none."""
        canvas = point + QPointF(0, self.verticalScrollBar().value())
        exact = Qt.HitTestAccuracy.ExactHit
        return self.document().documentLayout().hitTest(canvas, exact)

    def _rect(self, extent: Extent) -> QRectF:
        cursor = QTextCursor(self.document())
        cursor.setPosition(extent.start)
        first = self.cursorRect(cursor)
        cursor.setPosition(extent.end)
        return QRectF(first.united(self.cursorRect(cursor)))

    def _bring_into_sight(self, extents: Sequence[Extent]) -> None:
        if not extents:
            return
        rect = self._rect(extents[0])
        height = self.viewport().height()
        if rect.top() < 0 or rect.bottom() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + int(rect.center().y() - height / 2))

    def _request(self, location: Location | None) -> None:
        if location is not None:
            self._asked = location
            self.location_requested.emit(location)

    def _on_link(self, url: QUrl) -> None:
        if self._release is not None:
            self._request(location_of(self._release, url.toString()))

    # Qt overrides

    def loadResource(self, _kind: int, _name: QUrl | str) -> QByteArray:  # noqa: N802  # Qt's name
        """Load nothing: a release is text. Given ``None``, Qt would go and read the file itself."""
        return QByteArray()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802  # Qt's name
        """Copy the release's own characters and nothing of ours."""
        data = QMimeData()
        cursor = self.textCursor()
        if self._release is not None:
            extent = Extent(cursor.selectionStart(), cursor.selectionEnd())
            data.setText(self._page.words(extent, self._release.text))
        return data

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Ask for the place clicked; links do so by themselves, a drag selects."""
        super().mouseReleaseEvent(event)
        if (
            self._release is None
            or event.button() is not Qt.MouseButton.LeftButton
            or self.textCursor().hasSelection()
            or self.anchorAt(event.position().toPoint())
        ):
            return
        position = self.cursorForPosition(event.position().toPoint()).position()
        offset = self._page.offset(position)
        if offset is not None:
            self._request(location_at(self._release, offset))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Tell what the pointer is on."""
        super().mouseMoveEvent(event)
        target = self.anchorAt(event.position().toPoint())
        known = location_of(self._release, target) if self._release and target else None
        self.location_hovered.emit(known)
        self.place_hovered.emit(self._page.offset(self._position_under(event.position())))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Tell that the pointer is on nothing."""
        super().leaveEvent(event)
        self.location_hovered.emit(None)
        self.place_hovered.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the top paragraph at the top; lines break anew only in another width."""
        top = self.top_offset()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._apply_margins()
            self._scroll_to_top(top)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint what lies behind the words, then the words."""
        if self._theme is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.verticalScrollBar().value())
            self._paint_behind(painter, self._theme)
            painter.end()
        super().paintEvent(event)

    def _paint_behind(self, painter: QPainter, theme: Theme) -> None:
        page, visible = PagePainter(painter, self.document(), self._page, theme), self._visible()
        page.hovered(self._hovered)
        page.lit(self._lit)
        page.landing(self._lit, self.landing.strength)
        page.found(self._found, visible)
        page.underlines(visible)

    def _visible(self) -> Extent:
        """Return the paragraphs in sight."""
        top = self.verticalScrollBar().value()
        return self._sight.between(top, top + self.viewport().height())
