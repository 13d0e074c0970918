"""What a printed number can have been before it was rounded.

A printed 8.1 stands for every value from 8.05 to 8.15: half a unit of the last printed place on
either side (ISO 80000-1:2009, annex B). A number the text hedges ("about 8%") gets a whole unit.
Bounds are exact fractions, so no verdict hangs on floating point.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Direction

if TYPE_CHECKING:
    from viewer.model import Figure, Level

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
# A count that ends in three zeros looks rounded, if three digits stand before them: 557,000 does,
# a fee of 9,000 does not.
_ROUND_FROM = 3
_STILL_TOLD = 3
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
    if not _is_worldly(value):
        return None
    unit = Fraction(10) ** int(value.as_tuple().exponent)
    step = unit if hedged else unit / 2
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
    if times == 1 and level.unit not in {"%", "pp"} and _is_whole(level.value):
        return _counted(level.value)
    interval = printed(level.value)
    return interval and Interval(interval.low * times, interval.high * times)


def bare_unit(level: Level) -> str:
    """Return the unit of ``level`` without its word of scale ("USD" of "USD million")."""
    return " ".join(word for word in level.unit.split() if word.rstrip(".") not in _SCALES)


def percent(value: Fraction | Decimal) -> str:
    """Return ``value`` as a percentage: a decimal as it is, a fraction rounded to a tenth."""
    if isinstance(value, Fraction):
        value = Decimal(round(value * 10)).scaleb(-1)
    return f"{value:,f}%".replace("-", MINUS)


def stated(figure: Figure) -> str:
    """Return the change of ``figure`` with the digits printed: "8.1%", "−0.3%"."""
    value = -figure.value if figure.direction is Direction.DECREASE else figure.value
    return percent(value)


def _is_whole(value: Decimal) -> bool:
    return _is_worldly(value) and value == value.to_integral_value()


def _is_worldly(value: Decimal) -> bool:
    """Return whether ``value`` is a number, of a size and length that a release can state."""
    place = value.as_tuple().exponent
    return isinstance(place, int) and max(abs(place), abs(value.adjusted())) <= _LONGEST


def _counted(value: Decimal) -> Interval:
    digits = str(int(value))
    kept = digits.rstrip("0")
    zeros = len(digits) - len(kept)
    rounded = zeros >= _ROUND_FROM and len(kept) >= _STILL_TOLD
    step = Fraction(10**zeros, 2) if rounded else Fraction(0)
    return Interval(Fraction(value) - step, Fraction(value) + step)
