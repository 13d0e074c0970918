"""The release as a value: its text, where it came from, and everything found in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

    from viewer.model.figures import Figure, Number
    from viewer.model.footnotes import Footnote
    from viewer.model.mentions import (
        Acronym,
        Claim,
        Commitment,
        Event,
        Organization,
        Person,
        Quotation,
        Term,
        Work,
    )


class Span(NamedTuple):
    """A half-open range ``start <= i < end`` of code points of ``Release.text``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of ``text`` this span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Return whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Return whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    NOTE = "note"
    TABLE = "table"
    QUOTATION = "quotation"
    CAPTION = "caption"
    CONTACT = "contact"
    BOILERPLATE = "boilerplate"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the page. Blocks never overlap; only blank space lies between them."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text came from; ``bytes`` is the file's size, ``sha256`` its lower-case hex."""

    name: str
    media_type: str
    encoding: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ReleaseDate:
    """The date the release gives itself, and the words that say so."""

    value: dt.date
    span: Span


@dataclass(frozen=True, slots=True)
class Issuer:
    """The office that speaks; ``span`` is where its name is first given."""

    name: str
    short: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Release:
    r"""A parsed release. Every span in it counts code points of ``text``.

    ``text`` is the decoded source with line ends as ``\n`` and nothing else changed. The
    sequences are in the order of the text.
    """

    source: Source
    text: str
    language: str
    headline: Span | None
    subheadlines: tuple[Span, ...]
    date: ReleaseDate | None
    issuer: Issuer | None
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...]
    figures: tuple[Figure, ...]
    numbers: tuple[Number, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    acronyms: tuple[Acronym, ...]
    undefined_acronyms: tuple[Term, ...]
    events: tuple[Event, ...]
    quotations: tuple[Quotation, ...]
    works: tuple[Work, ...]
    commitments: tuple[Commitment, ...]
    claims: tuple[Claim, ...]

    def words(self, span: Span) -> str:
        """Return the release's own words at ``span``."""
        return self.text[span.start : span.end]
