"""German wordings of a change that English has not: the verb, or half of it, follows the amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Direction, Role
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.verdict import (
    CLAUSE_ENDS,
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

# German prefixes part from their verb: "nahmen um 2,9 % zu". Source: Duden, trennbare Verben.
_PREFIXES = {
    "zu": Direction.INCREASE,
    "ab": Direction.DECREASE,
    "ein": Direction.DECREASE,
    "nach": Direction.DECREASE,
    "zurück": Direction.DECREASE,
    "an": Direction.INCREASE,
    "hoch": Direction.INCREASE,
}
_SIDES = {"über": Direction.INCREASE, "unter": Direction.DECREASE}
_PREFIXED = {
    verb: frozenset(prefixes.split())
    for verbs, prefixes in (
        ("nahm nahmen nimmt nehmen", "zu ab"),
        ("legte legten legt legen", "zu"),
        ("ging gingen geht gehen", "zurück"),
        ("gab gaben gibt geben", "nach"),
        ("zog zogen zieht ziehen", "an"),
        ("sackte sackten rutschte rutschten", "ab"),
        ("schnellte schnellten", "hoch"),
        ("büßte büßten büßt brach brachen bricht", "ein"),
    )
    for verb in verbs.split()
}


# What something may exceed, or fall short of, without having moved.
_YARDSTICKS = frozenset(
    "ziel ziele prognose prognosen erwartung erwartungen plan durchschnitt mittel grenzwert "
    "grenzwerte schwelle soll".split()
)
_EXCEEDING = {
    verb: direction
    for direction, verbs in (
        (Direction.INCREASE, "übertraf übertrafen übertrifft übertreffen überstieg überstiegen"),
        (Direction.DECREASE, "unterschritt unterschritten unterschreitet unterschreiten"),
    )
    for verb in verbs.split()
}


_MOVING = _PREFIXED.keys() | _EXCEEDING.keys()


def separable(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "nahmen um 2,9 % zu", "ist um 3 % gestiegen"; ``um`` stands before the amount."""
    if cue_at(tokens, i + 1) is Cue.VERB:
        return change_by(tokens, i + 1)
    verb = _verb_before(tokens, i)
    if verb < 0:
        return _verb_after(tokens, i)
    if tokens[verb].cue is Cue.VERB:
        return change_by(tokens, verb)
    if way := _EXCEEDING.get(tokens[verb].word):
        return None if _has_yardstick(tokens[verb + 1 : i]) else change_by(tokens, verb, way)
    return _prefix_after(tokens, verb, i)


def _verb_before(tokens: Sequence[Token], i: int) -> int:
    """Return the index of the verb before the amount at ``i`` in its clause, or -1."""
    for j in range(i - 1, max(-1, i - 20), -1):
        if tokens[j].cue is Cue.VERB or tokens[j].word in _MOVING:
            return j
        if tokens[j].cue in {Cue.CONJUNCTION, Cue.STOP}:
            break
    return -1


def _prefix_after(tokens: Sequence[Token], verb: int, i: int) -> Verdict | None:
    """Return the change that the rest of the verb at ``verb`` makes of the amount at ``i``."""
    for j in range(i + 1, min(i + 20, len(tokens))):
        if direction := _ahead(tokens[verb].word, tokens[j].word):
            return change_by(tokens, verb, direction)
        if tokens[j].cue is Cue.AMOUNT and tokens[j - 1].cue not in {Cue.AND, Cue.COMMA, Cue.BY}:
            return None
    return None


def _has_yardstick(words: Sequence[Token]) -> bool:
    """Return whether ``words`` name a plan, a limit or an average: "die Prognose"."""
    return any(token.word.rpartition("-")[2] in _YARDSTICKS for token in words)


def held_against(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "lag um 11 % unter dem Vorjahr", "lagen um 9,8 % und B um 13,1 % über dem Stand"."""
    for j in range(i, min(i + NEAR, len(tokens))):
        if tokens[j].cue is not Cue.AMOUNT or word_at(tokens, before(tokens, j)) != "um":
            continue
        side = word_at(tokens, j + 1)
        if side in _SIDES:
            if _has_yardstick(tokens[j + 2 : j + 5]):
                return Verdict(Role.RATE)
            return change_by(tokens, j + 1, _SIDES[side])
        if cue_at(tokens, j + 1) not in {Cue.AND, Cue.COMMA}:
            return None
    return None


def or_parted(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "nahm um 638 000 Personen oder 1,5 % zu"."""
    j = before(tokens, i)
    counted = any(token.word == "um" for token in tokens[max(0, j - 4) : j])
    return separable(tokens, i) if word_at(tokens, j) == "oder" and counted else None


def parted(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "büßte 7,4 % ein"."""
    verb = before(tokens, i)
    ahead = _ahead(word_at(tokens, verb), word_at(tokens, i + 1))
    return change_by(tokens, verb, ahead) if ahead else None


def _ahead(verb: str, prefix: str) -> Direction | None:
    """Return which way verb and prefix go together: "nahm ... zu", but not "ging ... ein"."""
    return _PREFIXES[prefix] if prefix in _PREFIXED.get(verb, ()) else None


def _verb_after(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "ist um 3 % gestiegen"."""
    for j in range(i + 1, min(i + NEAR, len(tokens))):
        if tokens[j].cue is Cue.VERB:
            return change_by(tokens, j)
    return None


def _moved(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the index of the noun of movement straight before ``end``, or at the head, or -1."""
    beside = cue_at(tokens, end - 1) in NOUNS and tokens[end - 1].direction
    return end - 1 if beside else moving_noun(tokens, start, end)


def verb_first(tokens: Sequence[Token], i: int) -> Verdict | None:
    """As "verloren die Supermärkte 3,5 %", "Zulegen konnte Hamburg mit 8,1 %".

    Or behind what has moved: "fiel der Anstieg mit 38,6 % kräftig aus".
    """
    j = before(tokens, i)
    opening = clause_start(tokens, i)
    if word_at(tokens, j) == "mit" and cue_at(tokens, opening) is Cue.VERB:
        return change_by(tokens, opening)
    if word_at(tokens, j) == "mit" and (noun := _moved(tokens, opening, j)) >= 0:
        return change_by(tokens, noun)
    if cue_at(tokens, i + 1) not in CLAUSE_ENDS and word_at(tokens, i + 1) not in {".", ""}:
        return None
    depth = 0
    for k in range(j, max(-1, j - NEAR), -1):
        cue = tokens[k].cue
        depth += (cue is Cue.CLOSE) - (cue is Cue.OPEN)
        if cue is Cue.VERB and k < j:
            return change_by(tokens, k)
        if not depth and cue not in {Cue.WORD, Cue.HEDGE, Cue.OPEN}:
            return None
    return None
