"""Bytes to text: which encoding a file is in when it does not say so."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of what people drop on a reader by mistake. Source: each format's specification.
_PROGRAMS = (
    b"\x7fELF", b"MZ", b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"{\\rtf", b"SQLite format 3",
    b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"OggS", b"ID3", b"RIFF",
)  # fmt: skip
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# What offices without UTF-8 write: Korean, Western, Japanese.
_LEGACY = ["cp949", "cp1252", "cp932"]
_SAMPLE = 64 * 1024
_MANY = 0.1
_MARGIN = 4


def is_program(data: bytes) -> bool:
    """Return whether ``data`` is a known binary format, or a tenth of it is control characters.

    Text in UTF-16 is full of NULs and is no program.
    """
    if data.startswith(_PROGRAMS):
        return True
    sample = data[:_SAMPLE]
    if _marked(sample) or _wide(sample):
        return False
    return len(_CONTROL.findall(sample)) > _MANY * len(sample)


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of ``data`` and the name of its encoding. Never fails.

    In order: a byte order mark, UTF-8, UTF-16 without a mark, damaged UTF-8, then the legacy
    encoding that ``charset_normalizer`` finds most coherent. Bytes that fit nowhere become U+FFFD.
    """
    if encoding := _marked(data):
        return data.decode(encoding, "replace"), encoding
    if encoding := _wide(data[:_SAMPLE]):
        return data.decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _legacy(data)


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _wide(sample: bytes) -> str | None:
    """Return the UTF-16 byte order that puts a NUL beside most characters, if there is one."""
    half = len(sample) // 2
    if half == 0:
        return None
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        here = sample[offset::2].count(0)
        there = sample[1 - offset :: 2].count(0)
        if here > half // 2 and there < half // 20 + 1:
            return name
    return None


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """Return ``data`` as UTF-8 with marks for broken bytes, where few of its sequences are broken.

    Korean in EUC-KR forms sound UTF-8 by chance in about every third letter, hence the margin.
    """
    text = data.decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    sound = sum(1 for char in text if char > "\x7f") - broken
    return (text, "utf-8") if sound >= _MARGIN * broken else None


def _legacy(data: bytes) -> tuple[str, str]:
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LEGACY).best()
    encoding = best.encoding if best else "cp1252"
    return data.decode(encoding, "replace"), encoding
