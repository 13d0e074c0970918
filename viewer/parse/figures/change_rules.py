"""The wordings of a change, one rule each, in the order they are tried.

A rule looks at the tokens beside the amount at ``i``. It returns a ``Verdict``, or ``None`` where
it has nothing to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Direction, Role
from viewer.parse.figures.bracket_rules import (
    STEADY,
    bracket_before_verb,
    computed,
    or_amount,
    restated,
)
from viewer.parse.figures.countable import looks_back
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.german_changes import (
    held_against,
    or_parted,
    parted,
    separable,
    verb_first,
)
from viewer.parse.figures.noun_rules import growth_level, noun_after, noun_of, noun_was
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
    "budget threshold median norm estimate estimates".split()
)
_EARLIER = frozenset({"revised", "previous", "last"})
_QUOTES = frozenset("\"“”'‘’")
# Verbs whose subject is a part of a whole: "47% came from".
_GIVEN = frozenset({"gave", "give", "gives", "given", "giving"})  # "gave up 6%"
_PUT = frozenset({"put", "puts", "putting"})  # "put on 6%"
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
_EXCEEDS = frozenset("exceeds exceeded exceed beat topped surpassed surpasses tops".split())
# Comparatives that are prepositions as well.
_PLACED = frozenset({"above", "below", "über", "unter"})


def signed(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "(+14.5%)", "patents -3%": but a rate that stands at -0.1% is a level."""
    amount = tokens[i].amount
    if amount is None or amount.sign is None:
        return None
    j = before(tokens, i)
    if word_at(tokens, j - 1) in STEADY and cue_at(tokens, j) in {Cue.AT, Cue.WITH}:
        return Verdict(Role.CHANGE, amount.sign, j - 1)
    if cue_at(tokens, j) in {Cue.TO, Cue.FROM, Cue.AT, Cue.ON} or word_at(tokens, j) == "bei":
        return Verdict(Role.LEVEL)
    start = clause_start(tokens, i)
    if cue_at(tokens, j) in {Cue.BE, Cue.OF} and _rated(tokens, start, j):
        return Verdict(Role.RATE)
    labelled = word_at(tokens, j) == ":" and amount.unit == "%"
    if labelled and _rated(tokens, clause_start(tokens, j), j):
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
    amount = tokens[i].amount
    if noun_after(tokens, i) or (amount and amount.unit == "pp"):
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
    yardstick = not _YARDSTICKS.isdisjoint(ahead) and _EARLIER.isdisjoint(ahead)
    if after.word in _PLACED and (ahead[:1] == ["what"] or yardstick):
        return Verdict(Role.RATE)
    if _QUOTES.issuperset({word_at(tokens, i - 1), word_at(tokens, i + 2)}):
        return Verdict(Role.RATE)
    return change_by(tokens, i + 1)


def side_before(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "up 6.3% on", "down by 8% on 2018", "rose 3.6 percent", "the gap widened by 2 points"."""
    j = before(tokens, i)
    if cue_at(tokens, j) is Cue.BY:
        j = before(tokens, j)
        if cue_at(tokens, j) is Cue.PACE and tokens[j].direction:
            return change_by(tokens, j)
    if word_at(tokens, j) == "minus" and cue_at(tokens, j - 1) is Cue.BE:
        return Verdict(Role.RATE) if _rated(tokens, clause_start(tokens, j), j) else None
    if word_at(tokens, j) == "up" and word_at(tokens, j - 1) in _GIVEN:
        return change_by(tokens, j, Direction.DECREASE)
    if word_at(tokens, j) == "on" and word_at(tokens, j - 1) in _PUT:
        return change_by(tokens, j - 1, Direction.INCREASE)
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
        if tokens[k].word in _EXCEEDS:
            earlier = looks_back(tokens, k + 1)
            return change_by(tokens, k, Direction.INCREASE) if earlier else None
        if tokens[k].word == ";":
            break
    return change_by(tokens, noun) if noun >= 0 else None


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


def or_amount_of(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "by $14.4 billion or 34.6%", "an increase of 221,000, or 11%": what holds of the sum."""
    j = before(tokens, i)
    if word_at(tokens, j) != "or":
        return None
    k = j - 1 - (cue_at(tokens, j - 1) is Cue.COMMA)
    if cue_at(tokens, k) is not Cue.NUMBER:
        return None
    return by_amount(tokens, k) or noun_of(tokens, k)


def raised(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "plan to raise production 2.2%": an object between the infinitive and its amount."""
    for k in range(i - 1, max(0, i - NEAR), -1):
        cue = tokens[k].cue
        if cue in {Cue.VERB, Cue.BOTH}:
            return change_by(tokens, k) if cue_at(tokens, k - 1) is Cue.TO and k < i - 1 else None
        if cue not in {Cue.WORD, Cue.HEDGE, Cue.OF}:
            return None
    return None


def level(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "to 87.3%", "from 37 percent", "at 6.3 percent", "was 4.7 percent"."""
    j = before(tokens, i)
    if cue_at(tokens, j) is Cue.TO and word_at(tokens, j - 1) in {"contrast", "compared"}:
        return None
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
    or_amount_of,
    raised,
    parted,
    verb_first,
    restated,
    bracket_before_verb,
    level,
)
