from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.reader import Reader

CTRL = Qt.KeyboardModifier.ControlModifier


def test_saving_the_briefing_from_the_menu(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "briefing.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with reader.qtbot.waitSignal(reader.services.printing.saved, timeout=30_000):
        reader.press(reader.window, Qt.Key.Key_P, CTRL)
    assert target.read_bytes().startswith(b"%PDF")
    assert reader.window.message.text == f"The briefing was saved as {target}."


def test_a_briefing_that_cannot_be_written_is_said_in_a_sentence(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = str(tmp_path / "nowhere" / "briefing.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    with reader.qtbot.waitSignal(reader.services.printing.failed, timeout=30_000):
        reader.do("print")
    assert target in reader.window.message.text


def test_nothing_open_is_nothing_to_print(window: Reader) -> None:
    assert not window.window.actions_by_id["print"].isEnabled()


def test_the_name_of_the_release_is_proposed_beside_it_and_a_suffix_is_given(
    reader: Reader, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.open(other)
    taken, free = other.with_name("taken"), other.with_name("free")
    taken.with_suffix(".pdf").write_bytes(b"kept")
    proposed: list[str] = []

    def answer(_parent: object, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        proposed.append(proposal)
        return str(taken if len(proposed) == 1 else free), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    with reader.qtbot.waitSignal(reader.services.printing.saved, timeout=30_000):
        reader.do("print")
    assert proposed == [str(other.with_suffix(".pdf")), str(taken.with_suffix(".pdf"))]
    assert free.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert taken.with_suffix(".pdf").read_bytes() == b"kept"


def test_leaving_the_dialog_prints_nothing(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    with reader.qtbot.assertNotEmitted(reader.services.printing.saved):
        reader.do("print")


def test_the_release_itself_is_refused_in_a_sentence(
    reader: Reader, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.open(other)
    before = other.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(other), ""))
    reader.do("print")
    assert reader.window.message.text.startswith(f"{other} is the release itself.")
    assert other.read_bytes() == before


def test_characters_replaced_on_paper_are_told(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "odd.txt"
    path.write_text("A headline\n\nA body with \U00012000 in it.\n", encoding="utf-8")
    reader.open(path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "o.pdf"), ""))
    with reader.qtbot.waitSignal(reader.services.printing.saved, timeout=30_000):
        reader.do("print")
    assert reader.window.message.text.endswith("U+12000")
