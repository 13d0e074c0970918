"""German wordings of a change that English has not: the verb, or half of it, follows the amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Direction
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.verdict import NEAR, Verdict, change_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

# German prefixes part from their verb: "nahmen um 2,9 % zu". Source: Duden, trennbare Verben.
_PREFIXES = {"zu": Direction.INCREASE, "ab": Direction.DECREASE, "zurück": Direction.DECREASE}
_PREFIXED = {"nahm", "nahmen", "nimmt", "nehmen", "ging", "gingen", "geht", "legte", "legten"}


def separable(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "nahmen um 2,9 % zu", "ist um 3 % gestiegen"; ``um`` stands before the amount."""
    verb = next((j for j in range(i - 1, max(-1, i - 20), -1) if tokens[j].word in _PREFIXED), -1)
    if verb < 0:
        return _verb_after(tokens, i)
    for j in range(i + 1, min(i + 20, len(tokens))):
        if direction := _PREFIXES.get(tokens[j].word):
            return change_by(tokens, verb, direction)
        if tokens[j].cue is Cue.AMOUNT and tokens[j - 1].cue not in {Cue.AND, Cue.COMMA, Cue.BY}:
            return None
    return None


def _verb_after(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "ist um 3 % gestiegen"."""
    for j in range(i + 1, min(i + NEAR, len(tokens))):
        if tokens[j].cue is Cue.VERB:
            return change_by(tokens, j)
    return None
