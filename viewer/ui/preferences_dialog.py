"""The choices of the reader in one place; each is taken the moment it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel

from viewer.desktop.page_look import FACES, MEASURES
from viewer.desktop.preferences import LANGUAGE_CHOICES, PAPERS, ZOOM_STEPS
from viewer.desktop.theme import CHOICES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from viewer.present.wording import Wording


class _Option(NamedTuple):
    """One row: the name of the preference, what it may be, and the table of its sentences."""

    name: str
    choices: tuple[str | int, ...]
    table: str


_OPTIONS = (
    _Option("face", FACES, "preferences"),
    _Option("zoom", ZOOM_STEPS, "status"),
    _Option("measure", MEASURES, "preferences"),
    _Option("theme", CHOICES, "action"),
    _Option("paper", PAPERS, "preferences"),
    _Option("language", LANGUAGE_CHOICES, "action"),
)


class PreferencesDialog(QDialog):
    """Signals: ``chosen(str, object)`` with the name of a preference and what it shall be."""

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget, say: Wording) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self._labels = {option.name: QLabel() for option in _OPTIONS}
        self._boxes = {option.name: QComboBox() for option in _OPTIONS}
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._arrange()
        self.speak(say)
        for option in _OPTIONS:
            self._boxes[option.name].currentIndexChanged.connect(
                lambda place, option=option: self.chosen.emit(option.name, option.choices[place])
            )
        self._buttons.rejected.connect(self.reject)

    def show_choices(self, chosen: Mapping[str, str | int]) -> None:
        """Show what is in force; that chooses nothing."""
        for option in _OPTIONS:
            box = self._boxes[option.name]
            box.blockSignals(True)  # noqa: FBT003  # Qt's signature
            box.setCurrentIndex(option.choices.index(chosen[option.name]))
            box.blockSignals(False)  # noqa: FBT003  # Qt's signature

    def speak(self, say: Wording) -> None:
        """Take the words of another language."""
        self.setWindowTitle(say("preferences.title"))
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setText(
            say("preferences.close")
        )
        for option in _OPTIONS:
            words = say(f"preferences.{option.name}")
            self._labels[option.name].setText(words)
            box = self._boxes[option.name]
            box.setAccessibleName(words.replace("&", ""))
            for place, choice in enumerate(option.choices):
                box.setItemText(place, _words(option, choice, say))

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        for option in _OPTIONS:
            box, label = self._boxes[option.name], self._labels[option.name]
            box.setObjectName(f"option_{option.name}")
            box.addItems([""] * len(option.choices))
            box.setMinimumWidth(220)
            label.setBuddy(box)
            form.addRow(label, box)
        form.addRow(self._buttons)


def _words(option: _Option, choice: str | int, say: Wording) -> str:
    if isinstance(choice, int):
        return say("status.zoom", percent=choice)
    return say(f"{option.table}.{option.name}_{choice}")
