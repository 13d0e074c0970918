"""The one "where": what the reader is looking at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.model.release import Span


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the open release.

    ``target`` is the id of a figure ("f3") or a footnote ("n1"), or ``None`` for a plain place in
    the text; ``span`` is where it stands, ``others`` are further words that belong to it.
    """

    span: Span
    target: str | None = None
    others: tuple[Span, ...] = ()

    def address(self, name: str) -> str:
        """Return the address to copy or store: ``name#f3``, or ``name#120-131``."""
        return f"{name}#{self.target or f'{self.span.start}-{self.span.end}'}"
