"""Wordings of a change that brackets, alternatives and table rows have: "surged (14.6%)".

The rules are of the kind of ``change_rules``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Direction, Role
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.verdict import (
    CLAUSE_ENDS,
    FAR,
    MOVES,
    NEAR,
    NOUNS,
    Verdict,
    before,
    change_by,
    cue_at,
    is_bare_bracket,
    word_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

_BEFORE_BRACKET = frozenset({Cue.NUMBER, Cue.HEDGE, Cue.BY, Cue.MARK, Cue.MORE, Cue.ON})
_LONGEST_LIST = 24  # tokens between a bracket and the verb it shares
STEADY = frozenset({"unchanged", "stable", "flat", "level", "unverändert", "stabil"})
# Parts of one that a bracket restates in percent: "by a third (33.1 percent)".
_FRACTIONS = frozenset(
    {"third", "quarter", "half", "fifth", "tenth", "thirds", "quarters", "sixth"}
)


def or_amount(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "rose $0.5 billion or 0.2 percent", "grew by nearly a fifth, or 18.7 per cent"."""
    j = before(tokens, i)
    if word_at(tokens, j) != "or":
        return None
    for k in range(j - 1, max(-1, j - NEAR), -1):
        cue = tokens[k].cue
        if cue in {Cue.VERB, Cue.SIDE} or (cue is Cue.BOTH and cue_at(tokens, k - 1) is Cue.WORD):
            return change_by(tokens, k)
        if cue is Cue.OPEN and cue_at(tokens, k + 1) is Cue.BY:
            return _moved_before(tokens, k)
        if cue not in {Cue.WORD, Cue.NUMBER, Cue.MARK, Cue.HEDGE, Cue.BY, Cue.COMMA}:
            return None
    return None


def _moved_before(tokens: Sequence[Token], opened: int) -> Verdict | None:
    """As "increases in clothing (by $2 billion or 16.9%) and in shoes (by ...)"."""
    for k in range(opened - 1, max(-1, opened - FAR), -1):
        if tokens[k].cue in MOVES | NOUNS:
            return change_by(tokens, k)
    return None


def restated(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "jumped by a third (33.1 percent)", "output surged (14.6%)", "go up $3 (8.6%)"."""
    if not is_bare_bracket(tokens, i):
        return None
    if word_at(tokens, i - 2) in STEADY and (amount := tokens[i].amount) and not amount.value:
        return Verdict(Role.CHANGE, Direction.UNCHANGED, i - 2)
    for k in range(i - 2, max(-1, i - NEAR), -1):
        cue = tokens[k].cue
        if cue in {Cue.VERB, Cue.SIDE}:
            return change_by(tokens, k)
        fraction = tokens[k].word in _FRACTIONS
        if not fraction and cue not in _BEFORE_BRACKET:
            money = cue is Cue.WORD and Cue.NUMBER in {cue_at(tokens, k - 1), cue_at(tokens, k + 1)}
            if not money:
                return None
    return None


def bracket_before_verb(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "food (7.6%) and drinks (2.1%) increased": one verb without an amount, for all."""
    if not is_bare_bracket(tokens, i):
        return None
    for j in range(i + 2, min(i + _LONGEST_LIST, len(tokens))):
        cue = tokens[j].cue
        if cue in {Cue.VERB, Cue.BOTH}:
            ends = j + 1 == len(tokens) or tokens[j + 1].cue in CLAUSE_ENDS
            return change_by(tokens, j) if ends or tokens[j + 1].word == "." else None
        listed = cue is Cue.AMOUNT and is_bare_bracket(tokens, j)
        if not listed and cue not in {Cue.WORD, Cue.AND, Cue.COMMA, Cue.OPEN, Cue.CLOSE}:
            return None
    return None


def computed(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As the row "Examiners | 8,051 | 9,302 | 15.5%": the two counts must bear the change out."""
    j = i - 1 - (cue_at(tokens, i - 1) is Cue.OPEN)
    if word_at(tokens, j) != "|" or word_at(tokens, j - 2) != "|":
        return None
    counts = [tokens[k].amount for k in (j - 3, j - 1) if k >= 0 and tokens[k].cue is Cue.NUMBER]
    amount = tokens[i].amount
    if len(counts) < len(("", "")):
        return None
    old, new = (count.value for count in counts if count)
    if amount is None or not old:
        return None
    moved = (new - old) / old * 100
    if round(abs(moved) - abs(amount.value), 1):
        return None
    return Verdict(Role.CHANGE, Direction.INCREASE if moved > 0 else Direction.DECREASE, i)
