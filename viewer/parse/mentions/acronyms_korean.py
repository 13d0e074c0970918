"""Short forms in Hangul, and long forms in Hangul behind Latin letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.parse.mentions.offices import KOREAN_HEADS
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

# "개인정보보호위원회(이하 ‘개인정보위’)", "「개인정보 보호법」(위원장 홍길동, 이하 보호법)".
_HEREAFTER = LatePattern(
    r"\((?:[^()\n]{1,30},\s)?(?:이하|약칭|줄여서)(?:\s약칭)?[:,]?\s?['‘“\"「]?"
    r"(?P<short>[가-힣A-Z][가-힣A-Za-z·]{1,9})['’”\"」]?(?:이?라\s?(?:한다|함|칭한다))?\)"
)
_TITLE = LatePattern(r"[「『]([^「」『』\n]{2,60})[」』]$")
_WORDS_BEFORE = LatePattern(r"(?:[가-힣A-Za-z·]{2,20} ){0,3}[가-힣A-Za-z·]{3,20}$")
_WORD = LatePattern(r"[가-힣A-Za-z·]+")
# "여신전문금융회사(여전사)": syllables of the long form, in order.
_SHORTENED = LatePattern(r"(?<![가-힣])(?P<long>[가-힣]{5,20})\((?P<short>[가-힣]{2,6})\)")
# "WIPO(세계지식재산기구)".
_LATIN = LatePattern(
    r"(?<![A-Za-z])(?P<short>[A-Z][A-Za-z]{1,7})\((?P<long>[가-힣]{4,20}(?: [가-힣]{2,12})?)\)"
)
_NO_NAME = LatePattern(
    rf"\S*{any_of(KOREAN_HEADS)}(?: |$)"
    r"|(?:^|.* )\S*(?:등|기반|포함|기준|중심|제외|이상|대비|관련|다)$"
)
_LONGEST = 90
_FEWEST_CAPITALS = 2
_SYLLABLES = 3


def korean_definitions(text: str) -> Iterator[tuple[Span, Span]]:
    """Yield the short and the long form of each definition."""
    for match in _HEREAFTER.finditer(text):
        if long := _long_before(text, match.start(), match["short"]):
            yield Span(*match.span("short")), long
    for match in _SHORTENED.finditer(text):
        if _is_shortened(match["short"], match["long"]):
            yield Span(*match.span("short")), Span(*match.span("long"))
    for match in _LATIN.finditer(text):
        capitals = sum(map(str.isupper, match["short"]))
        if capitals >= _FEWEST_CAPITALS and not _NO_NAME.match(match["long"]):
            yield Span(*match.span("short")), Span(*match.span("long"))


def _long_before(text: str, bracket: int, short: str) -> Span | None:
    """Return the title, or the words that ``short`` is made of, which end at ``bracket``."""
    start = max(0, bracket - _LONGEST)
    if title := _TITLE.search(text, start, bracket):
        return Span(*title.span(1))
    words = _WORDS_BEFORE.search(text, start, bracket)
    if words is None:
        return None
    starts = [word.start() for word in _WORD.finditer(text, *words.span())]
    made = (at for at in reversed(starts) if _is_made_of(short, text[at:bracket]))
    longer = (at for at in made if text[at:bracket] != short)
    return Span(next(longer, starts[-1]), bracket)


def _is_shortened(short: str, long: str) -> bool:
    first = short[0] == long[0] or len(short) >= _SYLLABLES
    return first and len(long) > len(short) + 1 and _is_made_of(short, long)


def _is_made_of(short: str, long: str) -> bool:
    """Return whether the syllables of ``short`` stand in ``long`` in this order."""
    rest = iter(long)
    return all(syllable in rest for syllable in short)
