"""Whether an amount states a change, and which way: one rule per wording, tried in order.

A rule looks at the tokens beside one amount and returns a ``Verdict`` or ``None``. Precision comes
first: an amount no rule speaks for is no change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Direction, Role
from viewer.parse.cues import MEASURES_OF, Cue, is_adverb
from viewer.parse.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MOVES = frozenset({Cue.VERB, Cue.BOTH, Cue.SIDE})
_NOUNS = frozenset({Cue.NOUN, Cue.BOTH})
_ANY_MOVE = _MOVES | _NOUNS
_LEVEL_BEFORE = frozenset({Cue.TO, Cue.FROM, Cue.AT, Cue.BE})
_CLAUSE_ENDS = frozenset({Cue.STOP, Cue.CONJUNCTION})
_NEAR = 8
_FAR = 60
# What a comparison may be with and still be no change over time.
_YARDSTICKS = frozenset(
    "target targets goal forecast forecasts expectations expectation average plan minimum limit "
    "threshold median norm estimate estimates".split()
)
# Verbs whose subject is a part of a whole: "47% came from".
_PARTS = frozenset({"came", "comes", "come", "went", "said", "say", "reported", "stammten", "hail", "hailed"})
_NO_CHANGE_MORE = frozenset(
    {"likely", "efficient", "efficiently", "accurate", "accurately", "prone"}
)
_RATE_OF_GROWTH = frozenset(
    {"rate", "rates", "pace", "clip", "average", "annualized", "annual", "a", "per"}
)
_GROWING = frozenset(
    {"grew", "grow", "grows", "growing", "grown", "expanded", "expanding", "expand"}
)


class Verdict(NamedTuple):
    """What an amount is; for a change its direction and the token that gives it."""

    role: Role
    direction: Direction | None = None
    governor: int = -1


def before(tokens: Sequence[Token], i: int) -> int:
    """Return the index of the token that governs the amount at ``i`` from the left.

    Hedges, articles and adverbs are passed over ("about", "a further", "more than", "up to").
    """
    j = i - 1
    while j >= 0:
        cue, word = tokens[j].cue, tokens[j].word
        if cue is Cue.HEDGE or is_adverb(word):
            j -= 1
        elif word in {"than", "over", "under", "least", "most", "als", "zu", "much", "many", "to"}:
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
    if word in {"least", "most"} and last == "at":
        return 2
    if word == "to" and last == "close":
        return 2
    earlier = tokens[j - 2].cue if j > 1 else Cue.STOP
    if word == "to" and last == "up" and earlier in _MOVES | {Cue.BY, Cue.OF}:
        return 2
    return 0


def moving_noun(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the index of the noun of movement that heads ``tokens[start:end]``, or -1.

    "GDP growth" and "the increase in exports" have one; "the share of growth" has not.
    """
    for j in range(start, end):
        cue = tokens[j].cue
        if cue in _NOUNS and tokens[j].direction:
            return j
        if cue in {Cue.IN, Cue.OF, Cue.SHARE, Cue.VERB, Cue.RATE, Cue.DEED, Cue.OPEN}:
            return -1
    return -1


def clause_start(tokens: Sequence[Token], i: int) -> int:
    """Return the index of the first token of the clause that holds ``i``."""
    for j in range(i - 1, max(-1, i - _FAR), -1):
        if (tokens[j].cue in _CLAUSE_ENDS and not _pointing(tokens, j)) or (
            tokens[j].cue is Cue.AND and tokens[j - 1].cue is Cue.AMOUNT
        ):
            return j + 1
    return max(0, i - _FAR)


def _pointing(tokens: Sequence[Token], j: int) -> bool:
    """Return whether the "that" at ``j`` points at a noun: "over that span"."""
    return (
        tokens[j].word == "that" and j > 0 and tokens[j - 1].cue in {Cue.ON, Cue.IN, Cue.OF, Cue.AT}
    )


def _change(tokens: Sequence[Token], governor: int, direction: Direction | None = None) -> Verdict:
    return Verdict(Role.CHANGE, direction or tokens[governor].direction, governor)


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].word if 0 <= i < len(tokens) else ""


def _cue(tokens: Sequence[Token], i: int) -> Cue:
    return tokens[i].cue if 0 <= i < len(tokens) else Cue.STOP


def growth_level(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "Growth slowed to 2 percent from 2.4": growth at either level, so two changes."""
    j = before(tokens, i)
    if _cue(tokens, j) not in _LEVEL_BEFORE:
        return None
    start = clause_start(tokens, j)
    if _cue(tokens, start) in {Cue.IN, Cue.ON}:
        start = next((k for k in range(start, j) if tokens[k].word in {"the", "a"}), start)
    for k in range(j, max(start, j - _FAR) - 1, -1):
        if tokens[k].cue in {Cue.PACE, Cue.VERB}:
            noun = moving_noun(tokens, start, k)
            if noun < 0 and tokens[k].cue is Cue.PACE and _word(tokens, k + 1) == "in":
                noun = moving_noun(tokens, k + 2, min(k + 6, len(tokens)))
            if noun >= 0 and _word(tokens, noun + 1) != "to":
                return _change(tokens, noun)
    return None


def signed(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "(+14.5%)", "patents -3%": but a rate that stands at -0.1% is a level."""
    amount = tokens[i].amount
    if amount is None or amount.sign is None:
        return None
    j = before(tokens, i)
    if _cue(tokens, j) in {Cue.TO, Cue.FROM, Cue.AT, Cue.ON}:
        return Verdict(Role.LEVEL)
    start = clause_start(tokens, i)
    if _cue(tokens, j) in {Cue.BE, Cue.OF} and _rated(tokens, start, j):
        return Verdict(Role.RATE)
    return Verdict(Role.CHANGE, amount.sign, i)


def _rated(tokens: Sequence[Token], start: int, end: int) -> bool:
    span = tokens[max(start, 0) : end]
    return any(t.cue is Cue.RATE for t in span) and not any(t.cue in _NOUNS for t in span)


def share(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "87% of that growth", "a 40% share": part of a whole, whatever is said of the whole."""
    j = before(tokens, i)
    accounted = _cue(tokens, j) is Cue.SHARE or (
        _word(tokens, j) == "for" and _cue(tokens, j - 1) is Cue.SHARE
    )
    made = _word(tokens, j) == "up" and _word(tokens, j - 1) in {"make", "makes", "made", "making"}
    if made or accounted or _cue(tokens, i + 1) is Cue.SHARE or _word(tokens, i + 1) in _PARTS:
        return Verdict(Role.SHARE)
    if _cue(tokens, i + 1) is not Cue.OF and _word(tokens, i + 1) not in {"der", "des", "aller"}:
        return None
    return None if _cue(tokens, j) in _ANY_MOVE else Verdict(Role.SHARE)


def compared(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "14.0% more", "21% above the 2017 figure", "5 per cent up on 2013"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or after.cue not in {Cue.MORE, Cue.SIDE}:
        return None
    if after.word == "off":
        return None
    ahead = [token.word for token in tokens[i + 2 : i + 5]]
    if ahead[:1] and (ahead[0] in _NO_CHANGE_MORE or (after.cue is Cue.SIDE and ahead[0] == "to")):
        return None
    if after.word in {"above", "below"} and any(word in _YARDSTICKS for word in ahead):
        return Verdict(Role.RATE)
    return _change(tokens, i + 1)


def noun_after(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "a 4.2 percent increase", "a 1.2% year-on-year decrease", "a 74.7-percent gain"."""
    for j in range(i + 1, min(i + 5, len(tokens))):
        token = tokens[j]
        if token.cue in _NOUNS:
            loose = (
                j == i + 1
                and token.word in {"drop", "cut", "fall"}
                and _word(tokens, j + 1) in {"out", "off"}
            )
            return None if loose else _change(tokens, j)
        if token.cue not in {Cue.WORD, Cue.HEDGE} or token.word in {"that", "has", "will"}:
            return None
    return None


def side_before(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "up 6.3% on", "down by 8% on 2018", "rose 3.6 percent", "growth 5%"."""
    j = before(tokens, i)
    if _cue(tokens, j) is Cue.BY:
        j = before(tokens, j)
    return _change(tokens, j) if _cue(tokens, j) in _ANY_MOVE else None


def by_amount(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "increase the salaries of all judges by 16.5%", "in the EU by 0.5%": the verb is further off."""
    j = before(tokens, i)
    if _cue(tokens, j) is not Cue.BY:
        return None
    noun = -1
    for k in range(j - 1, max(-1, j - _FAR), -1):
        cue = tokens[k].cue
        if cue in _MOVES:
            return _change(tokens, k)
        if cue in {Cue.NOUN, Cue.MORE} and noun < 0:
            noun = k
        if tokens[k].word in {";", "exceeded", "exceed", "beat", "topped", "surpassed"}:
            break
    if noun >= 0:
        return _change(tokens, noun)
    return _separable(tokens, i) if tokens[j].word == "um" else None


# German prefixes part from their verb: "nahmen um 2,9 % zu". Source: Duden, trennbare Verben.
_PREFIXES = {"zu": Direction.INCREASE, "ab": Direction.DECREASE, "zurück": Direction.DECREASE}
_PREFIXED = {"nahm", "nahmen", "nimmt", "nehmen", "ging", "gingen", "geht", "legte", "legten"}


def _separable(tokens: Sequence[Token], i: int) -> Verdict | None:
    verb = next((j for j in range(i - 1, max(-1, i - 20), -1) if tokens[j].word in _PREFIXED), -1)
    if verb < 0:
        return _verb_after(tokens, i)
    for j in range(i + 1, min(i + 20, len(tokens))):
        if direction := _PREFIXES.get(tokens[j].word):
            return _change(tokens, verb, direction)
        if tokens[j].cue is Cue.AMOUNT and tokens[j - 1].cue not in {Cue.AND, Cue.COMMA, Cue.BY}:
            return None
    return None


def _verb_after(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "ist um 3 % gestiegen"."""
    for j in range(i + 1, min(i + _NEAR, len(tokens))):
        if tokens[j].cue is Cue.VERB:
            return _change(tokens, j)
    return None


def noun_of(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "a decline of 11.2%", "an increase in exports of 5%", "grew at an average rate of 3%"."""
    j = before(tokens, i)
    word = _word(tokens, j)
    if _cue(tokens, j) is Cue.COMMA:
        j -= 1
        return _change(tokens, j) if _cue(tokens, j) in _NOUNS else None
    if _cue(tokens, j) is not Cue.OF and word != "von":
        return None
    k = before(tokens, j) - (_cue(tokens, before(tokens, j)) is Cue.COMMA)
    if _word(tokens, k) == "rate" and _cue(tokens, k - 1) in _NOUNS:
        return _change(tokens, k - 1)
    if _word(tokens, j - 1) in MEASURES_OF:
        k = _past_measure(tokens, j - 1)
        return _change(tokens, k) if _cue(tokens, k) in _ANY_MOVE else None
    if _cue(tokens, k) in _NOUNS:
        return _change(tokens, k)
    for k in range(j - 1, max(-1, j - _NEAR), -1):
        if tokens[k].cue in {Cue.RATE, Cue.SHARE, Cue.VERB, Cue.AMOUNT, Cue.NUMBER}:
            return None
        if tokens[k].cue in _NOUNS and tokens[k + 1].cue is Cue.IN:
            return _change(tokens, k)
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
    """ "increased at a 2.9 percent annual rate", "growing at 5% a year"."""
    j = before(tokens, i)
    if _cue(tokens, j) is not Cue.AT:
        return None
    k = before(tokens, j)
    if _cue(tokens, k) not in {Cue.VERB, Cue.BOTH}:
        return None
    ahead = {token.word for token in tokens[i + 1 : i + 4]}
    return _change(tokens, k) if ahead & _RATE_OF_GROWTH or tokens[k].word in _GROWING else None


def noun_was(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "growth averaged 7.7%", "the increase was 5%", "Rückgang: 11,2 %"."""
    j = before(tokens, i)
    if (
        _cue(tokens, j) in {Cue.STOP, Cue.DASH}
        and _word(tokens, j) != ";"
        and _cue(tokens, j - 1) in _NOUNS
    ):
        return _change(tokens, j - 1)
    if _cue(tokens, j) is not Cue.BE:
        return None
    noun = moving_noun(tokens, clause_start(tokens, j), j)
    return _change(tokens, noun) if noun >= 0 else None


def level(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "to 87.3%", "from 37 percent", "at 6.3 percent", "was 4.7 percent"."""
    j = before(tokens, i)
    if _cue(tokens, j) in {Cue.TO, Cue.FROM}:
        return Verdict(Role.LEVEL)
    if _cue(tokens, j) in _LEVEL_BEFORE or _cue(tokens, j) is Cue.OF:
        return Verdict(Role.RATE if _rated(tokens, clause_start(tokens, i), i) else Role.LEVEL)
    return None


def or_amount(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "rose $0.5 billion or 0.2 percent", "grew by nearly a fifth, or 18.7 per cent"."""
    j = before(tokens, i)
    if _word(tokens, j) != "or":
        return None
    for k in range(j - 1, max(-1, j - _NEAR), -1):
        cue = tokens[k].cue
        if cue in {Cue.VERB, Cue.SIDE} or (cue is Cue.BOTH and _cue(tokens, k - 1) is Cue.WORD):
            return _change(tokens, k)
        if cue not in {Cue.WORD, Cue.NUMBER, Cue.MARK, Cue.HEDGE, Cue.BY, Cue.COMMA}:
            return None
    return None


# Parts of one that a bracket restates in percent: "by a third (33.1 percent)".
_FRACTIONS = frozenset({"third", "quarter", "half", "fifth", "tenth", "thirds", "quarters", "sixth"})


def restated(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "jumped by a third (33.1 percent)"."""
    if not _bare_bracket(tokens, i) or _word(tokens, i - 2) not in _FRACTIONS:
        return None
    for k in range(i - 3, max(-1, i - _NEAR), -1):
        if tokens[k].cue in {Cue.VERB, Cue.SIDE}:
            return _change(tokens, k)
    return None


RULES: tuple[Callable[[Sequence[Token], int], Verdict | None], ...] = (
    growth_level,
    signed,
    share,
    compared,
    noun_after,
    side_before,
    at_rate,
    noun_of,
    noun_was,
    by_amount,
    or_amount,
    restated,
    level,
)

# What may not stand between a change and an amount that shares its verb.
_BREAKS = frozenset(
    {Cue.VERB, Cue.BE, Cue.DEED, Cue.SHARE, Cue.RATE, Cue.PRONOUN, Cue.NOUN, Cue.BOTH}
)
_UNSHARED_BEFORE = frozenset(
    {Cue.TO, Cue.FROM, Cue.AT, Cue.OF, Cue.BE, Cue.WITH, Cue.RATE, Cue.SHARE}
)
_UNSHARED_AFTER = frozenset({Cue.OF, Cue.VERB, Cue.DEED, Cue.SHARE, Cue.RATE, Cue.BE})
_LONGEST_ELISION = 25


def shares_verb(tokens: Sequence[Token], last: int, i: int) -> bool:
    """Return whether the amount at ``i`` goes on with the change at ``last``: "3.6% in A; 1.5% in B"."""
    if i - last > _LONGEST_ELISION or _cue(tokens, before(tokens, i)) in _UNSHARED_BEFORE:
        return False
    one, other = tokens[last].amount, tokens[i].amount
    if one is None or other is None or one.unit != other.unit:
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after and after.cue in _UNSHARED_AFTER and after.word not in {"averaged", "average"}:
        return False
    if _bare_bracket(tokens, i):
        return False
    return not any(_breaks(tokens, j) for j in range(last + 1, i))


def _breaks(tokens: Sequence[Token], j: int) -> bool:
    token = tokens[j]
    return (
        token.cue in _BREAKS
        or token.word == ":"
        or token.word.endswith(("ed", "ing"))
        and (
            token.cue is Cue.WORD
            and "-" not in token.word
            and token.word not in {"united", "including"}
        )
    )


def _bare_bracket(tokens: Sequence[Token], i: int) -> bool:
    return _cue(tokens, i - 1) is Cue.OPEN and _cue(tokens, i + 1) is Cue.CLOSE


def listed_under(tokens: Sequence[Token], i: int) -> Verdict | None:
    """ "the sharpest increases were in Estonia (14.5%)": brackets under a superlative movement."""
    if not _bare_bracket(tokens, i):
        return None
    if any(token.cue in {Cue.SHARE, Cue.RATE} for token in tokens[max(0, i - _FAR) : i]):
        return None
    for j in range(i - 2, max(0, i - _FAR), -1):
        if tokens[j].cue in _NOUNS:
            near = {token.word for token in tokens[max(0, j - 3) : j]}
            steep = any(
                word.endswith("est") or word in {"most", "strong", "double-digit"} for word in near
            )
            return _change(tokens, j) if steep else None
    return None


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
