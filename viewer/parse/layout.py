"""What the page itself shows, before any sentence is understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Block, BlockKind, Footnote, ReleaseDate, Span


@dataclass(frozen=True, slots=True)
class Layout:
    """The text with its blocks, notes, headline and date: what every later rule starts from."""

    text: str
    language: str
    blocks: tuple[Block, ...]
    headline: Span | None
    subheadlines: tuple[Span, ...]
    date: ReleaseDate | None
    footnotes: tuple[Footnote, ...]

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """Yield the blocks of the given kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)
