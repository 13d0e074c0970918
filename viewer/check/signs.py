"""A verb of change beside a sign: the same said twice, or the opposite said at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release

_MINUS = r"(?:[-−–](?=\d)|△\s?(?=\d)|\bminus\s(?=\d))"
_PLUS = r"(?:\+(?=\d)|\bplus\s(?=\d))"
_BE = r"(?:(?<=was )|(?<=were )|(?<=is )|(?<=are )|(?<=been )|(?<=and ))"
# Verbs of change in the past, and "up" and "down" where they are the verb. Source: the wordings of
# statistical offices; English, German.
_FALLS = (
    r"(?:(?<![\w-])(?:fell|fallen|dropped|declined|decreased|shrank|shrunk|contracted|slid|slipped"
    r"|plunged|tumbled|sank|sanken|fiel|fielen|gesunken|gefallen|zurückgegangen)"
    rf"|{_BE}down)\b"
)
_RISES = (
    r"(?:(?<![\w-])(?:rose|risen|increased|grew|grown|gained|climbed|jumped|surged|soared|stieg"
    rf"|stiegen|gestiegen|gewachsen|wuchs)|{_BE}up)\b"
)
# "Growth of -3%" is usual and "an increase of -3%" is seen: worth a look.
_FALL = r"\b(?:decrease|decline|fall|drop|reduction) of"
_RISE = r"\b(?:increase|rise) of"
_LINK = (
    r"(?:\s(?:slightly|sharply|again|further|a (?:modest|slight|sharp|further)))?"
    r"\s?(?:by|of|um|von)?\s?(?:about\s|around\s)?"
)
_UNIT = r"\d[\d.,]*\s?(?:%p?|percent(?:age points?)?\b|per cent\b|Prozent(?:punkte)?\b|포인트)"
_NO_RANGE = r"(?!\s?(?:to|bis|and|or|[-–~/])\s?[-+−–△\d])"
_KOREAN = re.compile(
    r"(?<![\d%.건명~])(?<![\d%.~]\s)(?:(?P<minus>[-−△])|(?P<plus>\+))\s?\d[\d.,]*\s?%p?(?:포인트)?\s?"
    r"(?:(?P<fall>감소|줄|하락)|(?P<rise>증가|늘|상승))(?!폭|세|율|분|하던)"
)
# What is itself a fall or a gap, so that its rise may be written with a minus.
_NEGATIVE = re.compile(r"적자|손실|감소[폭율세]|하락[폭률세]|마이너스|순유출|역성장")
_CLAUSE = 30
# Where a sign stands behind a word; looking from sign to sign reads a long text fast.
_SIGNED = re.compile(r"(?<=[\s(])(?:[-−–△+]\s?|(?:minus|plus)\s)(?=\d)", re.IGNORECASE)
_REACH = 48


def _worded(verb: str, sign: str) -> re.Pattern[str]:
    return re.compile(rf"{verb}{_LINK}{sign}{_UNIT}{_NO_RANGE}", re.IGNORECASE)


def _bracketed(verb: str, sign: str) -> re.Pattern[str]:
    return re.compile(rf"{verb}\s\({sign}{_UNIT}\)", re.IGNORECASE)


_WORDED = (
    (_worded(_FALLS, _MINUS), "sign_repeats_verb", Severity.NOTICE),
    (_worded(_RISES, _MINUS), "sign_against_verb", Severity.WARNING),
    (_worded(_FALLS, _PLUS), "sign_against_verb", Severity.WARNING),
    (_worded(_RISE, _MINUS), "sign_against_verb", Severity.NOTICE),
    (_worded(_FALL, _PLUS), "sign_against_verb", Severity.NOTICE),
    (_bracketed(_RISES, _MINUS), "sign_against_verb", Severity.NOTICE),
    (_bracketed(_FALLS, _PLUS), "sign_against_verb", Severity.NOTICE),
)


def verb_against_sign(release: Release) -> Iterator[Finding]:
    """Yield each sign that repeats or contradicts the verb or noun right before it.

    "Fell by -3%" is a fall of 3 said doubly, read so and noted; so is "△3% 감소", which is custom
    in Korea. "Rose by -3%" and "fell by +3%" contradict themselves. Dashes with blanks on both
    sides are no signs, nor are those of a range. Fact: the ``words``.
    """
    found = [
        _finding(code, severity, match)
        for place in _SIGNED.finditer(release.text)
        for pattern, code, severity in _WORDED
        if (match := _around(release.text, place, pattern))
    ]
    found += _korean(release.text)
    yield from sorted(found, key=lambda finding: finding.spans)


def _around(text: str, sign: re.Match[str], pattern: re.Pattern[str]) -> re.Match[str] | None:
    begin, end = max(0, sign.start() - _REACH), sign.end() + _REACH
    matches = pattern.finditer(text, begin, end)
    return next((match for match in matches if match.start() < sign.start() < match.end()), None)


def _korean(text: str) -> Iterator[Finding]:
    for match in _KOREAN.finditer(text):
        if match["minus"] and match["fall"]:
            yield _finding("sign_repeats_verb", Severity.INFO, match)
        elif not _NEGATIVE.search(text, max(0, match.start() - _CLAUSE), match.start()) and (
            (match["minus"] and match["rise"]) or (match["plus"] and match["fall"])
        ):
            yield _finding("sign_against_verb", Severity.WARNING, match)


def _finding(code: str, severity: Severity, match: re.Match[str]) -> Finding:
    words = " ".join(match[0].split())
    return Finding(code, severity, (Span(*match.span()),), (("words", words),))
