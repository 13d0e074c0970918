"""Finding words: the field in the bar, the panes that are searched, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.ui.looks import Looks
    from viewer.ui.reading_view import ReadingView
    from viewer.ui.status_line import StatusLine
    from viewer.ui.top_bar import TopBar

# Milliseconds after which the coverage comes back.
_NO_MATCH_SHOWN = 4000


class Search:
    """The actions ``find``, ``find_next`` and ``find_previous``."""

    def __init__(self, bar: TopBar, view: ReadingView, status: StatusLine, looks: Looks) -> None:
        self._bar, self._view, self._status, self._looks = bar, view, status, looks
        bar.find_requested.connect(lambda _words: self._find())

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {
            "find": self._bar.focus_find,
            "find_next": self._find,
            "find_previous": lambda: self._find(back=True),
        }

    def end(self) -> None:
        """Forget the words and take their marks away."""
        self._bar.clear_find()
        self._view.clear_found()
        self._status.clearMessage()

    def _find(self, *, back: bool = False) -> None:
        words = self._bar.words
        if not words:
            self._bar.focus_find()
            return
        found = self._view.find_next(words, back=back)
        self._bar.show_found(found=found)
        if not found:
            sentence = self._looks.say("window.no_match", words=words)
            self._status.showMessage(sentence, _NO_MATCH_SHOWN)
