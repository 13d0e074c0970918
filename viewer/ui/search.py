"""Finding words: the field in the bar, the options under it, and what the panes show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from viewer.present.searching import Found, Query, find, from_place
from viewer.ui.accessibility import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.session import Session
    from viewer.ui.find_strip import FindStrip
    from viewer.ui.looks import Looks
    from viewer.ui.reading_view import ReadingView
    from viewer.ui.top_bar import TopBar

# Milliseconds without a key after which what was typed is looked for.
_PAUSE = 150


class Search(QObject):
    """The actions ``find``, ``find_next``, ``find_previous`` and the options ``find_...``.

    A search begins at the place being read; it ends with Escape, which gives the focus back.
    """

    def __init__(
        self,
        session: Session,
        parts: tuple[TopBar, FindStrip, ReadingView],
        actions: Mapping[str, QAction],
        looks: Looks,
    ) -> None:
        super().__init__(parts[0])
        self._session, self._looks, self._actions = session, looks, actions
        self._bar, self._strip, self._view = parts
        self._found, self._query = Found(), Query()
        self._before: QWidget | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look_again)
        field = self._bar.field
        field.textEdited.connect(lambda _words: self._pause.start())
        field.step_requested.connect(self._step)
        field.page_requested.connect(self._view.document.turn_pages)
        looks.language_changed.connect(self._tell)
        session.release_opened.connect(lambda _opened: self._look_again())

    @property
    def found(self) -> Found:
        """What was found."""
        return self._found

    @property
    def query(self) -> Query:
        """What was looked for."""
        return self._query

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        options = dict.fromkeys(("find_case", "find_words", "find_all"), self._look_again)
        steps = {
            "find": self._begin,
            "find_next": lambda: self._step(1),
            "find_previous": lambda: self._step(-1),
        }
        return {**steps, **options}

    def end(self) -> bool:
        """Forget the words and their marks; return whether there was a search."""
        searching = self._strip.isVisible() or bool(self._bar.field.text())
        self._pause.stop()
        self._bar.field.clear()
        self._strip.hide()
        self._look_again()
        before, self._before = self._before, None
        if searching and before is not None and before.isVisible():
            before.setFocus()
        return searching and before is not None

    def _begin(self) -> None:
        self._remember_focus()
        self._bar.focus_find()

    def _remember_focus(self) -> None:
        focus: QWidget | None = self._bar.window().focusWidget()
        if focus is not None and focus is not self._bar.field:
            self._before = focus

    def _step(self, step: int) -> None:
        if not self._bar.field.text():
            self._begin()
        elif self._pause.isActive() or self._query != self._asked():
            self._look_again()
        elif self._found.matches:
            place = (self._found.current + step) % len(self._found.matches)
            self._show(replace(self._found, current=place))

    def _asked(self) -> Query:
        return Query(
            self._bar.field.text(),
            match_case=self._actions["find_case"].isChecked(),
            whole_words=self._actions["find_words"].isChecked(),
        )

    def _look_again(self) -> None:
        """Look for what is asked now, from the place that was found or is being read."""
        self._pause.stop()
        opened, self._query = self._session.opened, self._asked()
        here = self._found.match
        matches = find(opened.release.text, self._query) if opened else ()
        place = here.start if here else self._view.document.top_offset() or 0
        marked = self._actions["find_all"].isChecked()
        self._show(Found(matches, from_place(matches, place), all_marked=marked))

    def _show(self, found: Found) -> None:
        self._found = found
        self._view.show_found(found)
        self._tell()

    def _tell(self) -> None:
        words, count = self._query.words, len(self._found.matches)
        self._bar.show_found(found=bool(count) or not words.strip())
        if not words.strip():
            self._strip.hide()
            return
        say = self._looks.say
        told = say("find.place", place=self._found.current + 1, count=count) if count else ""
        self._strip.tell(told or say("window.no_match", words=words))
        announce(self._bar.field, self._strip.told)
