"""Notes paired with their calls.

A line that opens with a marker is a note only where something calls it, or where nothing else can
explain it; else it is a bullet and stays in the text.
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.model import Footnote, NoteLine, Reference, Span
from viewer.parse.page.markers import FAMILIES, GENERAL, LISTED, LOST, STARS, WORDED, Family

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.parse.page.lines import Line

_NOTES_HEADING = re.compile(r"(?:Foot)?[Nn]otes?:?|NOTES?:?|Anmerkung(?:en)?:?|주:?")
_EMPHASIS = re.compile(r"(?<!\S)(?:\*[^\s*]|\*\* ?[^\s*])[^*\n]{0,200}[^\s*]\*{1,2}")
_INLINE = re.compile(r"(?<=[.!?)\"”])\s+(?P<m>\*{1,3})\s(?=[^\s*])")
_LAST_WORD = re.compile(r"\S+$")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]$")
_FIGURE = re.compile(r"[-+\d.,]+\d")
_OPENING = {"(": ")", "[": "]", '"': '"', "“": "”", "‘": "’", "'": "'", "「": "」", "<": ">"}
_LONGEST_WORD = 120
_LABEL = re.compile(r"\(([^()\n]{1,20})\)")
_MOST_LINES = 3
"""More lines than this behind one star are a list of bullets."""
_MOST_CALLS = 50


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line that may be a note: its family and key, and which line of the page it is."""

    family: Family
    key: str
    line: NoteLine
    place: int


@dataclass(frozen=True, slots=True)
class _Call:
    key: str
    reference: Reference


_Pairs = list[tuple[list[Reference], list[NoteLine], str]]


def find_footnotes(text: str, page: Sequence[Line]) -> tuple[Footnote, ...]:
    """Return the notes of ``page`` (the lines of ``text``) in the order of their first call.

    A star note belongs to the nearest call above it that has no note yet; a numbered note to every
    call of its number. Calls with a star and no note are kept, with no lines.
    """
    entries = [*_entries(page), *_listed(page)]
    families = dict.fromkeys([STARS, *(entry.family for entry in entries)])
    found: _Pairs = []
    for family in families:
        mine = [entry for entry in entries if entry.family is family]
        calls = _calls(text, family, mine)
        mine = sorted([*mine, *_inline(page, family, calls)], key=lambda entry: entry.line.span)
        found += _by_nearest(text, mine, calls) if family.nearest else _by_key(mine, calls, page)
    return _numbered(found)


def _numbered(found: _Pairs) -> tuple[Footnote, ...]:
    def first(pair: tuple[list[Reference], list[NoteLine], str]) -> int:
        references, note, _ = pair
        return references[0].span.start if references else note[0].marker.start

    return tuple(
        Footnote(f"n{number}", marker, tuple(references), tuple(note))
        for number, (references, note, marker) in enumerate(sorted(found, key=first), 1)
    )


def _entries(page: Sequence[Line]) -> Iterator[_Entry]:
    for place, line in enumerate(page):
        for family in FAMILIES:
            if match := family.line.match(line.text):
                if not (family is STARS and line.text.endswith("*")):
                    yield _entry(family, line, match, place)
                break


def _listed(page: Sequence[Line]) -> Iterator[_Entry]:
    """Yield the numbered lines under a heading that says "Notes"."""
    inside = False
    for place, line in enumerate(page):
        match = LISTED.line.match(line.text)
        if inside and match:
            yield _entry(LISTED, line, match, place)
        inside = bool(_NOTES_HEADING.fullmatch(line.text)) or (inside and bool(match))


def _entry(
    family: Family, line: Line, match: re.Match[str], place: int, end: int | None = None
) -> _Entry:
    start = line.span.start
    marker = Span(start + match.start("m"), start + match.end("m"))
    note = NoteLine(marker, Span(start + match.end(), start + (end or len(line.text))))
    return _Entry(family, family.key(match["m"]), note, place)


def _inline(page: Sequence[Line], family: Family, calls: list[_Call]) -> Iterator[_Entry]:
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


def _calls(text: str, family: Family, entries: list[_Entry]) -> list[_Call]:
    keys = {entry.key for entry in entries}
    openings = {entry.line.marker.start for entry in entries}
    emphasis = _emphasised(text) if family is STARS else ()
    calls = []
    for match in family.call.finditer(text):
        group = "m" if match["m"] else "m2"
        span, key = Span(*match.span(group)), family.key(match[group])
        known = family is STARS or key in keys
        if known and span.start not in openings and span.end not in emphasis:
            calls.append(_Call(key, Reference(span, _anchor(text, match.start(), span))))
    return calls


def _emphasised(text: str) -> frozenset[int]:
    """Return where stars that close an emphasis (``*so*``) end."""
    return frozenset(match.end() for match in _EMPHASIS.finditer(text))


def _anchor(text: str, end: int, marker: Span) -> Span | None:
    """Return the word before a marker that begins after ``end``, or the figure behind it.

    A closing quotation mark takes the quotation with it; an opening mark or bracket that is not
    closed in the word does not belong to it.
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
    if opening in _OPENING and _OPENING[opening] not in text[start + 1 : end]:
        start += 1
    return Span(start, end) if start < end else None


def _by_nearest(text: str, entries: list[_Entry], calls: list[_Call]) -> _Pairs:
    """Pair each run of lines with the nearest calls above it that have no note yet."""
    found: _Pairs = []
    waiting: dict[str, list[Reference]] = {}
    left = iter([*calls, None])
    call = next(left)
    runs = _runs(entries)
    for run in runs:
        while call and call.reference.span.start < run[0].line.marker.start:
            waiting.setdefault(call.key, []).append(call.reference)
            call = next(left)
        found += _paired(text, run, waiting, alone=len(runs) == 1 and len(run) == 1)
    while call:
        waiting.setdefault(call.key, []).append(call.reference)
        call = next(left)
    return found + [([one], [], key) for key, several in waiting.items() for one in several]


def _runs(entries: list[_Entry]) -> list[list[_Entry]]:
    """Return the entries in groups: lines that follow each other with the same marker."""
    runs: list[list[_Entry]] = []
    for entry in entries:
        last = runs[-1][-1] if runs else None
        if last and last.key == entry.key and last.place == entry.place - 1:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return runs


def _paired(
    text: str, run: list[_Entry], waiting: dict[str, list[Reference]], *, alone: bool
) -> _Pairs:
    key, note = run[0].key, [entry.line for entry in run]
    calls = waiting.get(key, [])
    if not calls:
        return [([], note, key)] if alone and key == "*" else []
    if len(run) > _MOST_LINES:
        return []
    if len(run) == 1 and alone:
        return [(waiting.pop(key), note, key)]
    if len(calls) > 1 and len(run) > 1:
        count = min(len(calls), len(run))
        taken = _labelled(text, calls[-count:], note)
        waiting[key] = calls[:-count]
        return [([one], [line], key) for one, line in zip(taken, note, strict=False)]
    return [([waiting[key].pop()], note, key)]


def _labelled(text: str, calls: list[Reference], note: list[NoteLine]) -> list[Reference]:
    """Return ``calls`` in the order of the labels, "(PPH)", that their notes open with."""
    by_label = {text[c.anchor.start : c.anchor.end].strip("()"): c for c in calls if c.anchor}
    labels = [_LABEL.match(text, line.span.start, line.span.end) for line in note]
    named = [by_label[label[1]] for label in labels if label and label[1] in by_label]
    return named if len(named) == len(calls) else calls


def _by_key(entries: list[_Entry], calls: list[_Call], page: Sequence[Line]) -> _Pairs:
    """Pair each note with every call of its number since the last note of that number."""
    found: _Pairs = []
    waiting: dict[str, list[Reference]] = {}
    left = iter([*calls, None])
    call = next(left)
    for entry in entries:
        while call and call.reference.span.start < entry.line.marker.start:
            waiting.setdefault(call.key, []).append(call.reference)
            call = next(left)
        references = waiting.pop(entry.key, [])
        if references or _stands_alone(entry, page):
            found.append((references, [entry.line], _printed(entry, page)))
    return found


def _printed(entry: _Entry, page: Sequence[Line]) -> str:
    line, marker = page[entry.place], entry.line.marker
    printed = line.text[marker.start - line.span.start : marker.end - line.span.start]
    return entry.key.capitalize() if entry.family is WORDED else printed


def _stands_alone(entry: _Entry, page: Sequence[Line]) -> bool:
    """Return whether a line that nothing calls is a note all the same."""
    if entry.family in {GENERAL, LISTED, WORDED}:
        return True
    last = entry.place >= len(page) - _MOST_LINES
    return entry.family is LOST and entry.key == "1" and last and page[entry.place].after_blank
