"""The wordings of a change, one rule each, in the order they are tried.

A rule looks at the tokens beside the amount at ``i``. It returns a ``Verdict``, or ``None`` where
it has nothing to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Role
from viewer.parse.figures.bracket_rules import bracket_before_verb, computed, or_amount, restated
from viewer.parse.figures.cues import MEASURES_OF, Cue
from viewer.parse.figures.german_changes import (
    held_against,
    or_parted,
    parted,
    separable,
    verb_first,
)
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
    from collections.abc import Callable, Sequence

    from viewer.parse.figures.tokens import Token

_ANY_MOVE = MOVES | NOUNS
_LEVEL_BEFORE = frozenset({Cue.TO, Cue.FROM, Cue.AT, Cue.BE})
# What a comparison may be with and still be no change over time.
_YARDSTICKS = frozenset(
    "target targets goal forecast forecasts expectations expectation average plan minimum limit "
    "threshold median norm estimate estimates".split()
)
# Verbs whose subject is a part of a whole: "47% came from".
_PARTS = frozenset(
    {"came", "comes", "come", "went", "said", "say", "reported", "stammten", "hail", "hailed"}
)
_NO_CHANGE_MORE = frozenset(
    {"likely", "efficient", "efficiently", "accurate", "accurately", "prone"}
)
_RATE_OF_GROWTH = frozenset(
    {"rate", "rates", "pace", "clip", "average", "annualized", "annual", "a", "per"}
)
_GROWING = frozenset(
    {"grew", "grow", "grows", "growing", "grown", "expanded", "expanding", "expand"}
)
# "Make up" and "take up": to be a share of.
_MADE = frozenset("make makes made making take takes took taken taking".split())
# Comparatives that are prepositions as well.
_PLACED = frozenset({"above", "below", "über", "unter"})
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


def signed(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "(+14.5%)", "patents -3%": but a rate that stands at -0.1% is a level."""
    amount = tokens[i].amount
    if amount is None or amount.sign is None:
        return None
    j = before(tokens, i)
    if cue_at(tokens, j) in {Cue.TO, Cue.FROM, Cue.AT, Cue.ON}:
        return Verdict(Role.LEVEL)
    start = clause_start(tokens, i)
    if cue_at(tokens, j) in {Cue.BE, Cue.OF} and _rated(tokens, start, j):
        return Verdict(Role.RATE)
    return Verdict(Role.CHANGE, amount.sign, i)


def _rated(tokens: Sequence[Token], start: int, end: int) -> bool:
    span = tokens[max(start, 0) : end]
    return any(t.cue is Cue.RATE for t in span) and not any(t.cue in NOUNS for t in span)


def share(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "87% of that growth", "a 40% share": part of a whole, whatever is said of the whole."""
    j = before(tokens, i)
    accounted = cue_at(tokens, j) is Cue.SHARE or (
        word_at(tokens, j) == "for" and cue_at(tokens, j - 1) is Cue.SHARE
    )
    made = word_at(tokens, j) == "up" and word_at(tokens, j - 1) in _MADE
    if noun_after(tokens, i):
        return None
    if made or accounted or cue_at(tokens, i + 1) is Cue.SHARE or word_at(tokens, i + 1) in _PARTS:
        return Verdict(Role.SHARE)
    if cue_at(tokens, i + 1) is not Cue.OF and word_at(tokens, i + 1) not in {
        "der",
        "des",
        "aller",
    }:
        return None
    return None if cue_at(tokens, j) in _ANY_MOVE else Verdict(Role.SHARE)


def of_which(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "up 5%, davon 62 % in services": a part of what was just counted."""
    return Verdict(Role.SHARE) if word_at(tokens, before(tokens, i)) == "davon" else None


def compared(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "14.0% more", "21% above the 2017 figure", "5 per cent up on 2013"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or after.cue not in {Cue.MORE, Cue.SIDE}:
        return None
    if after.word == "off":
        return None
    ahead = [token.word for token in tokens[i + 2 : i + 7]]
    if ahead[:1] and (ahead[0] in _NO_CHANGE_MORE or (after.cue is Cue.SIDE and ahead[0] == "to")):
        return None
    if after.word in {"above", "below"} and any(word in _YARDSTICKS for word in ahead):
        return Verdict(Role.RATE)
    return change_by(tokens, i + 1)


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


def side_before(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "up 6.3% on", "down by 8% on 2018", "rose 3.6 percent", "the gap widened by 2 points"."""
    j = before(tokens, i)
    if cue_at(tokens, j) is Cue.BY:
        j = before(tokens, j)
        if cue_at(tokens, j) is Cue.PACE and tokens[j].direction:
            return change_by(tokens, j)
    return change_by(tokens, j) if cue_at(tokens, j) in _ANY_MOVE else None


def by_amount(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "increase the salaries by 16.5%", "in the EU by 0.5%": the verb is further off."""
    j = before(tokens, i)
    if cue_at(tokens, j) is not Cue.BY:
        return None
    if tokens[j].word == "um" and (german := separable(tokens, i)):
        return german
    noun = -1
    for k in range(j - 1, max(-1, j - FAR), -1):
        cue = tokens[k].cue
        if cue in MOVES:
            return change_by(tokens, k)
        if (cue is Cue.NOUN or (cue is Cue.MORE and tokens[k].word not in _PLACED)) and noun < 0:
            noun = k
        if tokens[k].word in {";", "exceeded", "exceed", "beat", "topped", "surpassed"}:
            break
    return change_by(tokens, noun) if noun >= 0 else None


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
        return change_by(tokens, k) if cue_at(tokens, k) in _ANY_MOVE else None
    return change_by(tokens, k) if cue_at(tokens, k) in NOUNS else _noun_in_of(tokens, j)


def _noun_in_of(tokens: Sequence[Token], of: int) -> Verdict | None:
    """As "an increase in exports of 5%"."""
    for k in range(of - 1, max(-1, of - NEAR), -1):
        if cue_at(tokens, k) in {Cue.RATE, Cue.SHARE, Cue.VERB, Cue.AMOUNT, Cue.NUMBER}:
            return None
        if cue_at(tokens, k) in NOUNS and cue_at(tokens, k + 1) is Cue.IN:
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


def at_rate(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "increased at a 2.9 percent annual rate", "growing at 5% a year"."""
    j = before(tokens, i)
    if cue_at(tokens, j) is not Cue.AT:
        return None
    k = before(tokens, j)
    if cue_at(tokens, k) not in {Cue.VERB, Cue.BOTH}:
        return None
    ahead = {token.word for token in tokens[i + 1 : i + 4]}
    return change_by(tokens, k) if ahead & _RATE_OF_GROWTH or tokens[k].word in _GROWING else None


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
    if cue_at(tokens, j) is not Cue.BE:
        return None
    noun = moving_noun(tokens, clause_start(tokens, j), j)
    return change_by(tokens, noun) if noun >= 0 else None


def level(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "to 87.3%", "from 37 percent", "at 6.3 percent", "was 4.7 percent"."""
    j = before(tokens, i)
    if cue_at(tokens, j) in {Cue.TO, Cue.FROM}:
        return Verdict(Role.LEVEL)
    if cue_at(tokens, j) in _LEVEL_BEFORE or cue_at(tokens, j) is Cue.OF:
        return Verdict(Role.RATE if _rated(tokens, clause_start(tokens, i), i) else Role.LEVEL)
    return None


RULES: tuple[Callable[[Sequence[Token], int], Verdict | None], ...] = (
    computed,
    growth_level,
    signed,
    of_which,
    share,
    held_against,
    compared,
    noun_after,
    side_before,
    at_rate,
    noun_of,
    noun_was,
    by_amount,
    or_amount,
    or_parted,
    parted,
    verb_first,
    restated,
    bracket_before_verb,
    level,
)
