"""What the reader may choose about a printed briefing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


class Parts(StrEnum):
    """What is printed: page one, the full text with what follows it, or both."""

    BOTH = "both"
    BRIEFING = "briefing"
    TEXT = "text"


class Paper(StrEnum):
    """Sheet sizes."""

    A4 = "a4"
    LETTER = "letter"
    LEGAL = "legal"
    A5 = "a5"


class TypeSize(StrEnum):
    """Sizes of the running text: 9.5, 11, 13 and 16 points."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    LARGEST = "largest"


class Sides(StrEnum):
    """One side of each sheet, or both: then the margins mirror each other for binding."""

    ONE = "one"
    TWO = "two"


class Margins(StrEnum):
    """How much of the sheet stays empty."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"


class Ink(StrEnum):
    """Colour, or black alone, with no grey that a printer would have to dot."""

    COLOUR = "colour"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class BriefingOptions:
    """The reader's choices.

    ``language`` is that of the frame, the words around the release's own. ``checks`` says whether
    page one tells what to doubt. ``printed`` is the moment to show and store as that of printing;
    without it the document is dated like the release, so that the same release always gives the
    same bytes.
    """

    parts: Parts = Parts.BOTH
    paper: Paper = Paper.A4
    type_size: TypeSize = TypeSize.NORMAL
    sides: Sides = Sides.ONE
    margins: Margins = Margins.NORMAL
    ink: Ink = Ink.COLOUR
    language: str = "en"
    checks: bool = True
    printed: dt.datetime | None = None

    @property
    def with_briefing(self) -> bool:
        """Whether page one is printed."""
        return self.parts is not Parts.TEXT

    @property
    def with_text(self) -> bool:
        """Whether the full text is printed."""
        return self.parts is not Parts.BRIEFING
