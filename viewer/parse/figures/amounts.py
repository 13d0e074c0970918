"""The grammar of amounts: a number as printed, its sign and its unit."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from viewer.model import Direction
from viewer.parse.scan.late_pattern import LatePattern

# Digits with thousands marks (155,164; 21 286; 2.057.000) or a decimal part (3.6; 2,3). Atomic
# groups: a megabyte of digits is read once.
NUMBER = (
    r"(?>[1357]/[248](?= ?(?:per|%|Proz))|\d{1,3}(?:[,.]\d{3}(?!\d))+(?:[.,]\d{1,4}(?!\d))?"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3}(?!\d))+(?:,\d+)?|\d+(?:[.,]\d+)?)"
    # Halves, quarters and eighths, in print or before a unit: "2½", "1 1/2 percent".
    r"(?:[½¼¾]|[ -][1357]/[248](?= ?(?:per|%|Proz)))?"
)
# A sign counts where it cannot be a hyphen, a dash or the middle of a range. △ and ▲ are the minus
# of Korean ministries. In a bracket a blank may follow it: "(- 1,8 Prozent)", "(27,6 %; − 9,3 %)".
SIGN = (
    r"(?:(?<![\w.,)%])[+\-−–△▲↓↑±]|(?:(?<=\()|(?<=[;:]\s))[+\-−–△▲↓↑±=]\s"
    r"|(?<=[^\W\d]\s)[+−]\s(?=\d))"
)
# As offices write them (percent, per cent, pct, Prozent, %p, points, basis points, bps).
UNIT = (
    r"(?:%[ -]?points?\b|%포인트|%p(?![a-z])|[%％]|percentage[ -]points?\b"
    r"|per[ -]?cent(?:age)?[ -]points?\b|per[ -]?cents?\b|pct\b\.?|Prozentpunkten?\b|Prozent\b"
    r"|basis points?\b|bps?\b|p\.p\.|pp\b|퍼센트포인트|퍼센트)"
)

_POINTS = LatePattern(r"point|punkt|%p|포인트|pp|p\.p", re.IGNORECASE)
_BASIS = LatePattern(r"basis|bps?", re.IGNORECASE)
_BLANKS = str.maketrans("", "", "\u00a0\u2009\u202f ")
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_SLASHED = LatePattern(r"(?:^|[ -])(\d)/(\d)$")
_GROUP = 3  # digits between two thousands marks
_LONGEST = 24  # more digits are no amount anybody states


class Amount(NamedTuple):
    """A number with what is known of its sign and unit ("%", "pp", "bps" or ``None``)."""

    value: Decimal
    unit: str | None
    sign: Direction | None


@cache
def unit_of(printed: str) -> str:
    """Return the model's name for a unit as printed."""
    if _BASIS.search(printed):
        return "bps"
    return "pp" if _POINTS.search(printed) else "%"


def sign_of(printed: str) -> Direction | None:
    """Return what a sign says of the direction; ``None`` for none, "±" and "="."""
    mark = printed.strip()
    if mark in {"+", "↑"}:
        return Direction.INCREASE
    return Direction.DECREASE if mark and mark in "-−–△▲↓" else None


def value_of(printed: str, *, comma_decimal: bool) -> Decimal | None:
    """Return the number printed, with the digits it was given to; ``None`` if absurdly long.

    ``comma_decimal`` says that the language writes 2,3 for two and three tenths. In other
    languages a comma is decimal only where it cannot separate thousands.
    """
    slashed = _SLASHED.search(printed) if "/" in printed else None
    digits = (printed[: slashed.start()] if slashed else printed).translate(_BLANKS)
    if len(digits) > _LONGEST:
        return None
    fraction = _FRACTIONS.get(digits[-1:])
    fraction = Decimal(slashed[1]) / Decimal(slashed[2]) if slashed else fraction
    digits = digits.rstrip("½¼¾") or "0"
    head, comma, tail = digits.rpartition(",")
    if comma and (comma_decimal or (len(tail) != _GROUP and "." not in tail)):
        digits = head.replace(".", "").replace(",", "") + "." + tail
    elif comma_decimal:
        digits = _without_stops(digits)
    else:
        digits = digits.replace(",", "")
        if digits.count(".") > 1:
            digits = digits.replace(".", "")
    return Decimal(digits) + (fraction or 0) if fraction else Decimal(digits)


def _without_stops(digits: str) -> str:
    groups = digits.split(".")
    grouped = len(groups) > 1 and all(len(group) == _GROUP for group in groups[1:])
    return "".join(groups) if grouped else digits
