"""Copying: words with their source, figures, and the address of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from viewer.present.citing import cited, figure_cited
from viewer.present.locating import lit_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.desktop.session import Session
    from viewer.model import Figure
    from viewer.ui.looks import Looks
    from viewer.ui.reading_view import ReadingView
    from viewer.ui.status_line import StatusLine

_ROW = "text/tab-separated-values"
_SHOWN = 4000


class Copying(QObject):
    """The actions ``copy``, ``copy_cited``, ``copy_figure`` and ``copy_place``."""

    def __init__(
        self, session: Session, view: ReadingView, status: StatusLine, looks: Looks
    ) -> None:
        super().__init__(view)
        self._session, self._view, self._status, self._looks = session, view, status, looks

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {
            "copy": self._copy,
            "copy_cited": self._copy_cited,
            "copy_figure": self._copy_figure,
            "copy_place": self._copy_place,
        }

    def _copy(self) -> None:
        """Copy what is current where the focus is: a figure, or the words that are selected."""
        focus = self._view.window().focusWidget()
        if focus is not None and self._view.chart.isAncestorOf(focus):
            self._copy_figure()
            return
        pane = self._view.selecting_pane()
        if pane.textCursor().hasSelection():
            pane.copy()

    def _copy_cited(self) -> None:
        """Copy the selected words, or those that are lit, with their source."""
        opened, location = self._session.opened, self._session.location
        spans = self._view.selecting_pane().selected_spans()
        if opened is None or not (spans or location):
            return
        release = opened.release
        lit = lit_by(release, location)
        words = spans or lit.phrases or lit.calls
        if words:
            quoted = " … ".join(release.words(span) for span in words)
            self._put(cited(release, " ".join(quoted.split()), words[0].start, self._looks.say))

    def _copy_figure(self) -> None:
        """Copy the current figure as text, as a row and as HTML at once."""
        opened, figure = self._session.opened, self._figure()
        if opened is None or figure is None:
            return
        copied = figure_cited(opened.release, figure, self._looks.say)
        data = QMimeData()
        data.setText(copied.text)
        data.setHtml(copied.html)
        data.setData(_ROW, copied.row.encode())
        self._put(copied.text, data)

    def _copy_place(self) -> None:
        opened, location = self._session.opened, self._session.location
        if opened is not None and location is not None:
            self._put(location.address(opened.path.name))

    def _figure(self) -> Figure | None:
        opened = self._session.opened
        release = opened.release if opened else None
        lit = lit_by(release, self._session.location).figures if release else ()
        known = {figure.id: figure for figure in release.figures} if release else {}
        return known[lit[0]] if lit else None

    def _put(self, words: str, data: QMimeData | None = None) -> None:
        if data is None:
            data = QMimeData()
            data.setText(words)
        QGuiApplication.clipboard().setMimeData(data)
        self._status.showMessage(self._looks.say("copy.done", words=words), _SHOWN)
