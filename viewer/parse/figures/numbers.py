"""What every number of the text is doing there; what nobody can say is ``unexplained``."""

from __future__ import annotations

import re
from bisect import bisect_right
from heapq import merge
from typing import TYPE_CHECKING

from viewer.model import BlockKind, Number, Role, Span
from viewer.parse.figures.amounts import NUMBER, UNIT
from viewer.parse.figures.number_words import numbers_in_words
from viewer.parse.figures.quantities import CURRENCY, SCALE
from viewer.parse.scan.dates import MONTH
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.parse.page.layout import Layout

_DIGITS = LatePattern(r"\d\d*")
_NUMBER = LatePattern(NUMBER)
_SEEN_BEFORE = 14
# What stands straight before a number, by role: it begins with a word, or with signs close to the
# number. Source: the ways offices write them.
_BEFORE = LatePattern(
    rf"""(?=\b|.{{1,5}}$)(?:
    (?=[$€£¥₩a-z])(?P<money>{CURRENCY}\ ?|\b(?:us|hk)?dollars?\ )$
    |(?P<date>\b(?=[adfjmnos]){MONTH}\ (?:\d\d?[-–]|\d\d?,\ )?|['‘’]
        |\b(?=[fhqy])(?:FY|fiscal\ year|H|Q|year)\ ?)$
    |(?P<reference>\b(?=[abcdfilnprstv제])(?:tables?|figures?|fig\.|annex|article|art\.|section
        |chapter|no\.|nos\.|note|page|p\.|pp\.|item|step|volume|vol\.|resolution|regulation
        |directive|decree|law|act|bill|phase|제)\ ?)$
    |(?P<name>(?![가-힣])[^\W\d_][-‑–/]?|[/=&])$
    |(?P<level>\b(?=[tfa])(?:to|from|at|against)\ )$
    |(?P<time>\b\d\d?[:h])$
    |(?P<contact>\b(?=[tpfe])(?:tel|phone|fax|ext)\.?:?\ ?\(?\+?)$)""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = LatePattern(
    rf"""(?P<time>:\d\d(?!\d)|h[0-5]\d\b|\ ?[ap]\.?m\b|\ (?:o['’]clock|noon|GMT|UTC)\b|시\b|\ Uhr)
    |(?P<date>(?:st|nd|rd|th)?(?:\ of)?\ (?-i:{MONTH})
        |\ ?(?:년|월|일|분기|주년)|\.\ (?-i:{MONTH})|/4분기)
    |(?P<ordinal>(?:st|nd|rd|th)\b|\.?\ (?:Platz|Quartal)\b|번째|위\b|차\b|회\b)
    |(?P<percent>[\ -]?(?:{UNIT}))
    |(?P<money>\ ?(?:{SCALE})?\ ?
        (?:{CURRENCY}|dollars?|euros?|pounds?|won\b|yen|yuan|원|달러|엔|유로|Euro\b))
    |(?P<range>\ ?[-–~∼]\ ?\d[\d.,]*\ ?(?:{UNIT})|\ to\ \d[\d.,]*\ ?(?:{UNIT}))
    |(?P<count>\ ?(?:{SCALE})\b
        |\ ?(?:건|명|개|곳|억|만|조|천|가구|[가-힣社人件])|-?(?:\ |-)(?=[^\W\d_]{{3}}|of\b))
    |(?P<name>(?![가-힣])[^\W\d_])""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR = LatePattern(r"(?:1[89]|20)\d\d")
_SPANNED_YEARS = LatePattern(r"(?:1[89]|20)\d\d\s?[-–−/]\s?$")
_DIALLED = LatePattern(r"[+(]?\d[\d() /.-]{6,20}\d")
_DIGITS_DIALLED = 9
_SHORT_YEAR = 2  # digits
_CLOSING = {")", ","}
_GROUPED = LatePattern(r"\d{1,3}(?:[,\u00a0\u2009 ]\d{3})+")
_MARK = LatePattern(r"[.)](?=\s)")
# Where both sides speak, the first of these wins.
_ORDER = {
    "time": Role.TIME,
    "date": Role.DATE,
    "money": Role.MONEY,
    "contact": Role.CONTACT,
    "reference": Role.REFERENCE,
    "ordinal": Role.ORDINAL,
    "name": Role.NAME,
    "range": Role.RANGE,
    "percent": Role.UNEXPLAINED,
    "level": Role.LEVEL,
    "count": Role.COUNT,
}


def find_numbers(layout: Layout, claimed: Iterable[tuple[Span, Role]]) -> tuple[Number, ...]:
    """Return every run of digits and every spelled-out percentage with its one role, in order.

    ``claimed`` are places other rules have explained (amounts, dates, clocks, markers, names such
    as Covid-19), in any order; a number inside or across one takes its role. The first of two
    claims that overlap holds.
    """
    claims = sorted(
        (*_of_notes(layout), *_of_contacts(layout), *claimed), key=lambda claim: claim[0]
    )
    starts = [span.start for span, _ in claims]
    openings = {block.span.start for block in layout.blocks}
    return tuple(
        Number(span, _claim(claims, starts, span) or _by_context(layout.text, span, openings))
        for span in _spans(layout.text)
    )


def _spans(text: str) -> Iterator[Span]:
    return merge(_numerals(text), numbers_in_words(text))


def _numerals(text: str) -> Iterator[Span]:
    reached = 0
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        if start >= reached and (number := _NUMBER.match(text, start)):
            reached = number.end()
            yield Span(start, reached)


def _of_notes(layout: Layout) -> Iterator[tuple[Span, Role]]:
    for note in layout.footnotes:
        yield from ((line.marker, Role.MARKER) for line in note.lines)
        yield from ((call.span, Role.MARKER) for call in note.references)


def _of_contacts(layout: Layout) -> Iterator[tuple[Span, Role]]:
    return ((block.span, Role.CONTACT) for block in layout.of_kind(BlockKind.CONTACT))


def _claim(claims: Sequence[tuple[Span, Role]], starts: Sequence[int], span: Span) -> Role | None:
    """Return the role of the claim that meets ``span``; claims in a row rarely overlap."""
    at = bisect_right(starts, span.end - 1)
    for place, role in claims[max(0, at - 2) : at]:
        if place.meets(span):
            return role
    return None


def _by_context(text: str, span: Span, openings: set[int]) -> Role:
    """Return what the characters beside a number say of it."""
    start, end = span
    after = _AFTER.match(text, end)
    before = _BEFORE.search(text, max(0, start - _SEEN_BEFORE), start)
    said = {match.lastgroup for match in (before, after) if match}
    if "name" not in said and (role := _by_shape(text, span)):
        return role
    for name, role in _ORDER.items():
        if name in said:
            return role
    if start in openings and _MARK.match(text, end):
        return Role.MARKER
    return Role.COUNT if _GROUPED.match(text, start, end) else _bracketed(text, span)


def _by_shape(text: str, span: Span) -> Role | None:
    """Return the role of a year, the end of a span of years, or a telephone number."""
    start, end = span
    if _YEAR.fullmatch(text, start, end):
        return Role.DATE
    if end - start == _SHORT_YEAR and _SPANNED_YEARS.search(text, max(0, start - 8), start):
        return Role.DATE
    dialled = _DIALLED.match(text, start)
    if dialled and "-" in dialled[0] and sum(map(str.isdigit, dialled[0])) >= _DIGITS_DIALLED:
        return Role.CONTACT
    return None


def _bracketed(text: str, span: Span) -> Role:
    """Return count for a bare number in brackets: "Germany (917)"."""
    inside = text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] in _CLOSING
    return Role.COUNT if inside else Role.UNEXPLAINED
