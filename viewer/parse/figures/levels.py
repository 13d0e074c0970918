"""The amounts before and after a change: "up 6.3% to 592,615 from 557,256"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Level
from viewer.parse.figures.amounts import NUMBER, UNIT, unit_of, value_of
from viewer.parse.figures.quantities import PREFIX, SUFFIX, counted, money_unit
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from viewer.model import Span

_LEVEL = rf"(?:{PREFIX})?(?P<number>{NUMBER})(?:\s?(?P<percent>{UNIT})|{SUFFIX})"
_RATE = r"(?:\s\([^()\n]{1,30}\))?"  # "up $3.3 billion (8.6%) to $41.7 billion"
_HEDGE = r"(?:about |around |a record |nearly )?"
_TO = LatePattern(rf"{_RATE}\s(?:to|at|to reach|auf)\s{_HEDGE}{_LEVEL}")
_FROM = LatePattern(
    rf"(?:,\s|(?:(?!\b(?:while|whereas|but)\b)[^.,;]){{0,40}}?)"
    rf"\b(?:from|against|on the|than the|von)\s(?:the )?{_LEVEL}"
)
# The words between two levels and the change that follows them: ", or by 5.8%", ", that is up".
_MOVED = LatePattern(r"\b(?:to|from)\s(?=[^\s\d]{0,4}\d)")
_JOINT = LatePattern(
    r"[,(\s]{1,3}(?:(?:or|that is|an?|up|down|by|of|increase|decrease|rise|fall)\s)*[+−-]?"
)
_REACH = 80


def levels(
    text: str, amount: Span, limit: int, *, comma_decimal: bool
) -> tuple[Level | None, Level | None]:
    """Return the level reached and the level before, if stated beside ``amount``.

    They follow it in either order up to ``limit``, "to 592,615 from 557,256", or they stand
    together before it: "from 6,480 to 6,105 or by 5.8%".
    """
    reached = _TO.match(text, amount.end, limit)
    before = _FROM.match(text, reached.end() if reached else amount.end, limit)
    if before and not reached:
        reached = _TO.match(text, before.end(), limit)
    if not before and not reached:
        reached, before = _leading(text, amount.start)
    return (
        _level(reached, comma_decimal=comma_decimal),
        _level(before, comma_decimal=comma_decimal),
    )


def _leading(text: str, end: int) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Return the two levels of "from 6,480 to 6,105 or by 5.8%", where both are stated."""
    for first in _MOVED.finditer(text, max(0, end - _REACH), end):
        start = first.start() - 1
        one, other = (_TO, _FROM) if text.startswith("to", first.start()) else (_FROM, _TO)
        lead = one.match(text, start, end)
        follow = other.match(text, lead.end(), end) if lead else None
        if lead and follow and _JOINT.fullmatch(text, follow.end(), end):
            return (lead, follow) if one is _TO else (follow, lead)
    return None, None


def _level(match: re.Match[str] | None, *, comma_decimal: bool) -> Level | None:
    if match is None:
        return None
    value = value_of(match["number"], comma_decimal=comma_decimal)
    if value is None or _is_year(match):
        return None
    if match["percent"]:
        return Level(value, unit_of(match["percent"]))
    scale = match["scale"]
    if money := money_unit(match["currency"], match["after"], scale):
        return Level(value, money)
    return Level(counted(value, scale), "count")


def _is_year(match: re.Match[str]) -> bool:
    bare = not (match["currency"] or match["after"] or match["percent"] or match["scale"])
    return bare and bool(re.fullmatch(r"(?:19|20)\d\d", match["number"]))
