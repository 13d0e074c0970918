"""Changes by a factor: "doubled", "a threefold rise", "2.6 times as many as in 2021", "by half"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from viewer.model import Direction, Role
from viewer.parse.figures.amounts import Amount
from viewer.parse.figures.countable import looks_back
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.number_words import cardinal
from viewer.parse.figures.verdict import (
    MOVES,
    NOUNS,
    Verdict,
    before,
    change_by,
    cue_at,
    word_at,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.parse.figures.tokens import Token

_HALF = Amount(Decimal("0.5"), "times", None)
_ARTICLES = frozenset("a an the its their his this die der das den dem eine ein".split())
_COMPARED = frozenset("more fewer less higher lower mehr weniger".split())
# "Double" and "triple" are adjectives, nouns and verbs; here they are verbs.
_INFINITIVES = frozenset({"double", "triple"})
_IDIOMS = frozenset({"down", "up", "as", "check", "digit", "digits"})


def with_word_numbers(tokens: list[Token]) -> list[Token]:
    """Return ``tokens`` where the words of "by half" and "five fewer than" have their numbers."""
    for i, token in enumerate(tokens):
        if token.word == "half" and cue_at(tokens, i - 1) is Cue.BY:
            tokens[i] = token._replace(cue=Cue.NUMBER, amount=_HALF)
        elif token.word in _COMPARED and i and (value := cardinal(tokens[i - 1].word)):
            number = Amount(value, None, None)
            tokens[i - 1] = tokens[i - 1]._replace(cue=Cue.NUMBER, amount=number)
    return tokens


def multiple_verdicts(
    tokens: Sequence[Token], amounts: Mapping[int, Verdict]
) -> dict[int, Verdict]:
    """Return the multiples of a sentence that are changes; ``amounts`` are its percentages."""
    found: dict[int, Verdict] = {}
    for i, token in enumerate(tokens):
        if token.amount is None or token.amount.unit != "times" or _in_percent(tokens, amounts, i):
            continue
        if token.cue is Cue.TIMES:
            verdict = _multiplied(tokens, i)
        else:
            verdict = _factor(tokens, i) or _elided(tokens, amounts, i)
        if verdict:
            found[i] = verdict
    return found


def _in_percent(tokens: Sequence[Token], amounts: Mapping[int, Verdict], i: int) -> bool:
    """Return whether a bracket says it more exactly: "more than doubled (+114.2 percent)"."""
    return cue_at(tokens, i + 1) is Cue.OPEN and any(j in amounts for j in (i + 2, i + 3))


def _multiplied(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "doubled", "has tripled", "to double", but not "doubled down", "a doubled fee"."""
    word, following = tokens[i].word, cue_at(tokens, i + 1)
    noun = following in {Cue.WORD, Cue.TIMES} and word_at(tokens, i + 1) != "."
    if word_at(tokens, i + 1) in _IDIOMS or word == "doubles":
        return None
    if word in _INFINITIVES:
        verb = cue_at(tokens, i - 1) in {Cue.TO, Cue.NOT_YET} or following in {Cue.TO, Cue.FROM}
        return change_by(tokens, i) if verb else None
    if noun and word_at(tokens, before(tokens, i) + 1) in _ARTICLES:
        return None
    return change_by(tokens, i)


def _factor(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "a threefold rise", "went up 4.5-fold", "2.6 times as many as in 2021", "by half"."""
    j = before(tokens, i)
    amount = tokens[i].amount
    by = cue_at(tokens, j) is Cue.BY
    moved = before(tokens, j) if by else j
    direction = tokens[moved].direction if cue_at(tokens, moved) in MOVES | NOUNS else None
    if amount and amount.value < 1:
        falls = by and direction is Direction.DECREASE
        return change_by(tokens, moved) if falls else None
    folds = tokens[i].word != "times"
    exact = amount is not None and amount.value % 1 != 0
    if direction is Direction.INCREASE and (folds or by or exact):
        return change_by(tokens, moved)
    if folds and tokens[i + 1 : i + 2] and cue_at(tokens, i + 1) in NOUNS:
        rises = tokens[i + 1].direction is Direction.INCREASE
        return change_by(tokens, i + 1) if rises else None
    return _as_many(tokens, i)


def _elided(tokens: Sequence[Token], amounts: Mapping[int, Verdict], i: int) -> Verdict | None:
    """As "hydrogen went up 21% and carbon capture, from a small base, 4.5-fold"."""
    last = max((j for j in amounts if j < i), default=-1)
    if last < 0 or not tokens[i].word.endswith("fold"):
        return None
    apart = any(token.cue in MOVES | NOUNS | {Cue.BE, Cue.DEED} for token in tokens[last:i])
    rose = amounts[last].direction is Direction.INCREASE
    return amounts[last] if rose and not apart else None


def _as_many(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "2.6 times as many as in the same months of 2021", "three times as many (97 → 291)"."""
    if word_at(tokens, i + 1) not in {"as", "so"}:
        return None
    rising = Verdict(Role.CHANGE, Direction.INCREASE, i)
    if cue_at(tokens, i + 3) is Cue.OPEN and cue_at(tokens, i + 5) is Cue.TO:
        return rising
    for j in range(i + 3, min(i + 6, len(tokens))):
        if tokens[j].word in {"as", "wie"}:
            return rising if looks_back(tokens, j + 1) else None
    return None
