from __future__ import annotations

from pathlib import Path

import pytest

from viewer.briefing.naming import NamingError, targets


def test_one_release_may_have_a_name_or_a_folder(tmp_path: Path) -> None:
    release = Path("a.txt")
    assert targets([release], str(tmp_path / "b.pdf")) == {release: tmp_path / "b.pdf"}
    assert targets([release], str(tmp_path)) == {release: tmp_path / "a.pdf"}


def test_a_slash_makes_the_folder(tmp_path: Path) -> None:
    found = targets([Path("a.txt")], f"{tmp_path}/new/")
    assert found == {Path("a.txt"): tmp_path / "new" / "a.pdf"}
    assert (tmp_path / "new").is_dir()


def test_equal_names_are_numbered_whatever_their_capitals(tmp_path: Path) -> None:
    files = [Path("x/a.txt"), Path("y/A.txt"), Path("z/a.md"), Path("a-2.txt"), Path("x/a.txt")]
    names = [target.name for target in targets(files, str(tmp_path)).values()]
    assert names == ["a.pdf", "A-2.pdf", "a-3.pdf", "a-2-2.pdf"]


def code(files: list[Path], out: str) -> str:
    with pytest.raises(NamingError) as caught:
        targets(files, out)
    return caught.value.code


def test_what_cannot_be_a_place_is_said(tmp_path: Path) -> None:
    release = tmp_path / "a.pdf"
    release.write_text("text", encoding="utf-8")
    assert code([Path("a.txt"), Path("b.txt")], str(tmp_path / "out.pdf")) == "several"
    assert code([release], str(tmp_path / "." / "a.pdf")) == "source"
    assert code([release], str(tmp_path)) == "source"
    assert code([release], f"{release}/") == "no_folder"
    assert code([release], f"{tmp_path}/none/new/") == "no_folder"
    assert targets([release], "nul\0") == {release: Path("nul\0")}
