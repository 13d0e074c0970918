"""Changes against the levels they lead from and to.

What a change must be follows from its two levels by arithmetic; with every printed number taken as
the range it was rounded from, a change outside the range that follows disagrees. Within one unit of
its last place it may have been cut or computed from finer numbers: a notice. A factor in words
("doubled") is told loosely: within a tenth it follows, within a quarter it is a notice. Where the
sentence holds what can make change and levels incomparable, or the levels are of another size than
the change lets expect, nothing is said against it.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from viewer.check.qualifiers import is_qualified
from viewer.check.rounding import (
    MINUS,
    Interval,
    amount_of,
    bare_unit,
    change_of,
    printed,
    rounded,
    scale_of,
)
from viewer.check.sentences import sentence
from viewer.model import Direction, Finding, Level, Severity, Span, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Fact, Figure, Release

_ONE = Interval(Fraction(1), Fraction(1))
_OF_ONE_SIZE = 3
_LOOSE, _LOOSEST = Fraction(1, 10), Fraction(1, 4)
_AT_LEAST = re.compile(r"\b(?:more than|over|at least|mehr als|über)\s$", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:less than|not|n['’]t|almost|nearly|fast|knapp|weniger als)\s$", re.IGNORECASE
)
_WORDS_BEFORE = 16


def change_against_levels(release: Release) -> Iterator[Finding]:
    """Yield whether each change with both levels follows from them.

    Facts: the ``change`` and the levels ``before`` and ``after`` as printed, and ``computed``, the
    change that follows.
    """
    for figure in release.figures:
        follows = _follows(figure) if figure.status is Status.STATED else None
        if follows is None:
            continue
        loosely = figure.unit == "times"
        verdict = _factor(release, figure, follows) if loosely else _rate(figure, follows)
        if verdict and (verdict[1] is Severity.INFO or not _is_qualified(release, figure)):
            code, severity = verdict
            finer = severity is Severity.NOTICE
            facts = (*_levels(release, figure), ("computed", _range(follows, figure, finer=finer)))
            yield Finding(code, severity, _spans(figure), facts)


def direction_against_levels(release: Release) -> Iterator[Finding]:
    """Yield each rise to a lower level and each fall to a higher one.

    Assumes nothing but that both levels count the same. Facts as above, without ``computed``.
    """
    for figure in release.figures:
        change, follows = _change(figure), _follows(figure)
        if figure.status is not Status.STATED or change is None or follows is None:
            continue
        contrary = _opposite(change, follows) and _are_comparable(figure, change, follows)
        if contrary and not _is_qualified(release, figure):
            rises = figure.direction is Direction.INCREASE
            code = "rise_to_lower" if rises else "fall_to_higher"
            yield Finding(code, Severity.WARNING, _spans(figure), _levels(release, figure))


def _rate(figure: Figure, follows: Interval) -> tuple[str, Severity] | None:
    """Return what is to be said of a change in percent, points or units."""
    change = _change(figure)
    if change is None or _opposite(change, follows):
        return None  # a rise to a lower level is said by the check of directions
    near = printed(figure.value, hedged=True)
    if change.meets(follows):
        return "change_follows", Severity.INFO
    if near and near.meets(Interval(*sorted(map(abs, follows)))):
        return "change_nearly_follows", Severity.NOTICE
    if figure.approximate or not _are_comparable(figure, change, follows):
        return None
    return "change_disagrees", Severity.WARNING


def _factor(release: Release, figure: Figure, follows: Interval) -> tuple[str, Severity] | None:
    """Return what is to be said of "doubled", of "more than doubled", or of "2.5 times"."""
    change = change_of(figure)
    if change is None or change.low <= 0:
        return None
    start = figure.span.start
    before = release.text[max(0, start - _WORDS_BEFORE) : start]
    open_ended = bool(_AT_LEAST.search(before))
    if (figure.approximate and not open_ended) or _HEDGED.search(before):
        return None
    value = Fraction(figure.value)
    missed = max(follows.low / value - 1, 1 - follows.high / value)
    if open_ended:
        falls = figure.direction is Direction.DECREASE
        missed = follows.low / value - 1 if falls else 1 - follows.high / value
    in_digits = any(map(str.isdigit, release.words(figure.span)))
    if missed <= _LOOSE or (
        in_digits and (change.meets(follows) or change.meets(follows.minus(_ONE)))
    ):
        return None if open_ended else ("change_follows", Severity.INFO)
    if missed <= _LOOSEST and not open_ended:
        return "factor_nearly_follows", Severity.NOTICE
    return "change_disagrees", Severity.WARNING


def _opposite(one: Interval, other: Interval) -> bool:
    """Return whether one is wholly above zero and the other wholly below."""
    return one.low > 0 > other.high or other.low > 0 > one.high


def _are_comparable(figure: Figure, change: Interval, follows: Interval) -> bool:
    """Return whether the changes are of one order of size, or the two levels are."""
    sizes = sorted(max(map(abs, interval)) for interval in (change, follows))
    if sizes[1] <= _OF_ONE_SIZE * sizes[0]:
        return True
    before, after = _amounts(figure)
    ratio = after.over(before) if before and after else None
    return ratio is not None and Fraction(1, _OF_ONE_SIZE) < ratio.low <= ratio.high < _OF_ONE_SIZE


def _is_qualified(release: Release, figure: Figure) -> bool:
    return is_qualified(release.words(sentence(release.text, figure.span)))


def _change(figure: Figure) -> Interval | None:
    """Return what the change can have been: of a rate in its unit, of an amount as well."""
    if figure.unit == "times":
        return None
    if figure.unit in {"%", "pp", "bps"}:
        return change_of(figure)
    amount = amount_of(Level(figure.value, figure.unit))
    sign = -1 if figure.direction is Direction.DECREASE else 1
    ends = [sign * end / scale_of(figure.unit) for end in amount or ()]
    return Interval(*sorted(ends)) if ends else None


def _follows(figure: Figure) -> Interval | None:
    """Return what the change must be, in its own unit; ``None`` where that cannot be told."""
    before, after = _amounts(figure)
    if before is None or after is None or figure.level is None:
        return None
    in_points = figure.level.unit in {"%", "pp"}
    difference = after.minus(before)
    match figure.unit:
        case "%" if not in_points:
            ratio = after.over(before)
            return ratio and _times(ratio.minus(_ONE), 100)
        case "times":
            return after.over(before)
        case "pp" | "bps" if in_points:
            return _times(difference, 100 if figure.unit == "bps" else 1)
        case unit if not in_points and _bare(figure) == bare_unit(figure.level):
            return _times(difference, Fraction(1, scale_of(unit)))
        case _:
            return None


def _bare(figure: Figure) -> str:
    return bare_unit(Level(figure.value, figure.unit))


def _amounts(figure: Figure) -> tuple[Interval | None, Interval | None]:
    """Return what the levels before and after can have been, if both count the same."""
    before, after = figure.previous, figure.level
    if before is None or after is None or bare_unit(before) != bare_unit(after):
        return None, None
    return amount_of(before), amount_of(after)


def _times(interval: Interval, factor: int | Fraction) -> Interval:
    return Interval(interval.low * factor, interval.high * factor)


def _range(interval: Interval, figure: Figure, *, finer: bool) -> str:
    """Return what follows to the places of the change, or one ``finer``: "6.3%", "3.5–7.2%"."""
    place = figure.value.as_tuple().exponent
    places = max(0, -place if isinstance(place, int) else 0) + finer
    if figure.unit == "times":
        low, high = (f"{rounded(end, 1)}" for end in interval)
        return f"×{low}" if low == high else f"×{low}–{high}"
    low, high = (f"{rounded(end, places):,f}".replace("-", MINUS) for end in interval)
    sign = "%" if figure.unit == "%" else ""
    if low == high:
        return f"{low}{sign}"
    return f"{low}–{high}{sign}" if interval.low >= 0 else f"{low} … {high}{sign}"


def _levels(release: Release, figure: Figure) -> tuple[tuple[str, Fact], ...]:
    before, after = figure.previous, figure.level
    return (
        ("change", figure),
        ("before", _level(release, before) if before else ""),
        ("after", _level(release, after) if after else ""),
    )


def _level(release: Release, level: Level) -> str:
    """Return a level as it is printed ("557,256", "73.4%", "$5.9 billion")."""
    if level.span:
        return " ".join(release.words(level.span).split())
    return f"{level.value:,f} {level.unit.removeprefix('count')}".strip()


def _spans(figure: Figure) -> tuple[Span, ...]:
    levels = (level.span for level in (figure.previous, figure.level) if level and level.span)
    return (figure.span, *sorted(levels))
