"""The same change said twice is one figure with further mentions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from viewer.model import Figure, Period, Span

_WORD = LatePattern(r"\w+")
_EMPTY = frozenset(
    "the of a an in to and for its their by on at from all new total number overall "
    "real nominal net".split()
)
# Two that share only such words are two: "design filings" and "trademark filings".
_MEASURES = frozenset(
    "filing application registration grant request export import sale shipment order price "
    "production output employment spending".split()
)
_LOOKED_AT = 4  # of a thousand equal values only the latest can be the one repeated


def told_once(figures: Iterable[Figure]) -> list[Figure]:
    """Return ``figures`` with repetitions folded into the first that says the same.

    Two statements are the same where value, unit and direction agree and neither subject nor
    period speaks against it.
    """
    kept: list[Figure] = []
    places: dict[tuple[Decimal, str, str], list[int]] = defaultdict(list)
    mentions: dict[int, list[Span]] = defaultdict(list)
    for figure in figures:
        alike = places[figure.value, figure.unit, figure.direction]
        first = next((at for at in alike[-_LOOKED_AT:] if _agree(kept[at], figure)), None)
        if first is None:
            alike.append(len(kept))
            kept.append(figure)
        else:
            mentions[first].append(figure.span)
            kept[first] = _fuller(kept[first], figure)
    return [
        replace(figure, mentions=tuple(mentions[at])) if at in mentions else figure
        for at, figure in enumerate(kept)
    ]


def _agree(one: Figure, other: Figure) -> bool:
    if one.period and other.period and not (one.period.inherited or other.period.inherited):
        known = {one.period.start, other.period.start} - {None}
        if len(known) > 1:
            return False
    first, second = _words(one.subject), _words(other.subject)
    if not first or not second:
        return True
    if first - _MEASURES and second - _MEASURES:
        first, second = first - _MEASURES, second - _MEASURES
    shared = len(first & second)
    if 2 * shared >= min(len(first), len(second)):
        return shared > 0 and not _apart(one, other)
    return _covers(other, one, first) or _covers(one, other, second)


def _apart(one: Figure, other: Figure) -> bool:
    """Return whether the two tell of different things in one place: exports and imports."""
    first, second = _words(one.measure), _words(other.measure)
    placed = one.group == other.group == "country"
    return placed and bool(first and second) and not first & second


def _covers(figure: Figure, other: Figure, words: set[str]) -> bool:
    """Return whether ``figure`` says ``words``, the subject of ``other``, in its labels.

    A subject that is only the place of ``figure`` must measure what ``figure`` is about.
    """
    if words <= _words(figure.place):
        return not _words(other.measure).isdisjoint(_words(figure.subject))
    measure = figure.measure if figure.group == "country" or figure.place else None
    return words <= _words(" ".join(filter(None, (figure.subject, measure, figure.place))))


def _words(said: str | None) -> set[str]:
    return {_singular(word) for word in _WORD.findall((said or "").lower())} - _EMPTY


def _singular(word: str) -> str:
    return word.removesuffix("ies") if word.endswith("ies") else word.removesuffix("s")


def _fuller(first: Figure, again: Figure) -> Figure:
    """Return ``first`` with what only the repetition says."""
    return replace(
        first,
        subject=first.subject or again.subject,
        group=first.group or again.group,
        measure=first.measure or again.measure,
        place=first.place or again.place,
        period=_stated(first, again),
        baseline=first.baseline or again.baseline,
        level=first.level or again.level,
        previous=first.previous or again.previous,
    )


def _stated(first: Figure, again: Figure) -> Period | None:
    """Return the period of ``first`` unless only the repetition states one itself."""
    known = first.period and not (first.period.inherited and again.period)
    return first.period if known else again.period
