from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from tests.seed import PATH, findings, seed
from viewer.desktop.exporting import Exporting, TooLongError, picture
from viewer.desktop.fonts import load_faces
from viewer.desktop.session import Opened
from viewer.present.chart_spec import ChartSpec, chart_spec
from viewer.present.wording import wording

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SAY = wording("en")
OPENED = Opened(PATH, seed(), findings())
SPEC = chart_spec(seed(), SAY)


def endless() -> ChartSpec:
    figures = (replace(seed().figures[0], id=f"f{n}") for n in range(900))
    return chart_spec(replace(seed(), figures=tuple(figures)), SAY)


def saved(qtbot: QtBot, target: Path) -> bytes:
    exporting = Exporting()
    with qtbot.waitSignal(exporting.saved, timeout=30_000) as told:
        exporting.save(OPENED, SPEC, target, SAY)
    exporting.wait()
    assert told.args == [target]
    return target.read_bytes()


def refused(qtbot: QtBot, target: Path, spec: ChartSpec = SPEC) -> str:
    exporting = Exporting()
    with qtbot.waitSignal(exporting.failed, timeout=30_000) as told:
        exporting.save(OPENED, spec, target, SAY)
    exporting.wait()
    assert told.args is not None
    return str(told.args[0].words(SAY))


def test_a_chart_is_written_as_the_kind_its_name_ends_in(qtbot: QtBot, tmp_path: Path) -> None:
    load_faces()
    assert saved(qtbot, tmp_path / "chart.svg").startswith(b"<?xml")
    assert b"14.7,%" in saved(qtbot, tmp_path / "chart.csv")
    drawn = QImage.fromData(saved(qtbot, tmp_path / "chart.PNG"))
    assert drawn.width() == 1440
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_the_picture_is_the_chart_at_twice_its_size_in_light_colours(qtbot: QtBot) -> None:
    assert qtbot is not None
    load_faces()
    drawn = picture(SPEC)
    assert drawn.width() == 1440
    assert drawn.pixelColor(5, 5).name() == "#ffffff"
    assert drawn.pixelColor(500, 270).name() == "#2f6db5"


def test_what_cannot_be_written_is_said_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    assert "ends in .png, .svg or .csv" in refused(qtbot, tmp_path / "chart.doc")
    assert "the folder is not there" in refused(qtbot, tmp_path / "none" / "chart.svg")
    (tmp_path / "chart.csv").mkdir()
    assert "is a folder" in refused(qtbot, tmp_path / "chart.csv")
    assert "too long for a picture" in refused(qtbot, tmp_path / "chart.png", endless())
    assert not (tmp_path / "chart.png").exists()


def test_the_release_itself_is_never_written_over(qtbot: QtBot, tmp_path: Path) -> None:
    source = tmp_path / "release.csv"
    source.write_text("Filings rose 3%", encoding="utf-8")
    exporting = Exporting()
    with qtbot.waitSignal(exporting.failed) as told:
        exporting.save(replace(OPENED, path=source), SPEC, source, SAY)
    assert told.args is not None
    assert told.args[0].key == "print.source"
    assert source.read_text(encoding="utf-8") == "Filings rose 3%"


def test_a_picture_has_an_end(qtbot: QtBot) -> None:
    assert qtbot is not None
    with pytest.raises(TooLongError):
        picture(endless())
