"""The release checked against itself: one check, one function from ``Release`` to findings.

A check that lacks what it needs says nothing. What is printed is taken as rounded, never as exact
beyond its last place (``rounding``). A *warning* contradicts itself whatever is assumed; a *notice*
deserves a look; *info* says what agrees, or how much was understood.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from viewer.check import (
    clocks,
    coverage,
    damage,
    days,
    levels,
    moves,
    names,
    notes,
    repeats,
    shares,
    signs,
    sums,
    timing,
    totals,
)
from viewer.model import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from viewer.model import Release

__all__ = ["check"]

_CHECKS = (
    totals.totals_against_parts,
    levels.change_against_levels,
    levels.direction_against_levels,
    moves.moves_against_levels,
    repeats.headline_against_text,
    shares.shares_of_a_whole,
    shares.listed_shares,
    sums.counts_of_a_total,
    sums.columns_of_a_table,
    clocks.clocks_of_one_instant,
    days.dates_of_no_calendar,
    days.weekdays,
    timing.released_before_event,
    timing.data_after_release,
    timing.survey_after_report,
    signs.verb_against_sign,
    notes.calls_without_notes,
    notes.notes_without_calls,
    notes.notes_out_of_order,
    names.people_spelled_twice,
    names.offices_spelled_twice,
    names.short_forms_explained_twice,
    names.short_forms_unexplained,
    damage.lost_characters,
    damage.unreadable_characters,
    damage.wrong_encoding,
    damage.glued_words,
    damage.stripped_points,
    coverage.coverage,
)


# More of one kind are told in one: nobody reads them one by one.
_MOST_ALIKE = 20


def _nobody(_done: float) -> None:
    """Tell nobody."""


def check(release: Release, told: Callable[[float], object] = _nobody) -> tuple[Finding, ...]:
    """Return what every check found, check by check, each in the order of the text.

    Of more than twenty findings of one check the rest is one finding with all their spans.
    ``told`` hears which share of the checks is done; what it raises ends the work.
    """
    found: list[Finding] = []
    for done, one in enumerate(_CHECKS, 1):
        found += _folded(one(release))
        told(done / len(_CHECKS))
    return tuple(found)


def _folded(findings: Iterator[Finding]) -> Iterator[Finding]:
    yield from islice(findings, _MOST_ALIKE)
    rest = tuple(findings)
    for grade in sorted({finding.severity for finding in rest}):
        alike = [finding for finding in rest if finding.severity is grade]
        spans = tuple(span for finding in alike for span in finding.spans)
        yield Finding("more_of_the_kind", grade, spans, (("count", f"{len(alike):,}"),))
