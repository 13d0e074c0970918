"""Wordings of a change by a noun of movement: "a decline of 11.2%", "growth averaged 7.7%".

The rules are of the kind of ``change_rules``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.figures.cues import MEASURES_OF, Cue
from viewer.parse.figures.verdict import (
    FAR,
    MOVES,
    NEAR,
    NOUNS,
    Verdict,
    before,
    change_by,
    clause_start,
    cue_at,
    moving_noun,
    word_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

_LEVEL_BEFORE = frozenset({Cue.TO, Cue.FROM, Cue.AT, Cue.BE})
_CAME = frozenset({"came", "come", "comes", "amounted", "amounts"})


def growth_level(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "Growth slowed to 2 percent from 2.4": growth at either level, so two changes."""
    j = before(tokens, i)
    if cue_at(tokens, j) not in _LEVEL_BEFORE:
        return None
    start = clause_start(tokens, j)
    if cue_at(tokens, start) in {Cue.IN, Cue.ON}:
        start = next((k for k in range(start, j) if tokens[k].word in {"the", "a"}), start)
    for k in range(j, max(start, j - FAR) - 1, -1):
        if tokens[k].cue in {Cue.PACE, Cue.VERB}:
            noun = moving_noun(tokens, start, k)
            if noun < 0 and tokens[k].cue is Cue.PACE and word_at(tokens, k + 1) == "in":
                noun = moving_noun(tokens, k + 2, min(k + 6, len(tokens)))
            if noun >= 0 and word_at(tokens, noun + 1) != "to":
                return change_by(tokens, noun)
    return None


def noun_after(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "a 4.2 percent increase", "a 1.2% year-on-year decrease", "a 74.7-percent gain"."""
    for j in range(i + 1, min(i + 5, len(tokens))):
        token = tokens[j]
        if token.cue in NOUNS:
            loose = (
                j == i + 1
                and token.word in {"drop", "cut", "fall"}
                and word_at(tokens, j + 1) in {"out", "off"}
            )
            return None if loose else change_by(tokens, j)
        if token.cue not in {Cue.WORD, Cue.HEDGE} or token.word in {"that", "has", "will"}:
            return None
    return None


def noun_of(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "a decline of 11.2%", "declines, of 0.5%", "an increase in exports of 5%"."""
    j = before(tokens, i)
    if cue_at(tokens, j) is Cue.COMMA:
        apart = cue_at(tokens, j - 1) not in NOUNS or cue_at(tokens, i + 1) is Cue.WITH
        return None if apart else change_by(tokens, j - 1)
    if cue_at(tokens, j) is not Cue.OF and word_at(tokens, j) != "von":
        return None
    k = before(tokens, j)
    k -= cue_at(tokens, k) is Cue.COMMA
    if word_at(tokens, k) == "rate" and cue_at(tokens, k - 1) in NOUNS:
        return change_by(tokens, k - 1)
    if word_at(tokens, j - 1) in MEASURES_OF:
        k = _past_measure(tokens, j - 1)
        return change_by(tokens, k) if cue_at(tokens, k) in (MOVES | NOUNS) else None
    return change_by(tokens, k) if cue_at(tokens, k) in NOUNS else _noun_in_of(tokens, j)


def _noun_in_of(tokens: Sequence[Token], of: int) -> Verdict | None:
    """As "an increase in exports of 5%"."""
    for k in range(of - 1, max(-1, of - NEAR), -1):
        if cue_at(tokens, k) in {Cue.RATE, Cue.SHARE, Cue.VERB, Cue.AMOUNT, Cue.NUMBER}:
            return None
        if cue_at(tokens, k) in NOUNS and cue_at(tokens, k + 1) in {Cue.IN, Cue.OF}:
            return change_by(tokens, k)
    return None


def _past_measure(tokens: Sequence[Token], j: int) -> int:
    """Return the index left of "by an average", "at a compound annual rate"."""
    j -= 1
    while j >= 0 and (
        tokens[j].cue in {Cue.HEDGE, Cue.AT, Cue.BY, Cue.ON}
        or tokens[j].word in {"annual", "compound", "yearly"}
    ):
        j -= 1
    return j


def noun_was(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "growth averaged 7.7%", "the increase was 5%", "Rückgang: 11,2 %"."""
    j = before(tokens, i)
    if (
        cue_at(tokens, j) in {Cue.STOP, Cue.DASH}
        and word_at(tokens, j) != ";"
        and cue_at(tokens, j - 1) in NOUNS
    ):
        return change_by(tokens, j - 1)
    if word_at(tokens, j) == "to" and word_at(tokens, j - 1) in _CAME:
        j -= 1
    if cue_at(tokens, j) is Cue.AT and cue_at(tokens, j - 1) is Cue.COMMA:
        return _noun_was_in(tokens, j)
    if cue_at(tokens, j) is not Cue.BE:
        return None
    start = clause_start(tokens, j)
    comma = next((k + 1 for k in range(j - 1, start, -1) if tokens[k].cue is Cue.COMMA), start)
    noun = max(moving_noun(tokens, start, j), moving_noun(tokens, comma, j))
    return change_by(tokens, noun) if noun >= 0 else None


def _noun_was_in(tokens: Sequence[Token], at: int) -> Verdict | None:
    """As "The strongest growth was in the North East, at 38.6%"."""
    start = clause_start(tokens, at)
    be = next((k for k in range(start, at) if tokens[k].cue is Cue.BE), -1)
    noun = moving_noun(tokens, start, be)
    placed = cue_at(tokens, be + 1 + (cue_at(tokens, be + 1) is Cue.DEED)) in {Cue.IN, Cue.BY}
    return change_by(tokens, noun) if placed and noun >= 0 else None
