"""The chart in the window: its words, its bars, and the table that holds the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.chart_rows import rows_height
from viewer.ui.chart_table import ChartTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from viewer.desktop.theme import Theme
    from viewer.present.chart_spec import ChartSpec
    from viewer.present.wording import Wording
    from viewer.ui.chart_widget import ChartWidget

_MARGINS = (24, 14, 20, 8)
_SPACING = 3
_BARS, _TABLE = 0, 1
_LEAST_TABLE, _LEAST_STACK = 150, 88


class ChartPane(QWidget):
    """Bars or table of what is open, with one selection.

    Signals: ``figure_requested(str)`` for the bar or row chosen, ``figure_hovered(str)`` for that
    under the pointer or the arrow keys, "" for none; ``table_wanted(bool)`` when the reader turns
    to the table or back.
    """

    figure_requested = Signal(str)
    figure_hovered = Signal(str)
    table_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: ChartSpec | None = None
        self._theme: Theme | None = None
        self._zoom = 100
        self._as_table = False
        self._lit: tuple[str, ...] = ()
        self._title, self._subtitle = _label("chart_title"), _label("chart_subtitle")
        self._none, self._source = _label("chart_none"), _label("chart_source")
        self._stack, self._before = _Stack(), QWidget()
        self._tabs, self._scroll = QTabBar(), QScrollArea()
        self.table = ChartTable()
        self.bars: ChartWidget | None = None
        self._arrange()
        self._connect(self.table)

    def load_bars(self) -> None:
        """Add the bars. Their library takes longer to load than the text to appear."""
        if self.bars is not None:
            return
        from viewer.ui.chart_widget import ChartWidget

        self.bars = ChartWidget()
        self._connect(self.bars)
        self._stack.removeWidget(self._before)
        self._stack.insertWidget(_BARS, self.bars)
        if self._theme is not None:
            self.bars.set_look(self._theme, self._zoom)
        if self._spec is not None:
            self.bars.show_chart(self._spec)
            self.bars.show_lit(self._lit)
        self._turn()

    def show_chart(self, spec: ChartSpec) -> None:
        """Show ``spec``; a release without changes gets a sentence, no axes and no table."""
        self._spec = spec
        empty = not spec.groups
        for label, words in (
            (self._title, "" if empty else spec.title),
            (self._subtitle, "\n".join(spec.subtitle)),
            (self._none, spec.title if empty else ""),
            (self._source, "\n".join(spec.source)),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.table.show_chart(spec)
        if self.bars is not None:
            self.bars.show_chart(spec)
        self._turn()

    def show_table(self, wanted: bool) -> None:  # noqa: FBT001  # a slot of toggled(bool)
        """Show the table, or the bars where there are any."""
        self._as_table = wanted
        self._turn()

    def show_lit(self, figures: tuple[str, ...]) -> None:
        """Mark ``figures``, the first scrolled into sight."""
        self._lit = figures
        if figures:
            self._scroll.ensureWidgetVisible(self._stack, 0, 0)
        self.table.show_lit(figures)
        if self.bars is not None:
            self.bars.show_lit(figures)

    def show_hovered(self, figures: tuple[str, ...]) -> None:
        """Mark ``figures`` lightly."""
        self.table.show_hovered(figures)
        if self.bars is not None:
            self.bars.show_hovered(figures)

    def set_look(self, theme: Theme, zoom: int) -> None:
        """Take the colours of ``theme`` and words at ``zoom`` percent."""
        self._theme, self._zoom = theme, zoom
        self.setStyleSheet(theme.chart_sheet(zoom))
        self._stack.setMinimumHeight(round(_LEAST_STACK * zoom / 100))
        self.table.set_look(theme, zoom)
        if self.bars is not None:
            self.bars.set_look(theme, zoom)

    def speak(self, say: Wording) -> None:
        """Take the words of another language."""
        self._tabs.setTabText(_BARS, say("window.chart_bars"))
        self._tabs.setTabText(_TABLE, say("window.chart_table"))
        self._tabs.setAccessibleName(say("action.chart_table"))

    def offer(self, actions: Iterable[QAction]) -> None:
        """Offer ``actions`` in the menu of the right mouse button."""
        self.addActions(list(actions))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def natural_height(self) -> int:
        """Return the height at which nothing needs to scroll."""
        width = self.width() - _MARGINS[0] - _MARGINS[2]
        labels = (self._title, self._subtitle, self._none, self._source)
        words = sum(label.heightForWidth(width) + _SPACING for label in labels if label.text())
        rows = rows_height(self._spec, width, self._zoom / 100) if self._spec else 0
        if self._spec is not None and self._spec.rows and not rows:
            rows = _LEAST_TABLE
        return _MARGINS[1] + words + rows + 8 * _SPACING + _MARGINS[3]

    def _arrange(self) -> None:
        self.setObjectName("chart")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack.addWidget(self._before)
        self._stack.addWidget(self.table)
        for _ in (_BARS, _TABLE):
            self._tabs.addTab("")
        self._tabs.setObjectName("chart_tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        foot = QHBoxLayout()
        foot.addWidget(self._source, 1)
        foot.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        everything = QWidget()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(everything)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        layout = QVBoxLayout(everything)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(_SPACING)
        for label in (self._title, self._subtitle, self._none):
            layout.addWidget(label)
        layout.addSpacing(2 * _SPACING)
        layout.addWidget(self._stack, 1)
        layout.addStretch()
        layout.addLayout(foot)
        self._tabs.currentChanged.connect(lambda tab: self.table_wanted.emit(tab == _TABLE))

    def _connect(self, part: ChartTable | ChartWidget) -> None:
        part.figure_requested.connect(self.figure_requested)
        part.figure_hovered.connect(self.figure_hovered)

    def _turn(self) -> None:
        """Put in front what is wanted and there is."""
        spec = self._spec
        charted = bool(spec and spec.groups)
        shown = _TABLE if self._as_table or (spec and not charted) else _BARS
        focus = self.focusWidget()
        focused = focus is not None and self._stack.isAncestorOf(focus)
        self._stack.setVisible(bool(spec and spec.rows))
        self._stack.setCurrentIndex(shown)
        self._tabs.setVisible(charted)
        blocked = QSignalBlocker(self._tabs)
        self._tabs.setCurrentIndex(shown)
        blocked.unblock()
        self.setFocusProxy(self._stack.currentWidget() or self._before)
        if focused:
            self.setFocus()


class _Stack(QStackedWidget):
    """Bars and table; they scroll by themselves, and so take what the words leave them."""

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        return self.minimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802  # Qt's name
        return False


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
