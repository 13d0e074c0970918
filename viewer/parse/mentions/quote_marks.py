"""Quotation marks paired: which words of a block stand between them.

Marks are never paired by counting. Each is read by what touches it and by what is open: a mark
before a word opens, a mark after a word or a stop closes. A speech that goes on in the next
paragraph stays open at the end of its block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Span
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re

# Besides the marks themselves: those of wire services (``...''), EUC-KR read as Latin-1 (¡° ¡±),
# UTF-8 read as Windows-1252 or Latin-1 (â€œ), the same with its last bytes lost (â, â?), and ? for
# what could not be converted.
_MARK = LatePattern(
    "[\"“”„‟«»'‘’`?¡â](?:(?<=`)`|(?<=')'|(?<![¡â])"
    "|(?<=¡)[°±]|(?<=â)(?:€[œ\x9c\x9d]|\x80[\x9c\x9d]|\\?|(?=\\w)))"
)
_OPENING = {"“", "„", "``", "¡°", "â€œ", "â€\x9c", "â\x80\x9c"}
_CLOSING = {"”", "‟", "¡±", "â€\x9d", "â\x80\x9d"}
_WEAK = {"'": "'", "`": "'", "‘": "'", "’": "'", "?": "?", "â": "â", "â?": "â"}
_WEAK_CLOSING = {
    "'": LatePattern(r"(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?=[,.])"),
    "?": LatePattern(r"(?<=[.,!…?])\?(?!\w)"),
    "â": LatePattern(r"(?<=[.,!?…])â\??(?!\w)"),
}
_BEFORE_WEAK = frozenset(",:.;")
_LEADS_IN = frozenset("([{—–-/=")
_DEEPEST = 4


class Quoted(NamedTuple):
    """Words between marks: ``span`` without them, ``outer`` with them.

    Where the opening or the closing mark is missing, the words reach to the block's edge.
    """

    span: Span
    outer: Span
    opened: bool = True
    closed: bool = True


def find_quoted(text: str, block: Span) -> list[Quoted]:
    """Return what stands between the outermost marks in ``block``, in order."""
    marks = list(_MARK.finditer(text, *block))
    if not marks:
        return []
    pairs = _Pairs(text, block)
    for mark in marks:
        pairs.read(mark)
    return pairs.ended()


class _Pairs:
    """The marks of one block, read from left to right."""

    def __init__(self, text: str, block: Span) -> None:
        self._text = text
        self._block = block
        self._open: list[Span] = []
        self._found: list[Quoted] = []
        self._reached = block.start
        self._next_weak = dict.fromkeys(_WEAK_CLOSING, block.start)

    def read(self, match: re.Match[str]) -> None:
        """Take the next mark into account."""
        start, end = match.span()
        if start < self._reached:
            return
        before = self._text[start - 1] if start > self._block.start else ""
        after = self._text[end] if end < self._block.end else ""
        if match[0] in _WEAK:
            if not self._open:
                self._read_weak(_WEAK[match[0]], Span(start, end), before, after)
        elif self._closes(match[0], before, after):
            self._close(Span(start, end), before)
        elif len(self._open) < _DEEPEST:
            self._open.append(Span(start, end))

    def ended(self) -> list[Quoted]:
        """Return what was found, with what is still open at the block's end."""
        if self._open:
            first = self._open[0]
            end = self._block.end
            self._add(Quoted(Span(first.end, end), Span(first.start, end), closed=False))
        return self._found

    def _closes(self, mark: str, before: str, after: str) -> bool:
        if mark in _CLOSING:
            return True
        if mark in _OPENING:
            return mark == "“" and bool(self._open) and self._text[self._open[-1].start] == "„"
        if before == "" or before.isspace():
            return bool(self._open) and (after == "" or after.isspace())
        return not (before in _LEADS_IN and after.isalnum())

    def _close(self, mark: Span, before: str) -> None:
        if len(self._open) == 1:
            first = self._open[0]
            self._add(Quoted(Span(first.end, mark.start), Span(first.start, mark.end)))
        elif not self._open and not self._found and not before.isdigit():
            start = self._block.start
            self._add(Quoted(Span(start, mark.start), Span(start, mark.end), opened=False))
        del self._open[-1:]

    def _read_weak(self, kind: str, mark: Span, before: str, after: str) -> None:
        """Open at an apostrophe or question mark, if one like it closes after a stop."""
        first = before == "" or (
            before.isspace() and (kind != "'" or self._follows_stop(mark.start))
        )
        if not first or not after.isalnum():
            return
        if self._next_weak[kind] < mark.end:
            closing = _WEAK_CLOSING[kind].search(self._text, mark.end, self._block.end)
            self._next_weak[kind] = closing.start() if closing else self._block.end
        close = self._next_weak[kind]
        if close < self._block.end:
            end = close + 1 + (self._text[close : close + 2] == "â?")
            self._add(Quoted(Span(mark.end, close), Span(mark.start, end)))

    def _follows_stop(self, start: int) -> bool:
        before = self._text[max(self._block.start, start - 3) : start].rstrip()
        return before == "" or before[-1] in _BEFORE_WEAK

    def _add(self, quoted: Quoted) -> None:
        self._reached = quoted.outer.end
        if quoted.span.start < quoted.span.end:
            self._found.append(quoted)
