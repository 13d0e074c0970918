"""How everything looks and speaks: theme, text, paper, language."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.desktop.letters import letters
from viewer.desktop.page_look import PageLook
from viewer.desktop.preferences import LANGUAGE_CHOICES, ZOOM_STEPS
from viewer.desktop.theme import CHOICES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from viewer.desktop.preferences import Preferences
    from viewer.desktop.services import Services
    from viewer.desktop.theme import Theme
    from viewer.present.wording import Wording

_NORMAL = 100
# Preferences that are also in the menu.
_BY_ACTION = ("theme", "language")


class Looks(QObject):
    """The reader's choices of look and language.

    Signals: ``look_changed()`` for theme, face, size or measure, ``language_changed()``.
    """

    look_changed = Signal()
    language_changed = Signal()

    def __init__(
        self, services: Services, preferences: Preferences, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__()
        self._themes, self._languages = services.themes, services.languages
        self._page = PageLook(preferences.zoom, preferences.face, preferences.measure)
        self._paper = preferences.paper
        self._actions = actions
        self._themes.changed.connect(self._on_theme)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._themes.current

    @property
    def zoom(self) -> int:
        """The size of the text in percent, as the reader chose it."""
        return self._page.zoom

    @property
    def page(self) -> PageLook:
        """How text is set; its size also counts the desktop's own letters."""
        return replace(self._page, zoom=round(self._page.zoom * letters() / 100))

    @property
    def paper(self) -> str:
        """The sheet to print on."""
        return self._paper

    @property
    def say(self) -> Wording:
        """The sentences of the language in force."""
        return self._languages.say

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        theme, language = self._themes.choose, self._choose_language
        return {
            "zoom_in": lambda: self._step_zoom(1),
            "zoom_out": lambda: self._step_zoom(-1),
            "zoom_reset": lambda: self.choose("zoom", _NORMAL),
            **{f"theme_{choice}": _when_on(theme, choice) for choice in CHOICES},
            **{f"language_{choice}": _when_on(language, choice) for choice in LANGUAGE_CHOICES},
        }

    def restore(self) -> None:
        """Check the actions of what is in force."""
        for name in _BY_ACTION:
            self._actions[f"{name}_{self.remembered()[name]}"].setChecked(True)

    def remembered(self) -> dict[str, str | int]:
        """Return the choices, by the names of the preferences."""
        return {
            "theme": self._themes.choice,
            "language": self._languages.choice,
            "paper": self._paper,
            **asdict(self._page),
        }

    def choose(self, name: str, choice: str | int) -> None:
        """Take ``choice`` for the preference ``name``, at once."""
        if name in _BY_ACTION:
            self._actions[f"{name}_{choice}"].setChecked(True)
        elif name == "paper":
            self._paper = str(choice)
        else:
            self._page = replace(self._page, **{name: choice})  # type: ignore[arg-type] # by name
            self.look_changed.emit()

    def _on_theme(self) -> None:
        self.look_changed.emit()

    def _choose_language(self, choice: str) -> None:
        self._languages.choose(choice)
        self.language_changed.emit()

    def _step_zoom(self, step: int) -> None:
        place = ZOOM_STEPS.index(self._page.zoom) + step
        self.choose("zoom", ZOOM_STEPS[min(max(place, 0), len(ZOOM_STEPS) - 1)])


def _when_on(choose: Callable[[str], object], choice: str) -> Callable[[bool], None]:
    """Return a slot of ``toggled`` that takes ``choice`` when its action is switched on."""

    def slot(on: bool) -> None:  # noqa: FBT001  # the signature of toggled(bool)
        if on:
            choose(choice)

    return slot
