"""How the text of a page is set: its face, its size and the width of its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.desktop.theme import Theme

_OTHER_SCRIPTS = '"Noto Serif KR", "Amiri", "Noto Sans Hebrew"'
_FAMILIES = {
    "serif": f'"Source Serif 4", {_OTHER_SCRIPTS}',
    "sans": f'"Pretendard", {_OTHER_SCRIPTS}',
}
# Pixels at 100 %: about 54, 66 and 80 characters of the serif.
_WIDTHS = {"narrow": 506, "normal": 618, "wide": 750}
FACES = tuple(_FAMILIES)
MEASURES = tuple(_WIDTHS)


@dataclass(frozen=True, slots=True)
class PageLook:
    """``zoom`` is in percent, ``face`` one of ``FACES``, ``measure`` one of ``MEASURES``."""

    zoom: int = 100
    face: str = "serif"
    measure: str = "normal"

    def sheet(self, theme: Theme) -> str:
        """Return the style sheet of a page in the colours of ``theme``."""
        return theme.page_sheet(self.zoom, _FAMILIES[self.face])

    def pixels(self, length: float) -> float:
        """Return ``length``, which is at 100 %, as it is here."""
        return length * self.zoom / 100

    @property
    def line_width(self) -> float:
        """The width of the column of text, in pixels."""
        return self.pixels(_WIDTHS[self.measure])
