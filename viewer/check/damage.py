"""Places where characters were lost on the way from the office to the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release

# Two or more question marks glued to a letter behind them, or one between letters: a dash or mark
# once stood there. U+FFFD is what decoding leaves of a broken byte.
_LOST = re.compile(r"(?<!\?)\?{2,}(?=\w)|(?<=[^\W\d_])\?(?=[^\W\d_])|\N{REPLACEMENT CHARACTER}+")
_CONTEXT = re.compile(r"\S*\s?$")
_BEHIND = re.compile(r"\S*")


def lost_characters(release: Release) -> Iterator[Finding]:
    """Yield one notice for each spot; its fact ``words`` is the spot with a word on either side."""
    text = release.text
    for spot in _LOST.finditer(text):
        before = _CONTEXT.search(text, max(0, spot.start() - 40), spot.start())
        after = _BEHIND.match(text, spot.end(), spot.end() + 40)
        start = before.start() if before else spot.start()
        end = after.end() if after else spot.end()
        words = (("words", " ".join(text[start:end].split())),)
        if "/" in text[start : spot.start()]:  # a question mark belongs in an address
            continue
        yield Finding("lost_characters", Severity.NOTICE, (Span(*spot.span()),), words)
