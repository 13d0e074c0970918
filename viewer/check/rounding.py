"""What a printed number can have been before it was rounded.

A printed 8.1 stands for every value from 8.05 to 8.15: half a unit of the last printed place on
either side (ISO 80000-1:2009, annex B). A number the text hedges ("about 8%") gets a whole unit.
Bounds are exact fractions, so no verdict hangs on floating point.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Direction

if TYPE_CHECKING:
    from viewer.model import Figure, Level

_HALF = Fraction(1, 2)
# Words of scale behind a unit ("USD million"). Source: English, German and Korean numerals.
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "Millionen": 10**6,
    "Mio": 10**6,
    "Milliarden": 10**9,
    "Mrd": 10**9,
    "만": 10**4,
    "억": 10**8,
    "조": 10**12,
}
_ROUND_FROM = 3  # zeros at the end of a count that make it look rounded
_LONGEST = 40  # digits; what is longer is no number of a release
MINUS = "\N{MINUS SIGN}"


class Interval(NamedTuple):
    """A closed range of numbers, ``low <= high``."""

    low: Fraction
    high: Fraction

    def meets(self, other: Interval) -> bool:
        """Return whether some number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def plus(self, other: Interval) -> Interval:
        """Return every sum of a number of each."""
        return Interval(self.low + other.low, self.high + other.high)

    def minus(self, other: Interval) -> Interval:
        """Return every difference between a number of this and one of ``other``."""
        return Interval(self.low - other.high, self.high - other.low)

    def over(self, other: Interval) -> Interval | None:
        """Return every quotient; ``None`` where ``other`` reaches zero or below."""
        if other.low <= 0:
            return None
        ends = [end / part for end in self for part in other]
        return Interval(min(ends), max(ends))


def printed(value: Decimal, *, hedged: bool = False) -> Interval | None:
    """Return what ``value`` can have been; ``None`` for what is no number of this world."""
    place = value.as_tuple().exponent
    if not isinstance(place, int) or abs(place) > _LONGEST or abs(value.adjusted()) > _LONGEST:
        return None
    step = Fraction(10) ** place * (1 if hedged else _HALF)
    exact = Fraction(value)
    return Interval(exact - step, exact + step)


def change_of(figure: Figure) -> Interval | None:
    """Return what the change of ``figure`` can have been, in its unit; below zero for a fall."""
    interval = printed(figure.value, hedged=figure.approximate)
    if interval is None or figure.direction is not Direction.DECREASE:
        return interval
    return Interval(-interval.high, -interval.low)


def amount_of(level: Level) -> Interval | None:
    """Return what ``level`` can have been, in units of one.

    A count printed to the last unit is taken as exact; zeros at its end may come from rounding.
    """
    unit, _, scale = level.unit.rpartition(" ")
    scale = scale.rstrip(".") if unit or scale.rstrip(".") in _SCALES else ""
    times = _SCALES.get(scale, 1)
    if times == 1 and level.unit not in {"%", "pp"} and level.value == level.value.to_integral():
        return _counted(level.value)
    interval = printed(level.value)
    return interval and Interval(interval.low * times, interval.high * times)


def bare_unit(level: Level) -> str:
    """Return the unit of ``level`` without its word of scale ("USD" of "USD million")."""
    return " ".join(word for word in level.unit.split() if word.rstrip(".") not in _SCALES)


def percent(value: Fraction | Decimal, *, up: bool | None = None) -> str:
    """Return ``value`` as a percentage; a fraction rounded to a tenth, ``up`` or down if told."""
    if isinstance(value, Decimal):
        return f"{_signed(value)}%"
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    rounding = {True: ROUND_CEILING, False: ROUND_FLOOR, None: None}[up]
    return f"{_signed(exact.quantize(Decimal('0.1'), rounding))}%"


def stated(figure: Figure) -> str:
    """Return the change of ``figure`` with the digits printed: "8.1%", "−0.3%"."""
    value = -figure.value if figure.direction is Direction.DECREASE else figure.value
    return percent(value)


def _counted(value: Decimal) -> Interval | None:
    if value.adjusted() > _LONGEST:
        return None
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0")) if value else 0
    step = Fraction(10**zeros, 2) if zeros >= _ROUND_FROM else Fraction(0)
    return Interval(Fraction(value) - step, Fraction(value) + step)


def _signed(value: Decimal) -> str:
    return f"{value:f}".replace("-", MINUS)
