"""Which calls a note line belongs to."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import BlockKind, NoteLine, Reference
from viewer.parse.page.blocks import kind_of
from viewer.parse.page.markers import (
    FLAGS,
    GENERAL,
    LISTED,
    LOST,
    RAISED,
    ROUND,
    SQUARE,
    WORDED,
    Family,
)
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.parse.page.lines import Line

_LABEL = LatePattern(r"\(([^()\n]{1,20})\)")
_BRACKETED = {SQUARE, ROUND, RAISED}
_MOST_LINES = 3
"""More lines than this behind one star are a list of bullets."""


class Entry(NamedTuple):
    """A line that may be a note: its family and key, and which line of the page it is."""

    family: Family
    key: str
    line: NoteLine
    place: int


class Call(NamedTuple):
    """A marker on a word."""

    key: str
    reference: Reference


Pairs = list[tuple[list[Reference], list[NoteLine], str]]
"""Calls, lines and the marker as printed, a row for each note."""


def by_nearest(text: str, entries: list[Entry], calls: list[Call], page: Sequence[Line]) -> Pairs:
    """Pair each run of lines with the nearest calls above it that have no note yet.

    Several lines under a heading or a colon are a list, not a note.
    """
    found: Pairs = []
    waiting: dict[str, list[Reference]] = {}
    left = deque(calls)
    runs = [run for run in _runs(entries, page) if not _is_list(run, page)]
    for run in runs:
        _wait(left, run[0].line.marker.start, waiting)
        only = len(runs) == 1
        last = run is runs[-1] and (only or page[run[0].place].after_blank)
        paired = _paired(text, run, waiting, only=only, last=last)
        found += [(called, note, note[0].marker.of(text)) for called, note in paired]
    _wait(left, page[-1].span.end if page else 0, waiting)
    return found + [([one], [], key) for key, several in waiting.items() for one in several]


def _wait(left: deque[Call], end: int, waiting: dict[str, list[Reference]]) -> None:
    """Let the calls that stand before ``end`` wait, by key, for their note."""
    while left and left[0].reference.span.start < end:
        call = left.popleft()
        waiting.setdefault(call.key, []).append(call.reference)


def _runs(entries: list[Entry], page: Sequence[Line]) -> Iterator[list[Entry]]:
    """Yield the entries in groups: lines that follow each other alike, with the same marker."""
    run: list[Entry] = []
    for entry in entries:
        apart = page[entry.place].after_blank
        alike = len(run) < 2 or apart == page[run[-1].place].after_blank  # noqa: PLR2004 - a pair
        opens = entry.line.marker.start == page[entry.place].span.start
        follows = opens and run and run[-1].place == entry.place - 1
        if run and not (alike and follows and run[-1].key == entry.key):
            yield run
            run = []
        run.append(entry)
    if run:
        yield run


def _is_list(run: list[Entry], page: Sequence[Line]) -> bool:
    """Return whether ``run`` is many lines, or several under a heading or a colon."""
    above = page[run[0].place - 1] if run[0].place else None
    headed = above and (above.text.endswith(":") or kind_of(above) is BlockKind.HEADING)
    return len(run) > _MOST_LINES or (len(run) > 1 and bool(headed))


def _paired(
    text: str, run: list[Entry], waiting: dict[str, list[Reference]], *, only: bool, last: bool
) -> list[tuple[list[Reference], list[NoteLine]]]:
    """Return what a run of lines says of the calls that wait for it.

    A single line at the end that nothing calls is a note on the whole; the only line of all is a
    note on every call.
    """
    key, note = run[0].key, [entry.line for entry in run]
    calls = waiting.get(key, [])
    if not calls:
        return [([], note)] if last and len(run) == 1 and key == "*" else []
    if len(run) == 1 and only:
        return [(waiting.pop(key), note)]
    if len(calls) > 1 and len(run) > 1:
        count = min(len(calls), len(run))
        taken = _labelled(text, calls[-count:], note)
        waiting[key] = calls[:-count]
        return [([one], [line]) for one, line in zip(taken, note, strict=False)]
    return [([calls.pop(_repeated(text, calls, note[0]))], note)]


def _repeated(text: str, calls: list[Reference], note: NoteLine) -> int:
    """Return the call whose word the note opens with, else the last."""
    opening = note.span.of(text)
    words = [call.anchor.of(text) if call.anchor else "" for call in calls]
    named = [place for place, word in enumerate(words) if word and opening.startswith(word)]
    return named[-1] if named else -1


def _labelled(text: str, calls: list[Reference], note: list[NoteLine]) -> list[Reference]:
    """Return ``calls`` in the order of the labels, "(PPH)", that their notes open with."""
    by_label = {text[c.anchor.start : c.anchor.end].strip("()"): c for c in calls if c.anchor}
    labels = [_LABEL.match(text, line.span.start, line.span.end) for line in note]
    named = [by_label[label[1]] for label in labels if label and label[1] in by_label]
    return named if len(named) == len(calls) else calls


def by_key(entries: list[Entry], calls: list[Call], page: Sequence[Line]) -> Pairs:
    """Pair each note with every call of its number since the last note of that number.

    A call below the last note goes back to it: tables have their notes under them.
    """
    found: Pairs = []
    last: dict[str, list[Reference]] = {}
    waiting: dict[str, list[Reference]] = {}
    left = deque(calls)
    noted = -_MOST_LINES
    for entry in entries:
        _wait(left, entry.line.marker.start, waiting)
        references = waiting.pop(entry.key, [])
        goes_on = entry.family in {*_BRACKETED, FLAGS} and entry.place - noted <= 1
        if references or goes_on or _stands_alone(entry, page):
            found.append((references, [entry.line], _printed(entry, page)))
            noted = entry.place
            if entry.family in _BRACKETED:
                last[entry.key] = references
    _wait(left, page[-1].span.end if page else 0, waiting)
    for key, references in last.items():
        references.extend(waiting.get(key, []))
    return found


def _printed(entry: Entry, page: Sequence[Line]) -> str:
    line, marker = page[entry.place], entry.line.marker
    printed = line.text[marker.start - line.span.start : marker.end - line.span.start]
    return printed.strip("():") if entry.family is WORDED else printed


def _stands_alone(entry: Entry, page: Sequence[Line]) -> bool:
    """Return whether a line that nothing calls is a note all the same."""
    if entry.family in {GENERAL, LISTED, WORDED}:
        return True
    line = page[entry.place]
    words = line.text[entry.line.span.start - line.span.start :]
    last = entry.place >= len(page) - _MOST_LINES and line.after_blank
    return entry.family is LOST and entry.key == "1" and last and not words[0].isdigit()
