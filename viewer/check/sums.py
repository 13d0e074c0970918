"""Shares that make up a whole, and counts that make up a total.

That parts do not add up is said only where the words tell that nothing is left out ("the remaining
53%", "comprising"); that they do is plain arithmetic and may be said wherever it is so.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

from viewer.check.rounding import Interval, printed
from viewer.model import BlockKind, Finding, Role, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from viewer.model import Number, Release, Span

# What says of the share behind it that it completes the whole.
_REST = re.compile(
    r"\b(?:rest|remaining|remainder|übrigen?|restlichen?)\W{1,3}$|나머지\W{0,3}$", re.IGNORECASE
)
_COMPRISING = re.compile(
    r"\b(?:comprising|comprised|consisting of|consists? of|(?:made up|composed) of"
    r"|broken down into)\b\W{0,3}(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?。](?=\s)|\n")
_SPLIT = re.compile(r"[.;!?](?=\s)|\n")
# What a percentage can be that is no change.
_PERCENTAGES = frozenset({Role.SHARE, Role.RATE, Role.UNEXPLAINED})
_REACH = 40
_HUNDRED = Fraction(100)
_LONGEST_RUN = 12
_LEAST_PARTS = 2


def shares_of_a_whole(release: Release) -> Iterator[Finding]:
    """Yield runs of shares in a paragraph that make 100%, and "remaining" shares that do not.

    Assumes for the latter that the shares before it in its sentence are of the same whole. Facts:
    the ``shares`` as printed and their ``sum`` in percent.
    """
    for block, percentages in _by_block(release, _PERCENTAGES):
        start = 0
        for end, last in enumerate(percentages, 1):
            shares = percentages[start:end]
            if last.role is not Role.SHARE:
                start = end  # of a percentage nobody understood no sum can be trusted
            elif whole := _whole(release, shares):
                yield _finding("shares_add_up", Severity.INFO, release, whole)
                start = end
            elif _follows(release, block, last, _REST):
                before = _same_sentence(release, shares)
                if len(before) >= _LEAST_PARTS and _sum(release, before):
                    yield _finding("shares_do_not_add_up", Severity.WARNING, release, before)


def counts_of_a_total(release: Release) -> Iterator[Finding]:
    """Yield whether a count that "comprises" others is their sum.

    Counts are exact; only those of the same sentence up to a semicolon are taken. Facts: the
    ``total`` and the ``parts`` as printed, and their ``sum``.
    """
    for block, counts in _by_block(release, {Role.COUNT}):
        for at, first in enumerate(counts[1:], 1):
            if not _follows(release, block, first, _COMPRISING):
                continue
            total, parts = counts[at - 1], _up_to_stop(release, counts[at:])
            values = [_value(release, number) for number in (total, *parts)]
            if len(parts) < _LEAST_PARTS or any(value is None for value in values):
                continue
            exact = [Fraction(value) for value in values if value is not None]
            added = sum(exact[1:]) == exact[0]
            code = "parts_add_up" if added else "parts_do_not_add_up"
            facts = (
                ("total", release.words(total.span)),
                ("parts", _listed(release, parts)),
                ("sum", f"{int(sum(exact[1:])):,}"),
            )
            spans = tuple(number.span for number in (total, *parts))
            severity = Severity.INFO if added else Severity.WARNING
            yield Finding(code, severity, spans, facts)


def _by_block(release: Release, roles: AbstractSet[Role]) -> Iterator[tuple[Span, list[Number]]]:
    """Yield the numbers of ``roles``, paragraph by paragraph."""
    numbers = iter([number for number in release.numbers if number.role in roles])
    number = next(numbers, None)
    for block in release.blocks:
        found = []
        while number and number.span.start < block.span.end:
            found.append(number)
            number = next(numbers, None)
        if len(found) >= _LEAST_PARTS and block.kind is not BlockKind.TABLE:
            yield block.span, found


def _whole(release: Release, shares: Sequence[Number]) -> Sequence[Number]:
    """Return the last of ``shares`` that add up to 100, empty where none do."""
    for count in range(_LEAST_PARTS, min(len(shares), _LONGEST_RUN) + 1):
        run = shares[-count:]
        values = [_value(release, share) for share in run]
        if all(value is not None for value in values):
            total = sum(Fraction(value) for value in values if value is not None)
            if total == _HUNDRED:
                return run
    return ()


def _sum(release: Release, shares: Sequence[Number]) -> bool:
    """Return whether ``shares`` cannot be what 100 was rounded to."""
    total = Interval(Fraction(0), Fraction(0))
    for share in shares:
        value = _value(release, share)
        interval = printed(value) if value is not None else None
        if interval is None:
            return False
        total = total.plus(interval)
    return not total.low <= _HUNDRED <= total.high


def _same_sentence(release: Release, shares: Sequence[Number]) -> Sequence[Number]:
    """Return those of ``shares`` that stand in the sentence of the last."""
    last = shares[-1].span.start
    stops = (stop.end() for stop in _STOP.finditer(release.text, shares[0].span.end, last))
    begin = max(stops, default=0)
    return [share for share in shares if share.span.start >= begin]


def _up_to_stop(release: Release, counts: Sequence[Number]) -> Sequence[Number]:
    stop = _SPLIT.search(release.text, counts[0].span.end)
    end = stop.start() if stop else len(release.text)
    return [count for count in counts if count.span.end <= end]


def _follows(release: Release, block: Span, number: Number, words: re.Pattern[str]) -> bool:
    start = max(block.start, number.span.start - _REACH)
    return bool(words.search(release.text, start, number.span.start))


def _value(release: Release, number: Number) -> Decimal | None:
    """Return the value of a number in digits; ``None`` for words."""
    digits = release.words(number.span).translate(_BLANKS)
    comma, stop = (",", ".") if release.language == "de" else (".", ",")
    try:
        return Decimal(digits.replace(stop, "").replace(comma, "."))
    except InvalidOperation:
        return None


_BLANKS = dict.fromkeys(map(ord, " \u00a0\u2009\u202f"))


def _finding(code: str, severity: Severity, release: Release, shares: Sequence[Number]) -> Finding:
    values = [_value(release, share) for share in shares]
    total = sum(value for value in values if value is not None)
    facts = (("shares", _listed(release, shares, "%")), ("sum", f"{total}%"))
    return Finding(code, severity, tuple(share.span for share in shares), facts)


def _listed(release: Release, numbers: Sequence[Number], unit: str = "") -> str:
    return " + ".join(release.words(number.span) + unit for number in numbers)
