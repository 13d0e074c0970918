"""What went wrong, as a value: the key of a sentence and what fills it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.present.wording import Wording


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence for the reader that is not in any language yet."""

    key: str
    facts: tuple[tuple[str, str], ...] = ()

    def words(self, say: Wording) -> str:
        """Return the sentence."""
        return say(self.key, **dict(self.facts))


FAULT = Problem("window.fault")
