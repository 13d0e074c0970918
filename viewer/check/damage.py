"""Places where characters were lost or changed on the way from the office to the file.

Damage is marked and never repaired: what stood there is not known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.model import Release

# Two or more question marks glued to a letter behind them, or one between letters: a dash or mark
# once stood there. U+FFFD is what decoding leaves of a broken byte.
_LOST = re.compile(r"(?<!\?)\?{2,}(?=\w)|(?<=[^\W\d_])\?(?=[^\W\d_])|\N{REPLACEMENT CHARACTER}+")
# A word and a function word run together, as at the line ends of a PDF: "theAppropriation" by its
# capital, "expenditurewill" where the first word stands elsewhere in the text by itself. Source of
# the words: the commonest English function words. Words of two letters open names (inVentiv).
_GLUED_CAPITAL = re.compile(
    r"\b(?:the|and|with|that|from|will|was|are|were|have)(?!Guardian)[A-Z][a-z]{3,}\b"
)
_GLUED_SMALL = re.compile(
    r"\b([a-z]{6,})(?:will|the|that|which|from|was|were|has|have|for|today)\b"
)
# "2 5 percent" can have been 2.5, or a list: behind a word that takes an amount, never behind a
# noun that takes a number ("day 1 5 percent left").
_STRIPPED_POINT = re.compile(r"(?<![\w.,$])\d{1,2} \d (?=percent\b|per cent\b|%)")
_TAKES_AMOUNT = re.compile(
    r"\b(?:by|of|to|from|at|about|around|nearly|almost|than|was|were|is|are|rose|fell|grew|gained"
    r"|increased|decreased|declined|dropped|climbed|up|down|averaged|reached|and|or|only|just) $"
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
    """Yield one notice for all runs of characters that no font can show.

    Those that a wrong encoding left are told with it. Facts: ``words`` of the first spot and the
    ``count``.
    """
    spots = list(_UNREADABLE.finditer(release.text))
    if spots:
        told = {at for spot in _misread(release.text) for at in range(*spot.span())}
        spots = [spot for spot in spots if spot.start() not in told]
    if spots:
        yield _notice_of_all("unreadable_characters", release.text, spots)


def wrong_encoding(release: Release) -> Iterator[Finding]:
    """Yield one notice for all spots that ftfy holds for text read in a wrong encoding.

    Source: R. Speer, ftfy, whose ``badness`` counts sequences that no language writes and that
    UTF-8 read as another encoding gives. Facts: ``words`` of the first spot and the ``count``.
    """
    spots = _misread(release.text)
    if spots:
        yield _notice_of_all("wrong_encoding", release.text, spots)


def _misread(text: str) -> list[re.Match[str]]:
    if text.isascii():
        return []
    from ftfy.badness import BADNESS_RE

    return list(BADNESS_RE.finditer(text))


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
        if _TAKES_AMOUNT.search(release.text, max(0, spot.start() - _AROUND), spot.start()):
            yield _notice("stripped_point", release.text, spot)


def _notice_of_all(code: str, text: str, spots: Sequence[re.Match[str]]) -> Finding:
    first = _notice(code, text, spots[0])
    spans = tuple(Span(*spot.span()) for spot in spots)
    return Finding(code, first.severity, spans, (*first.facts, ("count", str(len(spots)))))


def _notice(code: str, text: str, spot: re.Match[str]) -> Finding:
    before = _CONTEXT.search(text, max(0, spot.start() - _AROUND), spot.start())
    after = _BEHIND.match(text, spot.end(), spot.end() + _AROUND)
    start = before.start() if before else spot.start()
    end = after.end() if after else spot.end()
    words = _UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text[start:end].split()))
    return Finding(code, Severity.NOTICE, (Span(*spot.span()),), (("words", words),))
