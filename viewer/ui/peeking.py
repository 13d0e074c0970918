"""Looking at a note or a meaning without leaving the place: by the pointer and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from viewer.present.footnote_cards import note_page, words_page
from viewer.present.hints import hint_at
from viewer.present.locating import block_at, lit_by, location_of, note_called
from viewer.ui.popup import Popup

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from viewer.desktop.session import Session
    from viewer.model import Footnote, Span
    from viewer.ui.looks import Looks
    from viewer.ui.reading_view import ReadingView
    from viewer.ui.text_pane import TextPane

# Milliseconds: before a popup appears, and before it goes once the pointer is elsewhere.
_REST, _LEAVE = 300, 250


class Peeking(QObject):
    """The action ``peek``, and popups for calls, short forms, people and clocks of the document.

    A popup stays while the pointer is on it and goes on scrolling, on a click elsewhere and with
    Escape. While one is open the next one appears at once.
    """

    def __init__(self, window: QWidget, view: ReadingView, session: Session, looks: Looks) -> None:
        super().__init__(window)
        self._window = window
        self._view, self._session, self._looks = view, session, looks
        self.popup = Popup(window)
        self._wanted: tuple[str, Span] | None = None
        self._note = ""
        self._before: QWidget | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._leave = QTimer(self, singleShot=True, interval=_LEAVE)
        self._rest.timeout.connect(self._show_wanted)
        self._leave.timeout.connect(self.close)
        self.popup.entered.connect(self._leave.stop)
        self.popup.left.connect(self._leave.start)
        self.popup.note_wanted.connect(self._go_to_note)
        view.document.place_hovered.connect(self._on_place)
        view.document.verticalScrollBar().valueChanged.connect(self.close)
        session.release_opened.connect(self.close)
        looks.look_changed.connect(self._set_look)
        looks.language_changed.connect(self._speak)
        self._set_look()
        self._speak()

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {"peek": self._peek}

    def close(self) -> bool:
        """Close the popup, give the focus back and return whether one was open."""
        self._rest.stop()
        self._leave.stop()
        self._wanted = None
        if not self.popup.isVisible():
            return False
        focused = self.popup.text.hasFocus() or self.popup.button.hasFocus()
        self.popup.hide()
        self._watch(watching=False)
        if focused and self._before is not None:
            self._before.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Close the popup on a click elsewhere."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self.popup.mapFromGlobal(event.globalPosition().toPoint())
            if not self.popup.rect().contains(place):
                self.close()
        return super().eventFilter(watched, event)

    def _on_place(self, offset: int | None) -> None:
        wanted = self._meaning(offset) if offset is not None else None
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._rest.stop()
        if wanted is None:
            if self.popup.isVisible():
                self._leave.start()
        elif self.popup.isVisible():
            self._show_wanted()
        else:
            self._rest.start()

    def _meaning(self, offset: int) -> tuple[str, Span] | None:
        """Return the id of the note called at ``offset``, or the words of a hint, and its place."""
        opened = self._session.opened
        if opened is None:
            return None
        for note in opened.release.footnotes:
            for span in lit_by(opened.release, location_of(opened.release, note.id)).calls:
                if span.start <= offset < span.end:
                    return note.id, span
        hint = hint_at(opened.release, offset, self._looks.say)
        return (hint.words, hint.span) if hint else None

    def _show_wanted(self) -> None:
        if self._wanted is not None:
            self._leave.stop()
            self._show(*self._wanted)

    def _show(self, meaning: str, span: Span) -> None:
        opened, say = self._session.opened, self._looks.say
        pane: TextPane = self._view.document
        area = pane.area_of(span)
        if opened is None or area.isEmpty():
            return
        near = area.translated(pane.viewport().mapTo(self._window, QPoint(0, 0)))
        notes = {note.id: note for note in opened.release.footnotes}
        note: Footnote | None = notes.get(meaning)
        self._note = note.id if note else ""
        page = note_page(opened.release, note, say) if note else words_page(meaning)
        lit = lit_by(opened.release, self._session.location)
        self.popup.show_page(page, opened.release if note else None, near, say("action.peek"))
        self.popup.text.show_hover(lit)
        self._watch(watching=True)

    def _peek(self) -> None:
        """Show the note of the current place, or the one called nearest, and go into it."""
        opened = self._session.opened
        if opened is None or self.close():
            return
        release, location = opened.release, self._session.location
        note = lit_by(release, location).note
        if note is None:
            place = location.span.start if location else self._view.document.top_offset() or 0
            note = note_called(release, block_at(release, place), place)
        found = location_of(release, note) if note else None
        calls = lit_by(release, found).calls
        if note and calls:
            self._before = QApplication.focusWidget()
            self._view.document.bring_into_sight(calls[0])
            self._show(note, calls[0])
            self.popup.text.setFocus()

    def _go_to_note(self) -> None:
        note = self._note
        self.close()
        self._view.go_to_target(note)

    def _watch(self, *, watching: bool) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            if watching:
                application.installEventFilter(self)

    def _set_look(self) -> None:
        self.popup.set_look(self._looks.theme, self._looks.page)

    def _speak(self) -> None:
        self.popup.button.setText(self._looks.say("hint.to_note"))
