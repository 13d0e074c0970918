from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from viewer.check.rounding import (
    Interval,
    amount_of,
    bare_unit,
    change_of,
    percent,
    printed,
    rounded,
    scale_of,
    stated,
)
from viewer.model import Direction, Figure, Level, Span


def interval(low: str, high: str) -> Interval:
    return Interval(Fraction(low), Fraction(high))


def figure(value: str, direction: Direction, *, approximate: bool = False) -> Figure:
    return Figure("f1", Decimal(value), "%", direction, Span(0, 1), approximate)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("8.1", "8.05", "8.15"),
        ("8.10", "8.095", "8.105"),
        ("24", "23.5", "24.5"),
        ("0", "-0.5", "0.5"),
    ],
)
def test_a_printed_number_is_half_a_unit_wide(value: str, low: str, high: str) -> None:
    assert printed(Decimal(value)) == interval(low, high)


def test_a_hedged_number_is_a_whole_unit_wide() -> None:
    assert printed(Decimal("8.1"), hedged=True) == interval("8.0", "8.2")


@pytest.mark.parametrize("value", ["NaN", "Infinity", "9" * 60, "1e90", "0." + "0" * 50 + "1"])
def test_what_is_no_number_of_this_world_has_no_interval(value: str) -> None:
    assert printed(Decimal(value)) is None
    assert amount_of(Level(Decimal(value), "USD million")) is None


def test_a_fall_is_below_zero() -> None:
    assert change_of(figure("3", Direction.DECREASE)) == interval("-3.5", "-2.5")
    assert change_of(figure("3", Direction.UNCHANGED)) == interval("2.5", "3.5")
    assert stated(figure("3", Direction.DECREASE)) == "\N{MINUS SIGN}3%"
    assert stated(figure("1080", Direction.INCREASE)) == "1,080%"


@pytest.mark.parametrize(
    ("value", "unit", "low", "high"),
    [
        ("557256", "count", "557256", "557256"),
        ("557000", "count", "556500", "557500"),
        ("9000", "USD", "8950", "9050"),
        ("9100", "USD", "9050", "9150"),
        ("100", "count", "100", "100"),
        ("1.3E+6", "count", "1250000", "1350000"),
        ("1.30E+6", "count", "1295000", "1305000"),
        ("0", "count", "0", "0"),
        ("1.38", "million", "1375000", "1385000"),
        ("5.9", "USD billion", "5850000000", "5950000000"),
        ("73.4", "%", "73.35", "73.45"),
        ("73", "%", "72.5", "73.5"),
        ("3", "억", "250000000", "350000000"),
    ],
)
def test_levels_in_units_of_one(value: str, unit: str, low: str, high: str) -> None:
    assert amount_of(Level(Decimal(value), unit)) == interval(low, high)


def test_units_without_their_scale() -> None:
    assert [bare_unit(Level(Decimal(1), unit)) for unit in ("USD million", "count", "Mio.")] == [
        "USD",
        "count",
        "",
    ]


def test_arithmetic_keeps_every_possible_value() -> None:
    one, other = interval("1", "2"), interval("3", "5")
    assert one.plus(other) == interval("4", "7")
    assert other.minus(one) == interval("1", "4")
    assert other.over(one) == interval("3/2", "5")
    assert interval("-4", "-2").over(one) == interval("-4", "-1")
    assert one.meets(interval("2", "3"))
    assert not one.meets(interval("9/4", "3"))


@pytest.mark.parametrize("base", [interval("0", "1"), interval("-2", "-1"), interval("-1", "1")])
def test_nothing_is_divided_by_zero_or_less(base: Interval) -> None:
    assert interval("1", "2").over(base) is None


def test_percentages_keep_their_digits() -> None:
    assert percent(Decimal("0.70")) == "0.70%"
    assert percent(Decimal(-1080)) == "\N{MINUS SIGN}1,080%"


def test_fractions_are_rounded_to_the_places_asked_for() -> None:
    assert str(rounded(Fraction(2, 3), 1)) == "0.7"
    assert str(rounded(Fraction(-2, 3), 3)) == "-0.667"


def test_a_multiple_is_above_zero() -> None:
    halved = Figure("f1", Decimal("0.5"), "times", Direction.DECREASE, Span(0, 1))
    assert change_of(halved) == interval("0.45", "0.55")


def test_the_scale_of_a_unit() -> None:
    assert [scale_of(unit) for unit in ("USD million", "count", "%")] == [10**6, 1, 1]
