"""The panes side by side, and the only place where they meet: through the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget

from viewer.desktop.fonts import load_faces
from viewer.desktop.page_look import PageLook
from viewer.present.chart_spec import chart_spec
from viewer.present.document_html import document_page, invitation_page
from viewer.present.entries import check_entries, figure_entries, people_entries
from viewer.present.footnote_cards import cards_page
from viewer.present.locating import NOTHING, lit_by, location_of
from viewer.present.outline import outline_entries
from viewer.ui.chart_pane import ChartPane
from viewer.ui.document_pane import DocumentPane
from viewer.ui.entry_list import EntryList
from viewer.ui.footnote_panel import FootnotePanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.session import Opened, Session
    from viewer.desktop.theme import Theme
    from viewer.model import Location
    from viewer.present.chart_spec import ChartSpec
    from viewer.present.searching import Found
    from viewer.present.wording import Wording
    from viewer.ui.text_pane import TextPane

PANES = ("document", "notes", "chart")
_LISTS = ("figures", "checks", "people", "outline")
_SIDE_SHARE, _LEAST_SIDE, _MOST_SIDE = 0.33, 340, 520
_MOST_CHART = 0.6


class ReadingView(QSplitter):
    """Document on the left; notes and lists above the chart on the right.

    Signals: ``pane_wanted(str)`` with the name of a pane that holds what was looked for.
    """

    pane_wanted = Signal(str)

    def __init__(self, session: Session, theme: Theme, say: Wording) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session = session
        self._theme, self._look, self._say = theme, PageLook(), say
        self._notes_in_text, self._shown, self._side_state = False, set(PANES), b""
        self._opened: Opened | None = None
        self._spec: ChartSpec | None = None
        self.document = DocumentPane()
        self.notes = FootnotePanel()
        self.lists = {name: EntryList(name, outline=name == "outline") for name in _LISTS}
        self.tabs = QTabWidget()
        self._filled: set[str] = set()
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.chart = ChartPane()
        self._arrange()
        self._connect()
        self.set_look(theme, self._look)
        self.speak(say)

    @property
    def spec(self) -> ChartSpec | None:
        """The chart of what is open."""
        return self._spec

    def load_chart(self) -> None:
        """Add the bars. Their library takes longer to load than the text to appear."""
        self.chart.load_bars()
        self._share_side()

    def set_look(self, theme: Theme, look: PageLook) -> None:
        """Take the colours of ``theme`` and set the text as ``look``."""
        self._theme, self._look = theme, look
        self.document.set_look(theme, look)
        self.notes.set_look(theme, look)
        for entries in self.lists.values():
            entries.set_look(theme, look.zoom)
        self.chart.set_look(theme, look.zoom)

    def speak(self, say: Wording) -> None:
        """Take the words of another language."""
        self._say = say
        self.document.setAccessibleName(say("window.document"))
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(say("action.show_notes"))
        self.chart.speak(say)
        self._show_release()
        self._show_location(self._session.location)

    def show_found(self, found: Found) -> None:
        """Mark what was found and bring the place the reader is at into sight, with its pane."""
        panes = (self.document, self.notes)
        for pane in panes:
            pane.show_found(found)
        match = found.match
        shown = next((pane for pane in panes if match and pane.page.extents(match)), None)
        if shown is None or match is None:
            return
        if shown is self.notes:
            self.tabs.setCurrentWidget(self.notes)
        self.pane_wanted.emit(shown.objectName())
        shown.bring_into_sight(match)

    def go_to(self, location: Location | None) -> None:
        """Make ``location`` current with the card of its note in front; a list keeps its tab."""
        if self._opened is None or location is None:
            return
        if lit_by(self._opened.release, location).note:
            self.tabs.setCurrentWidget(self.notes)
        self._session.go_to(location)

    def go_to_target(self, target: str) -> None:
        """Go to the figure or note with the id ``target``, where there is one."""
        self.go_to(location_of(self._opened.release, target) if self._opened else None)

    def selecting_pane(self) -> TextPane:
        """Return the pane with text that has the focus, else one with a selection."""
        panes = (self.document, self.notes)
        focused = next((pane for pane in panes if pane.hasFocus()), None)
        selecting = (pane for pane in panes if pane.textCursor().hasSelection())
        return focused or next(selecting, self.document)

    def show_notes_in_text(self, shown: bool) -> None:  # noqa: FBT001  # a slot of toggled(bool)
        """Show the note lines where the release prints them, or leave them to the panel."""
        self._notes_in_text = shown
        if self._opened is not None:
            self._show_document(self._opened)
            self._show_location(self._session.location)

    def show_pane(self, name: str, shown: bool) -> None:  # noqa: FBT001  # a slot of toggled(bool)
        """Show or hide one of ``PANES``; the others take its room and, if it had it, the focus."""
        (self._shown.add if shown else self._shown.discard)(name)
        self.side.setVisible(bool(self._shown - {"document"}))
        pane = self._panes()[name]
        focus = self.window().focusWidget()
        left = not shown and focus is not None and (focus is pane or pane.isAncestorOf(focus))
        pane.setVisible(shown)
        if left:
            self.focus_first()

    def focus_first(self) -> None:
        """Give the focus to the first pane that is shown."""
        shown = (pane for name, pane in self._panes().items() if name in self._shown)
        next(shown, self.document).setFocus(Qt.FocusReason.OtherFocusReason)

    def restore_sizes(self, width: int, columns: bytes, side: bytes) -> None:
        """Take the sizes of an earlier window, else share ``width`` as a first guess."""
        if not (columns and self.restoreState(QByteArray(columns))):
            wanted = min(max(_LEAST_SIDE, round(width * _SIDE_SHARE)), _MOST_SIDE)
            self.setSizes([width - wanted, wanted])
        self._place_side(side)

    def side_state(self) -> bytes:
        """Return how notes and chart share the side; b"" while the reader left that to us."""
        return self._side_state

    def _panes(self) -> dict[str, QWidget]:
        return {"document": self.document, "notes": self.tabs, "chart": self.chart}

    def _place_side(self, state: bytes) -> None:
        """Share the side as in ``state``."""
        if state and self.side.restoreState(QByteArray(state)):
            self._side_state = state

    def _on_side_moved(self) -> None:
        self._side_state = bytes(self.side.saveState().data())

    def _arrange(self) -> None:
        self.tabs.addTab(self.notes, "")
        for entries in self.lists.values():
            self.tabs.addTab(entries, "")
        self.tabs.setDocumentMode(True)
        self.side.addWidget(self.tabs)
        self.side.addWidget(self.chart)
        self.side.setStretchFactor(0, 1)
        self.side.setStretchFactor(1, 0)
        for splitter in (self, self.side):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.addWidget(self.document)
        self.addWidget(self.side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    def _connect(self) -> None:
        for pane in (self.document, self.notes):
            pane.location_requested.connect(self.go_to)
            pane.location_hovered.connect(self._session.hover)
        self.document.note_read.connect(self.notes.show_read)
        for entries in self.lists.values():
            entries.location_requested.connect(self._session.go_to)
        self.tabs.currentChanged.connect(lambda _tab: self._fill_list())
        self.chart.figure_requested.connect(self.go_to_target)
        self.chart.figure_hovered.connect(self._session.hover_target)
        self.side.splitterMoved.connect(self._on_side_moved)
        self._session.release_opened.connect(self._on_opened)
        self._session.location_changed.connect(self._show_location)
        self._session.hover_changed.connect(self._show_hover)

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened
        load_faces(opened.release.text)
        self._show_release()
        self._show_location(self._session.location)
        self.notes.show_read(None)

    def _show_release(self) -> None:
        if self._opened is None:
            self.document.show_page(invitation_page(self._say), None)
            return
        release, findings = self._opened.release, self._opened.findings
        self._show_document(self._opened)
        self.notes.show_page(cards_page(release, self._say, findings), release)
        counts = {
            "notes": len(release.footnotes),
            "figures": len(release.figures),
            "checks": len(findings),
            "people": len(release.people),
            "outline": 0,
        }
        pages = {"notes": self.notes, **self.lists}
        for place, (name, count) in enumerate(counts.items()):
            words = self._say(f"window.tab_{name}", n=count)
            self.tabs.setTabText(place, words)
            pages[name].setAccessibleName(words)
        self._filled.clear()
        self._fill_list()
        self._spec = chart_spec(release, self._say)
        self.chart.show_chart(self._spec)
        self._share_side()

    def _fill_list(self) -> None:
        """Fill the list in front, once; the others wait until they are looked at."""
        name = self.tabs.currentWidget().objectName()
        if self._opened is None or name not in self.lists or name in self._filled:
            return
        self._filled.add(name)
        release, findings, say = self._opened.release, self._opened.findings, self._say
        found = {
            "figures": lambda: figure_entries(release, say),
            "checks": lambda: check_entries(release, findings, say),
            "people": lambda: people_entries(release, say),
            "outline": lambda: outline_entries(release, say),
        }[name]()
        self.lists[name].show_entries(found, say(f"window.no_{name}"))
        self.lists[name].show_location(self._session.location)

    def _show_document(self, opened: Opened) -> None:
        page = document_page(
            opened.release, self._say, opened.findings, notes_in_text=self._notes_in_text
        )
        self.document.show_page(page, opened.release)

    def _share_side(self) -> None:
        """Give the chart the height it needs, within reason, unless the reader chose one."""
        if self._side_state or self._spec is None:
            return
        height = self.side.height()
        wanted = min(self.chart.natural_height(), round(height * _MOST_CHART))
        self.side.setSizes([height - wanted, wanted])

    def _show_location(self, location: Location | None) -> None:
        if self._opened is None:
            return
        lit = lit_by(self._opened.release, location)
        self.document.show_location(lit, location)
        self.notes.show_location(lit, location)
        for entries in self.lists.values():
            entries.show_location(location)
        self.chart.show_lit(lit.figures)

    def _show_hover(self, location: Location | None) -> None:
        lit = lit_by(self._opened.release, location) if self._opened else NOTHING
        self.document.show_hover(lit)
        self.notes.show_hover(lit)
        self.chart.show_hovered(lit.figures)
