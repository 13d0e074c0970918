"""Frozen values: the parsed release and everything in it. Standard library only."""

from __future__ import annotations

from viewer.model.figures import (
    RELATIVE_UNITS,
    Baseline,
    Direction,
    Figure,
    Level,
    Number,
    Period,
    Role,
    Status,
)
from viewer.model.findings import Fact, Finding, Severity
from viewer.model.footnotes import Footnote, NoteLine, Reference
from viewer.model.location import Location
from viewer.model.mentions import (
    Acronym,
    Claim,
    Clock,
    Commitment,
    CommitmentKind,
    Event,
    Organization,
    Person,
    Quotation,
    Term,
    Work,
)
from viewer.model.release import Block, BlockKind, Issuer, Release, ReleaseDate, Source, Span

__all__ = [
    "RELATIVE_UNITS",
    "Acronym",
    "Baseline",
    "Block",
    "BlockKind",
    "Claim",
    "Clock",
    "Commitment",
    "CommitmentKind",
    "Direction",
    "Event",
    "Fact",
    "Figure",
    "Finding",
    "Footnote",
    "Issuer",
    "Level",
    "Location",
    "NoteLine",
    "Number",
    "Organization",
    "Period",
    "Person",
    "Quotation",
    "Reference",
    "Release",
    "ReleaseDate",
    "Role",
    "Severity",
    "Source",
    "Span",
    "Status",
    "Term",
    "Work",
]
