"""Which of the lines above the text is the headline.

A masthead, the kind of paper, a number, an address or the period stand above many headlines, and
no list knows them all. A headline is the line whose words the text goes on to use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.model import BlockKind, Span
from viewer.parse.page.blocks import kind_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.parse.page.lines import Line

BEFORE = {BlockKind.BOILERPLATE, BlockKind.CONTACT, BlockKind.DATELINE, BlockKind.RULE}
"""What is no headline, wherever it stands."""

DASHED = LatePattern(r"[-–—~]\s+(?P<words>\S.*\S)\s+[-–—~]")
"""A sub-headline between dashes."""
LABEL = LatePattern(r"(?:제\s*목|Subject|Title|Headline|Betreff|Titel)\s*[:：]\s*(?=\S)")
"""Words that say that the headline follows."""
# A dash where a line break was lost: "... Consultation- Held in Seoul", "... 개최 - 기준 논의 -".
_GLUED = LatePattern(r"(?<=[\w'’\")\]])- (?=[A-Z가-힣'‘“\"])")
_GLUED_DASHED = LatePattern(r"\s[-–—]\s(?P<words>[^\s-][^–—]{8,}\S)\s[-–—]$")
_FEWEST_WORDS = 3

_LONGEST = 250
_LONGEST_OPENING = 16
_SENTENCE_END = LatePattern(r"[.!?。]\s+[^\s\d]|[.。]$")
_LONGEST_SENTENCE = 120
_FULL_STOP = LatePattern(r"(?:\S+\s+){3,}(?:\S*[a-z]{3}|.*다)[.]|.*[a-z]{3}[.]\s.*[.]")
_STARTS_BODY = LatePattern(r"[□▣◈☐]|\d{1,2}\.\s+\S|\d{1,2}\s{3,}\S|Note:|.*:$")
# Words at which no headline ends and with which none begins: it goes on over the line's end.
_LINKS = (
    r"(?i:of|in|on|at|for|to|the|and|with|by|from|as|an?|or|über|der|die|des|den|im|für|und|von)"
)
_UNENDED = LatePattern(rf".*(?:\b{_LINKS}|[,&·–—]|[(“„][^)”“\"]*)$")
_GOES_ON = LatePattern(r"[a-zäöü&]")
_WRAPPED = 60
# The name of an office and nothing else, as a letterhead prints it.
_NAME = r"[A-ZÄÖÜ][\w.'’-]*"
_NAMES = rf"(?:{_NAME} ){{0,1}}{_NAME}"
_OFFICE = LatePattern(
    rf"(?:{_NAME},? |(?:and|und|&) )*"
    r"(?i:office|ministry|department|bureau|agency|commission|authority|institute|administration"
    r"|service|organi[sz]ation|\w*amt|\w*ministerium|behörde|\w*agentur)"
    rf"(?:,? (?i:of|for|für|de)(?: (?i:the))? {_NAMES}(?:(?:,| (?i:and)|, (?i:and)| &) {_NAMES})*)*"
    r"|[A-Z]{2,8}|[가-힣]{1,14}(?:부|청|처|원|위원회|은행|공사|공단)"
)
_WORD = LatePattern(r"[가-힣]{2,}|[^\W\d_]{3,}")
_TIME = LatePattern(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|first|second|third|fourth|quarter|half|year"
    r"|month|monthly|annual|januar|februar|märz|mai|juni|juli|oktober|dezember|quartal|jahr"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|분기|상반기|하반기)"
)
_PLAIN = frozenset(
    "the and for with from that this are was has its compared release news press media office"
    " official bulletin statement notice und der die das den von mit für zum zur im".split()
)
_HANGUL = LatePattern(r"[가-힣]")
_ENOUGH_WORDS = 4
_MOST_OF_CONTACT = 5
_TO_CALL = LatePattern(r"@|\d[ ).(/-]{1,2}\d{3}|\w:\s")
_UNHEARD = 0.25
_NEARLY = 0.7


class Opening(NamedTuple):
    """The lines above the text: those of the headline, from ``first`` to before ``end``.

    Both are where the text begins if nothing there is a headline.
    """

    first: int
    end: int


def find_headline(page: Sequence[Line], kinds: Sequence[BlockKind]) -> Opening:
    """Return which lines of the opening, whose kinds are ``kinds``, are the headline."""
    units = list(_units(page, kinds))
    below = " ".join(line.text for line in page[len(kinds) : len(kinds) + 40]).lower()
    if labelled := [unit for unit in units if LABEL.match(page[unit.first].text)]:
        return labelled[0]
    weights = [_weight(page, unit, below) for unit in units]
    best = max(weights, default=0.0)
    if not best:
        return Opening(len(kinds), len(kinds))
    return next(
        unit for unit, weight in zip(units, weights, strict=True) if weight >= _NEARLY * best
    )


def opening_kinds(page: Sequence[Line]) -> list[BlockKind]:
    """Return the kinds of the lines above the text, one for each.

    The text begins with a whole sentence, a section or, under words that may be a headline, with
    a bullet or a row. Short lines under a contact belong to it, and numbers to call.
    """
    kinds: list[BlockKind] = []
    named = False
    for place, line in enumerate(page[:_LONGEST_OPENING]):
        below_contact = bool(kinds) and kinds[-1] is BlockKind.CONTACT and not line.after_blank
        asked = below_contact and (
            len(line.text.split()) <= _MOST_OF_CONTACT or _TO_CALL.search(line.text)
        )
        kind = BlockKind.CONTACT if asked else kind_of(line)
        if kind not in BEFORE:
            if begins_text(page, place) if named else _is_sentence(page, place):
                break
            named = True
        kinds.append(kind)
    return kinds


def glued(text: str) -> list[tuple[int, Span]]:
    """Return the sub-headlines that end a headline: where their dash stands, and their words."""
    if dashed := _GLUED_DASHED.search(text):
        return [(dashed.start() + 1, Span(*dashed.span("words")))]
    dashes = [dash.span() for dash in _GLUED.finditer(text)]
    edges = [0, *(edge for dash in dashes for edge in dash), len(text)]
    parts = [Span(*edge) for edge in zip(edges[::2], edges[1::2], strict=True)]
    if any(len(part.of(text).split()) < _FEWEST_WORDS for part in parts):
        return []
    return [(start, part) for (start, _), part in zip(dashes, parts[1:], strict=True)]


def begins_text(page: Sequence[Line], place: int) -> bool:
    """Return whether the line is no headline but the first of the text, below a headline."""
    text = page[place].text
    if _is_sentence(page, place):
        return True
    looks = _STARTS_BODY.match(text) or _FULL_STOP.fullmatch(text)
    marked = looks or kind_of(page[place]) in {BlockKind.LIST_ITEM, BlockKind.TABLE}
    return bool(marked) and not DASHED.fullmatch(text)


def _is_sentence(page: Sequence[Line], place: int) -> bool:
    """Return whether the line, with the lines on which a printer let it go on, is a sentence."""
    text = page[place].text
    if len(text) > _LONGEST:
        return True
    if len(text) >= _WRAPPED:
        text = " ".join(line.text for line in page[place : place + _run_on(page, place)])
    return len(text) > _LONGEST_SENTENCE and bool(_SENTENCE_END.search(text))


def _goes_on(page: Sequence[Line], place: int) -> bool:
    """Return whether the next line is the rest of this one."""
    if place + 1 >= len(page) or page[place + 1].after_blank:
        return False
    line, following = page[place].text, page[place + 1].text
    return len(line) <= _LONGEST and bool(_UNENDED.fullmatch(line) or _GOES_ON.match(following))


def _run_on(page: Sequence[Line], place: int) -> int:
    length = 1
    while length < _ENOUGH_WORDS and _goes_on(page, place + length - 1):
        length += 1
    return length


def _units(page: Sequence[Line], kinds: Sequence[BlockKind]) -> Iterator[Opening]:
    """Yield the lines that may be a headline, each with those on which it goes on."""
    place = 0
    while place < len(kinds):
        first, place = place, place + 1
        if kinds[first] in BEFORE or DASHED.fullmatch(page[first].text):
            continue
        while place < len(kinds) and kinds[place] not in BEFORE and _goes_on(page, place - 1):
            place += 1
        yield Opening(first, place)


def _weight(page: Sequence[Line], unit: Opening, below: str) -> float:
    """Return how much the words of a unit are those of a headline: 0 for the name of an office.

    Words that the text below uses count most, and so do small ones: a letterhead has none. Words of
    time count once. Enough is enough: a long sub-headline does not outweigh its headline.
    """
    text = " ".join(line.text for line in page[unit.first : unit.end])
    if _OFFICE.fullmatch(text):
        return 0.0
    words = {word.lower(): word for word in _WORD.findall(text)}
    telling = [word for low, word in words.items() if not (low in _PLAIN or _TIME.fullmatch(low))]
    heard = sum(word.islower() or _stem(word) in below for word in telling)
    timed = any(_TIME.fullmatch(low) for low in words)
    weight = heard + _UNHEARD * (len(telling) - heard) + timed
    return min(weight, _ENOUGH_WORDS) or _UNHEARD


def _stem(word: str) -> str:
    return word[:2] if _HANGUL.match(word) else word[:5].lower()
