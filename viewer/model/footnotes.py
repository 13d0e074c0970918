"""Notes and their calls, readable in both directions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.model.release import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A call of a note: the marker in the text and the word it hangs on, if it hangs on one."""

    span: Span
    anchor: Span | None


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of a note: ``marker`` covers the printed marker, ``span`` the words after it."""

    marker: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: its calls and its lines.

    A note nobody calls has no references; a call whose note is missing has no lines. ``id`` is
    ``n1``, ``n2`` ... in the order of the first call (or line, where there is no call).
    """

    id: str
    marker: str
    references: tuple[Reference, ...]
    lines: tuple[NoteLine, ...]
