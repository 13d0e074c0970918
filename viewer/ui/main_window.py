"""The window: bars around the reading view, and what every action does."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QVBoxLayout, QWidget

from viewer.desktop.preferences import ZOOM_STEPS, Preferences
from viewer.ui.actions import build_actions, speak_actions
from viewer.ui.briefing_dialog import ask_target
from viewer.ui.message_bar import MessageBar
from viewer.ui.reading_view import PANES, ReadingView
from viewer.ui.status_line import StatusLine
from viewer.ui.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
    )

    from viewer.desktop.problem import Problem
    from viewer.desktop.services import Services
    from viewer.desktop.session import Opened
    from viewer.desktop.theme import Theme

_SIZE = (1280, 800)
# Milliseconds after which the coverage comes back.
_NO_MATCH_SHOWN = 4000


class MainWindow(QMainWindow):
    """One open release.

    Signals: ``preferences_changed(Preferences)`` whenever there is something new to remember.
    """

    preferences_changed = Signal(object)

    def __init__(self, services: Services, preferences: Preferences) -> None:
        super().__init__()
        self._session, self._loader = services.session, services.loader
        self._printing = services.printing
        self._themes, self._languages = services.themes, services.languages
        self._zoom = preferences.zoom
        self.actions_by_id = build_actions(self)
        self.top_bar = TopBar(self.actions_by_id, self)
        self.message = MessageBar()
        self.view = ReadingView(self._session, self._themes.current, self._languages.say)
        self.status = StatusLine()
        self._arrange()
        self._connect()
        self._restore(preferences)

    def open_path(self, path: Path) -> None:
        """Open ``path``; what is open stays until it could be read."""
        self._loader.open(path)

    def tell(self, problem: Problem) -> None:
        """Say what went wrong; what is open stays."""
        self.message.tell(problem.words(self._languages.say))

    def preferences(self) -> Preferences:
        """Return everything to remember."""
        return Preferences(
            theme=self._themes.choice,
            language=self._languages.choice,
            zoom=self._zoom,
            notes_in_text=self.actions_by_id["notes_in_text"].isChecked(),
            **{f"show_{name}": self._pane_action(name).isChecked() for name in PANES},
            window=bytes(self.saveGeometry().data()),
            columns=bytes(self.view.saveState().data()),
            side=self.view.side_state(),
        )

    def _arrange(self) -> None:
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
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
        self.top_bar.find_requested.connect(lambda _words: self._find())
        self.view.pane_wanted.connect(lambda name: self._pane_action(name).setChecked(True))
        self._session.release_opened.connect(self._on_opened)
        self._session.history_changed.connect(self._on_history)
        self._loader.started.connect(self._on_started)
        self._loader.failed.connect(self._on_failed)
        self._printing.saved.connect(self._on_saved)
        self._printing.failed.connect(self.tell)
        self._themes.changed.connect(self._set_look)

    def _slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        view, choose = self.view, self._choose_language
        return {
            "open": self._ask_open,
            "print": self._ask_print,
            "quit": self.close,
            "menu": self.top_bar.open_menu,
            "back": self._session.go_back,
            "forward": self._session.go_forward,
            "find": self.top_bar.focus_find,
            "find_next": self._find,
            "find_previous": lambda: self._find(back=True),
            "zoom_in": lambda: self._step_zoom(1),
            "zoom_out": lambda: self._step_zoom(-1),
            "zoom_reset": lambda: self._set_zoom(100),
            "notes_in_text": view.show_notes_in_text,
            **{f"show_{name}": partial(self._show_pane, name) for name in PANES},
            **{f"theme_{c}": _when_on(self._themes.choose, c) for c in ("system", "light", "dark")},
            **{f"language_{c}": _when_on(choose, c) for c in ("system", "en", "ko")},
        }

    def _restore(self, preferences: Preferences) -> None:
        self.resize(*_SIZE)
        if preferences.window:
            self.restoreGeometry(QByteArray(preferences.window))
        self.view.restore_sizes(self.width(), preferences.columns, preferences.side)
        shown = {name for name in PANES if getattr(preferences, f"show_{name}")} or {PANES[0]}
        for name in PANES:
            self._pane_action(name).setChecked(name in shown)
            self._show_pane(name, name in shown)
        self.actions_by_id["notes_in_text"].setChecked(preferences.notes_in_text)
        self.actions_by_id[f"theme_{self._themes.choice}"].setChecked(True)
        self.actions_by_id[f"language_{self._languages.choice}"].setChecked(True)
        self._set_look(self._themes.current)
        self._speak()
        self._on_history()

    def _pane_action(self, name: str) -> QAction:
        return self.actions_by_id[f"show_{name}"]

    def _show_pane(self, name: str, shown: bool) -> None:  # noqa: FBT001  # a slot of toggled(bool)
        """Show or hide a pane; the last one that is shown cannot be hidden."""
        self.view.show_pane(name, shown)
        checked = [action for action in map(self._pane_action, PANES) if action.isChecked()]
        for action in map(self._pane_action, PANES):
            action.setEnabled(checked != [action])

    def _set_look(self, theme: Theme) -> None:
        self.setPalette(theme.palette())
        self.setStyleSheet(theme.window_sheet())
        self.top_bar.set_look(theme)
        self.message.set_look(theme)
        self.view.set_look(theme, self._zoom)

    def _speak(self) -> None:
        say = self._languages.say
        speak_actions(self.actions_by_id, say)
        self.top_bar.speak(say)
        self.message.speak(say)
        self.view.speak(say)
        self._show_status()

    def _choose_language(self, choice: str) -> None:
        self._languages.choose(choice)
        self._speak()

    def _set_zoom(self, percent: int) -> None:
        self._zoom = percent
        self.view.set_look(self._themes.current, percent)
        self._show_status()

    def _step_zoom(self, step: int) -> None:
        place = ZOOM_STEPS.index(self._zoom) + step
        self._set_zoom(ZOOM_STEPS[min(max(place, 0), len(ZOOM_STEPS) - 1)])

    def _show_status(self) -> None:
        say, opened = self._languages.say, self._session.opened
        if opened and self.view.spec:
            self.status.show_release(opened, self.view.spec, say)
        self.status.show_zoom(self._zoom, say)
        self.actions_by_id["print"].setEnabled(opened is not None)

    def _find(self, *, back: bool = False) -> None:
        words = self.top_bar.words
        if not words:
            self.top_bar.focus_find()
            return
        found = self.view.find_next(words, back=back)
        self.top_bar.show_found(found=found)
        if not found:
            sentence = self._languages.say("window.no_match", words=words)
            self.status.showMessage(sentence, _NO_MATCH_SHOWN)

    def _ask_open(self) -> None:
        say, opened = self._languages.say, self._session.opened
        folder = str(opened.path.parent) if opened else ""
        kinds = f"{say('window.kind_text')} (*.txt *.text);;{say('window.kind_all')} (*)"
        name, _ = QFileDialog.getOpenFileName(self, say("action.open"), folder, kinds)
        if name:
            self.open_path(Path(name))

    def _ask_print(self) -> None:
        say, opened = self._languages.say, self._session.opened
        if opened is None:
            return
        if target := ask_target(self, opened.path, say):
            self._printing.save_pdf(opened, target, say)

    def _on_started(self, path: Path) -> None:
        self.status.showMessage(self._languages.say("window.opening", name=path.name))

    def _on_opened(self, opened: Opened) -> None:
        headline = opened.release.headline
        title = " ".join(opened.release.words(headline).split()) if headline else opened.path.name
        self.message.hide()
        self.status.clearMessage()
        self.top_bar.show_title(title)
        # Qt takes "[*]" in a window title for a sign of its own; doubled, it is text.
        self.setWindowTitle(title.replace("[*]", "[*][*]"))
        self._show_status()

    def _on_failed(self, problem: Problem) -> None:
        self.status.clearMessage()
        self.tell(problem)

    def _on_saved(self, path: Path, replaced: tuple[str, ...]) -> None:
        say = self._languages.say
        sentences = [say("window.saved", path=path)]
        if replaced:
            characters = " ".join(f"U+{ord(char):04X}" for char in replaced)
            sentences.append(say("window.replaced", characters=characters))
        self.message.tell(" ".join(sentences))

    def _on_history(self) -> None:
        self.actions_by_id["back"].setEnabled(self._session.can_go_back)
        self.actions_by_id["forward"].setEnabled(self._session.can_go_forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Let Escape close one layer: the message, then the search; the text has the focus."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.message.isVisible():
            self.message.hide()
        else:
            self.top_bar.clear_find()
            self.view.clear_found()
            self.status.clearMessage()
            self.view.focus_first()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint the text first and the chart a moment later."""
        super().paintEvent(event)
        if self.view.chart is None:
            QTimer.singleShot(0, self, self.view.load_chart)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Remember how the window stood."""
        self.preferences_changed.emit(self.preferences())
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Accept a file of this machine."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Open the first file dropped."""
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if names:
            event.acceptProposedAction()
            self.open_path(Path(names[0]))


def _when_on(choose: Callable[[str], object], choice: str) -> Callable[[bool], None]:
    """Return a slot of ``toggled`` that takes ``choice`` when its action is switched on."""

    def slot(on: bool) -> None:  # noqa: FBT001  # the signature of toggled(bool)
        if on:
            choose(choice)

    return slot
