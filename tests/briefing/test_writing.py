from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from viewer.briefing.writing import UnwritableError, write

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_whole_and_alone(tmp_path: Path) -> None:
    write(tmp_path / "out.pdf", b"new")
    assert (tmp_path / "out.pdf").read_bytes() == b"new"
    assert names(tmp_path) == ["out.pdf"]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "out.pdf").write_bytes(b"old and longer")
    write(str(tmp_path / "out.pdf"), b"new")
    assert (tmp_path / "out.pdf").read_bytes() == b"new"


def test_a_link_keeps_leading_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    write(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_failing_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    (tmp_path / "out.pdf").write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableError) as caught:
        write(tmp_path / "out.pdf", b"new")
    assert caught.value.code == {errno.ENOSPC: "full", errno.EIO: "failed"}[number]
    assert (tmp_path / "out.pdf").read_bytes() == b"old"
    assert names(tmp_path) == ["out.pdf"]


def test_an_interruption_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.pdf").write_bytes(b"old")

    def stop(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "out.pdf", b"new")
    assert (tmp_path / "out.pdf").read_bytes() == b"old"
    assert names(tmp_path) == ["out.pdf"]


def test_a_protected_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out.pdf").write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UnwritableError) as caught:
        write(tmp_path / "out.pdf", b"new")
    assert caught.value.code == "denied"
    assert (tmp_path / "out.pdf").read_bytes() == b"old"


def test_what_cannot_be_written_says_why_and_where(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe")
    targets = {
        tmp_path: "folder",
        tmp_path / "none" / "out.pdf": "no_folder",
        tmp_path / "file" / "out.pdf": "no_folder",
        tmp_path / "pipe": "special",
        tmp_path / ("long" * 100): "name",
        tmp_path / "nul\0": "name",
    }
    for target, code in targets.items():
        with pytest.raises(UnwritableError) as caught:
            write(target, b"new")
        assert (caught.value.code, caught.value.path) == (code, target)
    assert names(tmp_path) == ["file", "pipe"]


def test_who_may_read_a_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "secret.pdf"
    target.write_bytes(b"old")
    target.chmod(0o600)
    write(target, b"new")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o600)
