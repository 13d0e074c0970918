"""What a check found: a code and the places it speaks of, never a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.model.release import Span


class Severity(StrEnum):
    """How much a reader should care."""

    INFO = "info"
    NOTICE = "notice"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one check.

    ``code`` names the sentence in the translations (``finding.<code>``); ``facts`` are the
    names and values that fill it, as text.
    """

    code: str
    severity: Severity
    spans: tuple[Span, ...]
    facts: tuple[tuple[str, str], ...] = ()
