"""The release on paper: a pure function from release and options to PDF."""

from __future__ import annotations

from viewer.briefing.options import BriefingOptions, Ink, Margins, Paper, Parts, Sides, TypeSize
from viewer.briefing.typesetting import Briefing, typeset
from viewer.briefing.writing import UnwritableError, write

__all__ = [
    "Briefing",
    "BriefingOptions",
    "Ink",
    "Margins",
    "Paper",
    "Parts",
    "Sides",
    "TypeSize",
    "UnwritableError",
    "typeset",
    "write",
]
