"""What governs an amount, where its clause begins, and the verdict on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Role
from viewer.parse.figures.cues import SHARE_VERBS, Cue, is_adverb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Direction
    from viewer.parse.figures.tokens import Token

MOVES = frozenset({Cue.VERB, Cue.BOTH, Cue.SIDE})
NOUNS = frozenset({Cue.NOUN, Cue.BOTH})
_CLAUSE_ENDS = frozenset({Cue.STOP, Cue.CONJUNCTION})
# What a clause, or an item of a list, can end with.
CLAUSE_ENDS = _CLAUSE_ENDS | {Cue.AND, Cue.COMMA}
NEAR = 8
_FINITE = frozenset({Cue.VERB, Cue.BE, Cue.DEED, Cue.NOT_YET})
FAR = 60


class Verdict(NamedTuple):
    """What an amount is; for a change its direction and the token that gives it."""

    role: Role
    direction: Direction | None = None
    governor: int = -1


def change_by(
    tokens: Sequence[Token], governor: int, direction: Direction | None = None
) -> Verdict:
    """Return a change in ``direction``, or the direction of the token at ``governor``."""
    return Verdict(Role.CHANGE, direction or tokens[governor].direction, governor)


def word_at(tokens: Sequence[Token], i: int) -> str:
    """Return the word at ``i`` in lower case; empty beyond the ends."""
    return tokens[i].word if 0 <= i < len(tokens) else ""


def cue_at(tokens: Sequence[Token], i: int) -> Cue:
    """Return the part the token at ``i`` plays; beyond the ends all stops."""
    return tokens[i].cue if 0 <= i < len(tokens) else Cue.STOP


def is_bare_bracket(tokens: Sequence[Token], i: int) -> bool:
    """Return whether the amount at ``i`` stands alone in its bracket."""
    return cue_at(tokens, i - 1) is Cue.OPEN and cue_at(tokens, i + 1) is Cue.CLOSE


def before(tokens: Sequence[Token], i: int) -> int:
    """Return the index of the token that governs the amount at ``i`` from the left.

    Hedges, articles and adverbs are passed over ("about", "a further", "more than", "up to").
    """
    j = i - 1
    while j >= 0:
        cue, word = tokens[j].cue, tokens[j].word
        if cue in {Cue.HEDGE, Cue.RESPECTIVELY} or is_adverb(word) or _is_degree(tokens, j):
            j -= 1
        elif word in {
            "than",
            "over",
            "under",
            "least",
            "most",
            "als",
            "zu",
            "as",
            "much",
            "many",
            "to",
        }:
            step = _hedge_ending(tokens, j)
            if not step:
                return j
            j -= step
        elif cue is Cue.COMMA and j and tokens[j - 1].word in {"average", "respectively"}:
            j -= 1
        elif word in {"average", "excess"} and tokens[j - 1].cue in {Cue.ON, Cue.IN}:
            j -= 3 if j > 1 and tokens[j - 2].cue is Cue.COMMA else 2
        else:
            return j
    return -1


def _is_degree(tokens: Sequence[Token], j: int) -> bool:
    """Return whether ``j`` is the "more" of "a more modest 1.8%"."""
    adverb = tokens[j].word in {"more", "less"} and word_at(tokens, j - 1) == "a"
    return adverb and tokens[j + 1].cue is Cue.HEDGE


def _hedge_ending(tokens: Sequence[Token], j: int) -> int:
    """Return how many tokens ending at ``j`` hedge the amount after them; 0 for none."""
    word = tokens[j].word
    last = tokens[j - 1].word if j else ""
    if word in {"over", "under"}:
        return 1
    if (word == "than" and last in {"more", "less", "fewer", "higher", "lower"}) or (
        word in {"als", "zu"} and last in {"mehr", "weniger", "bis"}
    ):
        return 2
    if word == "as" and last in {"much", "little", "many"} and j > 1 and tokens[j - 2].word == "as":
        return 3
    if (word in {"least", "most"} and last == "at") or (word == "to" and last == "close"):
        return 2
    earlier = tokens[j - 2].cue if j > 1 else Cue.STOP
    if word == "to" and last == "up" and earlier in MOVES | {Cue.BY, Cue.OF}:
        return 2
    return 0


def moving_noun(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the index of the noun of movement that heads ``tokens[start:end]``, or -1.

    "GDP growth" and "the increase in exports" have one; "the share of growth" has not.
    """
    for j in range(start, end):
        cue = tokens[j].cue
        if cue in NOUNS and tokens[j].direction:
            return j
        if cue in {Cue.IN, Cue.OF, Cue.SHARE, Cue.VERB, Cue.RATE, Cue.DEED, Cue.OPEN}:
            return -1
    return -1


def clause_start(tokens: Sequence[Token], i: int) -> int:
    """Return the index of the first token of the clause that holds ``i``."""
    for j in range(i - 1, max(-1, i - FAR), -1):
        cue = tokens[j].cue
        if cue is Cue.AND:
            if _second_clause(tokens, j, i):
                return j + 1
        elif cue in _CLAUSE_ENDS and not _pointing(tokens, j):
            return j + 1
    return max(0, i - FAR)


def _second_clause(tokens: Sequence[Token], j: int, i: int) -> bool:
    """Return whether "and" at ``j`` opens a clause: "exports rose, and the rate of X fell"."""
    if word_at(tokens, j + 1) == "those" and cue_at(tokens, j - 1) is Cue.COMMA:
        return True
    if j == 0 or tokens[j - 1].cue is not Cue.COMMA:
        return j > 0 and tokens[j - 1].cue is Cue.AMOUNT and tokens[j + 1].cue is not Cue.AMOUNT
    return any(token.cue in _FINITE for token in tokens[max(0, j - FAR) : j]) and any(
        token.cue in _FINITE or token.word in SHARE_VERBS for token in tokens[j + 2 : i + 1]
    )


def _pointing(tokens: Sequence[Token], j: int) -> bool:
    """Return whether ``j`` opens no clause: "over that span", "Asia as a whole"."""
    if tokens[j].word == "as" and word_at(tokens, j + 2) == "whole":
        return True
    if tokens[j].word == "because" and word_at(tokens, j + 1) == "of":
        return True
    return (
        tokens[j].word == "that" and j > 0 and tokens[j - 1].cue in {Cue.ON, Cue.IN, Cue.OF, Cue.AT}
    )
