"""Places where characters were lost or changed on the way from the office to the file.

Damage is marked and never repaired: what stood there is not known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release

# Two or more question marks glued to a letter behind them, or one between letters: a dash or mark
# once stood there. U+FFFD is what decoding leaves of a broken byte.
_LOST = re.compile(r"(?<!\?)\?{2,}(?=\w)|(?<=[^\W\d_])\?(?=[^\W\d_])|\N{REPLACEMENT CHARACTER}+")
# A word and a function word run together, as at the line ends of a PDF: "theAppropriation" by its
# capital, "expenditurewill" where the first word stands elsewhere in the text by itself. Source of
# the words: the commonest English function words.
_GLUED_CAPITAL = re.compile(
    r"\b(?:the|of|and|to|in|for|with|by|on|that|from|will|is|was|are|were|has|have)[A-Z][a-z]{3,}\b"
)
_GLUED_SMALL = re.compile(
    r"\b([a-z]{6,})(?:will|the|that|which|from|was|were|has|have|for|today)\b"
)
# "2 5 percent" can have been 2.5, or a list.
_STRIPPED_POINT = re.compile(r"(?<![\d.,$-] )(?<![\w.,$])\d{1,2} \d (?=percent\b|per cent\b|%)")
_MONTH_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|[Tt]ables?|[Ss]ections?|[Tt]itles?|[Aa]rticles?|[Nn]os?\.|[Pp]hase|[Ll]evel) $"
)
_CONTEXT = re.compile(r"\S*\s?$")
_BEHIND = re.compile(r"\S*")
_AROUND = 40


# Controls, private use (the bullets of word processors) and what Unicode gives no character.
_UNREADABLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ue000-\uf8ff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+"
)


def lost_characters(release: Release) -> Iterator[Finding]:
    """Yield one notice for each spot; its fact ``words`` is the spot with a word on either side."""
    for spot in _LOST.finditer(release.text):
        finding = _notice("lost_characters", release.text, spot)
        before = release.text[max(0, spot.start() - _AROUND) : spot.start()]
        if "/" not in before.rpartition(" ")[2]:  # a question mark belongs in an address
            yield finding


def unreadable_characters(release: Release) -> Iterator[Finding]:
    """Yield one notice for each run of characters that no font can show."""
    for spot in _UNREADABLE.finditer(release.text):
        yield _notice("unreadable_characters", release.text, spot)


def wrong_encoding(release: Release) -> Iterator[Finding]:
    """Yield one notice for all spots that ftfy holds for text read in a wrong encoding.

    Source: R. Speer, ftfy, whose ``badness`` counts sequences that no language writes and that
    UTF-8 read as another encoding gives. Facts: ``words`` of the first spot and the ``count``.
    """
    if release.text.isascii():
        return
    from ftfy.badness import BADNESS_RE

    spots = list(BADNESS_RE.finditer(release.text))
    if spots:
        first = _notice("wrong_encoding", release.text, spots[0])
        spans = tuple(Span(*spot.span()) for spot in spots)
        facts = (*first.facts, ("count", str(len(spots))))
        yield Finding(first.code, first.severity, spans, facts)


def glued_words(release: Release) -> Iterator[Finding]:
    """Yield one notice for each word that looks like two with the blank between them lost.

    Assumes that a word whose first part the text uses by itself, and which stands in it only once,
    is no word of its own. Fact: ``words``.
    """
    for spot in _GLUED_CAPITAL.finditer(release.text):
        yield _notice("glued_words", release.text, spot)
    spots = list(_GLUED_SMALL.finditer(release.text))
    known = set(re.findall(r"[a-z]{6,}", release.text)) if spots else set()
    for spot in spots:
        if spot[1] in known:
            yield _notice("glued_words", release.text, spot)


def stripped_points(release: Release) -> Iterator[Finding]:
    """Yield one notice for each "2 5 percent", which can be 2.5 or a list. Fact: ``words``."""
    for spot in _STRIPPED_POINT.finditer(release.text):
        if not _MONTH_BEFORE.search(release.text, max(0, spot.start() - _AROUND), spot.start()):
            yield _notice("stripped_point", release.text, spot)


def _notice(code: str, text: str, spot: re.Match[str]) -> Finding:
    before = _CONTEXT.search(text, max(0, spot.start() - _AROUND), spot.start())
    after = _BEHIND.match(text, spot.end(), spot.end() + _AROUND)
    start = before.start() if before else spot.start()
    end = after.end() if after else spot.end()
    words = _UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text[start:end].split()))
    return Finding(code, Severity.NOTICE, (Span(*spot.span()),), (("words", words),))
