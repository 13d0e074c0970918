"""A list of entries: what it is, what is known of it; a click leads to the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QListView

from viewer.ui.entry_cards import EDGE, ENTRY, LABEL, PAD, WRAP, EntryCard, EntryRow

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.theme import Theme
    from viewer.model import Location
    from viewer.present.entries import Entry

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class EntryList(QListView):
    """Signals: ``location_requested(Location)`` for the entry clicked, or chosen by its key.

    Enter and Space choose; coming by the keyboard makes the first entry the current one.
    """

    location_requested = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, outline: bool = False) -> None:
        super().__init__(parent)
        self._entries = _Entries(self)
        self._cards = (EntryRow if outline else EntryCard)(self)
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

    def set_look(self, theme: Theme, zoom: int) -> None:
        """Take the colours of ``theme`` and text at ``zoom`` percent."""
        self._cards.theme, self._cards.zoom = theme, zoom
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Give whoever comes by the keyboard an entry to stand on."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:  # Qt makes the first entry current, but unselected
            self.selectionModel().select(self.currentIndex(), _ALONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Let Space choose as Enter does."""
        if event.key() == Qt.Key.Key_Space:
            self._on_chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint the entries, or the sentence that there are none."""
        super().paintEvent(event)
        if self._nothing and self._cards.theme:
            painter = QPainter(self.viewport())
            painter.setFont(self._cards.font(LABEL))
            painter.setPen(QColor(self._cards.theme.quiet))
            area = self.viewport().rect().adjusted(EDGE, PAD, -EDGE, 0)
            painter.drawText(area, WRAP, self._nothing)

    def _on_chosen(self, index: QModelIndex) -> None:
        location = self._entry_location(index)
        if location is not None:
            self.location_requested.emit(location)

    def _entry_location(self, index: QModelIndex) -> Location | None:
        entry: Entry | None = index.data(ENTRY)
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
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (entry.grade or entry.heading, entry.text, entry.value, entry.detail)
            return " · ".join(part for part in parts if part)
        return None
