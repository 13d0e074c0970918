"""Which characters the shipped text faces can set, read from the fonts themselves."""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SEGMENTS, _GROUPS = 4, 12  # the two forms of character map in use
_NEVER = frozenset({0x0000, 0xFEFF, 0xFFFF})
_INVISIBLE = frozenset(
    code
    for first, last in (
        (0x00AD, 0x00AD),
        (0x034F, 0x034F),
        (0x061C, 0x061C),
        (0x115F, 0x1160),
        (0x200B, 0x200F),
        (0x2028, 0x202E),
        (0x2060, 0x206F),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0),
    )
    for code in range(first, last + 1)
)
"""Characters that are obeyed, not drawn: joiners, directions, soft hyphens."""


@cache
def settable() -> frozenset[int]:
    """Return the code points that can be set; every other one would make the PDF invalid."""
    drawn = {
        code
        for font in shipped("resources/fonts").glob("*-Regular.ttf")
        for first, last in _ranges(font)
        for code in range(first, last + 1)
    }
    return frozenset(code for code in drawn | _INVISIBLE if not _forbidden(code))


def _forbidden(code: int) -> bool:
    """Return whether PDF/A forbids a character that a font may well draw."""
    return unicodedata.category(chr(code)) == "Co" or code in _NEVER


def _ranges(font: Path) -> Iterator[tuple[int, int]]:
    """Yield the first and last code point of each range in the widest map of a TrueType file."""
    tables = _character_maps(font)
    if wide := tables.get(_GROUPS):
        (count,) = struct.unpack_from(">I", wide, 12)
        for first, last, _glyph in struct.iter_unpack(">3I", wide[16 : 16 + 12 * count]):
            yield first, last
        return
    narrow = tables[_SEGMENTS]
    (double,) = struct.unpack_from(">H", narrow, 6)
    ends = struct.unpack_from(f">{double // 2}H", narrow, 14)
    starts = struct.unpack_from(f">{double // 2}H", narrow, 16 + double)
    yield from zip(starts, ends, strict=True)


def _character_maps(font: Path) -> dict[int, bytes]:
    """Return the subtables of the ``cmap`` table by their format."""
    with font.open("rb") as file:
        (count,) = struct.unpack(">4xH6x", file.read(12))
        directory = struct.iter_unpack(">4s4xII", file.read(16 * count))
        offset, length = next((at, size) for tag, at, size in directory if tag == b"cmap")
        file.seek(offset)
        table = file.read(length)
    (count,) = struct.unpack_from(">2xH", table)
    starts = {at for (at,) in struct.iter_unpack(">4xI", table[4 : 4 + 8 * count])}
    return {struct.unpack_from(">H", table, start)[0]: table[start:] for start in sorted(starts)}
