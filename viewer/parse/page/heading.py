"""The top of the page: what stands before the headline, the headline, and the release's date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Block, BlockKind, ReleaseDate, Span
from viewer.parse.page.blocks import kind_of
from viewer.parse.scan.dates import dates
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.parse.page.lines import Line

_BEFORE = {BlockKind.BOILERPLATE, BlockKind.CONTACT, BlockKind.DATELINE, BlockKind.RULE}
_DASHED = LatePattern(r"[-–—]\s+(?P<words>\S.*\S)\s+[-–—]")
_LONGEST_HEADLINE = 250
_SENTENCE_END = LatePattern(r"[.!?。]\s+\S|[.。]$")
_LONGEST_SENTENCE = 120
# "GENEVA, March 21, 2018 /PRNewswire/ --", "Munich/Brussels, 6 March 2014 -"
_PLACED = LatePattern(r"[\w.,/ \[\]()]{0,60}$")
_OPENING_DAY = LatePattern(r"On (?:\w+day,? )?$")
_AFTER_PLACED = LatePattern(r"\)?\]?,?\s*(?:[-–—:?â]|/)")
# The name of an office and nothing else, as a letterhead prints it.
_OFFICE = LatePattern(
    r"(?:[A-Z][\w.'’-]*,? )*(?:Office|Ministry|Department|Bureau|Agency|Commission|Authority"
    r"|Institute|Administration|Organi[sz]ation)(?: (?:of|for|and|the|&|[A-Z][\w.'’-]*,?))*"
)
_NEAR_END = 6
_NEAR_TOP = 12


class Head(NamedTuple):
    """What the top of the page gives; the body begins at line ``top``."""

    blocks: tuple[Block, ...]
    headline: Span | None
    subheadlines: tuple[Span, ...]
    top: int


def find_head(page: Sequence[Line]) -> Head:
    """Return the head of ``page``: no headline where the text opens with a whole sentence."""
    blocks: list[Block] = []
    for place, line in enumerate(page):
        kind = _kind(page, place, blocks)
        if kind not in _BEFORE:
            return _with_headline(page, place, blocks)
        blocks.append(Block(kind, line.span))
    return Head(tuple(blocks), None, (), len(page))


def find_date(page: Sequence[Line], head: Head) -> ReleaseDate | None:
    """Return the date that the release gives itself.

    In order: a line above the headline that holds a date and little else, a date glued to the
    headline, a date line near the top, the place and date that open the first paragraph, a date
    line near the end, and the day on which the first sentence says that all this happened.
    """
    ways = (
        _date_lines(page[: head.top]),
        _glued(page, head),
        _date_lines(page[head.top : _NEAR_TOP]),
        _placed(page, head),
        _date_lines(page[-_NEAR_END:]),
        _opening_day(page, head),
    )
    return next((date for way in ways for date in way), None)


def _kind(page: Sequence[Line], place: int, blocks: list[Block]) -> BlockKind:
    """Return the kind of a line above the headline; lines under a contact belong to it."""
    line = page[place]
    if blocks and blocks[-1].kind is BlockKind.CONTACT and not line.after_blank:
        return BlockKind.CONTACT
    headed = place + 1 < len(page) and not _is_sentence(page[place + 1].text)
    if headed and _OFFICE.fullmatch(line.text):
        return BlockKind.BOILERPLATE
    return kind_of(line)


def _with_headline(page: Sequence[Line], place: int, blocks: list[Block]) -> Head:
    line = page[place]
    if len(line.text) > _LONGEST_HEADLINE or _is_sentence(line.text):
        return Head(tuple(blocks), None, (), place)
    span, rest = _without_date(line)
    blocks.append(Block(BlockKind.HEADLINE, span))
    if rest:
        blocks.append(Block(BlockKind.DATELINE, rest))
    subheadlines: list[Span] = []
    place += 1
    while place < len(page) and (words := _subheadline(page[place], span, line)):
        blocks.append(Block(BlockKind.SUBHEADLINE, page[place].span))
        subheadlines.append(words)
        place += 1
    return Head(tuple(blocks), span, tuple(subheadlines), place)


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST_SENTENCE and bool(_SENTENCE_END.search(text))


def _without_date(line: Line) -> tuple[Span, Span | None]:
    """Return the headline's span and that of a date glued to its end."""
    for at, _ in dates(line.text):
        if at.end == len(line.text) and line.text[: at.start].strip():
            end = len(line.text[: at.start].rstrip(" -–—("))
            start = line.span.start
            return Span(start, start + end), Span(start + at.start, line.span.end)
    return line.span, None


def _subheadline(line: Line, headline: Span, first: Line) -> Span | None:
    start = line.span.start
    if dashed := _DASHED.fullmatch(line.text):
        return Span(start + dashed.start("words"), start + dashed.end("words"))
    repeated = line.text == first.text[: headline.end - headline.start]
    shouted = line.text.isupper() and first.text.isupper() and len(line.text) < _LONGEST_HEADLINE
    wanted = (repeated or shouted) and kind_of(line) not in _BEFORE
    return line.span if wanted else None


def _date_lines(lines: Sequence[Line]) -> Iterator[ReleaseDate]:
    for line in lines:
        if kind_of(line) is BlockKind.DATELINE:
            yield from _dated(line)


def _dated(line: Line) -> Iterator[ReleaseDate]:
    for at, value in dates(line.text):
        start = line.span.start
        yield ReleaseDate(value, Span(start + at.start, start + at.end))


def _glued(page: Sequence[Line], head: Head) -> Iterator[ReleaseDate]:
    for line in page[: head.top]:
        if head.headline and line.span.start == head.headline.start != line.span.end:
            yield from (date for date in _dated(line) if date.span.start >= head.headline.end)


def _placed(page: Sequence[Line], head: Head) -> Iterator[ReleaseDate]:
    for line in page[head.top : head.top + _NEAR_END]:
        for date in _dated(line):
            before = line.text[: date.span.start - line.span.start]
            after = line.text[date.span.end - line.span.start :]
            if _PLACED.fullmatch(before) and _AFTER_PLACED.match(after):
                yield date


def _opening_day(page: Sequence[Line], head: Head) -> Iterator[ReleaseDate]:
    for line in page[head.top : head.top + 1]:
        for date in _dated(line):
            if _OPENING_DAY.fullmatch(line.text[: date.span.start - line.span.start]):
                yield date
