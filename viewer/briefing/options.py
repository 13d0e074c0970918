"""What the reader may choose about a printed briefing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


class Paper(StrEnum):
    """Sheet sizes, by the name the command line takes."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class BriefingOptions:
    """The reader's choices.

    ``printed`` is the day to show and store as the day of printing; without it the document is
    dated like the release, so that the same release always gives the same bytes.
    """

    paper: Paper = Paper.A4
    printed: dt.date | None = None
