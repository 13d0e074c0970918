"""The sentence that a place of the text stands in."""

from __future__ import annotations

import re

from viewer.model import Span

# A stop before what can open a sentence, but for that of "U.S." and "No."; an empty line; a bullet.
_END = re.compile(
    r"(?<!\b[A-Z])(?<!\.[A-Z])(?<!\bNo)[.!?。][\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9가-힣À-Þ])"
    r"|\n[ \t]*\n|\n(?=[•*※-] )"
)
_FARTHEST = 800


def sentence(text: str, span: Span) -> Span:
    """Return the sentence round ``span``, up to 800 characters to either side.

    It is rather too long than too short: what is looked for in it makes a check say less.
    """
    begin = max(0, span.start - _FARTHEST)
    start = max((end.end() for end in _END.finditer(text, begin, span.start)), default=begin)
    end = _END.search(text, span.end, span.end + _FARTHEST)
    return Span(start, end.start() + 1 if end else min(len(text), span.end + _FARTHEST))
