"""Changes against the levels they lead from and to, and headline against text.

What a change must be follows from its two levels by arithmetic; with every printed number taken as
the range it was rounded from, a change outside the range that follows disagrees. Within one unit of
its last place it may have been cut instead of rounded, or computed from finer numbers: a notice.
Levels that would give a change several times as large or small are taken for levels of something
else, of which nothing is said.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from viewer.check.rounding import (
    Interval,
    amount_of,
    bare_unit,
    change_of,
    percent,
    printed,
)
from viewer.model import BlockKind, Direction, Finding, Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Fact, Figure, Level, Release

_ONE = Interval(Fraction(1), Fraction(1))
_OF_ONE_SIZE = 3
_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADLINE})


def change_against_levels(release: Release) -> Iterator[Finding]:
    """Yield whether each change with both levels follows from them.

    Facts: the ``change`` and the levels ``before`` and ``after`` as printed, and ``computed``, the
    change that follows.
    """
    for figure in release.figures:
        if figure.status is Status.STATED:
            yield from _recomputed(figure)


def direction_against_levels(release: Release) -> Iterator[Finding]:
    """Yield each rise to a lower level and each fall to a higher one.

    Assumes nothing but that both levels count the same. Facts as above, without ``computed``.
    """
    for figure in release.figures:
        change, follows = change_of(figure), _follows(figure)
        if change and follows and _opposite(change, follows) and _comparable(change, follows):
            rises = figure.direction is Direction.INCREASE
            code = "rise_to_lower" if rises else "fall_to_higher"
            yield Finding(code, Severity.WARNING, (figure.span,), _levels(figure))


def headline_against_text(release: Release) -> Iterator[Finding]:
    """Yield each change that headline and text give differently.

    Two changes are the same where subject, measure, place, unit, direction, comparison and time
    agree; they differ where no number rounds to both. Facts: the ``subject``, the changes ``first``
    and ``second``.
    """
    titles = [block.span for block in release.blocks if block.kind in _TITLES]
    shouted = [f for f in release.figures if any(title.holds(f.span) for title in titles)]
    told = [f for f in release.figures if f not in shouted]
    for figure in shouted:
        same = [other for other in told if _told_alike(figure, other)]
        if same and not any(_agree(figure, other) for other in same):
            facts = (
                ("subject", figure.subject or ""),
                ("first", figure),
                ("second", same[0]),
            )
            spans = (figure.span, same[0].span)
            yield Finding("told_differently", Severity.WARNING, spans, facts)


def _recomputed(figure: Figure) -> Iterator[Finding]:
    change, follows = change_of(figure), _follows(figure)
    if change is None or follows is None or _opposite(change, follows):
        return  # a rise to a lower level is said by the check of directions
    facts = (*_levels(figure), ("computed", _range(follows, figure.unit)))
    cut = printed(figure.value, hedged=True)
    if change.meets(follows):
        yield Finding("change_follows", Severity.INFO, (figure.span,), facts)
    elif cut and cut.meets(Interval(*sorted(map(abs, follows)))):
        yield Finding("change_cut", Severity.NOTICE, (figure.span,), facts)
    elif _comparable(change, follows) and not figure.approximate:
        yield Finding("change_disagrees", Severity.WARNING, (figure.span,), facts)


def _opposite(one: Interval, other: Interval) -> bool:
    """Return whether one is wholly above zero and the other wholly below."""
    return one.low > 0 > other.high or other.low > 0 > one.high


def _comparable(one: Interval, other: Interval) -> bool:
    """Return whether the two changes are of one order of size, whatever their direction."""
    sizes = sorted(max(map(abs, interval)) for interval in (one, other))
    return sizes[1] <= _OF_ONE_SIZE * sizes[0]


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
        case "pp" if in_points:
            return difference
        case "bps" if in_points:
            return _times(difference, 100)
        case _:
            return None


def _amounts(figure: Figure) -> tuple[Interval | None, Interval | None]:
    """Return what the levels before and after can have been, if both count the same."""
    before, after = figure.previous, figure.level
    if before is None or after is None or bare_unit(before) != bare_unit(after):
        return None, None
    return amount_of(before), amount_of(after)


def _times(interval: Interval, factor: int) -> Interval:
    return Interval(interval.low * factor, interval.high * factor)


def _range(interval: Interval, unit: str) -> str:
    low, high = (percent(end).removesuffix("%") for end in interval)
    sign = "%" if unit == "%" else ""
    return f"{low}{sign}" if low == high else f"{low}–{high}{sign}"


def _levels(figure: Figure) -> tuple[tuple[str, Fact], ...]:
    before, after = figure.previous, figure.level
    return (
        ("change", figure),
        ("before", _level(before) if before else ""),
        ("after", _level(after) if after else ""),
    )


def _level(level: Level) -> str:
    """Return "557,256", "73.4%", "USD 5.9 billion"."""
    value = f"{level.value:,f}"
    if level.unit in {"%", "pp"}:
        return f"{value}%"
    bare = bare_unit(level)
    scale = level.unit.removeprefix(bare)
    return f"{bare.removeprefix('count')} {value}{scale}".strip()


def _told_alike(one: Figure, other: Figure) -> bool:
    if one.subject is None or (one.unit, one.direction) != (other.unit, other.direction):
        return False
    if {one.status, other.status} != {Status.STATED}:
        return False
    spans = [(f.period.start, f.period.end) if f.period else None for f in (one, other)]
    kinds = [f.baseline.kind if f.baseline else None for f in (one, other)]
    return (
        _plain(one.subject) == _plain(other.subject)
        and _plain(one.measure) == _plain(other.measure)
        and _plain(one.place) == _plain(other.place)
        and spans[0] == spans[1] is not None
        and kinds[0] == kinds[1]
    )


def _agree(one: Figure, other: Figure) -> bool:
    first, second = change_of(one), change_of(other)
    return first is None or second is None or first.meets(second)


def _plain(words: str | None) -> str:
    return " ".join((words or "").casefold().split())
