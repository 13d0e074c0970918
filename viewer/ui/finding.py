"""Looks for words in several panes as if they were one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.ui.text_pane import TextPane


class Finder:
    """Goes through ``panes`` in their order, and from the end of the last to the first again."""

    def __init__(self, *panes: TextPane) -> None:
        self._panes = panes
        self._here = panes[0]

    def find(self, words: str, *, back: bool = False) -> TextPane | None:
        """Select the next place of ``words`` and return its pane; ``None`` where there is none."""
        place = self._panes.index(self._here)
        onward = (*self._panes[place + 1 :], *self._panes[:place])
        elsewhere = reversed(onward) if back else onward
        for pane, anew in ((self._here, False), *((pane, True) for pane in elsewhere)):
            if pane.find_next(words, back=back, anew=anew):
                return self._stay(pane)
        found = self._here.find_next(words, back=back, anew=True)
        return self._here if found else None

    def clear(self) -> None:
        """Take the marks away; the next search begins in the first pane."""
        self._stay(self._panes[0]).clear_found()

    def _stay(self, pane: TextPane) -> TextPane:
        if pane is not self._here:
            self._here.clear_found()
            self._here = pane
        return pane
