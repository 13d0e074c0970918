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
_AROUND = 40


# Controls, private use (the bullets of word processors) and what Unicode gives no character.
_UNREADABLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ue000-\uf8ff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+"
)


def lost_characters(release: Release) -> Iterator[Finding]:
    """Yield one notice for each spot; its fact ``words`` is the spot with a word on either side."""
    for spot in _LOST.finditer(release.text):
        finding = _notice("lost_characters", release.text, spot)
        before = release.text[max(0, spot.start() - _AROUND) : spot.start()]
        if "/" not in before.rpartition(" ")[2]:  # a question mark belongs in an address
            yield finding


def unreadable_characters(release: Release) -> Iterator[Finding]:
    """Yield one notice for each run of characters that no font can show."""
    for spot in _UNREADABLE.finditer(release.text):
        yield _notice("unreadable_characters", release.text, spot)


def _notice(code: str, text: str, spot: re.Match[str]) -> Finding:
    before = _CONTEXT.search(text, max(0, spot.start() - _AROUND), spot.start())
    after = _BEHIND.match(text, spot.end(), spot.end() + _AROUND)
    start = before.start() if before else spot.start()
    end = after.end() if after else spot.end()
    words = _UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text[start:end].split()))
    return Finding(code, Severity.NOTICE, (Span(*spot.span()),), (("words", words),))
