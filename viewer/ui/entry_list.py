"""A list of entries: what it is, what is known of it; a click leads to the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.theme import Theme
    from viewer.model import Location
    from viewer.present.entries import Entry

_EDGE, _PAD, _GAP, _BETWEEN, _CORNER = 12, 12, 3, 8, 7
_ENTRY = Qt.ItemDataRole.UserRole
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class EntryList(QListView):
    """Signals: ``location_requested(Location)`` for the entry clicked or chosen with Enter."""

    location_requested = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = _Entries(self)
        self._cards = _EntryCard(self)
        self._nothing = ""
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self._entries)
        self.setItemDelegate(self._cards)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def show_entries(self, entries: tuple[Entry, ...], nothing: str) -> None:
        """Show ``entries`` from the top, or the sentence ``nothing`` where there are none."""
        self._nothing = "" if entries else nothing
        self.setAccessibleDescription(self._nothing)
        self._entries.replace(entries)
        self.scrollToTop()

    def show_location(self, location: Location | None) -> None:
        """Make the entry of ``location`` the current one, or none."""
        if location is not None and self._entry_location(self.currentIndex()) == location:
            return
        row = self._entries.row_of(location)
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._entries.index(row))

    def set_look(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._cards.theme = theme
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint the entries, or the sentence that there are none."""
        super().paintEvent(event)
        if self._nothing and self._cards.theme:
            painter = QPainter(self.viewport())
            painter.setFont(_font(13))
            painter.setPen(QColor(self._cards.theme.quiet))
            area = self.viewport().rect().adjusted(_EDGE, _PAD, -_EDGE, 0)
            painter.drawText(area, _WRAP, self._nothing)

    def _on_chosen(self, index: QModelIndex) -> None:
        location = self._entry_location(index)
        if location is not None:
            self.location_requested.emit(location)

    def _entry_location(self, index: QModelIndex) -> Location | None:
        entry: Entry | None = index.data(_ENTRY)
        return entry.location if entry else None


class _Entries(QAbstractListModel):
    """The entries as Qt asks for them; the words are also what a screen reader says."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def replace(self, entries: tuple[Entry, ...]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def row_of(self, location: Location | None) -> int | None:
        found = (n for n, e in enumerate(self._entries) if location and e.location == location)
        return next(found, None)

    def rowCount(  # noqa: N802  # Qt's name
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        entry = self._entries[index.row()]
        if role == _ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (entry.heading, entry.text, entry.value, entry.detail)
            return " · ".join(part for part in parts if part)
        return None


class _EntryCard(QStyledItemDelegate):
    """Draws an entry as a card like those of the notes."""

    theme: Theme | None = None

    def sizeHint(  # noqa: N802  # Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        entry: Entry = index.data(_ENTRY)
        top = _heading_height(entry)
        text, _value, detail = self._layout(QRect(0, top, width, 0), entry)
        return QSize(width, max(text.bottom(), detail.bottom()) + 1 + _PAD + _BETWEEN)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if self.theme is None:
            return
        state = QStyle.StateFlag
        selected = bool(option.state & state.State_Selected)
        hovered = bool(option.state & (state.State_MouseOver | state.State_HasFocus))
        entry: Entry = index.data(_ENTRY)
        area = option.rect.adjusted(0, _heading_height(entry), 0, 0)
        card = area.adjusted(_EDGE, 0, -_EDGE, -_BETWEEN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.theme.accent if selected or hovered else self.theme.line
        painter.setPen(QPen(QColor(edge), 2 if selected else 1))
        painter.setBrush(QColor(self.theme.card))
        painter.drawRoundedRect(card, _CORNER, _CORNER)
        self._paint_heading(painter, option.rect, entry)
        text, value, detail = self._layout(area, entry)
        painter.setFont(_text_font(entry))
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(text, _WRAP, entry.text)
        painter.drawText(value, Qt.AlignmentFlag.AlignRight, entry.value)
        painter.setFont(_font(12))
        painter.setPen(QColor(self.theme.quiet))
        painter.drawText(detail, _WRAP, entry.detail)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        if entry.heading and self.theme is not None:
            painter.setFont(_font(12, QFont.Weight.DemiBold))
            painter.setPen(QColor(self.theme.quiet))
            line = area.adjusted(_EDGE, _GAP, -_EDGE, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, entry.heading)

    def _layout(self, area: QRect, entry: Entry) -> tuple[QRect, QRect, QRect]:
        """Return where text, value and detail go in ``area``."""
        inner = area.adjusted(_EDGE + _PAD, _PAD, -_EDGE - _PAD, 0)
        strong = QFontMetrics(_text_font(entry))
        value_width = strong.horizontalAdvance(entry.value) + (_PAD if entry.value else 0)
        room = QRect(inner.left(), inner.top(), max(40, inner.width() - value_width), 10_000)
        text = strong.boundingRect(room, _WRAP, entry.text)
        value = QRect(inner.right() - value_width, inner.top(), value_width, strong.height())
        room = QRect(inner.left(), text.bottom() + 1 + _GAP, inner.width(), 10_000)
        detail = QFontMetrics(_font(12)).boundingRect(room, _WRAP, entry.detail)
        return text, value, detail if entry.detail else QRect(text.bottomLeft(), QSize(0, 0))


def _text_font(entry: Entry) -> QFont:
    return _font(13, QFont.Weight.Normal if entry.prose else QFont.Weight.DemiBold)


def _heading_height(entry: Entry) -> int:
    height = QFontMetrics(_font(12, QFont.Weight.DemiBold)).height()
    return height + _GAP + _BETWEEN if entry.heading else 0


def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont("Pretendard")
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
