"""The twin of the chart: every change of the release in a table that can be sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from viewer.present.figure_rows import HEADINGS, NUMBERS

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.theme import Theme
    from viewer.present.chart_spec import ChartSpec
    from viewer.present.figure_rows import FigureRow

_Index = QModelIndex | QPersistentModelIndex
_SIZE, _WIDEST, _PAD = 12, 15, 10  # pixels; ems; pixels
_ROW = 26
_RANK = Qt.ItemDataRole.UserRole


class ChartTable(QTableView):
    """All changes, in the order of the release until a heading is clicked.

    Signals: as those of the chart: ``figure_requested(str)`` for the row clicked or chosen with
    Enter, ``figure_hovered(str)`` for the row under the pointer or the arrow keys, "" for none.
    """

    figure_requested = Signal(str)
    figure_hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 1.0
        self._lit: tuple[str, ...] = ()
        self._rows = _Rows(self)
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self._rows)
        self.setObjectName("chart_table")
        self.setModel(self._sorted)
        self._arrange()
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        self.entered.connect(self._on_pointed)
        self.selectionModel().currentRowChanged.connect(self._on_pointed)

    @property
    def lit(self) -> tuple[str, ...]:
        """The figures whose rows are marked."""
        return self._lit

    @property
    def hovered(self) -> tuple[str, ...]:
        """The figures whose rows are marked lightly."""
        return self._rows.hovered

    def shown_rows(self) -> tuple[FigureRow, ...]:
        """Return the rows from top to bottom, as they are sorted."""
        places = (self._sorted.index(n, 0) for n in range(self._sorted.rowCount()))
        return tuple(self._row(place) for place in places)

    def show_chart(self, spec: ChartSpec) -> None:
        """Show the rows of ``spec``, in the order of the release."""
        self._rows.replace(spec)
        self._lit = ()
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setAccessibleName(spec.title)
        remarks = HEADINGS.index("remarks")
        self.setColumnHidden(remarks, not any(row.cells[remarks] for row in spec.rows))
        self._fit()

    def show_lit(self, figures: tuple[str, ...]) -> None:
        """Select the rows of ``figures``, the first scrolled into sight."""
        self._lit = figures
        places = [place for place in map(self._place_of, figures) if place.isValid()]
        chosen = self.selectionModel()
        blocked = QSignalBlocker(self)  # what comes from elsewhere is not asked for again
        chosen.clearSelection()
        if places and self.currentIndex().row() != places[0].row():
            self.setCurrentIndex(places[0])
        for place in places:
            flag = chosen.SelectionFlag
            chosen.select(place, flag.Select | flag.Rows)
        blocked.unblock()
        self.viewport().update()

    def show_hovered(self, figures: tuple[str, ...]) -> None:
        """Mark the rows of ``figures`` lightly."""
        self._rows.hovered = figures
        self.viewport().update()

    def set_look(self, theme: Theme, zoom: int) -> None:
        """Take the colours of ``theme`` and words at ``zoom`` percent."""
        self._zoom = zoom / 100
        self._rows.theme = theme
        self._fit()
        self.viewport().update()

    def sort_by_current(self) -> None:
        """Sort by the column the keyboard is in; the other way round when that is done."""
        column = max(0, self.currentIndex().column())
        header = self.horizontalHeader()
        order = Qt.SortOrder.AscendingOrder
        if header.sortIndicatorSection() == column and header.sortIndicatorOrder() == order:
            order = Qt.SortOrder.DescendingOrder
        self.sortByColumn(column, order)
        self.scrollTo(self.currentIndex())

    def _arrange(self) -> None:
        header = self.horizontalHeader()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSortingEnabled(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)

    def _fit(self) -> None:
        """Make columns as wide as their words, within reason; long ones are cut."""
        self.ensurePolished()
        self.verticalHeader().setDefaultSectionSize(round(_ROW * self._zoom))
        most = round(_WIDEST * _SIZE * self._zoom)
        for column in range(len(HEADINGS)):
            words = max(
                self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column)
            )
            self.setColumnWidth(column, min(words, most) + _PAD)

    def _row(self, place: _Index) -> FigureRow:
        return self._rows.row(self._sorted.mapToSource(place))

    def _place_of(self, figure: str) -> QModelIndex:
        return self._sorted.mapFromSource(self._rows.place_of(figure))

    def _on_chosen(self, place: QModelIndex) -> None:
        self.figure_requested.emit(self._row(place).figure)

    def _on_pointed(self, place: QModelIndex) -> None:
        self.figure_hovered.emit(self._row(place).figure if place.isValid() else "")

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Leave the row the pointer was on."""
        super().leaveEvent(event)
        self.figure_hovered.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Show where the arrow keys start."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._sorted.index(0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Leave the row the arrow keys were on."""
        super().focusOutEvent(event)
        self.figure_hovered.emit("")


class _Rows(QAbstractTableModel):
    """The rows as Qt asks for them; what is cut in a cell is its tool tip."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[FigureRow, ...] = ()
        self.theme: Theme | None = None
        self.hovered: tuple[str, ...] = ()

    def replace(self, spec: ChartSpec) -> None:
        self.beginResetModel()
        self._headings, self._rows, self.hovered = spec.headings, spec.rows, ()
        self.endResetModel()

    def row(self, place: _Index) -> FigureRow:
        return self._rows[place.row()]

    def place_of(self, figure: str) -> QModelIndex:
        found = (n for n, row in enumerate(self._rows) if row.figure == figure)
        return next((self.index(n, 0) for n in found), QModelIndex())

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802  # Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802  # Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = 0
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = 0) -> object:
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[column]
        if role == _RANK:
            return row.ranks[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.BackgroundRole and row.figure in self.hovered and self.theme:
            return QColor(self.theme.highlight_hover)
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = (
        Qt.AlignmentFlag.AlignRight if HEADINGS[column] in NUMBERS else Qt.AlignmentFlag.AlignLeft
    )
    return side | Qt.AlignmentFlag.AlignVCenter


class _Sorted(QSortFilterProxyModel):
    """The rows by the ranks of a column."""

    def lessThan(self, left: _Index, right: _Index) -> bool:  # noqa: N802  # Qt's name
        first, second = (self.sourceModel().data(place, _RANK) for place in (left, right))
        return bool(first < second)
