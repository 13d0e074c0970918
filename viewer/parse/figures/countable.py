"""Which numbers may count things or money, and where an earlier time stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.figures.cues import Cue
from viewer.parse.figures.time_words import TIME_NOUNS
from viewer.parse.figures.verdict import NEAR, cue_at, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

# What is counted here is time, rank or another measure, never things or money.
_UNCOUNTED = TIME_NOUNS | frozenset(
    "hour hours minute minutes year-old consecutive straight successive times place places "
    "position positions rank ranks spot spots notch notches point points p pt pts degree degrees "
    "metre metres meter meters km mm cm kg tonne tonnes ton tons miles feet inches litres gallons "
    "barrels acres hectares mw gw kwh uhr grad meter kilometer tonnen punkte platz plätze "
    "am pm percent per fold cent cents pence".split()
)
_EARLIER = TIME_NOUNS | frozenset(
    "earlier before ago previous preceding prior last davor vorjahr vorjahres vormonat "
    "vorjahresmonat vorquartal".split()
)
_YEARS = range(1800, 2100)
_YEAR_DIGITS = 4


def is_quantity(tokens: Sequence[Token], i: int) -> bool:
    """Return whether the number at ``i`` may count things or money: no year, ordinal or age."""
    amount = tokens[i].amount
    if amount is None or not amount.value or amount.unit == "times":
        return False
    if is_year(tokens[i]):
        return False
    following = i + 1 + (cue_at(tokens, i + 1) is Cue.DASH)
    glued = following < len(tokens) and tokens[i].end == tokens[following].start
    if glued and tokens[following].cue is Cue.WORD:
        return False
    if amount.unit not in {None, "count"}:
        return True
    counted = {word_at(tokens, following)}
    if cue_at(tokens, following) is Cue.WORD:
        counted.add(word_at(tokens, following + 1))
    return not counted & _UNCOUNTED


def is_year(token: Token) -> bool:
    """Return whether ``token`` reads as a year: "2018", not "2,018"."""
    amount = token.amount
    bare = token.cue is Cue.NUMBER and token.end - token.start == _YEAR_DIGITS
    return bare and amount is not None and amount.unit is None and amount.value in _YEARS


def looks_back(tokens: Sequence[Token], start: int) -> bool:
    """Return whether an earlier time stands there: "in the same months of 2018"."""
    for token in tokens[start : start + NEAR]:
        if token.word in _EARLIER or is_year(token):
            return True
        if token.cue in {Cue.STOP, Cue.COMMA, Cue.CLOSE} or token.word == ".":
            return False
    return False
