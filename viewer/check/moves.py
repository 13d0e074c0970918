"""Movements told by their two levels alone: "increased to 523,615 from 557,256"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from viewer.check.qualifiers import is_qualified
from viewer.check.sentences import sentence
from viewer.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release

# Verbs of change; source: the wordings of statistical offices.
_RISES = "rose|increased|grew|climbed|jumped|surged|soared|advanced|gained"
_FALLS = "fell|decreased|declined|dropped|shrank|slid|sank|plunged|contracted"
_KOREAN = "(?P<up>증가|늘어|늘었|상승)|(?P<down>감소|줄어|줄었|하락)"
_NUMBER = (
    r"(?:[$€£]\s?)?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d,]*\d)"
    r"(?: (?:thousand|million|billion|trillion)\b)?"
)
_YEAR = r"(?: in (?:19|20)\d\d)?"
_NOUN = r"(?: (?!from|to|in|by|and|or|at|on)[a-z]+)?"
_MOVE = re.compile(
    rf"\b(?:(?P<rise>{_RISES})|(?:{_FALLS}))(?: \w+ly)?"
    rf" (?:to (?P<to1>{_NUMBER}){_NOUN}{_YEAR},? from (?P<from1>{_NUMBER})"
    rf"|from (?P<from2>{_NUMBER}){_NOUN}{_YEAR},? to (?P<to2>{_NUMBER}))"
    r"(?![%\w]| percent| per ?cent| point)"
)
_KOREAN_MOVE = re.compile(
    r"(?<![\d,.])(?P<from>\d{1,3}(?:,\d{3})+)(?P<unit>[가-힣]{1,2})에서"
    rf" (?P<to>\d{{1,3}}(?:,\d{{3}})+)(?P=unit)으?로 (?:{_KOREAN})"
)
_OF_ONE_SIZE = 3
_SMALLEST = 100  # ranks are smaller


def moves_against_levels(release: Release) -> Iterator[Finding]:
    """Yield each rise to a lower and each fall to a higher level that is told without its size.

    Changes with their size are for ``levels``. Assumes that both levels count the same, which is
    doubted where one is three times the other or the sentence holds a qualifier. Facts: the words
    ``change`` and the levels ``before`` and ``after``.
    """
    sized = {f.level.span for f in release.figures if f.level and f.previous}
    for match in (*_MOVE.finditer(release.text), *_KOREAN_MOVE.finditer(release.text)):
        told = match.groupdict()
        korean = "unit" in told
        number = 1 if told.get("to1") else 2
        names = ("from", "to") if korean else (f"from{number}", f"to{number}")
        before, after = (_value(match[name]) for name in names)
        rises = bool(told["up" if korean else "rise"])
        reached = Span(*match.span(names[1]))
        if reached in sized or not _is_contrary(before, after, rises=rises):
            continue
        span = Span(*match.span())
        if not is_qualified(release.words(sentence(release.text, span))):
            code = "moves_to_lower" if rises else "moves_to_higher"
            facts = tuple(zip(("before", "after"), (match[name] for name in names), strict=True))
            yield Finding(code, Severity.WARNING, (span,), facts)


def _is_contrary(before: Decimal, after: Decimal, *, rises: bool) -> bool:
    low, high = sorted((before, after))
    if low < _SMALLEST or high > _OF_ONE_SIZE * low:
        return False
    return after < before if rises else after > before


_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}


def _value(printed: str) -> Decimal:
    number, _, scale = printed.lstrip("$€£ ").partition(" ")
    return Decimal(number.replace(",", "")).scaleb(_SCALES.get(scale, 0))
