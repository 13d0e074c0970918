"""The amounts before and after a change: "up 6.3% to 592,615 from 557,256"."""

from __future__ import annotations

import re
from typing import TypeAlias

from viewer.model import Level, Span
from viewer.parse.figures.amounts import NUMBER, UNIT, unit_of, value_of
from viewer.parse.figures.quantities import (
    KOREAN,
    PREFIX,
    SUFFIX,
    in_units,
    korean_quantity,
    money_unit,
)
from viewer.parse.scan.late_pattern import LatePattern

_LEVEL = rf"(?:{PREFIX})?(?P<number>{NUMBER})(?:\s?(?P<percent>{UNIT})|{SUFFIX})"
_RATE = r"(?:\s\([^()\n]{1,30}\))?"  # "up $3.3 billion (8.6%) to $41.7 billion"
_HEDGE = r"(?:about |around |a record |nearly )?"
_YEAR = r"(?:19|20)\d\d\b"
_TO = LatePattern(rf"{_RATE}\s(?:to|at|to reach|auf)\s{_HEDGE}{_LEVEL}")
_FROM = LatePattern(
    rf"(?:,\s|(?:(?!\b(?:while|whereas|but)\b)[^.,;]){{0,40}}?)"
    rf"\b(?:from|against|on the|than the|von)\s(?:the )?{_LEVEL}"
)
# The words between two levels and the change that follows them: ", or by 5.8%", ", that is up".
_MOVED = LatePattern(r"\b(?:to|from)\s(?=[^\s\d]{0,4}\d)")
_IN_YEAR = LatePattern(rf"\sin\s{_YEAR}")
_JOINT = LatePattern(
    r"[,(\s]{1,3}(?:(?:or|that is|an?|up|down|by|of|increase|decrease|rise|fall)\s)*[+−-]?"
)
_ASIDE = LatePattern(rf"\s\({_LEVEL}\sin\s{_YEAR}\)")
# "500,615 filings, compared with 557,256 in 2019, an increase of 8.3%".
_COMPARED = LatePattern(rf"\b{_LEVEL}(?:\s[^\W\d]+){{0,3}},?\scompared\s(?:with|to)\s")
_AMOUNT = LatePattern(_LEVEL)
# "557,256건에서 592,615건으로", "592,615건으로 전년(557,256건) 대비".
_KOREAN_FROM = LatePattern(rf"{KOREAN}에서\s")
_KOREAN_TO = LatePattern(rf"{KOREAN}으?로\s")
_KOREAN_BESIDE = LatePattern(rf"[가-힣]{{1,4}}(?:\s동기)?\({KOREAN}\)\s?대비\s")
_REACH = 80

_Found: TypeAlias = "tuple[re.Match[str] | None, re.Match[str] | None]"


def levels(text: str, amount: Span, limit: int, language: str) -> tuple[Level | None, Level | None]:
    """Return the level reached and the level before, if stated beside ``amount``.

    They follow it in either order up to ``limit``, "to 592,615 from 557,256", or they stand
    together before it: "from 6,480 to 6,105 or by 5.8%".
    """
    if language == "ko":
        return _korean(text, amount.start)
    reached = _TO.match(text, amount.end, limit)
    end = _behind(text, reached.end()) if reached else amount.end
    before = _FROM.match(text, end, limit) or (reached and _ASIDE.match(text, end, limit))
    if before and not reached:
        reached = _TO.match(text, _behind(text, before.end()), limit)
    if not before and not reached:
        reached, before = _leading(text, amount.start) or _compared(text, amount.start)
    comma_decimal = language == "de"
    return (
        _level(reached, comma_decimal=comma_decimal),
        _level(before, comma_decimal=comma_decimal),
    )


def _korean(text: str, start: int) -> tuple[Level | None, Level | None]:
    begin = max(0, start - _REACH)
    for before in _KOREAN_FROM.finditer(text, begin, start):
        reached = _KOREAN_TO.match(text, before.end(), start)
        if reached and reached.end() == start:
            return _korean_level(reached), _korean_level(before)
    for level in _KOREAN_TO.finditer(text, begin, start):
        beside = _KOREAN_BESIDE.match(text, level.end(), start)
        if beside and beside.end() == start:
            return _korean_level(level), _korean_level(beside)
    return None, None


def _behind(text: str, end: int) -> int:
    """Return where the words go on behind the year of a level: "from 6,480 in 2019 to"."""
    year = _IN_YEAR.match(text, end)
    return year.end() if year else end


def _leading(text: str, end: int) -> _Found | None:
    """Return the two levels of "from 6,480 to 6,105 or by 5.8%", where both are stated."""
    for first in _MOVED.finditer(text, max(0, end - _REACH), end):
        start = first.start() - 1
        one, other = (_TO, _FROM) if text.startswith("to", first.start()) else (_FROM, _TO)
        lead = one.match(text, start, end)
        follow = other.match(text, _behind(text, lead.end()), end) if lead else None
        if lead and follow and _JOINT.fullmatch(text, _behind(text, follow.end()), end):
            return (lead, follow) if one is _TO else (follow, lead)
    return None


def _compared(text: str, end: int) -> _Found:
    """Return the levels of "6,105 filings, compared with 6,480 in 2019, a fall of 5.8%"."""
    for reached in _COMPARED.finditer(text, max(0, end - _REACH), end):
        before = _AMOUNT.match(text, reached.end(), end)
        if before and _JOINT.fullmatch(text, _behind(text, before.end()), end):
            return reached, before
    return None, None


def _level(match: re.Match[str] | None, *, comma_decimal: bool) -> Level | None:
    if match is None:
        return None
    value = value_of(match["number"], comma_decimal=comma_decimal)
    if value is None or _is_year(match):
        return None
    ends = [match.end(name) for name in ("number", "percent", "scale", "after")]
    span = Span(match.start("currency" if match["currency"] else "number"), max(ends))
    if match["percent"]:
        return Level(value, unit_of(match["percent"]), span)
    scale = match["scale"]
    if money := money_unit(match["currency"], match["after"], scale):
        return Level(value, money, span)
    return Level(in_units(value, scale), "count", span)


def _korean_level(match: re.Match[str]) -> Level | None:
    quantity = korean_quantity(match["myriads"], match["counter"])
    start = match.start("myriads")
    span = Span(start, start + len(match["myriads"].rstrip()))
    return Level(*quantity, span) if quantity else None


def _is_year(match: re.Match[str]) -> bool:
    bare = not (match["currency"] or match["after"] or match["percent"] or match["scale"])
    return bare and bool(re.fullmatch(_YEAR, match["number"]))
