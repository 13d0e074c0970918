from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from viewer.cli import main
from viewer.resources import shipped

if TYPE_CHECKING:
    from pathlib import Path

SEED = next(shipped("seeds").glob("*.txt"))


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_inspect_prints_one_json_object_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "--json", str(SEED), str(SEED)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    release = json.loads(first)
    assert first == second
    assert release["schema"] == "briefing-viewer/release/1"
    assert release["text"] == SEED.read_text("utf8")


def test_inspect_prints_a_summary(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(SEED)]) == 0
    told = capsys.readouterr().out
    assert "Heads of KIPO and USPTO agree" in told
    assert "23 October 2020" in told
    assert "+14.7%  trademarks" in told
    assert "Yong Rae Kim, Commissioner, KIPO" in told
    for part in ("n1 * increase", "KIPO: Korean", "October 16th, 8:30", "only second to China"):
        assert part in told
    assert "Worth a look\n    The total, 8.1%, lies below every part" in told
    assert "Numbers unexplained: 0 of 25." in told


def test_a_summary_of_next_to_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare = tmp_path / "bare.txt"
    bare.write_text("x" * 300 + "* \x1b[31mred", "utf8")
    assert main(["inspect", str(bare)]) == 0
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "no figure" not in told


@pytest.mark.parametrize(("change", "status"), [("6.3", 0), ("8.3", 1)])
def test_strict_tells_a_release_that_contradicts_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: str, status: int
) -> None:
    release = tmp_path / "release.txt"
    release.write_text(f"Filings\n\nFilings rose {change}% to 592,615 from 557,256.", "utf8")
    assert main(["inspect", "--strict", str(release), str(SEED)]) == status
    assert main(["inspect", "--strict", "--json", str(release)]) == status
    assert main(["inspect", str(release)]) == 0
    assert main(["inspect", "--strict", str(tmp_path / "nowhere"), str(release)]) == 2
    assert ("Contradictions" in capsys.readouterr().out) is bool(status)


def test_print_writes_a_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "briefing.pdf"
    assert main(["print", str(SEED), "-o", str(out), "--paper", "letter"]) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().err == ""


def test_a_bad_file_is_one_line_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "nowhere.txt"
    out = tmp_path / "out.pdf"
    for command in (["inspect", "--json", str(missing)], ["print", str(missing), "-o", str(out)]):
        assert main(command) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.count("\n") == 1
        assert str(missing) in told.err
    assert not out.exists()


def test_one_bad_file_does_not_hide_the_good(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["inspect", "--json", str(tmp_path), str(SEED)]) == 2
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 1
    assert "folder" in told.err


def test_without_a_screen_the_commands_that_need_none_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main([]) == 3
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "print FILE -o OUT.pdf" in told


def test_the_language_of_messages_follows_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    assert main(["inspect", str(tmp_path / "nowhere")]) == 2
    assert "파일이 없습니다" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["print", "--help"]])
def test_help_and_version(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["print"], ["inspect"], ["--size", "big"], ["--no-such"]])
def test_a_bad_command_line_is_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_screenshot_of_a_missing_release_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--screenshot", str(tmp_path / "a.png"), str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "a.png").exists()


@pytest.mark.parametrize(
    ("display", "platform"), [(":4321", ""), ("", "xcb"), ("nonsense", "wayland")]
)
def test_a_display_that_is_not_there_is_no_screen(
    display: str, platform: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert main([]) == 3
    assert capsys.readouterr().err.startswith("There is no screen")


@pytest.mark.parametrize("size", ["foo", "0x0", "99999x99999", "1280"])
def test_a_size_nobody_can_draw_is_refused(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--size", size])
    assert stopped.value.code == 2
    assert size in capsys.readouterr().err
