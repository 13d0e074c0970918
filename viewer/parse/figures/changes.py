"""Which amounts of a sentence state a change, and which way.

Precision comes first: an amount that no rule speaks for is no change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Role
from viewer.parse.figures.change_rules import RULES
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.verdict import (
    FAR,
    NOUNS,
    Verdict,
    before,
    change_by,
    cue_at,
    is_bare_bracket,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

# What may not stand between a change and an amount that shares its verb.
_BREAKS = frozenset(
    {Cue.VERB, Cue.BE, Cue.DEED, Cue.SHARE, Cue.RATE, Cue.PRONOUN, Cue.NOUN, Cue.BOTH}
)
_UNSHARED_BEFORE = frozenset(
    {Cue.TO, Cue.FROM, Cue.AT, Cue.OF, Cue.BE, Cue.WITH, Cue.RATE, Cue.SHARE}
)
_UNSHARED_AFTER = frozenset({Cue.OF, Cue.VERB, Cue.DEED, Cue.SHARE, Cue.RATE, Cue.BE})
_LONGEST_ELISION = 25


def verdicts(tokens: Sequence[Token]) -> dict[int, Verdict]:
    """Return what each amount of a sentence is; amounts of which nothing is known are left out."""
    found: dict[int, Verdict] = {}
    last = -1
    for i, token in enumerate(tokens):
        if token.cue is not Cue.AMOUNT:
            continue
        verdict = next((made for rule in RULES if (made := rule(tokens, i))), None)
        if verdict is None and last >= 0:
            verdict = _shared(tokens, found[last], last, i)
        if verdict := verdict or listed_under(tokens, i):
            found[i] = verdict
        last = i if verdict and verdict.role in {Role.CHANGE, Role.SHARE} else -1
    return found


def _shared(tokens: Sequence[Token], earlier: Verdict, last: int, i: int) -> Verdict | None:
    """Return ``earlier`` where the amount at ``i`` goes on with it."""
    if earlier.role is Role.SHARE:
        joined = any(token.cue is Cue.AND for token in tokens[last + 1 : i])
        return earlier if joined and i - last < _LONGEST_ELISION else None
    return earlier if shares_verb(tokens, last, i) else None


def shares_verb(tokens: Sequence[Token], last: int, i: int) -> bool:
    """Return whether the amount at ``i`` shares the verb of ``last``: "3.6% in A; 1.5% in B"."""
    if i - last > _LONGEST_ELISION or cue_at(tokens, before(tokens, i)) in _UNSHARED_BEFORE:
        return False
    one, other = tokens[last].amount, tokens[i].amount
    if one is None or other is None or one.unit != other.unit:
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after and after.cue in _UNSHARED_AFTER and after.word not in {"averaged", "average"}:
        return False
    if is_bare_bracket(tokens, i):
        return False
    return not any(_breaks(tokens, j) for j in range(last + 1, i))


def _breaks(tokens: Sequence[Token], j: int) -> bool:
    token = tokens[j]
    return (
        token.cue in _BREAKS
        or token.word == ":"
        or (
            token.word.endswith(("ed", "ing"))
            and (
                token.cue is Cue.WORD
                and "-" not in token.word
                and token.word not in {"united", "including"}
            )
        )
    )


def listed_under(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "the sharpest increases were in Estonia (14.5%)": brackets under a superlative."""
    if not is_bare_bracket(tokens, i):
        return None
    if any(token.cue in {Cue.SHARE, Cue.RATE} for token in tokens[max(0, i - FAR) : i]):
        return None
    for j in range(i - 2, max(0, i - FAR), -1):
        if tokens[j].cue in NOUNS:
            near = {token.word for token in tokens[max(0, j - 3) : j]}
            steep = any(
                word.endswith("est") or word in {"most", "strong", "double-digit"} for word in near
            )
            return change_by(tokens, j) if steep else None
    return None
