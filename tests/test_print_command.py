from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.seed import PATH
from viewer.present.wording import wording
from viewer.print_command import print_releases

if TYPE_CHECKING:
    from pathlib import Path

SAY = wording("en")


def printed(*arguments: object) -> int:
    return print_releases([str(one) for one in arguments], SAY)


@pytest.fixture
def releases(tmp_path: Path) -> list[Path]:
    found = [tmp_path / "x" / "a.txt", tmp_path / "y" / "a.txt"]
    for number, path in enumerate(found):
        path.parent.mkdir()
        path.write_text(f"Filings rise\n\nBy {number + 3}%.", "utf8")
    return found


def test_several_releases_go_into_a_folder_with_progress(
    tmp_path: Path, releases: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(*releases, "-o", f"{tmp_path}/out/") == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a-2.pdf", "a.pdf"]
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [f"{n} of 2: {path}" for n, path in enumerate(releases, 1)]


def test_one_bad_release_holds_up_no_other(
    tmp_path: Path, releases: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(releases[0], tmp_path / "none.txt", releases[1], "-o", tmp_path) == 2
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["a-2.pdf", "a.pdf"]
    assert "none.txt is not there" in capsys.readouterr().err


def test_the_choices_reach_the_paper(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    choices = "--paper a5 --parts briefing --language ko --ink black --no-checks".split()
    assert printed(PATH, "-o", out, *choices) == 0
    with pikepdf.open(out) as pdf:
        assert tuple(round(float(side)) for side in pdf.pages[0].MediaBox) == (0, 0, 420, 595)
        assert str(pdf.Root.Lang) == "ko"
        assert PATH.name in pdf.attachments


def test_one_moment_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    outs = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    assert [printed(PATH, "-o", out) for out in outs] == [0, 0]
    assert outs[0].read_bytes() == outs[1].read_bytes()


def test_what_cannot_be_written_is_one_line_and_status_2(
    tmp_path: Path, releases: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(tmp_path.rglob("*"))
    for out in (tmp_path / "none" / "out.pdf", releases[0]):
        assert printed(releases[0], "-o", out) == 2
        assert capsys.readouterr().err.count("\n") == 1
    assert printed(*releases, "-o", tmp_path / "one.pdf") == 2
    assert "several briefings" in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before
    assert releases[0].read_text("utf8").startswith("Filings")


def test_characters_that_were_replaced_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    release = tmp_path / "release.txt"
    release.write_text("Filings rise\n\nBy much \N{GRINNING FACE}.", "utf8")
    assert printed(release, "-o", tmp_path / "out.pdf") == 0
    assert "U+1F600" in capsys.readouterr().err


def test_a_queue_takes_the_briefing_or_says_why_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printed(PATH, "--queue", "Office") == 2
    assert "there is no CUPS here" in capsys.readouterr().err
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    program = tmp_path / "lp"
    program.write_text(f'#!/bin/sh\ncat > {tmp_path}/got; echo "$@" > {tmp_path}/asked\n', "utf8")
    program.chmod(0o755)
    assert printed(PATH, "--queue", "Office", "--copies", "3", "--pages", "1-2") == 0
    assert (tmp_path / "got").read_bytes().startswith(b"%PDF")
    asked = (tmp_path / "asked").read_text("utf8")
    assert "-d Office" in asked
    assert "-n 3" in asked
    assert "page-ranges=1-2" in asked


def test_pages_are_chosen_for_a_queue_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(PATH, "-o", tmp_path / "out.pdf", "--pages", "1") == 2
    assert "always whole" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["-o", "a.pdf", "--queue", "q"], ["--queue", "q", "--pages", "2-1"],
     ["--queue", "q", "--copies", "0"], ["-o", "a.pdf", "--paper", "a3"]],
)  # fmt: skip
def test_a_bad_choice_is_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        printed(PATH, *arguments)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_nothing_of_qt_is_imported(tmp_path: Path) -> None:
    code = (
        "import sys; from viewer.cli import main; "
        f"status = main(['print', {str(PATH)!r}, '-o', {str(tmp_path / 'a.pdf')!r}]); "
        "sys.exit(status or any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
