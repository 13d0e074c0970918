"""Which language the program speaks, and Qt's own words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer.present.wording import Wording, wording

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

SYSTEM = "system"


class Languages:
    """The language in force: the reader's choice, or the system's for ``system``."""

    def __init__(self, choice: str = SYSTEM, parent: QObject | None = None) -> None:
        self._translator = QTranslator(parent)
        self.choose(choice)

    @property
    def choice(self) -> str:
        """``system``, or the code of a language."""
        return self._choice

    @property
    def say(self) -> Wording:
        """The sentences of the language in force."""
        return self._say

    def choose(self, choice: str) -> None:
        """Speak the language ``choice`` from now on; also in the dialogs Qt provides."""
        self._choice = choice
        code = QLocale.system().name()[:2] if choice == SYSTEM else choice
        self._say = wording(code)
        QCoreApplication.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{self._say.language}", folder):
            QCoreApplication.installTranslator(self._translator)
