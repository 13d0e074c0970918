"""What the page itself shows, before any sentence is understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.parse.page.blocks import find_blocks
from viewer.parse.page.footnotes import find_footnotes
from viewer.parse.page.heading import find_date, find_head
from viewer.parse.page.language import find_language
from viewer.parse.page.lines import lines

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


def find_layout(text: str) -> Layout:
    """Return the layout of ``text``; its blocks hold everything that is not blank."""
    page = lines(text)
    head = find_head(page)
    footnotes = find_footnotes(text, page)
    return Layout(
        text=text,
        language=find_language(text),
        blocks=(*head.blocks, *find_blocks(page, footnotes, head.top)),
        headline=head.headline,
        subheadlines=head.subheadlines,
        date=find_date(text, page, head),
        footnotes=footnotes,
    )
