"""Shares that make up a whole.

That shares do not add up is said only where the words tell that nothing is left out ("the remaining
53%") and no choice of them would: a share of a share, or of another whole, may stand between. That
they do is plain arithmetic and may be said wherever they are told as shares of one thing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from fractions import Fraction
from itertools import chain, combinations, groupby
from typing import TYPE_CHECKING

from viewer.check.rounding import Interval, printed, value_of
from viewer.model import BlockKind, Finding, Role, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.model import Number, Release, Span

# What says of the share behind it that it completes the whole.
_REST = re.compile(
    r"\b(?:rest|remaining|remainder|übrigen?|restlichen?)\W{1,3}$|나머지\W{0,3}$", re.IGNORECASE
)
# What tells of two shares that they are not of one whole, or of one time.
_OTHERWISE = re.compile(
    r"\b(?:of (?:which|these|those|them|whom)|davon|or|up|down|from|compared|against|after|among"
    r"|including|rates?|respectively|jeweils|while|whereas|turnout)\b|[(;:]|이\s?중|그\s?중|보다|대비|각각"
    r"|전년|증가|감소",
    re.IGNORECASE,
)
# Between two shares where the second has no verb of its own: ", designs for ", " auf Marken und ".
_ELIDED = re.compile(r"[^\d.;:!?()]*(?:,|\s(?:and|und)\s|[며고]\s)[^\d.;:!?()]*")
_LISTED = re.compile(
    r"\b(?:account(?:s|ed) for|made up|represent(?:s|ed)) (?=\d[^.;\n]{1,80}\brespectively\b)"
)
_STOP = re.compile(r"[.!?。](?=\s)|\n\s*\n")
_PERCENT = re.compile(r"\s?(?:%|percent\b|per cent\b|Prozent\b)")
# What a percentage can be that is no change.
_PERCENTAGES = frozenset({Role.SHARE, Role.RATE, Role.UNEXPLAINED})
_REACH = 40
_BETWEEN = 70
_HUNDRED = Fraction(100)
_MOST = 8  # shares of one sentence; more are a table
_LEAST = 2


def shares_of_a_whole(release: Release) -> Iterator[Finding]:
    """Yield runs of shares in a paragraph that make 100%, and "remaining" shares that do not.

    Facts: the ``shares`` as printed and their ``sum`` in percent.
    """
    for block, shares in _by_block(release):
        run: list[Number] = []
        for share in shares:
            run = [*run[1 - _MOST :], share] if _continues(release, run, share) else [share]
            if share.role is Role.RATE and not _is_rest(release, block, share):
                run = []
            elif whole := _whole(release, run):
                yield _finding("shares_add_up", Severity.INFO, release, whole)
                run = []
        yield from _incomplete(release, block, shares)


def listed_shares(release: Release) -> Iterator[Finding]:
    """Yield shares that are told together of several things and make more than the whole."""
    numbers = release.numbers
    starts = [number.span.start for number in numbers]
    for match in _LISTED.finditer(release.text):
        first = bisect_right(starts, match.end() - 1)
        end = release.text.find("respectively", match.end())
        shares = [n for n in numbers[first : first + _MOST] if n.span.end <= end]
        total = _total(release, shares)
        if len(shares) > _LEAST and total and total.low > _HUNDRED:
            yield _finding("shares_exceed_whole", Severity.NOTICE, release, shares)


def _by_block(release: Release) -> Iterator[tuple[Span, list[Number]]]:
    """Yield the percentages that are no changes, paragraph by paragraph."""
    numbers = iter([number for number in release.numbers if number.role in _PERCENTAGES])
    number = next(numbers, None)
    for block in release.blocks:
        found = []
        while number and number.span.start < block.span.end:
            if _PERCENT.match(release.text, number.span.end):
                found.append(number)
            number = next(numbers, None)
        if len(found) >= _LEAST and block.kind is not BlockKind.TABLE:
            yield block.span, found


def _continues(release: Release, run: Sequence[Number], share: Number) -> bool:
    """Return whether ``share`` can be of the same whole as those of ``run``."""
    if not run or share.span.start - run[-1].span.end > 4 * _BETWEEN:
        return False
    between = release.text[run[-1].span.end : share.span.start]
    if _OTHERWISE.search(between):
        return False
    return share.role is Role.SHARE or bool(_ELIDED.fullmatch(between[:_BETWEEN]))


def _incomplete(release: Release, block: Span, shares: Sequence[Number]) -> Iterator[Finding]:
    """Yield the sentences in which the last share is the rest, yet no choice of them makes 100%."""
    stops = [stop.end() for stop in _STOP.finditer(release.text, *block)]
    sentences = groupby(shares, key=lambda share: bisect_right(stops, share.span.start))
    for sentence in (list(found) for _, found in sentences):
        words = release.text[sentence[0].span.end : sentence[-1].span.start]
        told = any(share.role is Role.SHARE for share in sentence)
        if not (_LEAST < len(sentence) <= _MOST and told) or _OTHERWISE.search(words):
            continue
        rest = _is_rest(release, block, sentence[-1]) and not _changes_in(release, sentence)
        if rest and not _can_be_whole(release, sentence):
            yield _finding("shares_do_not_add_up", Severity.WARNING, release, sentence)


def _changes_in(release: Release, shares: Sequence[Number]) -> bool:
    """Return whether a change is told between the shares."""
    start, end = shares[0].span.start, shares[-1].span.end
    return any(start < figure.span.start < end for figure in release.figures)


def _is_rest(release: Release, block: Span, share: Number) -> bool:
    start = max(block.start, share.span.start - _REACH)
    return bool(_REST.search(release.text, start, share.span.start))


def _can_be_whole(release: Release, shares: Sequence[Number]) -> bool:
    """Return whether some of ``shares`` with the last of them can be what 100 was rounded to."""
    *others, last = shares
    choices = chain.from_iterable(combinations(others, n) for n in range(1, len(others) + 1))
    totals = (_total(release, (*choice, last)) for choice in choices)
    return any(total is None or total.low <= _HUNDRED <= total.high for total in totals)


def _whole(release: Release, shares: Sequence[Number]) -> Sequence[Number]:
    """Return the last of ``shares`` that add up to 100 as printed, empty where none do."""
    total = Fraction(0)
    for count, share in enumerate(reversed(shares), 1):
        value = value_of(release, share.span)
        total += Fraction(value) if value is not None else 2 * _HUNDRED
        if total == _HUNDRED and count >= _LEAST:
            return shares[-count:]
    return ()


def _total(release: Release, shares: Sequence[Number]) -> Interval | None:
    """Return what the sum of ``shares`` can have been; ``None`` where one is not in digits."""
    total = Interval(Fraction(0), Fraction(0))
    for share in shares:
        value = value_of(release, share.span)
        interval = printed(value) if value is not None else None
        if interval is None:
            return None
        total = total.plus(interval)
    return total


def _finding(code: str, severity: Severity, release: Release, shares: Sequence[Number]) -> Finding:
    values = [value_of(release, share.span) for share in shares]
    total = sum(value for value in values if value is not None)
    listed = " + ".join(f"{release.words(share.span)}%" for share in shares)
    facts = (("shares", listed), ("sum", f"{total}%"))
    return Finding(code, severity, tuple(share.span for share in shares), facts)
