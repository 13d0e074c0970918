"""The top of the page: what stands before the headline, the headline, and the release's date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Block, BlockKind, ReleaseDate, Span
from viewer.parse.page.announced import announced
from viewer.parse.page.blocks import kind_of
from viewer.parse.page.headline import (
    BEFORE,
    DASHED,
    LABEL,
    begins_text,
    find_headline,
    glued,
    opening_kinds,
)
from viewer.parse.scan.dates import dates
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.parse.page.lines import Line

_BULLET = LatePattern(r"[-–—*•●▪■◆►▶·]\s*(?P<words>(?!.*[a-z]{4}[.!?]\s)[\w\"“‘'(].{10,160})")
_MOST_BULLETS = 6
# "GENEVA, March 21, 2018 /PRNewswire/ --", "Munich/Brussels, 6 March 2014 -"
_PLACED = LatePattern(r"[\w.,/ \[\]()]{0,60}$")
# "On 3 May 2012, the Office ...", "announced on May 3, 2012", "am 9. Mai 2017 mitgeteilt"
_ON_THE_DAY = LatePattern(
    r"(?:^On|\b(?:announced|published|released|reported|said|unveiled)(?: \w+)? on) (?:\w+day,? )?$"
)
_SAID_THEN = LatePattern(
    r",? (?:announced|published|released|reported|unveiled|veröffentlicht|mitgeteilt|bekannt)\b"
    r"|(?:\([월화수목금토일]\))?,?\s*(?:발표|공개|밝혔|배포|펴냈|내놓)"
)
_AFTER_PLACED = LatePattern(r"\)?\]?,?\s*(?:[-–—:?â]|/)|\s{2,}[A-Z]{4}")
# "the meeting held on 9 July 2019": the date belongs to the headline.
_LINKED = LatePattern(
    r"\b(?:on|of|from|to|until|since|am|vom|bis|seit|the|and|und)$", re.IGNORECASE
)
# The date of another release of the same series.
_ANOTHER = LatePattern(r"(?:the )?(?:next|revised|previous|nächste)\b", re.IGNORECASE)
_NEAR_END = 6
_NEAR_TOP = 12
_FIRST_LINES = 3


class Head(NamedTuple):
    """What the top of the page gives; the body begins at line ``top``."""

    blocks: tuple[Block, ...]
    headline: Span | None
    subheadlines: tuple[Span, ...]
    top: int


def find_head(page: Sequence[Line]) -> Head:
    """Return the head of ``page``: no headline where the text opens with a whole sentence.

    Lines above the headline that are nothing else are boilerplate.
    """
    kinds = opening_kinds(page)
    first, end = find_headline(page, kinds)
    blocks = [
        Block(kind if kind in BEFORE else BlockKind.BOILERPLATE, line.span)
        for kind, line in zip(kinds[:first], page, strict=False)
    ]
    if first == end:
        return Head(tuple(blocks), None, (), first)
    return _with_headline(page, first, end, blocks)


def find_date(text: str, page: Sequence[Line], head: Head) -> ReleaseDate | None:
    """Return the date that the release gives itself.

    In order: a line above the headline that holds a date and little else, a date glued to the
    headline, a date line near the top, the place and date that open the first paragraph, a date
    line near the end, and the day on which the first sentence says that all this happened, with
    its year or without.
    """
    ways = (
        _date_lines(page[: head.top]),
        _glued(page, head),
        _date_lines(page[head.top : _NEAR_TOP]),
        _placed(page, head),
        _date_lines(page[-_NEAR_END:]),
        _opening_day(page, head),
        announced(text, *_told(page, head)),
    )
    return next((date for way in ways for date in way), None)


def _with_headline(page: Sequence[Line], first: int, end: int, blocks: list[Block]) -> Head:
    span, rest = _without_date(page[end - 1])
    start = page[first].span.start
    if label := LABEL.match(page[first].text):
        blocks.append(Block(BlockKind.BOILERPLATE, Span(start, start + len(label[0].rstrip()))))
        start += label.end()
    beside = [
        (span.start + dash, Span(span.start + words.start, span.start + words.end))
        for dash, words in glued(page[end - 1].text[: span.end - span.start])
    ]
    ends = [*(_rstripped(page[end - 1], dash) for dash, _ in beside), span.end]
    headline = Span(start, ends[0])
    blocks.append(Block(BlockKind.HEADLINE, headline))
    for (dash, _), stop in zip(beside, ends[1:], strict=True):
        blocks.append(Block(BlockKind.SUBHEADLINE, Span(dash, stop)))
    if rest:
        blocks.append(Block(BlockKind.DATELINE, rest))
    below = _below(page, end, " ".join(line.text for line in page[first:end]))
    blocks += (block for block, _ in below)
    subheadlines = tuple(words for _, words in (*beside, *below) if words)
    return Head(tuple(blocks), headline, subheadlines, end + len(below))


def _rstripped(line: Line, end: int) -> int:
    """Return where the words of ``line`` before ``end`` end."""
    return line.span.start + len(line.text[: end - line.span.start].rstrip())


def _without_date(line: Line) -> tuple[Span, Span | None]:
    """Return the headline's span and that of a date glued to its end, dash or bracket with it."""
    for at, _ in dates(line.text):
        before = line.text[: at.start].strip()
        if at.end == len(line.text) and before and not _LINKED.search(before):
            end = len(line.text[: at.start].rstrip(" -–—("))
            rest = len(line.text[end:].lstrip())
            headline = Span(line.span.start, line.span.start + end)
            return headline, Span(line.span.end - rest, line.span.end)
    return line.span, None


def _below(page: Sequence[Line], place: int, headline: str) -> list[tuple[Block, Span | None]]:
    """Return the lines from ``place`` on that go with the headline, with their words."""
    found: list[Span] = []
    while place + len(found) < len(page) and (
        words := _subheadline(page, place + len(found), headline)
    ):
        found.append(words)
    if not found:
        found = _summary(page, place)
    return [
        (Block(BlockKind.SUBHEADLINE, line.span), words)
        for line, words in zip(page[place:], found, strict=False)
    ]


def _subheadline(page: Sequence[Line], place: int, headline: str) -> Span | None:
    """Return the words of a line that is dashed, shouted, the headline again or right under it."""
    line = page[place]
    if dashed := DASHED.fullmatch(line.text):
        start = line.span.start
        return Span(start + dashed.start("words"), start + dashed.end("words"))
    if kind_of(line) in BEFORE or begins_text(page, place):
        return None
    shouted = line.text.isupper() and headline.isupper()
    wanted = shouted or line.text == headline or not line.after_blank
    return line.span if wanted else None


def _summary(page: Sequence[Line], place: int) -> list[Span]:
    """Return the words of short bullets that stand between the headline and the first paragraph."""
    found: list[Span] = []
    for line in page[place : place + _MOST_BULLETS + 1]:
        bullet = _BULLET.fullmatch(line.text)
        if not bullet:
            text = kind_of(line) in {BlockKind.PARAGRAPH, BlockKind.DATELINE}
            return found if text else []
        found.append(Span(line.span.start + bullet.start("words"), line.span.end))
    return []


def _date_lines(lines: Sequence[Line]) -> Iterator[ReleaseDate]:
    for line in lines:
        if kind_of(line) is BlockKind.DATELINE and not _ANOTHER.match(line.text):
            yield from _dated(line)


def _dated(line: Line) -> Iterator[ReleaseDate]:
    for at, value in dates(line.text):
        start = line.span.start
        yield ReleaseDate(value, Span(start + at.start, start + at.end))


def _glued(page: Sequence[Line], head: Head) -> Iterator[ReleaseDate]:
    for line in page[: head.top]:
        if head.headline and line.span.start <= head.headline.start < line.span.end:
            yield from (date for date in _dated(line) if date.span.start >= head.headline.end)


def _placed(page: Sequence[Line], head: Head) -> Iterator[ReleaseDate]:
    for line in page[head.top : head.top + _NEAR_END]:
        for date in _dated(line):
            before = line.text[: date.span.start - line.span.start]
            after = line.text[date.span.end - line.span.start :]
            if _PLACED.fullmatch(before) and _AFTER_PLACED.match(after):
                yield date


def _told(page: Sequence[Line], head: Head) -> tuple[Span, list[Span]]:
    """Return the head of a release with its first lines, and those lines."""
    body = [line.span for line in page[head.top : head.top + _FIRST_LINES]]
    edges = [*(head.headline or ()), *(edge for span in body for edge in span)]
    return Span(min(edges, default=0), max(edges, default=0)), body


def _opening_day(page: Sequence[Line], head: Head) -> Iterator[ReleaseDate]:
    for line in page[head.top : head.top + 1]:
        for date in _dated(line):
            before = line.text[: date.span.start - line.span.start]
            after = line.text[date.span.end - line.span.start :]
            if _ON_THE_DAY.search(before) or _SAID_THEN.match(after):
                yield date
