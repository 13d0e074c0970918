"""Counts that make up a total.

Taken for the parts of a total is only a list of which every member is a number with its noun and
which ends with its clause or its bracket; "including", "of which", "and others" break it. Only
words such as "comprising" promise that nothing is left out: a bracket or a colon is worth a look.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from viewer.check.rounding import Interval, printed, value_of
from viewer.model import BlockKind, Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.model import Release

_COUNT = r"(?<![\d.,$€£])\d{1,3}(?:[.,]\d{3})+(?!\d)|(?<![\d.,$€£])\d{1,6}(?![\d.,]\d)"
# No member goes on behind its noun: "64 firms employing 500 people" is none.
_NO_NOUN = (
    "and or of in by from to with at on for as who that which whose employing including made rest "
    "comprising consisting composed others other remaining more million billion thousand cent per "
    "percent und oder von aus mit davon weitere übrige Millionen were was are is have had aged over"
)
_NOUN = rf"(?:\s(?!(?:{'|'.join(_NO_NOUN.split())})\b)[^\W\d_][^\W\d_'’-]*(?:-[^\W\d_]+)*){{1,3}}"
_ITEM = rf"(?:{_COUNT}){_NOUN}"
_LIST = rf"{_ITEM}(?:(?:,\s(?:and\s|und\s)?|\s(?:and|und|sowie)\s){_ITEM}){{1,30}}"
_END = r"(?=[;)]|\.(?!\d)|\s*\n\s*\n|\s*\Z)"
_COMPRISING = re.compile(
    rf"(?P<total>{_COUNT}){_NOUN}(?:\sin\s(?:19|20)\d\d)?,?\s(?:comprising|comprised\sof|comprises?"
    rf"|consist(?:s|ed|ing)?\sof|made\sup\sof|composed\sof|broken\sdown\sinto|bestehend\saus)"
    rf"\s(?P<parts>{_LIST}){_END}"
)
_BRACKETED = re.compile(rf"(?P<total>{_COUNT}){_NOUN}\s\((?P<parts>{_LIST})\)")
_ANNOUNCED = re.compile(
    rf"\b(?:totall?ed|total\sof|[Ii]nsgesamt)\s(?P<total>{_COUNT})(?:{_NOUN})?:\s(?P<parts>{_LIST}){_END}"
)
_KOREAN_PART = rf"[가-힣A-Za-z·]{{1,12}}\s?(?:{_COUNT})(?P=unit)"
_KOREAN = re.compile(
    rf"총\s?(?P<total>{_COUNT})(?P<unit>[가-힣]{{1,2}})"
    rf"\((?P<parts>{_KOREAN_PART}(?:,\s?{_KOREAN_PART}){{1,30}})\)"
)
_NUMBER = re.compile(_COUNT)
_OF_ONE_SIZE = 2
_LISTED_FROM = 3  # parts in a bracket that a reader takes for all
_TYPING_SLIP = Fraction(1, 4)


def counts_of_a_total(release: Release) -> Iterator[Finding]:
    """Yield whether the counts that a total comprises, or that follow it, are its sum.

    Assumes that counts are exact, and of parts that make less than half or more than twice their
    total that they count something else. Facts: the ``total`` and the ``parts`` as printed, and
    their ``sum``.
    """
    found = [
        (match, severity)
        for pattern, severity in (
            (_COMPRISING, Severity.WARNING),
            (_ANNOUNCED, Severity.NOTICE),
            (_BRACKETED, Severity.NOTICE),
            (_KOREAN, Severity.NOTICE),
        )
        for match in pattern.finditer(release.text)
    ]
    for match, severity in sorted(found, key=lambda one: one[0].span()):
        total = Span(*match.span("total"))
        numbers = _NUMBER.finditer(release.text, *match.span("parts"))
        parts = [Span(*number.span()) for number in numbers]
        in_bracket = match.re is _BRACKETED
        yield from _compared(release, total, parts, severity, in_bracket=in_bracket)


def _compared(
    release: Release, total: Span, parts: Sequence[Span], severity: Severity, *, in_bracket: bool
) -> Iterator[Finding]:
    whole, *values = (value_of(release, span) for span in (total, *parts))
    if whole is None or None in values:
        return
    given = sum((Fraction(value) for value in values if value is not None), Fraction(0))
    if given == whole:
        yield _finding("parts_add_up", Severity.INFO, release, total, parts)
    elif not whole < _OF_ONE_SIZE * given < _OF_ONE_SIZE**2 * whole:
        return
    elif not in_bracket or _looks_complete(Fraction(whole), given, parts):
        yield _finding("parts_do_not_add_up", severity, release, total, parts)


def _looks_complete(whole: Fraction, given: Fraction, parts: Sequence[Span]) -> bool:
    return len(parts) >= _LISTED_FROM and abs(whole - given) <= _TYPING_SLIP * whole


class _Row(NamedTuple):
    label: str
    cells: tuple[Span, ...]


_CELL = re.compile(r"\s{2,}|\t|\s*\|\s*")
_TOTAL = re.compile(
    r"(?:sub)?totals?|grand total|all|insgesamt|gesamt|summe|합계|총계|계", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?")
_MOST_ROWS = 40
_SLIP_IN_TABLE = Fraction(1, 10)


def columns_of_a_table(release: Release) -> Iterator[Finding]:
    """Yield each column whose figures are not what its row of totals says.

    Assumes rounded figures, and of columns a tenth off that their rows are not the parts. Facts as
    above.
    """
    for block in release.blocks:
        if block.kind is not BlockKind.TABLE:
            continue
        above: list[_Row] = []
        for row in _rows(release.text, block.span):
            if row is None or (above and len(row.cells) != len(above[-1].cells)):
                above = []
            if row and _TOTAL.fullmatch(row.label.strip(" :*")):
                if len(above) > 1:
                    yield from _columns(release, row, above)
                above = []
            elif row:
                above = [*above[-_MOST_ROWS:], row]


def _rows(text: str, table: Span) -> Iterator[_Row | None]:
    """Yield the rows of a label and figures, and ``None`` for other lines."""
    start = table.start
    for line in text[table.start : table.end].split("\n"):
        edges = [match.span() for match in _CELL.finditer(line)]
        starts = [0, *(end for _, end in edges)]
        ends = [*(begin for begin, _ in edges), len(line)]
        label, *cells = zip(starts, ends, strict=True)
        spans = tuple(Span(start + a, start + b) for a, b in cells if a < b)
        figures = all(_FIGURE.fullmatch(text, *span) for span in spans)
        figures = figures and not all(_YEAR.fullmatch(text, *span) for span in spans)
        named = line[slice(*label)]
        yield _Row(named, spans) if spans and figures and named.strip() else None
        start += len(line) + 1


def _columns(release: Release, total: _Row, rows: Sequence[_Row]) -> Iterator[Finding]:
    for column, cell in enumerate(total.cells):
        parts = [row.cells[column] for row in rows]
        whole, *values = (value_of(release, span) for span in (cell, *parts))
        if whole is None or None in values:
            continue
        given, stated = Interval(Fraction(0), Fraction(0)), printed(whole)
        for value in values:
            interval = printed(value) if value is not None else None
            given = given.plus(interval) if interval else given
        exact = Fraction(whole)
        near = abs((given.low + given.high) / 2 - exact) <= _SLIP_IN_TABLE * exact
        if stated and near and not given.meets(stated):
            yield _finding("parts_do_not_add_up", Severity.NOTICE, release, cell, parts)


def _finding(
    code: str, severity: Severity, release: Release, total: Span, parts: Sequence[Span]
) -> Finding:
    values = [value_of(release, part) for part in parts]
    facts = (
        ("total", release.words(total)),
        ("parts", " + ".join(map(release.words, parts))),
        ("sum", f"{sum(value for value in values if value is not None):,}"),
    )
    return Finding(code, severity, (total, *parts), facts)
