from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from viewer.formats import MOST_BYTES, UnreadableError, original_of, read_text

if TYPE_CHECKING:
    from pathlib import Path


def test_the_source_tells_name_size_and_digest(tmp_path: Path) -> None:
    data = b"Filings rose.\r\nBy 3%.\rEnd.\n"
    (tmp_path / "a.txt").write_bytes(data)
    text, source = read_text(tmp_path / "a.txt")
    assert text == "Filings rose.\nBy 3%.\nEnd.\n"
    assert (source.name, source.encoding, source.bytes) == ("a.txt", "utf-8", len(data))
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def _code(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_text(path)
    assert caught.value.path == path
    return caught.value.code


def test_what_is_no_release_is_refused_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "blank").write_bytes(b" \n\t\n")
    (tmp_path / "mark").write_bytes(b"\xff\xfe")
    (tmp_path / "program").write_bytes(b"MZ" + bytes(100))
    assert _code(tmp_path) == "folder"
    assert _code(tmp_path / "nowhere") == "missing"
    assert _code(tmp_path / "empty" / "below") == "missing"
    assert [_code(tmp_path / name) for name in ("empty", "blank", "mark")] == ["empty"] * 3
    assert _code(tmp_path / "program") == "program"


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert _code(tmp_path / "huge") == "too_large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert _code(tmp_path / "pipe") == "special"


def test_what_the_system_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Filings rose.")

    def denied(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.open", denied)
    assert _code(path) == "denied"
    assert _code(tmp_path / "a\0b") == "failed"


def test_the_original_is_given_while_it_is_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_bytes(b"Filings rise")
    _text, source = read_text(path)
    assert original_of(path, source) == b"Filings rise"
    path.write_bytes(b"Filings fall")
    assert original_of(path, source) is None
    path.unlink()
    assert original_of(path, source) is None
