"""The wordings of a change in a count or in money, one rule each, in the order they are tried.

The rules are of the kind of ``change_rules``. A count stands in a text for many reasons, so the
words beside it must say that it is a difference; a percentage needs less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Direction, Role
from viewer.parse.figures.countable import is_quantity, looks_back
from viewer.parse.figures.cues import Cue, is_adverb
from viewer.parse.figures.german_changes import separable
from viewer.parse.figures.verdict import (
    FAR,
    MOVES,
    NEAR,
    NOUNS,
    Verdict,
    before,
    change_by,
    cue_at,
    word_at,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from viewer.parse.figures.tokens import Token

# Verbs that move by themselves: what follows them is how far, not what was moved.
_FREE_VERBS = frozenset(
    "rose risen rising rise fell fallen falling fall climbed climbing climb jumped jumping jump "
    "surged surging surge soared soaring increased increasing increase decreased decreasing "
    "decrease declined declining decline dropped dropping drop grew grown growing grow shrank "
    "shrunk shrinking slid slipped slipping plunged plunging tumbled slumped dipped eased edged "
    "expanded contracted narrowed widened".split()
)
_COUNTED_NOUNS = frozenset(
    "increase increases rise rises decline declines decrease decreases drop drops fall falls gain "
    "gains growth reduction reductions jump surge cut cuts dip plunge climb uptick hike anstieg "
    "zuwachs zunahme rückgang abnahme plus minus".split()
)
_ONE = frozenset("a an the another this that its their ein eine einen einem einer".split())
# After these "up" and "down" say how far something moved, not what was done ("set up 12 offices").
_BEFORE_SIDE = frozenset(
    {Cue.BE, Cue.COMMA, Cue.OPEN, Cue.STOP, Cue.DASH, Cue.AND, Cue.AMOUNT, Cue.NUMBER, Cue.TO}
)
_GONE = frozenset("went go goes gone going edged moved inched ticked".split())
_FEWER = frozenset("fewer less lower weniger niedriger".split())
_POSTS = frozenset("jobs positions posts stellen".split())
_CREATED = {
    word: direction
    for words, direction in (
        ("created added gained", Direction.INCREASE),
        ("lost shed cut eliminated", Direction.DECREASE),
    )
    for word in words.split()
}
_ENDS = frozenset({Cue.COMMA, Cue.CLOSE, Cue.STOP, Cue.AND, Cue.IN, Cue.DASH})
_BEYOND = frozenset({Cue.FROM, Cue.ON, Cue.TO, Cue.CLOSE})
_LARGE = 1000
_FAIR = 100

Found = dict[int, Verdict]


def quantity_verdicts(tokens: Sequence[Token], amounts: Mapping[int, Verdict]) -> Found:
    """Return the counts and the money of a sentence that are changes; ``amounts`` are known."""
    found: Found = {}
    for i, token in enumerate(tokens):
        if token.cue is not Cue.NUMBER or not is_quantity(tokens, i):
            continue
        verdict = next((made for rule in QUANTITY_RULES if (made := rule(tokens, i))), None)
        if (
            verdict := verdict
            or _beside_amount(tokens, amounts, i)
            or _by_as_well(tokens, found, i)
        ):
            found[i] = verdict
    return found


def _is_large(tokens: Sequence[Token], i: int, least: int) -> bool:
    amount = tokens[i].amount
    return amount is not None and (amount.unit is not None or amount.value >= least)


def _is_money(tokens: Sequence[Token], i: int) -> bool:
    amount = tokens[i].amount
    return amount is not None and amount.unit not in {None, "count"}


def signed_quantity(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "(+49,000)", "(238; +41)", "Employment +49,000 in January", "exports: -4,500"."""
    amount = tokens[i].amount
    ends = cue_at(tokens, i + 1) in _ENDS or word_at(tokens, i + 1) == "."
    if amount is None or amount.sign is None or not ends:
        return None
    j = i - 1
    enclosed = cue_at(tokens, j) in {Cue.OPEN, Cue.STOP} and i > 0
    beside = cue_at(tokens, j) is Cue.WORD and amount.sign is Direction.INCREASE
    if not (enclosed or beside) or not _is_large(tokens, i, _FAIR if enclosed else _LARGE):
        return None
    return Verdict(Role.CHANGE, amount.sign, i)


def by_quantity(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "rose by 49,000", "was cut by $3 billion", "a fall in exports by $3 billion"."""
    j = before(tokens, i)
    if cue_at(tokens, j) is not Cue.BY:
        return None
    if tokens[j].word == "um":
        return separable(tokens, i)
    k = before(tokens, j)
    if cue_at(tokens, k) in MOVES | {Cue.PACE} and tokens[k].direction:
        doer = tokens[k].word not in _FREE_VERBS and cue_at(tokens, k) is Cue.VERB
        return None if doer and _may_act(tokens, i) else change_by(tokens, k)
    if cue_at(tokens, k) is Cue.OPEN:
        return _moved_before(tokens, k)
    return None if _may_act(tokens, i) else _moved_object(tokens, j)


def _may_act(tokens: Sequence[Token], i: int) -> bool:
    """Return whether "by 300 companies" may say who did it."""
    following = cue_at(tokens, i + 1) is Cue.WORD and word_at(tokens, i + 1) != "."
    return following and not _is_money(tokens, i)


def _moved_object(tokens: Sequence[Token], by: int) -> Verdict | None:
    """As "cut the budget by $3 billion", "an increase in exports by $3 billion"."""
    for k in range(by - 1, max(-1, by - NEAR), -1):
        if tokens[k].cue in MOVES | NOUNS and tokens[k].direction:
            return change_by(tokens, k)
        between = tokens[k].cue in {Cue.WORD, Cue.HEDGE, Cue.IN, Cue.OF}
        if not between or tokens[k].word.endswith("ed"):
            return None
    return None


def _moved_before(tokens: Sequence[Token], opened: int) -> Verdict | None:
    """As "increases in clothing (by $2 billion or 16.9%) and in shoes (by ...)"."""
    for k in range(opened - 1, max(-1, opened - FAR), -1):
        if tokens[k].cue in MOVES | NOUNS and tokens[k].direction:
            return change_by(tokens, k)
    return None


def moved_quantity(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "fell KRW0.2 trillion", "up 277 thousand persons", "(up 12 from 2018)"."""
    j = before(tokens, i)
    cue, word = cue_at(tokens, j), word_at(tokens, j)
    if cue is Cue.SIDE:
        placed = j == 0 or cue_at(tokens, j - 1) in _BEFORE_SIDE or word_at(tokens, j - 1) in _GONE
        if word == "off" or not (placed or is_adverb(word_at(tokens, j - 1))):
            return None
    elif word not in _FREE_VERBS or (cue is Cue.BOTH and word_at(tokens, j - 1) in _ONE):
        return None
    if cue_at(tokens, i + 1) is Cue.OF:
        return None
    far = cue_at(tokens, i + 1) in _BEYOND
    measured = far or (_is_large(tokens, i, _LARGE) and not _took_object(tokens, j, i))
    return change_by(tokens, j) if measured else None


def _took_object(tokens: Sequence[Token], verb: int, i: int) -> bool:
    """Return whether what follows may be what was moved: "grew 3,000 roses"."""
    return cue_at(tokens, verb) is not Cue.SIDE and _may_act(tokens, i)


def noun_of_quantity(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "an increase of 49,000", "a decline of KRW0.6 trillion"."""
    j = before(tokens, i)
    k = before(tokens, j)
    if (cue_at(tokens, j) is not Cue.OF and word_at(tokens, j) != "von") or (
        word_at(tokens, k) not in _COUNTED_NOUNS
    ):
        return None
    definite = word_at(tokens, k - 1) in {"the", "of", "in"}
    other = (definite and not _is_money(tokens, i)) or _is_profit(tokens, k, i)
    return None if other else change_by(tokens, k)


def noun_after_quantity(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "a $2.3 billion cut", "a 13,000-job gain", "the 4,200 drop in filings"."""
    j = i - 1
    while j >= 0 and tokens[j].cue is Cue.HEDGE and tokens[j].word not in _ONE:
        j -= 1
    if word_at(tokens, j) not in _ONE:
        return None
    k = i + 1 + (cue_at(tokens, i + 1) is Cue.DASH)
    k += cue_at(tokens, k) is Cue.WORD
    fits = word_at(tokens, k) in _COUNTED_NOUNS and not word_at(tokens, k).endswith("s")
    return change_by(tokens, k) if fits and not _is_profit(tokens, k, i) else None


def _is_profit(tokens: Sequence[Token], noun: int, i: int) -> bool:
    """Return whether a gain is one on a sale: "a $1.1 million gain"."""
    return tokens[noun].word in {"gain", "gains"} and _is_money(tokens, i)


def compared_quantity(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "13 pieces more than in 2018", "25 below that of 2022", "were 190 fewer, at 2,733"."""
    j = i + 1
    while j < i + 3 and cue_at(tokens, j) is Cue.WORD:
        j += 1
    if cue_at(tokens, j) is not Cue.MORE:
        return None
    k = j + 1
    if tokens[j].word in {"above", "below", "über", "unter"}:
        return change_by(tokens, j) if looks_back(tokens, k) else None
    while k < j + 3 and cue_at(tokens, k) is Cue.WORD:
        k += 1
    if word_at(tokens, k) in {"than", "als"} and looks_back(tokens, k + 1):
        return change_by(tokens, j)
    stopped = k == j + 1 and cue_at(tokens, k) in {Cue.COMMA, Cue.STOP, Cue.CLOSE}
    told = tokens[j].word in _FEWER and cue_at(tokens, before(tokens, i)) is Cue.BE
    return change_by(tokens, j) if stopped and told else None


def posts(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "128,000 jobs were created", "the economy added 1.7 million new jobs"."""
    j = i + 1 + (word_at(tokens, i + 1) in {"new", "more"})
    if word_at(tokens, j) not in _POSTS:
        return None
    k = j + 1
    while cue_at(tokens, k) is Cue.BE:
        k += 1
    if k > j + 1 and (direction := _CREATED.get(word_at(tokens, k))):
        return change_by(tokens, k, direction)
    verb = before(tokens, i)
    direction = _CREATED.get(word_at(tokens, verb))
    if direction is None or word_at(tokens, verb) in {"created", "eliminated"}:
        return None
    return change_by(tokens, verb, direction)


def _beside_amount(
    tokens: Sequence[Token], amounts: Mapping[int, Verdict], i: int
) -> Verdict | None:
    """As "grew 5.2 percent, or $3.1 billion": the same change in its other unit."""
    j = before(tokens, i)
    k = j - 1 - (cue_at(tokens, j - 1) is Cue.COMMA)
    verdict = amounts.get(k)
    if word_at(tokens, j) != "or" or verdict is None or verdict.role is not Role.CHANGE:
        return None
    return verdict


def _by_as_well(tokens: Sequence[Token], found: Found, i: int) -> Verdict | None:
    """As "May was revised down by 72,000, and June by 87,000"."""
    by = before(tokens, i)
    last = max(found, default=-1)
    if cue_at(tokens, by) is not Cue.BY or last < 0:
        return None
    if cue_at(tokens, before(tokens, last)) is not Cue.BY or _may_act(tokens, i):
        return None
    told = any(token.cue in {Cue.VERB, Cue.BE, Cue.DEED} for token in tokens[last:by])
    return None if told or tokens[by - 1].word.endswith("ed") else found[last]


QUANTITY_RULES: tuple[Callable[[Sequence[Token], int], Verdict | None], ...] = (
    signed_quantity,
    by_quantity,
    posts,
    noun_after_quantity,
    noun_of_quantity,
    compared_quantity,
    moved_quantity,
)
