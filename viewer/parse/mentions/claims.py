"""Comparisons and superlatives that state no figure."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from viewer.model import BlockKind, Claim, Span
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.bounds import clause_end, sentence_start
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

if TYPE_CHECKING:
    from viewer.parse.page.layout import Layout

# The words that every claim holds; only round them is it worth looking for one.
_HINTS = finder(
    "est ", "he most ", "econd to ", "econd only to ", "than any other ", "similar ", " than ever",
    "he first time", " high", " low", "record-breaking", "unprecedented",
)  # fmt: skip
_SUPERLATIVE = any_of(
    """highest largest biggest fastest lowest smallest strongest greatest sharpest steepest leading
    busiest best longest""".split()
)
_CLAIM = LatePattern(
    rf"""(?P<rank>(?:only\ )?second\ only\ to|only\ second\ to|than\ any\ other
    |[Tt]he\ (?:(?:world|country|nation)['’]s\ )?(?:(?:second-)?{_SUPERLATIVE}|most\ \w+)\ (?=\w))
    |\b(?P<similar>similar\ (?:trend|pattern|picture|development|increase|decrease|growth|rise))
    |\b(?:[Mm]ore\ \w+|\w+er)\ than\ ever(?:\ before)?|[Ff]or\ the\ first\ time
    |\b(?:all-time|record|new|historic)\ (?:high|low)\b|record-breaking|unprecedented""",
    re.VERBOSE,
)
_COMPARATIVE = LatePattern(r"(?:\b[Mm]ore \w+|\b\w+er)\s$")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.QUOTATION)
_FIGURE = LatePattern(r"\d")
_BRACKET = LatePattern(r"\s?\([^()\n]{1,60}\)")
_NAMES_THING = LatePattern(r"(?:\b(?:by|at|to|from|among)|(?<!\bone)(?<!\bOne) of) $")
_MOST_WORDS = 14
_LOOSE = {"", "and", "or", "but", "of", "in", "the", "a", "with", "by"}
_BEFORE, _AFTER = 32, 24


def find_claims(layout: Layout) -> tuple[Claim, ...]:
    """Return the claims of the running text, in order; a clause that holds a figure has none."""
    text = layout.text
    prose = [block.span for block in layout.of_kind(*_PROSE)]
    claims: list[Claim] = []
    reached = 0
    for place in _HINTS(text):
        block = prose[bisect_right(prose, Span(place, len(text))) - 1] if prose else Span(0, 0)
        start = max(reached, block.start, place - _BEFORE)
        match = (
            _CLAIM.search(text, start, min(block.end, place + _AFTER)) if place > start else None
        )
        if match is None or _NAMES_THING.search(text, start, match.start()):
            continue
        span = _span(text, match)
        reached = span.end
        if not _states_figure(text, span, block):
            claims.append(Claim(span))
    return tuple(claims)


def _span(text: str, match: re.Match[str]) -> Span:
    if match["similar"]:
        return Span(*match.span("similar"))
    if not match["rank"]:
        return Span(*match.span())
    start = match.start()
    if match[0].startswith("than"):
        comparative = _COMPARATIVE.search(text, max(0, start - 30), start)
        start = comparative.start() if comparative else start
    end = clause_end(text, match.end())
    comma = text.find(",", match.end(), end)
    words = text[match.end() : comma if comma > 0 else end].split(" ")
    words = words[:_MOST_WORDS]
    while words and words[-1] in _LOOSE:
        words.pop()
    return Span(start, match.end() + len(" ".join(words).rstrip()))


def _states_figure(text: str, span: Span, block: Span) -> bool:
    """Return whether the clause of ``span`` holds a digit, and so is no claim."""
    start = max(
        text.rfind(",", block.start, span.start), sentence_start(text, span.start, block.start)
    )
    end = clause_end(text, span.end)
    bracket = _BRACKET.match(text, end, block.end)
    end = bracket.end() if bracket else end
    return bool(_FIGURE.search(text, max(start, block.start), end))
