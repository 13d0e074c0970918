"""The switches that show and hide the panes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from viewer.ui.reading_view import PANES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from viewer.desktop.preferences import Preferences
    from viewer.ui.reading_view import ReadingView


class PaneSwitches:
    """The actions ``show_<pane>``; the last pane that is shown cannot be hidden."""

    def __init__(self, view: ReadingView, actions: Mapping[str, QAction]) -> None:
        self._view = view
        self._actions = {name: actions[f"show_{name}"] for name in PANES}
        view.pane_wanted.connect(lambda name: self._actions[name].setChecked(True))

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {f"show_{name}": partial(self._show, name) for name in PANES}

    def restore(self, preferences: Preferences) -> None:
        """Show the panes that were shown."""
        shown = {name for name in PANES if getattr(preferences, f"show_{name}")} or {PANES[0]}
        for name, action in self._actions.items():
            action.setChecked(name in shown)
            self._show(name, name in shown)

    def remembered(self) -> dict[str, bool]:
        """Return what is shown, by the names of the preferences."""
        return {f"show_{name}": action.isChecked() for name, action in self._actions.items()}

    def _show(self, name: str, shown: bool) -> None:  # noqa: FBT001  # a slot of toggled(bool)
        self._view.show_pane(name, shown)
        checked = [action for action in self._actions.values() if action.isChecked()]
        for action in self._actions.values():
            action.setEnabled(checked != [action])
