"""Texts whose punctuation became blanks: where the marks stood, as far as the blanks tell it.

Two blanks stand for a mark and a blank, three for a stop. A mark takes the place of a blank, so
that every place in the text stays what it is. Only the search for names reads such a text; nothing
in it is ever shown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re

    from viewer.parse.page.layout import Layout

_ANY_MARK = LatePattern(r"[,.;:()\"“”]")
_LOST = LatePattern(
    r"(?<=\w)  (?P<party>[DRI]) (?P<state>[A-Z]{2})  |(?<=[a-z])  (?P<short>[A-Z]{2,8})  "
    r"|(?<=[a-z])   (?=[A-Z])|(?<=\w)  (?=[a-z])"
)
_STOP = 3


def with_marks(layout: Layout) -> Layout:
    """Return ``layout`` with marks where blanks stand for them, if its text has no mark at all."""
    if _ANY_MARK.search(layout.text):
        return layout
    return replace(layout, text=_LOST.sub(_mark, layout.text))


def _mark(lost: re.Match[str]) -> str:
    if lost["party"]:
        return f" ({lost['party']}-{lost['state']}) "
    if lost["short"]:
        return f" ({lost['short']}) "
    return ".  " if len(lost[0]) == _STOP else ", "
