"""People whom the release names to be asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.parse.mentions.names import is_full, name_after
from viewer.parse.mentions.roles import TITLE
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Span

_LABEL = LatePattern(
    r"(?:(?P<kind>[Mm]edia|MEDIA|[Pp]ress|PRESS|[Ii]nvestor)\s)?"
    r"(?:[Cc]ontacts?|CONTACTS?|[Ii]nquiries|[Ee]nquiries|Ansprechpartner(?:in)?)\b"
    r"(?: (?:[Pp]ersons?|[Ii]nformation))?\s?[:：]\s*(?P<note>\([^()\n]{1,30}\))?"
)
_BETWEEN = LatePattern(
    r"[\s;,/|*•–-]+|(?:and|or|und)\s|\([^()\n]{1,40}\)|[^\s,;]*\d[^\s,;]*|\S+@\S+"
)
_BLANK_LINE = LatePattern(r"\n[ \t]*\n")
_LABELLED = finder("ontact", "ONTACT", "nquiries", "nsprechpartner")
_BEFORE, _AFTER = 12, 70
_MEDIA = LatePattern(r"media|press", re.IGNORECASE)
_REACH = 300
_MOST = 8


class Contact(NamedTuple):
    """A name in a contact line, and the words for what kind of contact it is."""

    name: Span
    role: str


def find_contacts(text: str) -> Iterator[Contact]:
    """Yield the people named behind a label such as "Contact:", up to the next blank line."""
    reached = 0
    for place in _LABELLED(text):
        label = _LABEL.search(text, max(reached, place - _BEFORE), place + _AFTER)
        if label is None:
            continue
        reached = label.end()
        end = min(len(text), label.end() + _REACH)
        stop = _BLANK_LINE.search(text, label.end(), end)
        kind = label["kind"] or ("media" if _MEDIA.search(label["note"] or "") else "")
        role = f"{kind.lower()} contact".strip()
        for name in _names(text, label.end(), stop.start() if stop else end):
            yield Contact(name, role)


def _names(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the names of a list; it ends with the first words that are neither name nor number."""
    for _ in range(4 * _MOST):
        between = _BETWEEN.match(text, start, end)
        title = TITLE.match(text, start, end)
        name = None if title else name_after(text, start, end)
        if name and not is_full(name.of(text)):
            return
        if name:
            yield name
        found = name.end if name else between.end() if between else title.end() if title else 0
        if found <= start:
            return
        start = found
