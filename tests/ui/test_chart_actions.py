"""Copying and saving the chart in the real window; only the dialog is not the real one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from tests.seed import seed
from viewer.desktop.session import Opened

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.reader import Reader

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CHART = ("sort_table", "copy_chart_table", "copy_chart_text", "copy_chart_picture", "save_chart")


def copied() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def save(reader: Reader, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with reader.qtbot.waitSignal(reader.services.exporting.saved, timeout=30_000):
        reader.press(reader.window, Qt.Key.Key_S, CTRL, SHIFT)
    reader.services.exporting.wait()


def test_the_table_is_copied_for_spreadsheets_and_for_letters_at_once(reader: Reader) -> None:
    reader.press(reader.window, Qt.Key.Key_T, CTRL, SHIFT)
    lines = copied().text().splitlines()
    assert len(lines) == 8
    assert lines[3].split("\t")[:3] == ["f3", "trademarks", "+14.7%"]
    assert "<td>trademarks</td>" in copied().html()
    assert "Copied" in reader.window.status.currentMessage()


def test_the_table_is_copied_as_it_is_sorted(reader: Reader) -> None:
    reader.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    reader.do("copy_chart_table")
    assert copied().text().splitlines()[1].split("\t")[2] == "+24%"


def test_the_chart_is_copied_as_text_and_as_a_picture(reader: Reader) -> None:
    reader.do("copy_chart_text")
    assert "  Trademarks: +14.7%\n" in copied().text()
    reader.do("copy_chart_picture")
    assert QGuiApplication.clipboard().image().width() == 1440


def test_a_figure_is_copied_alone_from_bars_and_table(reader: Reader) -> None:
    reader.window.view.document.selectAll()
    reader.chart.setFocus()
    reader.click_bar(reader.figure("14.7%"))
    reader.press(reader.window, Qt.Key.Key_C, CTRL)
    assert copied().text().startswith("+14.7% trademarks")
    reader.do("chart_table")
    reader.services.session.go_to_target("f5")
    reader.press(reader.window, Qt.Key.Key_C, CTRL)
    assert copied().text().startswith("+24% SMEs")


def test_the_chart_is_saved_in_light_colours_whatever_the_theme(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.do("theme_dark")
    save(reader, tmp_path / "chart.svg", monkeypatch)
    svg = (tmp_path / "chart.svg").read_bytes()
    assert ET.fromstring(svg).tag.endswith("svg")  # noqa: S314  # our own drawing
    assert b"#ffffff" in svg
    assert reader.window.message.text == f"The chart was saved as {tmp_path / 'chart.svg'}."
    save(reader, tmp_path / "chart.png", monkeypatch)
    assert QImage(str(tmp_path / "chart.png")).width() == 1440
    save(reader, tmp_path / "chart.csv", monkeypatch)
    assert len((tmp_path / "chart.csv").read_text("utf-8-sig").splitlines()) == 8


def test_the_kind_chosen_gives_its_suffix_to_a_name_without(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposals: list[str] = []

    def answer(_parent: object, title: str, proposal: str, kinds: str) -> tuple[str, str]:
        proposals.append(proposal)
        assert title == "Save chart as…"
        assert kinds == "PNG (*.png);;SVG (*.svg);;CSV (*.csv)"
        return str(tmp_path / "chart"), "SVG (*.svg)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    with reader.qtbot.waitSignal(reader.services.exporting.saved, timeout=30_000):
        reader.do("save_chart")
    reader.services.exporting.wait()
    assert proposals[0].endswith("kipo-uspto-ai-2020-chart.png")
    assert (tmp_path / "chart.svg").exists()


def test_a_chart_that_cannot_be_saved_is_said_in_a_sentence(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, words in (("none/chart.svg", "the folder is not there"), ("chart.doc", ".png")):
        target = str(tmp_path / name)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, t=target: (t, ""))
        with reader.qtbot.waitSignal(reader.services.exporting.failed, timeout=30_000):
            reader.do("save_chart")
        assert words in reader.window.message.text
        assert target in reader.window.message.text


def test_leaving_the_dialog_saves_nothing(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    with reader.qtbot.assertNotEmitted(reader.services.exporting.saved):
        reader.do("save_chart")


def test_a_chart_too_long_for_a_picture_is_said_to_be(reader: Reader) -> None:
    first = seed().figures[0]
    figures = tuple(replace(first, id=f"f{n}") for n in range(900))
    opened = reader.services.session.opened
    assert opened is not None
    many = Opened(opened.path, replace(seed(), figures=figures), ())
    reader.services.session.open(many)
    reader.do("copy_chart_picture")
    assert "too long for a picture" in reader.window.message.text


def test_without_changes_there_is_nothing_to_copy(reader: Reader, other: Path) -> None:
    actions = reader.window.actions_by_id
    assert all(actions[name].isEnabled() for name in CHART)
    reader.open(other)
    assert not any(actions[name].isEnabled() for name in (*CHART, "chart_table"))


def test_nothing_open_is_nothing_to_copy(window: Reader) -> None:
    assert not any(window.window.actions_by_id[name].isEnabled() for name in CHART)
