"""What a check found: a code and the places it speaks of, never a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import datetime as dt

    from viewer.model.figures import Figure
    from viewer.model.release import Span


Fact: TypeAlias = "str | tuple[str, ...] | dt.date | dt.tzinfo | Figure"
"""Words of the release or a list of them, a day, an instant with its zone, a zone, or a change."""


class Severity(StrEnum):
    """How much a reader should care."""

    INFO = "info"
    NOTICE = "notice"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one check.

    ``code`` names the sentence in the translations (``finding.<code>``); ``facts`` fill it: words
    and digits as the release prints them, and dates, times, zones and changes for the language to
    tell.
    """

    code: str
    severity: Severity
    spans: tuple[Span, ...]
    facts: tuple[tuple[str, Fact], ...] = ()
