"""The window: bars around the reading view, and who does what each action asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from viewer.desktop.letters import letters
from viewer.desktop.preferences import Preferences
from viewer.ui.actions import build_actions, speak_actions
from viewer.ui.announcing import Announcing
from viewer.ui.chart_actions import ChartActions
from viewer.ui.copying import Copying
from viewer.ui.dialogs import Dialogs
from viewer.ui.files import Files
from viewer.ui.find_strip import FindStrip
from viewer.ui.looks import Looks
from viewer.ui.message_bar import MessageBar
from viewer.ui.opening_strip import OpeningStrip
from viewer.ui.pane_focus import PaneFocus
from viewer.ui.pane_switches import PaneSwitches
from viewer.ui.peeking import Peeking
from viewer.ui.reading_view import ReadingView
from viewer.ui.recent_files import RecentFiles
from viewer.ui.reloading import Reloading
from viewer.ui.search import Search
from viewer.ui.status_line import StatusLine
from viewer.ui.stepping import Stepping
from viewer.ui.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
    )

    from viewer.desktop.problem import Problem
    from viewer.desktop.services import Services
    from viewer.desktop.session import Opened

_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """One open release.

    Signals: ``preferences_changed(Preferences)`` whenever there is something new to remember.
    """

    preferences_changed = Signal(object)

    def __init__(self, services: Services, preferences: Preferences) -> None:
        super().__init__()
        self._session = services.session
        self.actions_by_id = build_actions(self)
        self._looks = Looks(services, preferences, self.actions_by_id)
        self.top_bar = TopBar(self.actions_by_id, self)
        self.message = MessageBar()
        self.view = ReadingView(self._session, self._looks.theme, self._looks.say)
        self.status = StatusLine()
        self._build_habits(services, preferences)
        self.find_strip = FindStrip(self.actions_by_id)
        parts = (self.top_bar, self.find_strip, self.view)
        self.search = Search(self._session, parts, self.actions_by_id, self._looks)
        self._peeking = Peeking(self, self.view, self._session, self._looks)
        about = (self._session, self.view, self.status, self._looks)
        self._copying, self._stepping = Copying(*about), Stepping(*about)
        self._switches = PaneSwitches(self.view, self.actions_by_id)
        self._pane_focus = PaneFocus(self, self.top_bar, self.view, self._looks)
        self._announcing = Announcing(self, self._session, self.status, self._looks)
        self._charts = ChartActions(
            services, self._looks, self.view, self._files, self.actions_by_id
        )
        self._arrange()
        self._connect()
        self._restore(preferences)

    def _build_habits(self, services: Services, preferences: Preferences) -> None:
        """Build what follows the files. The order is that in which they hear of an opening."""
        actions, looks, say = self.actions_by_id, self._looks, self._looks.say
        self.opening = OpeningStrip(services.loader, actions["cancel_opening"], say)
        self._files = Files(services, looks, self.message, self.status)
        self._reloading = Reloading(services, looks, self.message, actions)
        self._recent = RecentFiles(services, self.view, self.message, looks, preferences.readings)
        self._dialogs = Dialogs(self, actions, looks, preferences.commands)

    def open_path(self, path: Path) -> None:
        """Open ``path``; what is open stays until it could be read."""
        self._files.open(path)

    def come_forward(self, path: Path | None) -> None:
        """Open ``path``, where there is one, and stand in front of other windows."""
        if path is not None:
            self.open_path(path)
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def tell(self, problem: Problem) -> None:
        """Say what went wrong; what is open stays."""
        self._files.tell(problem)

    def preferences(self) -> Preferences:
        """Return everything to remember."""
        remembered: dict[str, Any] = {}
        for part in (self._looks, self._switches, self._charts, self._recent, self._dialogs):
            remembered |= part.remembered()
        return Preferences(
            **remembered,
            notes_in_text=self.actions_by_id["notes_in_text"].isChecked(),
            window=bytes(self.saveGeometry().data()),
            columns=bytes(self.view.saveState().data()),
            side=self.view.side_state(),
        )

    def _arrange(self) -> None:
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.find_strip)
        layout.addWidget(self.opening)
        layout.addWidget(self.message)
        layout.addWidget(self.view, 1)
        self.addToolBar(self.top_bar)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.view.document.setFocus()

    def _connect(self) -> None:
        for name, slot in self._slots().items():
            action = self.actions_by_id[name]
            (action.toggled if action.isCheckable() else action.triggered).connect(slot)
        self._session.release_opened.connect(self._on_opened)
        self._session.history_changed.connect(self._on_history)
        self._recent.fill(self.top_bar.menu("recent"), self.actions_by_id["clear_recent"])
        self._recent.changed.connect(self._remember)
        self._looks.look_changed.connect(self._set_look)
        self._looks.language_changed.connect(self._speak)

    def _slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {
            **self._files.slots(self),
            **self._looks.slots(),
            **self.search.slots(),
            **self._peeking.slots(),
            **self._copying.slots(),
            **self._stepping.slots(),
            **self._switches.slots(),
            **self._pane_focus.slots(),
            **self._charts.slots(self),
            **self.opening.slots(),
            **self._reloading.slots(),
            **self._recent.slots(),
            **self._dialogs.slots(),
            "quit": self.close,
            "menu": self.top_bar.open_menu,
            "back": self._session.go_back,
            "forward": self._session.go_forward,
            "notes_in_text": self.view.show_notes_in_text,
        }

    def _restore(self, preferences: Preferences) -> None:
        self.resize(*_SIZE)
        if preferences.window:
            self.restoreGeometry(QByteArray(preferences.window))
        self.view.restore_sizes(self.width(), preferences.columns, preferences.side)
        self._switches.restore(preferences)
        self._charts.restore(preferences)
        self.actions_by_id["find_all"].setChecked(True)
        self.actions_by_id["notes_in_text"].setChecked(preferences.notes_in_text)
        self._looks.restore()
        self._set_look()
        self._speak()
        self._on_history()

    def _set_look(self) -> None:
        theme = self._looks.theme
        sheet = theme.window_sheet(letters())
        if self.styleSheet() != sheet:
            self.setPalette(theme.palette())
            self.setStyleSheet(sheet)
            self.top_bar.set_look(theme, letters())
            self.message.set_look(theme)
        self.view.set_look(theme, self._looks.page)
        self.status.show_zoom(self._looks.zoom, self._looks.say)

    def _speak(self) -> None:
        say = self._looks.say
        speak_actions(self.actions_by_id, say)
        self.top_bar.speak(say)
        self.message.speak(say)
        self.opening.speak(say)
        self.view.speak(say)
        self._show_status()

    def _show_status(self) -> None:
        say, opened = self._looks.say, self._session.opened
        if opened and self.view.spec:
            self.status.show_release(opened, self.view.spec, say)
        self.status.show_zoom(self._looks.zoom, say)
        self.actions_by_id["print"].setEnabled(opened is not None)

    def _on_opened(self, opened: Opened) -> None:
        headline = opened.release.headline
        title = " ".join(opened.release.words(headline).split()) if headline else opened.path.name
        self.top_bar.show_title(title)
        # Qt takes "[*]" in a window title for a sign of its own; doubled, it is text.
        self.setWindowTitle(title.replace("[*]", "[*][*]"))
        self._show_status()

    def _on_history(self) -> None:
        self.actions_by_id["back"].setEnabled(self._session.can_go_back)
        self.actions_by_id["forward"].setEnabled(self._session.can_go_forward)

    def _remember(self) -> None:
        self.preferences_changed.emit(self.preferences())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Let Escape close one layer: an opening, the message, the search; the text is last."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._peeking.close():
            return
        elif self.opening.isVisible():
            self.actions_by_id["cancel_opening"].trigger()
        elif self.message.isVisible():
            self.message.hide()
        elif not self.search.end():
            self.view.focus_first()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint the text first and the chart a moment later."""
        super().paintEvent(event)
        if self.view.chart.bars is None:
            QTimer.singleShot(0, self, self.view.load_chart)

    def event(self, event: QEvent) -> bool:
        """Follow the desktop when it asks for larger letters."""
        if event.type() is QEvent.Type.ApplicationFontChange:
            QTimer.singleShot(0, self, self._set_look)
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Remember how the window stood."""
        self._remember()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Accept a file of this machine."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Open the first file dropped."""
        if self._files.drop(event.mimeData()):
            event.acceptProposedAction()
