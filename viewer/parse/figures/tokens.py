"""A sentence cut into the tokens that the rules about changes read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.parse.figures.amounts import (
    NUMBER,
    SIGN,
    UNIT,
    Amount,
    sign_of,
    unit_of,
    value_of,
)
from viewer.parse.figures.cues import Cue, Sense, lexicon
from viewer.parse.figures.number_words import UNIT_IN_WORDS, number_before
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re

    from viewer.model import Direction, Span

RAISED = "¹²³⁰⁴-⁹"
# Calls of notes, flags and margins of error, which say nothing of a change: "goods(1)", "$18.7(p)",
# "0.6 percent (±0.5 percent)* more".
_ASIDE = r"\s?\(±[^()\n]{1,20}\)\*?|(?<=\w)[(\[](?:\d\d?|[pre])[)\]]|(?<=[\w%)])\*{1,3}"
_TOKEN = LatePattern(
    rf"(?P<aside>{_ASIDE})|"
    rf"(?P<sign>{SIGN})?(?P<number>{NUMBER})"
    rf"(?:(?:[\u00a0\u2009-]|\s- ?|\s{{1,9}})?(?P<unit>{UNIT})(?![^\W\d_{RAISED}가-힣]))?"
    r"|(?P<word>(?:[A-Z]\.){2,}|(?:per cents?|per-cents?|percentage points?|basis points?)\b"
    rf"|[^\W\d_{RAISED}][^\W_{RAISED}]*(?:['’][^\W\d_]+|-(?=\w)\w+)*)|(?P<mark>[^\w\s])"
)
_MARKS = {
    ",": Cue.COMMA,
    ";": Cue.STOP,
    ":": Cue.STOP,
    "(": Cue.OPEN,
    "[": Cue.OPEN,
    ")": Cue.CLOSE,
    "]": Cue.CLOSE,
    "–": Cue.DASH,
    "—": Cue.DASH,
    "-": Cue.DASH,
    "→": Cue.TO,
}
_WORD_SENSE = Sense(Cue.WORD)
_TAKES_AMOUNT = frozenset(
    {Cue.BY, Cue.VERB, Cue.BOTH, Cue.SIDE, Cue.HEDGE, Cue.OF, Cue.DEED, Cue.BE}
)
_SHARED_FROM = 3  # "by 4.4 and" stands before the amount that lends its unit
_MOST_TOKENS = 160  # longer "sentences" are flattened tables; they are read in pieces


class Token(NamedTuple):
    """One token: the part it plays, where it stands, its word in lower case, what it counts."""

    cue: Cue
    start: int
    end: int
    word: str
    direction: Direction | None = None
    amount: Amount | None = None


def tokens(text: str, within: Span, language: str) -> list[Token]:
    """Return the tokens of ``text``, written in ``language``, inside ``within``, in order."""
    comma_decimal, senses = language == "de", lexicon(language)
    found: list[Token] = []
    depth = 0
    for match in _TOKEN.finditer(text, within.start, within.end):
        kind = match.lastgroup
        if kind == "word":
            found.append(_word(match, found, senses))
        elif kind == "mark":
            mark = match["mark"]
            depth += (mark == "(") - (mark == ")")
            if depth < 0:  # a call such as "goods3)"
                depth = 0
                continue
            found.append(Token(_MARKS.get(mark, Cue.MARK), match.start(), match.end(), mark))
        elif kind != "aside":
            found.append(_number(match, comma_decimal=comma_decimal))
    return found


def pieces(found: list[Token]) -> list[list[Token]]:
    """Return ``found`` in stretches that a rule may look through at leisure."""
    if len(found) <= _MOST_TOKENS:
        return [found]
    return [found[at : at + _MOST_TOKENS] for at in range(0, len(found), _MOST_TOKENS)]


def with_shared_units(found: list[Token]) -> list[Token]:
    """Return ``found`` where the first number of "by 4.4 and 5.5 percent" has its unit too.

    Two levels ("from 43.0 to 45.5 percent") share a unit as well, but state no change.
    """
    for i, token in enumerate(found):
        if token.cue is not Cue.AMOUNT or i < _SHARED_FROM or found[i - 1].cue is not Cue.AND:
            continue
        j = i - 2
        while j > 0 and found[j].cue is Cue.NUMBER and found[j - 1].cue is Cue.COMMA:
            j -= 2
        if found[j].cue is Cue.NUMBER and found[j - 1].cue in _TAKES_AMOUNT:
            for k in range(j, i, 2):
                if (number := found[k].amount) and token.amount:
                    found[k] = found[k]._replace(
                        cue=Cue.AMOUNT, amount=number._replace(unit=token.amount.unit)
                    )
    return found


def _number(match: re.Match[str], *, comma_decimal: bool) -> Token:
    sign, unit = match["sign"] or "", match["unit"]
    value = value_of(match["number"], comma_decimal=comma_decimal)
    if value is None:
        return Token(Cue.WORD, match.start(), match.end(), "")
    amount = Amount(value, unit_of(unit) if unit else None, sign_of(sign))
    return Token(Cue.AMOUNT if unit else Cue.NUMBER, match.start(), match.end(), "", None, amount)


def _word(match: re.Match[str], found: list[Token], senses: dict[str, Sense]) -> Token:
    start, end = match.span()
    word = match["word"].lower()
    unit = UNIT_IN_WORDS.search(word) if "p" in word or "퍼" in word else None
    if unit and (amount := _spelled_amount(match, found, start + unit.start(), unit[0])):
        return amount
    cue, direction = _WORD_SENSE if match["word"] == "May" else senses.get(word, _WORD_SENSE)
    return Token(cue, start, end, word, direction)


def _spelled_amount(
    match: re.Match[str], found: list[Token], unit: int, printed: str
) -> Token | None:
    """Return "seven per cent" as one amount, taking its number words off ``found``."""
    number = number_before(match.string, unit)
    if number is None:
        return None
    start, value = number
    while found and found[-1].start >= start:
        found.pop()
    end = unit + len(printed)
    return Token(Cue.AMOUNT, start, end, "", None, Amount(value, unit_of(printed), None))
