from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from tests.seed import PATH, TEXT
from viewer import formats
from viewer.desktop.file_watch import stamp_of
from viewer.desktop.loader import Loader, load
from viewer.desktop.problem import FAULT
from viewer.model import Source

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_release_is_read_parsed_and_checked() -> None:
    opened = load(PATH)
    assert opened.release.text == TEXT
    assert [finding.code for finding in opened.findings].count("lost_characters") == 1


def test_opening_says_so_and_then_what_was_opened(qtbot: QtBot) -> None:
    loader = Loader()
    with qtbot.waitSignals([loader.started, loader.loaded], order="strict"):
        loader.open(PATH)
    loader.wait()


def test_only_the_file_asked_for_last_counts(qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another release\n", encoding="utf-8")
    loader, loaded = Loader(), []
    loader.loaded.connect(lambda opened: loaded.append(opened.path))
    with qtbot.waitSignal(loader.loaded):
        for _ in range(5):
            loader.open(PATH)
        loader.open(other)
    loader.wait()
    assert loaded == [other]


def _binary(path: Path) -> None:
    path.write_bytes(b"\x7fELF" + bytes(4000))


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (str, "open.missing"),
        (lambda path: path.mkdir(), "open.folder"),
        (lambda path: path.touch(), "open.empty"),
        (os.mkfifo, "open.special"),
        (_binary, "open.program"),
    ],
    ids=["missing", "folder", "empty", "pipe", "program"],
)
def test_what_cannot_be_read_is_a_problem_with_a_sentence(
    qtbot: QtBot, tmp_path: Path, make: object, key: str
) -> None:
    assert callable(make)
    path = tmp_path / "thing.txt"
    make(path)
    loader = Loader()
    with qtbot.waitSignal(loader.failed) as told:
        loader.open(path)
    assert told.args is not None
    assert told.args[0].key == key
    assert dict(told.args[0].facts)["path"] == str(path)


def test_a_fault_of_the_program_is_told_and_logged(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("viewer.formats.read_text", lambda _path: 1 / 0)
    loader = Loader()
    with qtbot.waitSignal(loader.failed, check_params_cb=lambda got: got == FAULT):
        loader.open(PATH)
    assert "ZeroDivisionError" in caplog.text


def test_progress_grows_to_the_end(qtbot: QtBot) -> None:
    loader, told = Loader(), list[int]()
    loader.progressed.connect(told.append)
    with qtbot.waitSignal(loader.loaded):
        loader.open(PATH)
    assert told == sorted(told)
    assert (len(told) > 10, told[-1]) == (True, 100)
    assert not loader.busy


def test_what_was_cancelled_ends_early_and_is_never_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, parsed = threading.Event(), list[str]()

    def read(_path: Path) -> tuple[str, Source]:
        gate.wait(30)
        return TEXT, Source("x", "text/plain", "utf-8", 1, "0")

    monkeypatch.setattr("viewer.formats.read_text", read)
    monkeypatch.setattr("viewer.parse.parse", lambda text, *_: parsed.append(text))
    loader = Loader()
    loader.cancel()
    loader.open(PATH)
    assert loader.busy
    with (
        qtbot.assertNotEmitted(loader.loaded, wait=50),
        qtbot.assertNotEmitted(loader.failed),
        qtbot.waitSignal(loader.cancelled),
    ):
        loader.cancel()
        gate.set()
        loader.wait()
    assert not loader.busy
    assert parsed == []


def test_a_file_need_not_wait_for_one_nobody_wants_any_more(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    gate, read_text = threading.Event(), formats.read_text

    def read(path: Path) -> tuple[str, Source]:
        if path == tmp_path:
            gate.wait(30)
        return read_text(path)

    monkeypatch.setattr("viewer.formats.read_text", read)
    loader = Loader()
    loader.open(tmp_path)
    with qtbot.waitSignal(loader.loaded):
        loader.open(PATH)
    assert not gate.is_set()
    gate.set()
    loader.wait()


def test_the_stamp_is_that_of_the_file_before_it_was_read() -> None:
    assert load(PATH).stamp == stamp_of(PATH)
