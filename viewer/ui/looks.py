"""How everything looks and speaks: theme, size of the text, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.desktop.letters import letters
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


class Looks(QObject):
    """The reader's choices of look and language.

    Signals: ``look_changed()`` for theme or size, ``language_changed()``.
    """

    look_changed = Signal()
    language_changed = Signal()

    def __init__(self, services: Services, preferences: Preferences) -> None:
        super().__init__()
        self._themes, self._languages = services.themes, services.languages
        self._zoom = preferences.zoom
        self._themes.changed.connect(self._on_theme)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._themes.current

    @property
    def zoom(self) -> int:
        """The size of the text in percent."""
        return self._zoom

    @property
    def size(self) -> int:
        """The size of the text in percent where the desktop's own letters count as well."""
        return round(self._zoom * letters() / 100)

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
            "zoom_reset": lambda: self._set_zoom(_NORMAL),
            **{f"theme_{choice}": _when_on(theme, choice) for choice in CHOICES},
            **{f"language_{choice}": _when_on(language, choice) for choice in LANGUAGE_CHOICES},
        }

    def restore(self, actions: Mapping[str, QAction]) -> None:
        """Check the actions of what is in force."""
        actions[f"theme_{self._themes.choice}"].setChecked(True)
        actions[f"language_{self._languages.choice}"].setChecked(True)

    def remembered(self) -> dict[str, str | int]:
        """Return the choices, by the names of the preferences."""
        return {
            "theme": self._themes.choice,
            "language": self._languages.choice,
            "zoom": self._zoom,
        }

    def _on_theme(self) -> None:
        self.look_changed.emit()

    def _choose_language(self, choice: str) -> None:
        self._languages.choose(choice)
        self.language_changed.emit()

    def _step_zoom(self, step: int) -> None:
        place = ZOOM_STEPS.index(self._zoom) + step
        self._set_zoom(ZOOM_STEPS[min(max(place, 0), len(ZOOM_STEPS) - 1)])

    def _set_zoom(self, percent: int) -> None:
        self._zoom = percent
        self.look_changed.emit()


def _when_on(choose: Callable[[str], object], choice: str) -> Callable[[bool], None]:
    """Return a slot of ``toggled`` that takes ``choice`` when its action is switched on."""

    def slot(on: bool) -> None:  # noqa: FBT001  # the signature of toggled(bool)
        if on:
            choose(choice)

    return slot
