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
from viewer.parse.figures.number_words import UNIT_IN_WORDS, cardinal, number_before
from viewer.parse.figures.quantities import (
    KOREAN,
    PREFIX,
    SUFFIX,
    counted,
    korean_quantity,
    money_unit,
    multiple_of,
)
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re

    from viewer.model import Direction, Span

RAISED = "¹²³⁰⁴-⁹"
# Calls of notes, flags and margins of error, which say nothing of a change: "goods(1)", "$18.7(p)",
# "0.6 percent (±0.5 percent)* more", "(2)4.0 percent".
_ASIDE = (
    r"\s?\(±[^()\n]{1,20}\)\*?|(?<=\w)[(\[](?:\d\d?|[pre])[)\]]"
    r"|(?<=\s)\((?:\d\d?|[pr])\)(?=\d)|(?<=[\w%)])\*{1,3}"
)
_NUMBER = (
    rf"(?:{PREFIX})?(?P<number>{NUMBER})"
    rf"(?:(?:[\u00a0\u2009-]|\s- ?|\s{{1,9}})?(?P<unit>{UNIT})(?![^\W\d_{RAISED}가-힣])|{SUFFIX})"
)
# The letters a to z stand apart in a word because they are read fastest so.
_WORD = (
    r"(?=[A-Z]\.)(?:[A-Z]\.){2,}"
    r"|(?=[bp])(?:per cents?|per-cents?|percentage points?|basis points?)\b"
    rf"|[^\W\d_{RAISED}][a-z]*[^\W_{RAISED}]*(?:['’][^\W\d_]+|-(?=\w)\w+)*"
)


def _token(numbers: str) -> LatePattern:
    """Return the pattern of a token; each kind is tried only where it can open."""
    return LatePattern(
        rf"(?=\S|\s\(±)(?:(?=[\s(\[*])(?P<aside>{_ASIDE})"
        rf"|(?=[-\d+−–△▲↓↑±=$€£¥₩A-Z두세네])(?P<sign>{SIGN})?(?:{numbers})"
        rf"|(?P<word>{_WORD})|(?P<mark>[^\w\s]))"
    )


_TOKEN = _token(_NUMBER)
_KOREAN_TOKEN = _token(f"{KOREAN}|{_NUMBER}")
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
    pattern = _KOREAN_TOKEN if language == "ko" else _TOKEN
    for match in pattern.finditer(text, within.start, within.end):
        kind = match.lastgroup
        if kind == "word":
            found.append(_word(match, found, senses))
        elif kind == "mark":
            mark = match["mark"]
            depth += (mark == "(") - (mark == ")")
            if depth < 0:  # a call such as "goods3)"
                depth = 0
                continue
            if mark == "/" and text[match.start() - 1].isspace():
                mark = ";"  # between the items of a list
            found.append(Token(_MARKS.get(mark, Cue.MARK), match.start(), match.end(), mark))
        elif kind == "counter":
            found.append(_korean(match))
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
                number = found[k].amount
                if number and number.unit is None and token.amount:
                    found[k] = found[k]._replace(
                        cue=Cue.AMOUNT, amount=number._replace(unit=token.amount.unit)
                    )
    return found


def _number(match: re.Match[str], *, comma_decimal: bool) -> Token:
    sign, unit = match["sign"] or "", match["unit"]
    value = value_of(match["number"], comma_decimal=comma_decimal)
    if value is None:
        return Token(Cue.WORD, match.start(), match.end(), "")
    if unit:
        return _counting(match, Cue.AMOUNT, Amount(value, unit_of(unit), sign_of(sign)))
    scale = match["scale"]
    money = money_unit(match["currency"], match["after"], scale)
    value = value if money else counted(value, scale)
    kind = money or ("count" if scale else None)
    return _counting(match, Cue.NUMBER, Amount(value, kind, sign_of(sign)))


def _korean(match: re.Match[str]) -> Token:
    quantity = korean_quantity(match["myriads"], match["counter"])
    if quantity is None:
        return Token(Cue.WORD, match.start(), match.end(), "")
    return _counting(match, Cue.NUMBER, Amount(*quantity, sign_of(match["sign"] or "")))


def _counting(match: re.Match[str], cue: Cue, amount: Amount) -> Token:
    return Token(cue, match.start(), match.end(), "", None, amount)


def _word(match: re.Match[str], found: list[Token], senses: dict[str, Sense]) -> Token:
    start, end = match.span()
    printed = match[0]
    word = printed.lower()
    sense = senses.get(word)
    if sense and sense.cue is not Cue.TIMES:
        cue, direction = sense if printed != "May" else _WORD_SENSE
        return Token(cue, start, end, word, direction)
    unit = UNIT_IN_WORDS.search(word) if "p" in word or "퍼" in word else None
    if unit and (amount := _spelled_amount(match, found, start + unit.start(), unit[0])):
        return amount
    if word.endswith(("fold", "times")) and (multiple := _multiple(found, start, end, word)):
        return multiple
    if sense is None:
        return Token(Cue.WORD, start, end, word)
    factor = multiple_of(word)
    times = Amount(factor, "times", None) if factor else None
    return Token(sense.cue, start, end, word, sense.direction, times)


def _multiple(found: list[Token], start: int, end: int, word: str) -> Token | None:
    """Return "threefold", "4.5-fold", "2.6 times" as one number; its parts leave ``found``."""
    value = multiple_of(word) if word.endswith("fold") else None
    if word in {"fold", "times"} and found:
        parts = 1 + (found[-1].cue is Cue.DASH and len(found) > 1)
        last = found[-parts]
        value = last.amount.value if last.cue is Cue.NUMBER and last.amount else cardinal(last.word)
        if value is not None:
            start = last.start
            del found[-parts:]
    if value is None:
        return None
    return Token(Cue.NUMBER, start, end, word, None, Amount(value, "times", None))


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
