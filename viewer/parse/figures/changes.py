"""Which amounts of a sentence state a change, and which way.

Precision comes first: an amount that no rule speaks for is no change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Role
from viewer.parse.figures.change_rules import RULES
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.sharing import carried, share_back
from viewer.parse.figures.verdict import (
    FAR,
    NOUNS,
    Verdict,
    change_by,
    is_bare_bracket,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token


def verdicts(tokens: Sequence[Token]) -> dict[int, Verdict]:
    """Return what each amount of a sentence is; amounts of which nothing is known are left out."""
    found: dict[int, Verdict] = {}
    last, inner, opened = -1, -1, -1
    for i, token in enumerate(tokens):
        if token.cue is Cue.OPEN:
            inner, opened = -1, i
        elif token.cue is Cue.CLOSE:
            opened = -1
        if token.cue is not Cue.AMOUNT:
            continue
        verdict = next((made for rule in RULES if (made := rule(tokens, i))), None)
        earlier = inner if opened >= 0 and inner >= 0 else last
        if earlier >= 0:
            verdict = carried(tokens, found[earlier], earlier, i, verdict)
        if verdict := verdict or listed_under(tokens, i):
            found[i] = verdict
        standing = i if verdict and verdict.role in {Role.CHANGE, Role.SHARE} else -1
        inner, last = (standing, last) if opened >= 0 else (inner, standing)
    for i in sorted(found, reverse=True):
        share_back(tokens, found, i)
    return dict(sorted(found.items()))


def listed_under(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "the sharpest increases were in Estonia (14.5%)": brackets under a superlative."""
    if not is_bare_bracket(tokens, i):
        return None
    for j in range(i - 2, max(0, i - FAR), -1):
        if tokens[j].cue in NOUNS:
            near = {token.word for token in tokens[max(0, j - 3) : j]}
            steep = any(
                word.endswith("est") or word in {"most", "strong", "double-digit"} for word in near
            )
            earlier = tokens[max(0, i - FAR) : i]
            shares = steep and any(token.cue in {Cue.SHARE, Cue.RATE} for token in earlier)
            return change_by(tokens, j) if steep and not shares else None
    return None
