"""A total's rate against the rates of its parts.

The growth rate of a sum is the mean of its parts' rates, weighted by their share of the base. So it
lies between the lowest and the highest of them, and how far between tells what the largest part can
have weighed. This takes for granted that base amounts are not negative and that the parts make up
the total. Where the total lies outside, something is not listed or not the same, which is no error.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from viewer.check.rounding import Interval, change_of, percent, stated
from viewer.model import Direction, Finding, Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from viewer.model import Fact, Figure, Release

_MOST_WEIGHED = 4  # parts of which a reader will believe that they are the whole
_MOST_LISTS = 200  # totals of one release; more are not read by anybody
_TELLING = 30  # points; a share of "0–55%" tells nothing
_MOST_LEFT_OUT = 95  # percent
_NOTHING_LEFT = Fraction(-100)
# What can be below zero, so that its rates are no weighted mean.
_SIGNED = ("balance", "surplus", "deficit", "profit", "loss", "income", "수지", "흑자", "적자")


class _Part(NamedTuple):
    figure: Figure
    rate: Interval


def totals_against_parts(release: Release) -> Iterator[Finding]:
    """Yield what each total says beside each list of parts that speaks of the same thing and time.

    Facts: the printed rates ``total`` (and its ``size`` without the sign), ``low`` and ``high``;
    the total's ``subject`` and the parts' ``names``; where the parts agree and are few, ``largest``
    and its ``share`` of the base in percent, between the bounds that rounding allows if they are
    near enough to tell something; where they do not, the ``least`` share in percent that what is
    not listed held if it did not move the other way.
    """
    totals = [figure for figure in release.figures if figure.total and _is_rate(figure)]
    for total in totals[:_MOST_LISTS]:
        rate = change_of(total)
        if rate is None or rate.low <= _NOTHING_LEFT:
            continue
        for parts in _lists(release, total):
            if len(parts) > 1:
                yield _verdict(_Part(total, rate), parts)


def _lists(release: Release, total: Figure) -> Iterator[Sequence[_Part]]:
    """Yield the lists of parts beside ``total``: in its note or its paragraph, by group."""
    near = [
        figure
        for figure in release.figures
        if not figure.total and _is_rate(figure) and _comparable(figure, total)
        if figure.subject and _beside(release, figure, total)
    ]
    for _, figures in groupby(sorted(near, key=_group), key=_group):
        parts = {f.subject: _Part(f, rate) for f in figures if (rate := change_of(f))}
        yield sorted(parts.values(), key=lambda part: part.figure.span)


def _group(figure: Figure) -> str:
    return figure.group or ""


def _is_rate(figure: Figure) -> bool:
    named = f"{figure.subject} {figure.measure}".casefold()
    return (
        figure.unit == "%"
        and figure.status is Status.STATED
        and not any(word in named for word in _SIGNED)
    )


def _comparable(part: Figure, total: Figure) -> bool:
    """Return whether both speak of the same measure, place, time and comparison."""
    when = [(f.period.start, f.period.end) if f.period else None for f in (part, total)]
    kinds = [f.baseline.kind if f.baseline else None for f in (part, total)]
    return (
        when[0] == when[1]
        and kinds[0] == kinds[1]
        and _same(part.measure, total.measure)
        and _same(part.place, total.place)
    )


def _same(one: str | None, other: str | None) -> bool:
    """Return whether two descriptions agree: "Filings" and "New filings" do."""
    if one is None or other is None:
        return one is other
    words = [set(name.casefold().split()) for name in (one, other)]
    return words[0] <= words[1] or words[1] <= words[0]


def _beside(release: Release, part: Figure, total: Figure) -> bool:
    """Return whether both stand in one note or paragraph, a later total in the same sentence."""
    if part.footnote or total.footnote:
        return part.footnote == total.footnote
    start, end = sorted((part.span, total.span))
    between = release.text[start.end : end.start]
    return "\n" not in between and (start == total.span or ". " not in between)


def _verdict(total: _Part, parts: Sequence[_Part]) -> Finding:
    lowest = min(parts, key=lambda part: part.rate.low)
    highest = max(parts, key=lambda part: part.rate.high)
    ends = sorted((part.figure for part in parts), key=_signed)
    facts: dict[str, Fact] = {
        "total": stated(total.figure),
        "size": percent(total.figure.value),
        "subject": total.figure.subject or "",
        "low": stated(ends[0]),
        "high": stated(ends[-1]),
        "names": tuple(part.figure.subject or "" for part in parts),
    }
    severity = Severity.NOTICE
    if total.rate.high < lowest.rate.low:
        code = "total_below"
        least = _unlisted(total.rate, lowest.rate)
    elif total.rate.low > highest.rate.high:
        code = "total_above"
        least = _unlisted(_mirrored(total.rate), _mirrored(highest.rate))
    else:
        inside = _signed(ends[0]) <= _signed(total.figure) <= _signed(ends[-1])
        code, severity, least = "total_between" if inside else "total_touches", Severity.INFO, None
        share = _largest_share(total.rate, parts, highest) if _are_whole(total, parts) else None
        if inside and share:
            code = "total_weighed"
            facts |= {"largest": highest.figure.subject or "", "share": share}
    if least is not None and least <= _MOST_LEFT_OUT:
        code += "_or_turned"
        facts["least"] = str(least)
    spans = tuple(part.figure.span for part in (total, *parts))
    return Finding(code, severity, spans, tuple(facts.items()))


def _signed(figure: Figure) -> Decimal:
    return -figure.value if figure.direction is Direction.DECREASE else figure.value


def _mirrored(rate: Interval) -> Interval:
    return Interval(-rate.high, -rate.low)


def _are_whole(total: _Part, parts: Sequence[_Part]) -> bool:
    return len(parts) <= _MOST_WEIGHED and total.figure.group == parts[0].figure.group


def _largest_share(total: Interval, parts: Sequence[_Part], fastest_part: _Part) -> str | None:
    """Return the share of the base ("40–51") that the fastest part held, or ``None``.

    With weight w the total is w times its rate plus (1 - w) times a mean of the others, which lies
    between the slowest and the second fastest; the widest bounds come from the rounded ends.
    """
    fastest = fastest_part.rate
    slowest = min(part.rate.low for part in parts)
    second = max(part.rate.high for part in parts if part is not fastest_part)
    if fastest.low <= max(slowest, total.high) or fastest.high <= second:
        return None
    most = (total.high - slowest) / (fastest.low - slowest)
    least = max(Fraction(0), (total.low - second) / (fastest.high - second))
    low, high = round(100 * least), round(100 * most)
    return f"{low}–{high}" if 0 < high - low <= _TELLING and high <= 100 else None  # noqa: PLR2004


def _unlisted(total: Interval, lowest: Interval) -> int | None:
    """Return the least share (percent) of an unlisted part that did not shrink; else ``None``.

    The listed parts grew by ``lowest`` at least. If the rest did not shrink, the total is at least
    (1 - u) times ``lowest``, so u >= 1 - total / lowest.
    """
    if total.low <= 0 or lowest.low <= total.high:
        return None
    return round(100 * (1 - total.high / lowest.low))
