"""Reads the open file again when it changes, and says what that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.present.comparing import compare, difference_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from viewer.desktop.services import Services
    from viewer.desktop.session import Opened
    from viewer.ui.looks import Looks
    from viewer.ui.message_bar import MessageBar


class Reloading(QObject):
    """The action ``reload``, and the same unasked for a file that changed.

    What is open stays until its next edition could be read, and when the file is gone.
    """

    def __init__(
        self,
        services: Services,
        looks: Looks,
        message: MessageBar,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(message)
        self._session, self._loader, self._watch = (
            services.session,
            services.loader,
            services.watch,
        )
        self._looks, self._message, self._action = looks, message, actions["reload"]
        self._before: Opened | None = None
        self._waiting = False
        self._action.setEnabled(False)
        self._watch.changed.connect(self._reload)
        self._watch.gone.connect(self._on_gone)
        self._session.leaving.connect(self._on_leaving)
        self._session.release_opened.connect(self._on_opened)
        self._loader.failed.connect(self._on_other_ended)
        self._loader.cancelled.connect(self._on_other_ended)

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {"reload": self._reload}

    def _reload(self) -> None:
        """Read the file again, once nothing else is being opened."""
        opened = self._session.opened
        self._waiting = self._loader.busy
        if opened and not self._waiting:
            self._loader.open(opened.path)

    def _on_other_ended(self) -> None:
        if self._waiting:
            self._reload()

    def _on_leaving(self, opened: Opened) -> None:
        self._before = opened

    def _on_opened(self, opened: Opened) -> None:
        before, self._before = self._before, None
        self._waiting = False
        self._action.setEnabled(True)
        if before is not None and before.path == opened.path:
            self._tell(before, opened)
        self._watch.watch(opened.path, opened.stamp)

    def _tell(self, before: Opened, opened: Opened) -> None:
        difference = compare(before.release, opened.release)
        if difference.text_changed:
            say = self._looks.say
            told = say("reload.changed", name=opened.path.name)
            self._message.add(f"{told} {difference_words(difference, say)}")

    def _on_gone(self) -> None:
        if opened := self._session.opened:
            self._message.tell(self._looks.say("reload.vanished", name=opened.path.name))
