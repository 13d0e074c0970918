"""Opening releases and writing briefings, and what is said of either."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from viewer.ui.save_dialog import ask_target

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.problem import Problem
    from viewer.desktop.services import Services
    from viewer.ui.looks import Looks
    from viewer.ui.message_bar import MessageBar
    from viewer.ui.status_line import StatusLine


_BRIEFING = (".pdf",)
_MENTIONED = 4000  # milliseconds after which the coverage comes back


class Files(QObject):
    """The actions ``open`` and ``print``, files dropped on the window, and what is said of each."""

    def __init__(
        self, services: Services, looks: Looks, message: MessageBar, status: StatusLine
    ) -> None:
        super().__init__(message)
        self._session, self._loader = services.session, services.loader
        self._printing = services.printing
        self._looks, self._message, self._status = looks, message, status
        self._left_out = 0
        self._loader.started.connect(self._on_started)
        for ended in (self._loader.loaded, self._loader.failed, self._loader.cancelled):
            ended.connect(status.clearMessage)
        self._session.release_opened.connect(self._on_opened)
        self._loader.failed.connect(self.tell)
        self._printing.saved.connect(self._on_saved)
        self._printing.failed.connect(self.tell)

    def slots(self, parent: QWidget) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id; dialogs belong to ``parent``."""
        return {"open": lambda: self._ask_open(parent), "print": lambda: self._ask_print(parent)}

    def open(self, path: Path) -> None:
        """Open ``path``; what is open stays until it could be read."""
        self._loader.open(path)

    def tell(self, problem: Problem) -> None:
        """Say what went wrong; what is open stays."""
        self._message.tell(problem.words(self._looks.say))

    def say(self, key: str, **facts: object) -> None:
        """Say the sentence at ``key`` until it is closed."""
        self._message.tell(self._looks.say(key, **facts))

    def mention(self, key: str) -> None:
        """Say the sentence at ``key`` for a moment."""
        self._status.showMessage(self._looks.say(key), _MENTIONED)

    def drop(self, dropped: QMimeData) -> bool:
        """Open the first file of ``dropped`` and return whether there is one.

        A folder is opened, to be told that it is one, only where there is nothing else.
        """
        paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if not paths:
            return False
        files = [path for path in paths if not path.is_dir()]
        self.open((files or paths)[0])
        self._left_out = len(paths) - 1
        return True

    def _ask_open(self, parent: QWidget) -> None:
        say, opened = self._looks.say, self._session.opened
        folder = str(opened.path.parent) if opened else ""
        kinds = f"{say('window.kind_text')} (*.txt *.text);;{say('window.kind_all')} (*)"
        name, _ = QFileDialog.getOpenFileName(parent, say("action.open"), folder, kinds)
        if name:
            self.open(Path(name))

    def _ask_print(self, parent: QWidget) -> None:
        say, opened = self._looks.say, self._session.opened
        if opened is None:
            return
        proposed = opened.path.absolute().with_suffix(_BRIEFING[0])
        if target := ask_target(parent, say("action.print"), proposed, _BRIEFING):
            self._printing.save_pdf(opened, target, say, self._looks.paper)

    def _on_started(self, path: Path) -> None:
        self._left_out = 0
        self._status.showMessage(self._looks.say("window.opening", name=path.name))

    def _on_opened(self) -> None:
        self._message.hide()
        if self._left_out:
            self._message.tell(self._looks.say.count("window.left_out", self._left_out))

    def _on_saved(self, path: Path, replaced: tuple[str, ...]) -> None:
        say = self._looks.say
        sentences = [say("window.saved", path=path)]
        if replaced:
            characters = " ".join(f"U+{ord(char):04X}" for char in replaced)
            sentences.append(say("window.replaced", characters=characters))
        self._message.tell(" ".join(sentences))
