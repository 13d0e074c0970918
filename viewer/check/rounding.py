"""What a printed number can have been before it was rounded.

A printed 8.1 stands for every value from 8.05 to 8.15: half a unit of the last printed place on
either side (ISO 80000-1:2009, annex B). A number the text hedges ("about 8%") gets a whole unit.
Bounds are exact fractions, so no verdict hangs on floating point.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Direction

if TYPE_CHECKING:
    from viewer.model import Figure, Level, Release, Span

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
# An amount that ends in two zeros or more looks rounded to its last digit that is none, or to its
# second: 557,000 to thousands, 9,000 to hundreds.
_ROUND_FROM = 2
_STILL_TOLD = 2
_LONGEST = 40  # digits; what is longer is no number of a release
_BLANKS = dict.fromkeys(map(ord, " \u00a0\u2009\u202f"))
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


def value_of(release: Release, span: Span) -> Decimal | None:
    """Return the number printed at ``span`` in the language of ``release``; ``None`` for words."""
    digits = release.words(span).translate(_BLANKS)
    comma, stop = (",", ".") if release.language == "de" else (".", ",")
    try:
        return Decimal(digits.replace(stop, "").replace(comma, "."))
    except InvalidOperation:
        return None


def printed(value: Decimal, *, hedged: bool = False) -> Interval | None:
    """Return what ``value`` can have been; ``None`` for what is no number of this world."""
    if not _is_worldly(value):
        return None
    unit = Fraction(10) ** int(value.as_tuple().exponent)
    step = unit if hedged else unit / 2
    exact = Fraction(value)
    return Interval(exact - step, exact + step)


def change_of(figure: Figure) -> Interval | None:
    """Return what the change of ``figure`` can have been, in its unit; below zero for a fall.

    What a multiple multiplies by is above zero: 0.5 for "halved".
    """
    interval = printed(figure.value, hedged=figure.approximate)
    falls = figure.direction is Direction.DECREASE and figure.unit != "times"
    if interval is None or not falls:
        return interval
    return Interval(-interval.high, -interval.low)


def amount_of(level: Level) -> Interval | None:
    """Return what ``level`` can have been, in units of one.

    An amount printed to the last unit is taken as exact; zeros at its end may come from rounding.
    """
    times = scale_of(level.unit)
    if times == 1 and level.unit not in {"%", "pp"} and _is_whole(level.value):
        return _counted(level.value)
    interval = printed(level.value)
    return interval and Interval(interval.low * times, interval.high * times)


def scale_of(unit: str) -> int:
    """Return how many ones ``unit`` counts in: a million for "USD million"."""
    return _SCALES.get(unit.rpartition(" ")[2].rstrip("."), 1)


def bare_unit(level: Level) -> str:
    """Return the unit of ``level`` without its word of scale ("USD" of "USD million")."""
    return " ".join(word for word in level.unit.split() if word.rstrip(".") not in _SCALES)


def percent(value: Decimal) -> str:
    """Return ``value`` as a percentage with the digits it has."""
    return f"{value:,f}%".replace("-", MINUS)


def rounded(value: Fraction, places: int) -> Decimal:
    """Return ``value`` with ``places`` decimals."""
    return Decimal(round(value * 10**places)).scaleb(-places)


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
    place = value.as_tuple().exponent
    digits = str(abs(int(value)))
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - _STILL_TOLD)
    if isinstance(place, int) and place > 0:
        zeros = place  # "1.3 million"
    step = Fraction(10**zeros, 2) if zeros >= _ROUND_FROM else Fraction(0)
    return Interval(Fraction(value) - step, Fraction(value) + step)
