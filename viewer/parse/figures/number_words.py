"""Numbers in words before a unit: English, German and Sino-Korean cardinals, halves, quarters."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

if TYPE_CHECKING:
    from collections.abc import Iterator

UNIT_IN_WORDS = LatePattern(
    r"(?:per[ -]?cents?|pct|prozent(?:punkte?n?)?|(?:percentage|basis) points?"
    r"|퍼센트(?:포인트)?)(?![a-zäöüß])",
    re.IGNORECASE,
)
"""A unit that a number in words may stand before."""

# Source: the cardinals of the three languages.
_ENGLISH = {
    name: value
    for names, start, step in (
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen", 0, 1),
        ("fourteen fifteen sixteen seventeen eighteen nineteen", 14, 1),
        ("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    )
    for value, name in zip(range(start, 100, step), names.split(), strict=False)
}
_GERMAN = {
    name: value
    for names, start, step in (
        ("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn", 0, 1),
        ("vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 14, 1),
        ("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10),
    )
    for value, name in zip(range(start, 100, step), names.split(), strict=False)
} | {"einem": 1, "einen": 1}
_KOREAN = {digit: value for value, digit in enumerate("일이삼사오육칠팔구", 1)}
_POWERS = {"십": 10, "백": 100, "천": 1000, "hundred": 100, "thousand": 1000}
_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_TEN, _HUNDRED = 10, 100

_GAP = "[ \u00a0\u2011-]{1,2}"
_TENS = any_of([name for name, value in _ENGLISH.items() if value >= 2 * _TEN])
_ONES = any_of([name for name, value in _ENGLISH.items() if 0 < value < _TEN])
_UP_TO_99 = rf"(?:{_TENS}{_GAP}{_ONES}|{any_of(_ENGLISH)})"
_SOME = rf"(?:a|one|three){_GAP}(?:half|quarters?)"
_IN_ENGLISH = LatePattern(
    rf"\b(?:(?P<whole>(?:{_UP_TO_99}|a){_GAP}(?:hundred|thousand)(?:{_GAP}(?:and{_GAP})?{_UP_TO_99})?"
    rf"|{_UP_TO_99})(?:{_GAP}and{_GAP}(?P<more>{_SOME})|{_GAP}point(?P<decimals>(?:{_GAP}{_ONES})+))?"
    rf"|(?P<part>{_SOME}|half|quarter)(?:{_GAP}of)?{_GAP}(?:an?|one)|(?P<bare>{_SOME}))$",
    re.IGNORECASE,
)
_CARDINAL = any_of(_GERMAN)
_IN_GERMAN = LatePattern(
    r"\b(?:(?P<much>anderthalb)|(?P<half>ein(?:en)? halbe[ns])|(?=\w)"
    rf"(?:(?P<hundreds>{_CARDINAL})?(?P<hundred>hundert)(?:und)?)?"
    rf"(?:(?P<ones>{_CARDINAL})und)?(?P<rest>{_CARDINAL})?(?P<more>einhalb)?)$",
    re.IGNORECASE,
)
_GERMAN_PLACES = ("hundreds", "ones", "rest")
_IN_KOREAN = LatePattern(r"(?<![가-힣\d])[일이삼사오육칠팔구십백천]{1,7}$")
_WORD = LatePattern(r"[a-z]+")
_UNITS = finder(
    "ercent", "er cent", "er-cent", "ERCENT", "ER CENT", "asis point", "rozent", "퍼센트"
)
_REACH = 60


def numbers_in_words(text: str) -> Iterator[Span]:
    """Yield the numbers in words before a unit, with the unit, in order."""
    for place in _UNITS(text):
        unit = UNIT_IN_WORDS.match(text, place if text[place] == "퍼" else max(0, place - 1))
        number = number_before(text, unit.start()) if unit else None
        if unit and number:
            yield Span(number[0], unit.end())


def cardinal(word: str) -> Decimal | None:
    """Return the number that one lower-case word is, up to ninety: "seven", "fünf"."""
    value = _ENGLISH.get(word, _GERMAN.get(word))
    return None if value is None else Decimal(value)


def number_before(text: str, unit: int) -> tuple[int, Decimal] | None:
    """Return where the number in words before the ``unit`` begins, and the number.

    The longest number that reaches up to the unit counts: "one hundred and twenty percent", "half a
    percent", "zweieinhalb Prozent", "이십 퍼센트". The gap before the unit is not part of it.
    """
    end = unit
    while end and text[end - 1] in " \u00a0\u2011-\n":
        end -= 1
    if not end or not text[end - 1].isalpha():
        return None
    start = max(0, end - _REACH)
    if text[unit] == "퍼":
        match = _IN_KOREAN.search(text, start, end)
        return (match.start(), _korean(match)) if match else None
    if text.startswith(("Pro", "pro"), unit):
        match = _IN_GERMAN.search(text, start, end)
        return (match.start(), _german(match)) if match else None
    match = _IN_ENGLISH.search(text, start, end)
    return (match.start(), _english(match)) if match else None


def _english(match: re.Match[str]) -> Decimal:
    if part := match["part"] or match["bare"]:
        return _part(part)
    value = Decimal(0)
    for word in _WORD.findall(match["whole"].lower()):
        value = (
            value * _POWERS[word] if word in _POWERS else value + _ENGLISH.get(word, word == "a")
        )
    if match["decimals"]:
        digits = (_ENGLISH[word] for word in _WORD.findall(match["decimals"].lower()))
        return Decimal(f"{value}.{''.join(map(str, digits))}")
    return value + _part(match["more"]) if match["more"] else value


def _part(words: str) -> Decimal:
    value = _HALF if words.lower().endswith("half") else _QUARTER
    return 3 * value if words.lower().startswith("three") else value


def _german(match: re.Match[str]) -> Decimal:
    if match["much"] or match["half"]:
        return 1 + _HALF if match["much"] else _HALF
    hundreds, *others = (_GERMAN.get((match[part] or "").lower(), 0) for part in _GERMAN_PLACES)
    value = Decimal((_HUNDRED * (hundreds or 1) if match["hundred"] else 0) + sum(others))
    return value + _HALF if match["more"] else value


def _korean(match: re.Match[str]) -> Decimal:
    value = digit = 0
    for sign in match[0]:
        if sign in _KOREAN:
            digit = _KOREAN[sign]
        else:
            value, digit = value + (digit or 1) * _POWERS[sign], 0
    return Decimal(value + digit)
