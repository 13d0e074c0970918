"""The amounts before and after a change: "up 6.3% to 592,615 from 557,256"."""

from __future__ import annotations

import re

from viewer.model import Level
from viewer.parse.figures.amounts import NUMBER, UNIT, unit_of, value_of
from viewer.parse.scan.late_pattern import LatePattern

# Currency signs and codes as releases write them. Source: ISO 4217 and the releases
# of the offices themselves.
CURRENCIES = {
    "$": "USD",
    "US$": "USD",
    "HK$": "HKD",
    "S$": "SGD",
    "A$": "AUD",
    "C$": "CAD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₩": "KRW",
    "RMB": "CNY",
    "Rs": "LKR",
}
CURRENCY = (
    r"(?:US\$|HK\$|S\$|A\$|C\$|[$€£¥₩]|Rs\.?|RMB"
    r"|(?:USD|EUR|GBP|JPY|KRW|CNY|HKD|SGD|AUD|CAD|CHF|LKR)\b)"
)
SCALE = r"(?:million|billion|trillion|thousand|Millionen|Milliarden|Mio\.?|Mrd\.?|조|억|만)"
_LEVEL = (
    rf"(?P<currency>{CURRENCY})?\s?(?P<number>{NUMBER})"
    rf"(?:\s?(?P<percent>{UNIT})|[ \u00a0](?P<scale>{SCALE}))?"
)
_TO = LatePattern(rf"\s(?:to|at|to reach|auf)\s(?:about |around |a record |nearly )?{_LEVEL}")
_FROM = LatePattern(rf"[^.;]{{0,40}}?\b(?:from|against|on the|than the|von)\s(?:the )?{_LEVEL}")


def levels(
    text: str, after: int, limit: int, *, comma_decimal: bool
) -> tuple[Level | None, Level | None]:
    """Return the level reached and the level before, if stated between ``after`` and ``limit``."""
    reached = _TO.match(text, after, limit)
    before = _FROM.match(text, reached.end() if reached else after, limit)
    return (
        _level(reached, comma_decimal=comma_decimal),
        _level(before, comma_decimal=comma_decimal),
    )


def _level(match: re.Match[str] | None, *, comma_decimal: bool) -> Level | None:
    if match is None:
        return None
    value = value_of(match["number"], comma_decimal=comma_decimal)
    if value is None or _is_year(match):
        return None
    if match["percent"]:
        return Level(value, unit_of(match["percent"]))
    currency = (match["currency"] or "").rstrip(".")
    unit = CURRENCIES.get(currency, currency) or "count"
    return Level(value, f"{unit} {match['scale']}" if match["scale"] else unit)


def _is_year(match: re.Match[str]) -> bool:
    bare = not (match["currency"] or match["percent"] or match["scale"])
    return bare and bool(re.fullmatch(r"(?:19|20)\d\d", match["number"]))
