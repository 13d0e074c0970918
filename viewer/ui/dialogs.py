"""The dialogs that are one for the whole window: palette, shortcuts, preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.ui.command_list import commands_of
from viewer.ui.command_palette import CommandPalette
from viewer.ui.preferences_dialog import PreferencesDialog
from viewer.ui.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from viewer.ui.looks import Looks

_REMEMBERED = 8


class Dialogs:
    """The actions ``palette``, ``shortcuts`` and ``preferences``, each made when first wanted."""

    def __init__(
        self,
        window: QWidget,
        actions: Mapping[str, QAction],
        looks: Looks,
        recent: tuple[str, ...],
    ) -> None:
        self._window, self._actions, self._looks, self._recent = window, actions, looks, recent
        self._palette: CommandPalette | None = None
        self._sheet: ShortcutSheet | None = None
        self._options: PreferencesDialog | None = None
        looks.look_changed.connect(self._show_options)
        looks.language_changed.connect(self._speak)

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {
            "palette": self._open_palette,
            "shortcuts": self._open_sheet,
            "preferences": self._open_options,
        }

    def remembered(self) -> dict[str, object]:
        """Return the commands run last, by the name of the preference."""
        return {"commands": self._recent}

    def _open_palette(self) -> None:
        if self._palette is None:
            self._palette = CommandPalette(self._window)
            self._palette.chosen.connect(self._run)
        commands = [
            command
            for command in commands_of(self._actions, self._looks.say)
            if command.id != "palette"
        ]
        self._palette.ask(commands, self._recent, self._looks.theme, self._looks.say)

    def _run(self, name: str) -> None:
        others = (one for one in self._recent if one != name)
        self._recent = (name, *others)[:_REMEMBERED]
        self._actions[name].trigger()

    def _open_sheet(self) -> None:
        if self._sheet is None:
            self._sheet = ShortcutSheet(self._window)
        commands = commands_of(self._actions, self._looks.say)
        self._sheet.show_commands(commands, self._looks.theme, self._looks.say)

    def _open_options(self) -> None:
        if self._options is None:
            self._options = PreferencesDialog(self._window, self._looks.say)
            self._options.chosen.connect(self._looks.choose)
        self._show_options()
        self._options.show()
        self._options.activateWindow()

    def _show_options(self) -> None:
        if self._options is not None:
            self._options.show_choices(self._looks.remembered())

    def _speak(self) -> None:
        if self._options is not None:
            self._options.speak(self._looks.say)
            self._show_options()
