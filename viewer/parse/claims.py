"""Comparisons and superlatives that state no figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import BlockKind, Claim, Span
from viewer.parse.bounds import clause_end, sentence_start

if TYPE_CHECKING:
    from viewer.parse.layout import Layout

_CLAIM = re.compile(
    r"""(?P<bounded>(?:only\ )?second\ only\ to|only\ second\ to|[Tt]he\ (?:(?:world['’]s|country['’]s|nation['’]s)\ )?
    (?:highest|largest|biggest|fastest|lowest|smallest|strongest|greatest|sharpest|steepest|leading|busiest
    |best|most\ \w+|second-(?:highest|largest))\ (?=\w)|than\ any\ other)
    |(?P<whole>\b(?:a\ )?(?P<similar>similar\ (?:trend|pattern|picture|development|increase|decrease|growth|rise))
    |[Mm]ore\ \w+\ than\ ever(?:\ before)?|\w+er\ than\ ever(?:\ before)?|[Ff]or\ the\ first\ time
    |(?:all-time|record|new|historic)\ (?:high|low)\b|record-breaking|unprecedented)""",
    re.VERBOSE,
)
_COMPARATIVE = re.compile(r"(?:\b[Mm]ore \w+|\b\w+er|\b[Bb]etter|\b[Ff]aster)\s$")
_PROSE = {
    BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.QUOTATION,
}  # fmt: skip
_MOST_WORDS = 14
_FIGURE = re.compile(r"\d")


def find_claims(layout: Layout) -> tuple[Claim, ...]:
    """Return the claims of the running text, in order; a clause that holds a figure has none."""
    text = layout.text
    claims = []
    for block in layout.blocks:
        if block.kind not in _PROSE:
            continue
        reached = block.span.start
        for match in _CLAIM.finditer(text, *block.span):
            span = _span(text, match)
            if match.start() >= reached and not _states_figure(text, span, block.span):
                claims.append(Claim(span))
                reached = span.end
    return tuple(claims)


def _span(text: str, match: re.Match[str]) -> Span:
    if match["similar"]:
        return Span(*match.span("similar"))
    if match["whole"]:
        return Span(*match.span())
    start = match.start()
    if match[0].startswith("than"):
        comparative = _COMPARATIVE.search(text, max(0, start - 30), start)
        start = comparative.start() if comparative else start
    end = clause_end(text, match.end())
    comma = text.find(",", match.end(), end)
    words = text[match.end() : comma if comma > 0 else end].split(" ")
    return Span(start, match.end() + len(" ".join(words[:_MOST_WORDS]).rstrip()))


def _states_figure(text: str, span: Span, block: Span) -> bool:
    """Return whether the clause of ``span`` holds a digit, so that it is a figure's and no claim."""
    start = max(
        text.rfind(",", block.start, span.start), sentence_start(text, span.start, block.start)
    )
    end = clause_end(text, span.end)
    return bool(_FIGURE.search(text, max(start, block.start), end))
