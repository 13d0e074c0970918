from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.formats.decoding import decode, is_program

KOREAN = "특허청은 27일 출원이 3.3% 늘었다고 밝혔다."
GERMAN = "Das Deutsche Patent- und Markenamt zählte 62 417 Anmeldungen für Geschäftsmodelle."


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        (KOREAN, "utf-8", "utf-8"),
        (KOREAN, "utf-8-sig", "utf-8-sig"),
        (KOREAN, "utf-16", "utf-16"),
        (KOREAN, "utf-32", "utf-32"),
        (KOREAN, "cp949", "cp949"),
        (KOREAN, "euc-kr", "cp949"),
        (GERMAN, "latin-1", "cp1252"),
        ("“Filings rose,” said Ms. Søe – again.", "cp1252", "cp1252"),
        ("Filings rose by 3.6%, the office said.", "utf-16-le", "utf-16-le"),
        ("Filings rose by 3.6%, the office said.", "utf-16-be", "utf-16-be"),
        ("特許庁は2020年の出願件数を発表した。", "shift_jis", "cp932"),
    ],
)
def test_an_encoding_is_recognised(text: str, encoding: str, told: str) -> None:
    assert decode(text.encode(encoding)) == (text, told)


def test_a_few_broken_bytes_leave_utf8_as_it_is() -> None:
    data = ("Société générale, café, naïveté: " * 3).encode() + b"\xff end"
    text, encoding = decode(data)
    assert encoding == "utf-8"
    assert text.endswith(": \N{REPLACEMENT CHARACTER} end")


@given(st.binary(max_size=200))
def test_any_bytes_become_text(data: bytes) -> None:
    text, encoding = decode(data)
    assert isinstance(text, str)
    assert text.encode("utf-8") is not None
    assert encoding


def test_programs_and_pictures_are_recognised() -> None:
    assert is_program(b"\x7fELF\x02\x01")
    assert is_program(b"\x89PNG\r\n")
    assert is_program(bytes(range(32)) * 8)


def test_text_with_a_few_nuls_and_wide_text_are_no_programs() -> None:
    assert not is_program(b"Filings rose \x00 by much, the office \x00 said." * 4)
    assert not is_program("Filings rose".encode("utf-16-le"))
    assert not is_program(KOREAN.encode())
