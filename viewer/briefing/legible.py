"""Characters that no shipped face can set, replaced where the reader can see it."""

from __future__ import annotations

import unicodedata

from viewer.briefing.coverage import settable

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_KOREAN_LETTERS = (range(0x1100, 0x1200), range(0xA960, 0xA980), range(0xD7B0, 0xD800))
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85"


class Legible(dict[int, str | int]):
    """A table for ``str.translate`` that keeps what can be set and notes what it replaces.

    One character always becomes one character, so places in the text stay where they are.
    ``strict`` gives up whatever joins its neighbours (accents, joiners, single Korean letters), for
    the rare text whose combinations no face can draw although each part has a glyph.
    """

    def __init__(self, *, strict: bool = False) -> None:
        super().__init__({ord(blank): blank for blank in _BLANKS})
        self._strict = strict
        self._settable = settable()

    def __missing__(self, code: int) -> str | int:
        """Decide about a character met for the first time."""
        known = code in self._settable
        if known and self._strict:
            known = not _joins(code)
        self[code] = code if known else REPLACEMENT
        return self[code]

    @property
    def replaced(self) -> tuple[str, ...]:
        """The characters replaced so far, each once, in the order of their code points."""
        lost = (code for code, kept in self.items() if kept == REPLACEMENT)
        return tuple(chr(code) for code in sorted(lost) if chr(code) != REPLACEMENT)

    def clean(self, value: object) -> object:
        """Return ``value`` with every string in its lists and dictionaries made legible."""
        match value:
            case str():
                return value.translate(self)
            case dict():
                return {key: self.clean(item) for key, item in value.items()}
            case list() | tuple():
                return [self.clean(item) for item in value]
            case _:
                return value


def _joins(code: int) -> bool:
    category = unicodedata.category(chr(code))
    return category[0] == "M" or category == "Cf" or any(code in some for some in _KOREAN_LETTERS)
