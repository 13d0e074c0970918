from __future__ import annotations

from typing import TYPE_CHECKING

from tests.seed import PATH
from viewer.console import complain, parser, readable
from viewer.present.wording import wording

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SAY = wording("en")


def test_good_files_are_used_and_bad_ones_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    used: list[Path] = []
    files = [tmp_path / "none.txt", PATH]
    assert not readable(files, SAY, lambda path, _release, _found: used.append(path))
    assert used == [PATH]
    assert capsys.readouterr().err.count("\n") == 1
    assert readable([PATH], SAY, lambda *_: None)


def test_a_complaint_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert complain("a\nb \ud800", 2) == 2
    assert capsys.readouterr().err == "a b ?\n"


def test_a_parser_says_what_its_command_does() -> None:
    assert SAY("cli.inspect") in parser(SAY, "cli.inspect").format_help()
