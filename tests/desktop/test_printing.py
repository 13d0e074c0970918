from __future__ import annotations

from typing import TYPE_CHECKING

from tests.seed import PATH, findings, seed
from viewer.desktop.printing import Printing
from viewer.desktop.problem import FAULT
from viewer.desktop.session import Opened
from viewer.present.wording import wording

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

OPENED = Opened(PATH, seed(), findings())
SAY = wording("en")


def test_a_briefing_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    printing, target = Printing(), tmp_path / "out.pdf"
    with qtbot.waitSignal(
        printing.saved, timeout=30_000, check_params_cb=lambda *got: got == (target, ())
    ):
        printing.save_pdf(OPENED, target, SAY)
    printing.wait()
    assert target.read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_a_problem_with_a_sentence(
    qtbot: QtBot, tmp_path: Path
) -> None:
    printing = Printing()
    with qtbot.waitSignal(printing.failed, timeout=30_000) as told:
        printing.save_pdf(OPENED, tmp_path, SAY)
    printing.wait()
    assert told.args is not None
    assert told.args[0].key == "print.folder"
    assert str(tmp_path) in told.args[0].words(SAY)


def test_the_release_itself_is_never_written_over(qtbot: QtBot, tmp_path: Path) -> None:
    release, printing = tmp_path / "release.txt", Printing()
    release.write_text(seed().text, encoding="utf-8")
    with qtbot.waitSignal(printing.failed) as told:
        printing.save_pdf(Opened(release, seed(), ()), release, SAY)
    assert told.args is not None
    assert told.args[0].key == "print.source"
    assert release.read_text(encoding="utf-8") == seed().text


def test_a_fault_of_the_program_is_told_and_logged(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("viewer.briefing.typeset", lambda *_: 1 / 0)
    printing = Printing()
    with qtbot.waitSignal(printing.failed, check_params_cb=lambda got: got == FAULT):
        printing.save_pdf(OPENED, tmp_path / "out.pdf", SAY)
    printing.wait()
    assert "ZeroDivisionError" in caplog.text
    assert list(tmp_path.iterdir()) == []
