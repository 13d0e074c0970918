"""What a window works with, handed over as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.desktop.exporting import Exporting
from viewer.desktop.file_watch import FileWatch
from viewer.desktop.loader import Loader
from viewer.desktop.printing import Printing
from viewer.desktop.session import Session
from viewer.desktop.theme import Themes
from viewer.desktop.translation import Languages

if TYPE_CHECKING:
    from viewer.desktop.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Services:
    """The open release and its file, the threads that read and write, the looks, the language."""

    session: Session
    loader: Loader
    watch: FileWatch
    printing: Printing
    exporting: Exporting
    themes: Themes
    languages: Languages

    @classmethod
    def start(cls, preferences: Preferences) -> Services:
        """Return services as ``preferences`` want them; a loaded release becomes the open one."""
        themes, languages = Themes(preferences.theme), Languages(preferences.language)
        services = cls(Session(), Loader(), FileWatch(), Printing(), Exporting(), themes, languages)
        services.loader.loaded.connect(services.session.open)
        return services

    def finish(self) -> None:
        """Return when no file is being read and nothing is being written."""
        self.watch.stop()
        self.loader.cancel()
        self.loader.wait()
        self.printing.wait()
        self.exporting.wait()
