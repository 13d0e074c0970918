"""Notes paired with their calls.

A line that opens with a marker is a note only where something calls it, or where nothing else can
explain it; else it is a bullet and stays in the text.
"""

from __future__ import annotations

from bisect import bisect
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.model import BlockKind, Footnote, NoteLine, Reference, Span
from viewer.parse.page.blocks import continues, is_wrapped, kind_of, opens
from viewer.parse.page.markers import (
    DOTTED,
    FAMILIES,
    FLAGS,
    LATER_FLAG,
    LISTED,
    NEXT_FLAG,
    NEXT_SIGN,
    NUMBERED,
    OPENING,
    ROUND,
    STARS,
    Family,
    number_of,
)
from viewer.parse.page.pairing import Call, Entry, Pairs, by_key, by_nearest
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from viewer.parse.page.lines import Line

_NOTES_HEADING = LatePattern(
    r"(?:(?:Foot|End)?[Nn]otes?(?: to [Ee]ditors)?|(?:FOOT|END)?NOTES?|References?|Anmerkung(?:en)?"
    r"|Fußnoten?|주|각주|미주|주석):?"
)
_EMPHASIS = LatePattern(
    r"\*(?<!\S\*)(?:(?:\* ?)?[^\s*][^*\n]{0,200}[^\s*]\*{1,2}"
    r"|(?P<more>\*{1,3}) [^*\n]{1,200} \*(?P=more))"
)
_INLINE = LatePattern(r"\s(?<=[.!?)\"”'’].)\s*(?P<m>\*{1,3})\s(?=[^\s*])")
_LAST_WORD = LatePattern(r"\S+$")
_QUOTED = LatePattern(r"[\"“][^\"“”]*[\"”]$")
_GROUPED = LatePattern(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+$")
_FIGURE = LatePattern(r"[-+\d.,]+\d")
_OPENING = {"(": ")", "[": "]", '"': '"', "“": "”", "‘": "’", "'": "'", "「": "」", "<": ">"}
_COUNTING = "▲△□○ㅇ◦•·-"
_LONGEST_WORD = 120
_MOST_CALLS = 50
_MOST_AT_THE_END = 3


def find_footnotes(text: str, page: Sequence[Line]) -> tuple[Footnote, ...]:
    """Return the notes of ``page`` (the lines of ``text``) in the order of their first call.

    A star note belongs to the nearest call above it that has no note yet; a numbered note to every
    call of its number. Calls with a star and no note are kept, with no lines.
    """
    entries = [*_entries(page), *_listed(page)]
    families = dict.fromkeys([STARS, *(entry.family for entry in entries)])
    found: Pairs = []
    for family in families:
        mine = [entry for entry in entries if entry.family is family]
        calls = _calls(text, page, family, mine)
        if not calls and mine:
            mine, calls = _borrowed(text, page, mine, entries)
        mine = sorted([*mine, *_inline(page, family, calls)], key=lambda entry: entry.line.span)
        found += (
            by_nearest(text, mine, calls, page) if family.nearest else by_key(mine, calls, page)
        )
    markers = {line.marker.start for _, note, _ in found for line in note}
    rests = _rests(page, markers)
    return _numbered(
        [(calls, [_whole(line, page, rests) for line in note], key) for calls, note, key in found]
    )


def _rests(page: Sequence[Line], markers: set[int]) -> set[int]:
    """Return which lines go on with a note on whose last line a printer let it go on."""
    wrapped = is_wrapped(page)
    rests: set[int] = set()
    for place, (before, line) in enumerate(pairwise(page), 1):
        noted = place - 1 in rests or opens(before, markers)
        if noted and not opens(line, markers):
            kind = kind_of(line)
            if continues(BlockKind.NOTE, kind, before, line, wrapped=wrapped):
                rests.add(place)
    return rests


def _whole(note: NoteLine, page: Sequence[Line], rests: set[int]) -> NoteLine:
    place = bisect(page, note.marker.start, key=lambda line: line.span.start) - 1
    if note.span.end != page[place].span.end:
        return note
    while place + 1 in rests:
        place += 1
    return NoteLine(note.marker, Span(note.span.start, page[place].span.end))


def _borrowed(
    text: str, page: Sequence[Line], entries: list[Entry], all_of_them: list[Entry]
) -> tuple[list[Entry], list[Call]]:
    """Return numbered notes with their calls in forms that no note has: "[1]" above, "1." below."""
    mine = [entry._replace(key=number_of(entry.key)) for entry in entries]
    numbers = {entry.key for entry in mine}
    if not all(number.isdigit() for number in numbers):
        return entries, []
    taken = {entry.family for entry in all_of_them if number_of(entry.key) in numbers}
    calls = {
        call.reference.span.start: call
        for family in NUMBERED
        if family not in taken
        for call in _calls(text, page, family._replace(key=number_of), mine)
    }
    return mine, [calls[start] for start in sorted(calls)]


def _numbered(found: Pairs) -> tuple[Footnote, ...]:
    def first(pair: tuple[list[Reference], list[NoteLine], str]) -> int:
        references, note, _ = pair
        return references[0].span.start if references else note[0].marker.start

    return tuple(
        Footnote(f"n{number}", marker, tuple(references), tuple(note))
        for number, (references, note, marker) in enumerate(sorted(found, key=first), 1)
    )


def _entries(page: Sequence[Line]) -> Iterator[Entry]:
    for place, line in enumerate(page):
        for family in FAMILIES if OPENING.match(line.text) else ():
            if match := family.line.match(line.text):
                if family in {ROUND, FLAGS}:
                    yield from _signs(family, line, place)
                elif family is not STARS or not _is_emphatic(line.text):
                    yield _entry(family, line, match, place)
                break


def _is_emphatic(text: str) -> bool:
    """Return whether the stars that open ``text`` close behind a word: ``*so*``."""
    return text.endswith("*") or bool(_EMPHASIS.match(text))


def _signs(family: Family, line: Line, place: int) -> Iterator[Entry]:
    """Yield the signs that one line explains: "(p) Preliminary   (r) Revised"."""
    next_sign, later = (NEXT_SIGN, ROUND.line) if family is ROUND else (NEXT_FLAG, LATER_FLAG)
    gaps = [match.span() for match in next_sign.finditer(line.text)]
    starts = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(line.text)]
    for start, end in zip(starts, ends, strict=True):
        if match := (later if start else family.line).match(line.text, start, end):
            yield _entry(family, line, match, place, end)


def _listed(page: Sequence[Line]) -> Iterator[Entry]:
    """Yield the lines numbered "1." under a heading that says "Notes", and other runs of them."""
    inside, before = False, 0
    for place, line in enumerate(page):
        match = LISTED.line.match(line.text)
        number = int(match["m"][:-1]) if match else 0
        if match and inside:
            yield _entry(LISTED, line, match, place)
        elif match and number == before + 1 and _in_a_run(page, place, before):
            yield _entry(DOTTED, line, match, place)
        inside = bool((inside and match) or _NOTES_HEADING.fullmatch(line.text))
        before = number if match or line.after_blank else before


def _in_a_run(page: Sequence[Line], place: int, before: int) -> bool:
    """Return whether a numbered line is a note rather than a heading with text below it."""
    last = place >= len(page) - _MOST_AT_THE_END
    headed = kind_of(page[place]) is BlockKind.HEADING
    return bool(before) or last or not headed or bool(LISTED.line.match(page[place + 1].text))


def _entry(
    family: Family, line: Line, match: re.Match[str], place: int, end: int | None = None
) -> Entry:
    start = line.span.start
    marker = Span(start + match.start("m"), start + match.end("m"))
    note = NoteLine(marker, Span(start + match.end(), start + (end or len(line.text))))
    return Entry(family, family.key(match["m"]), note, place)


def _inline(page: Sequence[Line], family: Family, calls: list[Call]) -> Iterator[Entry]:
    """Yield the notes that stand inside the paragraph whose word calls them."""
    if family is not STARS or not calls:
        return
    starts = [call.reference.span.start for call in calls]
    for place, line in enumerate(page):
        if "*" not in line.text:
            continue
        mine = calls[bisect(starts, line.span.start) : bisect(starts, line.span.end)][:_MOST_CALLS]
        stops = [match for match in _INLINE.finditer(line.text) if mine]
        ends = [*(match.start() for match in stops[1:]), len(line.text)]
        for match, end in zip(stops, ends, strict=False):
            marker = line.span.start + match.start("m")
            if any(c.key == match["m"] and c.reference.span.start < marker for c in mine):
                yield _entry(family, line, match, place, end)


def _calls(text: str, page: Sequence[Line], family: Family, entries: list[Entry]) -> list[Call]:
    """Return the calls of ``family``: of stars all, of other families those with an entry."""
    keys = {"*"} if family is STARS else {entry.key for entry in entries}
    openings = {entry.line.marker.start for entry in entries}
    closed = any(text[entry.line.marker.end - 1] == ")" for entry in entries)
    calls = []
    for line in page:
        if family.key is not number_of and not any(key in line.text for key in keys):
            continue
        emphasis = _emphasis(text, line) if family is STARS else ()
        for match in family.call.finditer(text, *line.span):
            marker = match.lastgroup or 0
            span, key = Span(*match.span(marker)), family.key(match[marker])
            known = family is STARS or key in keys
            span = _with_bracket(text, line, span) if closed else span
            if known and span.start not in openings and span.end not in emphasis:
                calls.append(Call(key, Reference(span, _anchor(text, match.start(), span))))
    return calls


def _with_bracket(text: str, line: Line, marker: Span) -> Span:
    """Return ``marker`` with the bracket that closes it, if that closes nothing else: "rose*)"."""
    start = max(line.span.start, marker.start - _LONGEST_WORD)
    within = text[start : marker.end + 1]
    closes = within.endswith(")") and within.count(")") > within.count("(")
    return Span(marker.start, marker.end + 1) if closes else marker


def _emphasis(text: str, line: Line) -> set[int]:
    """Return where the words in stars, ``*so*``, end on ``line``."""
    return {match.end() for match in _EMPHASIS.finditer(text, *line.span)}


def _anchor(text: str, end: int, marker: Span) -> Span | None:
    """Return the word before a marker that begins after ``end``, or the figure behind it.

    A closing quotation mark takes the quotation with it; an opening mark or bracket that is not
    closed in the word does not belong to it, nor does the sign of an item: "▲금융*".
    """
    line = max(text.rfind("\n", max(0, end - _LONGEST_WORD), end) + 1, end - _LONGEST_WORD, 0)
    word = _LAST_WORD.search(text, line, end)
    if word is None:
        flagged = _FIGURE.match(text, marker.end)
        return Span(*flagged.span()) if flagged else None
    start = word.start()
    quoted = _QUOTED.search(text, line, end)
    if quoted and quoted.start() < start:
        return Span(quoted.start(), end)
    opening = text[start]
    if grouped := _GROUPED.search(text, line, end):
        return Span(grouped.start(), end)
    counted = opening in _COUNTING and text[start + 1].isalpha()
    if counted or (opening in _OPENING and _OPENING[opening] not in text[start + 1 : end]):
        start += 1
    return Span(start, end) if start < end else None
