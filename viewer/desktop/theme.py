"""Colours by role, and the two style sheets made from them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import asdict, dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from viewer.resources import shipped

SYSTEM = "system"
CHOICES = (SYSTEM, "light", "dark", "contrast")
_FACE = '"Source Serif 4"'
_STYLES = "<styles>"  # stands for the folder until lengths are scaled: its name may hold one
_LENGTH = re.compile(r"(\d+)px")
_SCHEMES = {
    SYSTEM: Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Dark,
}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colour of every role, as ``#rrggbb``."""

    paper: str
    card: str
    chrome: str
    pressed: str
    line: str
    faint: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    call: str
    call_hover: str
    highlight: str
    highlight_hover: str
    bar: str
    bar_hover: str
    doubt: str

    def window_sheet(self, letters: int = 100) -> str:
        """Return the Qt style sheet of the window with letters at ``letters`` percent."""
        return self._zoomed("window.qss", letters)

    def page_sheet(self, zoom: int = 100, face: str = _FACE) -> str:
        """Return the style sheet of a page at ``zoom`` percent in the families ``face``."""
        return self._zoomed("page.css", zoom, face)

    def chart_sheet(self, zoom: int = 100) -> str:
        """Return the Qt style sheet of the chart at ``zoom`` percent."""
        return self._zoomed("chart.qss", zoom)

    def _zoomed(self, name: str, zoom: int, face: str = _FACE) -> str:
        values = {**asdict(self), **sizes(), "face": face, "styles": _STYLES}
        sheet = _template(name).substitute(values)
        sheet = _LENGTH.sub(lambda length: f"{round(int(length[1]) * zoom / 100)}px", sheet)
        return sheet.replace(_STYLES, shipped("resources/styles").as_posix())

    def palette(self) -> QPalette:
        """Return the palette for what no style sheet reaches."""
        palette = QPalette(QColor(self.chrome))
        role = QPalette.ColorRole
        for roles, colour in (
            ((role.Window, role.Button, role.AlternateBase), self.chrome),
            ((role.Base, role.ToolTipBase), self.card),
            ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), self.ink),
            ((role.PlaceholderText,), self.quiet),
            ((role.Highlight, role.Link, role.LinkVisited, role.Accent), self.accent),
            ((role.HighlightedText,), self.on_accent),
        ):
            for one in roles:
                palette.setColor(one, QColor(colour))
        for one in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(self.faint))
        return palette


@cache
def sizes() -> dict[str, int]:
    """Return the sizes of letters and of the room between them, in pixels at 100 percent.

    ``type_<name>`` and ``space_<name>`` for those of ``resources/styles/scale.toml``.
    """
    with shipped("resources/styles/scale.toml").open("rb") as file:
        table = tomllib.load(file)
    return {f"{kind}_{name}": size for kind, row in table.items() for name, size in row.items()}


@cache
def load_theme(name: str) -> Theme:
    """Return the theme in ``resources/styles/<name>.toml``.

    Raises ``KeyError`` for a role that points at no palette entry and ``TypeError`` for a role
    that is missing or unknown.
    """
    with shipped(f"resources/styles/{name}.toml").open("rb") as file:
        table = tomllib.load(file)
    return Theme(**{role: table["palette"][entry] for role, entry in table["roles"].items()})


class Themes(QObject):
    """The theme in force: the reader's choice, or the system's where the choice is ``system``.

    Signals: ``changed(Theme)`` whenever another theme comes into force.
    """

    changed = Signal(object)

    def __init__(self, choice: str = SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._current = self._wanted()
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(_SCHEMES[choice])
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)

    @property
    def choice(self) -> str:
        """One of ``CHOICES``."""
        return self._choice

    @property
    def current(self) -> Theme:
        """The theme in force."""
        return self._current

    def choose(self, choice: str) -> None:
        """Take one of ``CHOICES``; ``system`` follows what the desktop asks for."""
        self._choice = choice
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[choice])
        self._refresh()

    def _wanted(self) -> Theme:
        if self._choice != SYSTEM:
            return load_theme(self._choice)
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return load_theme("contrast")
        return load_theme("dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light")

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted != self._current:
            self._current = wanted
            self.changed.emit(wanted)


def _template(name: str) -> Template:
    return Template(shipped(f"resources/styles/{name}").read_text(encoding="utf-8"))
