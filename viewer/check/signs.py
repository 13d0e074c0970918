"""A verb of change beside a sign: the same said twice, or the opposite said at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release

_MINUS = r"[-−–](?=\d)|△\s?(?=\d)|\bminus\s(?=\d)"
_PLUS = r"\+(?=\d)|\bplus\s(?=\d)"
# Verbs of change in the past, and "up" and "down". Nouns are left out: "growth of -3%" is usual.
# Source: the wordings of statistical offices; English, German, Korean.
_FALLS = (
    r"\b(?:fell|fallen|dropped|declined|decreased|down|shrank|shrunk|contracted|slid|slipped"
    r"|plunged|tumbled|sank|gesunken|gefallen|zurückgegangen)\b"
)
_RISES = (
    r"\b(?:rose|risen|increased|grew|grown|up|gained|climbed|jumped|surged|soared|gestiegen"
    r"|gewachsen)\b"
)
_LINK = r"(?:\s(?:slightly|sharply|again|further))?\s?(?:by|of|um|von)?\s?(?:about\s|around\s)?"
_UNIT = r"\d[\d.,]*\s?(?:%p?|percent\b|per cent\b|Prozent\b|포인트)"
_FALL_BY_MINUS = re.compile(rf"{_FALLS}{_LINK}(?:{_MINUS}){_UNIT}", re.IGNORECASE)
_RISE_BY_MINUS = re.compile(rf"{_RISES}{_LINK}(?:{_MINUS}){_UNIT}", re.IGNORECASE)
_FALL_BY_PLUS = re.compile(rf"{_FALLS}{_LINK}(?:{_PLUS}){_UNIT}", re.IGNORECASE)
_KOREAN = re.compile(
    r"(?:(?P<minus>[-−△])|(?P<plus>\+))\s?\d[\d.,]*\s?%p?(?:포인트)?\s?\)?\s?"
    r"(?:(?P<fall>감소|줄|하락|축소)|(?P<rise>증가|늘|상승|확대))"
)

_WORDED = (
    (_FALL_BY_MINUS, "sign_repeats_verb", Severity.NOTICE),
    (_RISE_BY_MINUS, "sign_against_verb", Severity.WARNING),
    (_FALL_BY_PLUS, "sign_against_verb", Severity.WARNING),
)


def verb_against_sign(release: Release) -> Iterator[Finding]:
    """Yield each sign that repeats or contradicts the verb or noun right before it.

    "Fell by -3%" is a fall of 3 said doubly, read so and noted; so is "△3% 감소", which is custom
    in Korea. "Rose by -3%" and "fell by +3%" contradict themselves. Dashes with blanks on both
    sides are no signs. Fact: the ``words``.
    """
    found = [
        _finding(code, severity, match)
        for pattern, code, severity in _WORDED
        for match in pattern.finditer(release.text)
    ]
    found += _korean(release.text)
    yield from sorted(found, key=lambda finding: finding.spans)


def _korean(text: str) -> Iterator[Finding]:
    for match in _KOREAN.finditer(text):
        if match["minus"] and match["fall"]:
            yield _finding("sign_repeats_verb", Severity.INFO, match)
        elif (match["minus"] and match["rise"]) or (match["plus"] and match["fall"]):
            yield _finding("sign_against_verb", Severity.WARNING, match)


def _finding(code: str, severity: Severity, match: re.Match[str]) -> Finding:
    words = " ".join(match[0].split())
    return Finding(code, severity, (Span(*match.span()),), (("words", words),))
