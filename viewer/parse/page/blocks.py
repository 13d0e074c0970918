"""The page cut into blocks, each named for what it is."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from viewer.model import Block, BlockKind, Span
from viewer.parse.scan.dates import dates
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from viewer.model import Footnote
    from viewer.parse.page.lines import Line

_RULE = LatePattern(r"[\W_]{3,}|[#*]+(?: [#*]+)*")
_BOILERPLATE = LatePattern(
    r"(?:for immediate release|for release|news release|press release|보도자료|pressemitteilung"
    r"|[-–—]?\s*(?:ends?|30|fin|끝)\s*[-–—]?\.?|end word count.*|about (?:[A-Z]\S*\s?){1,8}"
    r"|attach(?:ed)? files?.*|last revision date.*|skip menu|home >.*|\(?(?:source|출처)\s?:.*"
    r"|\(translated from.*|notes to editors:?|https?://\S+|www\.\S+|[A-Z]{2,6}[/-]\d[\d/-]*"
    r"|[A-Z]{2,6} \d+[/-][\d/-]+|(?:press |news |media )release (?:n[or]\.? ?)?[\d/-]+"
    r"|page \d+(?: of \d+)?|issued at .{0,12}\d:\d\d.{0,12}|nnnn"
    r"|(?:조회수?|views?|hits?|first published)\s?:\s?[\d,]+.{0,60}|보 도 자 료|print|share"
    r"|(?:statistical |media |news )?(?:bulletin|statement|notice))",
    re.IGNORECASE,
)
_EMBARGOED = LatePattern(r".*\bembargoed\b.{0,60}", re.IGNORECASE)
_LETTERHEAD = LatePattern(r".{0,40}\bnews|.*\bD\.?C\.? \d{5}", re.IGNORECASE)
_ASKED = (
    r"\(?(?:for |media |press |technical |data |general |further |weitere )*"
    r"(?:contacts?|enquiries|inquiries|queries|information|ansprechpartner|kontakt|pressekontakt"
    r"|issued by|auskünfte|rückfragen?(?:hinweis)?|문의|담당)\b"
)
_CONTACT = LatePattern(rf"{_ASKED}.*[:：]", re.IGNORECASE)
_CONTACT_HEADING = LatePattern(rf"(?!further information$){_ASKED}[^.]{{0,40}}", re.IGNORECASE)
_WAY = LatePattern(r"[^:]{0,40}\b(?:tel|phone|e-?mail|fax)\b", re.IGNORECASE)
_WAYS = ("tel", "phone", "mail", "fax")
_WAY_AT = 60  # so far on "Tel." can stand, and a bit
_MAIL = LatePattern(r".*\S@\S+\.\S")
_PHONE = LatePattern(r"(?:DID:? )?[(+]?\d(?:[\d()/-]| (?! )){6,}\d|\S+@\S+\.\w+")
_CAPTION = LatePattern(
    r"[\[(<]?(?:(?:photo|picture|image|사진|그림|figure \d|fig\. ?\d)\b.{0,3}"
    r"|bildunterschrift:|(?:table|tabelle|chart|표)(?: ?[\dA-Z]{1,3})?[:.>\])])",
    re.IGNORECASE,
)
_BULLET = LatePattern(
    r"(?:[•●○◦▪▫■◆◇►▶▷‣·ㅇㆍ]|[-–—*+](?=\s)|â\x80?¢)\s*(?=\S)|[①-⑳㉠-㉻]|\(?(?:\d{1,2}|[a-z가-하])\)\s"
)
_SECTION = LatePattern(r"[□▣◈☐]\s*(?=\S)")
_STATED = LatePattern(r"\d(?:%|[가-힣]*[원명건])")
_NUMBERED = LatePattern(r"\d{1,2}\.\s+(?=\S)")
_BOXED = LatePattern(r"[<\[(【〈《].{2,60}[>\])】〉》]")
_CELL = LatePattern(r"\s*\|\s*|\t+| {3,}")
_DATA = LatePattern(r".*[^\s:](?:\s+[-+△▲]?[\d.,]*\d%?(?:\([^()]*\))?){2,}")
_LAST_OF_DATA = LatePattern(r"[-+△▲]?[\d.,]*\d%?")
_FLAGGED = LatePattern(r"(?:[\d%)]|\d\(?[a-z]\)?)$")
_SPOKEN = LatePattern(r"[\"“„»].*[\"”“«]")
_DATELINE_WORDS = LatePattern(
    r"[<(\[]?(?:posted on|published|updated|(?:next )?release date|next release"
    r"|(?:for )?released?(?: at)?|issued at|date|last updated|ends"
    r"|embargo(?:ed)?(?: until)?|until|pressemitteilung vom|vom"
    r"|보도시점|보도일시|배포일시|배포|작성일)\b[\s:/]*",
    re.IGNORECASE,
)
_CLOCK = LatePattern(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\([월화수목금토일]\)|\d{1,2}:\d\d|[ap]\.?m\.?",
    re.IGNORECASE,
)
_SENTENCE = LatePattern(r"\w{3}[.!?]\s|[a-z]{3}\.$|\b(?:in|of|on|by|for|the)\b")
# A date glued to words, or behind small words without a comma, ends a headline: "Exports rise again
# 2018-11-14", "Loans fell(preliminary)2024-12-11".
_BESIDE_DATE = LatePattern(
    r"[^\W_]$|\w\)$|(?<![^\s])(?-i:[a-zäöüß]+\s+(?:\S+\s+)?[a-zäöüß]{3,}\s+)$"
)
_RELEASED = LatePattern(r"[(\[<](?:released|published|issued|posted)\b[^.()]{0,25}$", re.IGNORECASE)
_MOST_BESIDE_DATE = 40
_FEWEST_CELLS = 3
_LONGEST_HEADING = 90
_LONGEST_ODD = 300
_LONGEST_OPENING = 12
_FLOWING = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.QUOTATION}
_FREE = {BlockKind.PARAGRAPH, BlockKind.HEADING}
_WRAP = range(60, 115)


def find_blocks(page: Sequence[Line], footnotes: Iterable[Footnote], top: int) -> tuple[Block, ...]:
    """Return the blocks of the lines of ``page`` from line ``top`` on.

    Lines that a printer broke in mid-sentence are one block; so are the rows of a table. Lines of
    ``footnotes`` are notes; every other line is judged by how it looks.
    """
    notes = {line.marker.start for note in footnotes for line in note.lines}
    wrapped = is_wrapped(page)
    blocks: list[Block] = []
    previous: Line | None = None
    for line, following in zip_longest(page[top:], page[top + 1 :]):
        kind = BlockKind.NOTE if opens(line, notes) else kind_of(line)
        if kind in _FREE:
            kind = _beside(blocks, previous, line, following) or kind
        if previous and continues(blocks[-1].kind, kind, previous, line, wrapped=wrapped):
            blocks[-1] = Block(blocks[-1].kind, Span(blocks[-1].span.start, line.span.end))
        else:
            blocks.append(Block(kind, line.span))
        previous = line
    return tuple(blocks)


def _beside(
    blocks: Sequence[Block], previous: Line | None, line: Line, following: Line | None
) -> BlockKind | None:
    """Return what the lines beside ``line``, which by itself is prose or a heading, make of it."""
    before = blocks[-1].kind if blocks else None
    short = len(line.text) < _LONGEST_HEADING and line.text[-1] not in ".!?"
    near = following if following and not following.after_blank else None
    if near and _heads(line, near):
        return BlockKind.TABLE
    if not short or _SECTION.match(line.text) or _BOXED.fullmatch(line.text):
        return None
    if _CONTACT_HEADING.fullmatch(line.text) or before is BlockKind.CONTACT:
        return BlockKind.CONTACT
    if _NUMBERED.match(line.text):
        beside = (near, None if line.after_blank else previous)
        numbered = any(one and _NUMBERED.match(one.text) for one in beside)
        return BlockKind.LIST_ITEM if numbered else None
    listed = previous and (
        previous.text.endswith(":") or (before is BlockKind.LIST_ITEM and not line.after_blank)
    )
    together = near or (previous and not line.after_blank)
    return BlockKind.LIST_ITEM if listed and together and not line.text.endswith(":") else None


def kind_of(line: Line) -> BlockKind:
    """Return what ``line`` looks like by itself."""
    looks = _LOOKS if len(line.text) <= _LONGEST_ODD else _LONG_LOOKS
    for kind, fits in looks:
        if fits(line):
            return kind
    return _prose(line)


def _prose(line: Line) -> BlockKind:
    text = line.text
    short = len(text) < _LONGEST_HEADING and not text.endswith((".", ",", ";", "다", "요", "!"))
    if _SECTION.match(text):
        return BlockKind.HEADING if short and not _STATED.search(text) else BlockKind.PARAGRAPH
    if short and (_BOXED.fullmatch(text) or _NUMBERED.match(text)):
        return BlockKind.HEADING
    apart = line.alone or (line.after_blank and len(text) < _WRAP.start)
    leads = text.endswith(":") and " " in text
    if short and apart and not leads and not text[0].islower():
        return BlockKind.HEADING
    if _SPOKEN.fullmatch(text) and text.count('"') + text.count("“") < 3:  # noqa: PLR2004 - one pair
        return BlockKind.QUOTATION
    return BlockKind.PARAGRAPH


def is_dateline(line: Line) -> bool:
    """Return whether ``line`` holds a date and little else: a place, a weekday, "Updated"."""
    if len(line.text) > 2 * _LONGEST_HEADING:
        return False
    found = [at for at, _ in dates(line.text)]
    if not found or _BESIDE_DATE.search(line.text, 0, found[0].start):
        return False
    if _RELEASED.search(line.text, 0, found[0].start):
        return True
    edges = [0, *(edge for at in found for edge in at), len(line.text)]
    beside = "".join(line.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    rest = _CLOCK.sub("", _DATELINE_WORDS.sub("", beside))
    return len(rest) <= _MOST_BESIDE_DATE and not _SENTENCE.search(rest)


def _is_boilerplate(line: Line) -> bool:
    text = line.text
    return bool(
        _BOILERPLATE.fullmatch(text)
        or ((text[-1].isdigit() or text[-1] in "sS") and _LETTERHEAD.fullmatch(text))
        or ("embargoed" in text.lower() and _EMBARGOED.fullmatch(text))
    )


def _is_contact(line: Line) -> bool:
    text = line.text
    opening = text[:_WAY_AT].lower()
    return bool(
        _CONTACT.match(text)
        or (any(way in opening for way in _WAYS) and _WAY.match(text))
        or ("@" in text and _MAIL.match(text))
        or (len(text) < _LONGEST_HEADING and _PHONE.fullmatch(text))
    )


def _is_row(line: Line) -> bool:
    return "|" in line.text.strip("| ") or _is_in_columns(line.text) or _ends_in_data(line.text)


def _is_in_columns(text: str) -> bool:
    if "\t" not in text and "   " not in text:
        return False
    cells = [cell for cell in _CELL.split(text) if cell]
    numeric = sum(bool(_FLAGGED.search(cell)) for cell in cells[1:])
    return len(cells) >= _FEWEST_CELLS and 2 * numeric >= len(cells) - 1


def _heads(line: Line, following: Line) -> bool:
    """Return whether ``line`` is the heads of a table whose next line is ``following``."""
    cells = _cells(line.text)
    columns = cells > 1 and _is_row(following)
    return columns or (cells >= _FEWEST_CELLS and _cells(following.text) >= _FEWEST_CELLS)


def _cells(text: str) -> int:
    apart = "\t" in text or "   " in text
    return len([cell for cell in _CELL.split(text) if cell]) if apart else 1


def _ends_in_data(text: str) -> bool:
    """Return whether several numbers end the line; its last word is looked at first."""
    last = text.rsplit(None, 1)[-1]
    likely = last.endswith(")") or _LAST_OF_DATA.fullmatch(last)
    return bool(likely and _DATA.fullmatch(text))


def is_wrapped(page: Sequence[Line]) -> bool:
    """Return whether a printer broke the lines: many are nearly as long as the longest."""
    longest = max((line.indent + len(line.text) for line in page), default=0)
    if longest not in _WRAP:
        return False
    full = [not b.after_blank and len(a.text) + a.indent > 0.8 * longest for a, b in pairwise(page)]
    return sum(full) * 4 > len(page)


def opens(line: Line, notes: set[int]) -> bool:
    """Return whether one of the markers at ``notes`` opens ``line``."""
    start = line.span.start
    return not notes.isdisjoint(range(start, min(start + _LONGEST_OPENING, line.span.end)))


def continues(
    before: BlockKind, kind: BlockKind, previous: Line, line: Line, *, wrapped: bool
) -> bool:
    """Return whether ``line`` goes on where the line before it was broken."""
    if line.after_blank:
        return False
    if kind is before and kind in {BlockKind.TABLE, BlockKind.CONTACT}:
        return True
    if before not in _FLOWING or kind not in {BlockKind.PARAGRAPH, BlockKind.DATELINE}:
        return False
    full = previous.indent + len(previous.text) >= _WRAP.start
    return (wrapped and full) or (previous.text[-1] not in ".!?:;" and line.text[0].islower())


_LOOKS: tuple[tuple[BlockKind, Callable[[Line], object]], ...] = (
    (BlockKind.RULE, lambda line: _RULE.fullmatch(line.text)),
    (BlockKind.DATELINE, is_dateline),
    (BlockKind.BOILERPLATE, _is_boilerplate),
    (BlockKind.CONTACT, _is_contact),
    (BlockKind.CAPTION, lambda line: _CAPTION.match(line.text)),
    (BlockKind.TABLE, _is_row),
    (BlockKind.LIST_ITEM, lambda line: _BULLET.match(line.text)),
)
# A line too long for anything but prose, a bullet or a rule is not searched for the rest.
_LONG_LOOKS = (_LOOKS[0], _LOOKS[-1])
