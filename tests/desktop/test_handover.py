from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from viewer.desktop.handover import Handover, handover_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

# A window of another process: leads, says so, and takes nothing.
_LEADER = """
import sys, pathlib
from viewer.desktop.handover import Handover
leader = Handover(pathlib.Path(sys.argv[1]))
print(leader.lead(), flush=True)
sys.stdin.read()
"""
_GIVER = """
import sys, pathlib
from viewer.desktop.handover import Handover
second = Handover(pathlib.Path(sys.argv[1]))
path = pathlib.Path(sys.argv[2]) if sys.argv[2] else None
print(second.lead(), second.give(path), flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "meeting" / "place"


@pytest.fixture
def leader(qtbot: QtBot, folder: Path) -> Iterator[Handover]:
    assert qtbot is not None
    made = Handover(folder)
    assert made.lead()
    yield made
    made.close()


@pytest.fixture
def other_window(folder: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", _LEADER, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        yield process


def start_second(folder: Path, path: str, cwd: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _GIVER, folder, path],
        stdout=subprocess.PIPE,
        text=True,
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )


@pytest.mark.parametrize("name", ["a.txt", "특허 \n.txt", "\udcff.txt", ""])
def test_a_second_start_hands_its_file_to_the_window(
    qtbot: QtBot, leader: Handover, folder: Path, tmp_path: Path, name: str
) -> None:
    leader.listen()
    with qtbot.waitSignal(leader.taken, timeout=20_000) as told:
        second = start_second(folder, name, tmp_path)
    assert told.args == [tmp_path / name if name else None]
    assert second.communicate()[0] == "False True\n"
    assert list(folder.glob("*.offer")) == []


def test_what_was_offered_while_the_window_was_being_built_is_taken(
    qtbot: QtBot, leader: Handover, folder: Path, tmp_path: Path
) -> None:
    second = start_second(folder, "a.txt", tmp_path)
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.offer"))), timeout=20_000)
    with qtbot.waitSignal(leader.taken):
        leader.listen()
    assert second.communicate()[0] == "False True\n"


def test_a_window_that_does_not_answer_is_not_waited_for(
    other_window: subprocess.Popen[str], folder: Path
) -> None:
    assert other_window.poll() is None
    second = Handover(folder)
    assert not second.lead()
    assert not second.give(Path("a.txt"), patience=0.1)
    assert list(folder.glob("*.offer")) == []


def test_the_lead_of_a_window_that_crashed_falls_to_the_next(
    other_window: subprocess.Popen[str], folder: Path
) -> None:
    other_window.send_signal(signal.SIGKILL)
    other_window.wait()
    second = Handover(folder)
    assert second.lead()
    second.close()


def test_a_window_that_crashes_while_it_is_asked_leaves_the_file_to_the_second_start(
    other_window: subprocess.Popen[str], folder: Path
) -> None:
    second = Handover(folder)
    assert not second.lead()
    other_window.send_signal(signal.SIGKILL)
    other_window.wait()
    assert not second.give(Path("a.txt"))
    assert Handover(folder).lead() is False
    second.close()


def test_an_offer_nobody_waits_for_any_more_is_swept_away(
    qtbot: QtBot, leader: Handover, folder: Path
) -> None:
    stale = folder / "0.offer"
    stale.write_bytes(b"/a.txt")
    long_ago = time.time() - 3600
    os.utime(stale, (long_ago, long_ago))
    with qtbot.assertNotEmitted(leader.taken):
        leader.listen()
    assert not stale.exists()


def test_what_cannot_be_read_or_was_just_withdrawn_is_passed_over(
    qtbot: QtBot, leader: Handover, folder: Path
) -> None:
    (folder / "0.offer").symlink_to(folder / "nowhere")
    with qtbot.assertNotEmitted(leader.taken):
        leader.listen()


def test_where_nothing_can_be_written_every_start_has_its_window(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    alone = Handover(tmp_path / "file" / "below")
    assert alone.lead()
    alone.close()


def test_windows_meet_by_person_and_screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    one = handover_folder()
    monkeypatch.setenv("DISPLAY", ":2")
    assert handover_folder() != one
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert handover_folder().is_relative_to(tmp_path)
