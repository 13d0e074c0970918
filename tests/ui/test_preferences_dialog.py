from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton

from viewer.briefing import Paper
from viewer.desktop.preferences import PAPERS, Preferences
from viewer.desktop.theme import CHOICES
from viewer.ui.preferences_dialog import PreferencesDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.reader import Reader


@pytest.fixture
def dialog(reader: Reader) -> Iterator[PreferencesDialog]:
    """The dialog, opened by its key."""
    reader.press(reader.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    made = reader.window.findChild(PreferencesDialog)
    assert isinstance(made, PreferencesDialog)
    assert made.isVisible()
    yield made
    made.reject()


def box(dialog: PreferencesDialog, name: str) -> QComboBox:
    found = dialog.findChild(QComboBox, f"option_{name}")
    assert isinstance(found, QComboBox)
    return found


def choices(dialog: PreferencesDialog, name: str) -> list[str]:
    return [box(dialog, name).itemText(place) for place in range(box(dialog, name).count())]


# Steps down from the default, and what is then in force.
STEPS = {
    "face": (1, Preferences(face="sans")),
    "zoom": (1, Preferences(zoom=110)),
    "measure": (1, Preferences(measure="wide")),
    "theme": (1, Preferences(theme="dark")),
    "paper": (1, Preferences(paper="letter")),
    "language": (1, Preferences(language="ko")),
}


@pytest.mark.parametrize("name", STEPS)
def test_a_choice_made_by_keyboard_is_in_force_at_once(
    reader: Reader, dialog: PreferencesDialog, name: str
) -> None:
    steps, wanted = STEPS[name]
    for _ in range(steps):
        reader.press(box(dialog, name), Qt.Key.Key_Down)
    assert getattr(reader.window.preferences(), name) == getattr(wanted, name)


def test_face_size_and_measure_change_the_page_and_keep_the_top(
    reader: Reader, dialog: PreferencesDialog, long: Path
) -> None:
    reader.open(long)
    document = reader.window.view.document
    place = reader.release.text.index("Paragraph 60 says")
    document.show_top(place)
    margin = document.document().rootFrame().frameFormat().leftMargin()
    reader.press(box(dialog, "face"), Qt.Key.Key_Down)
    reader.press(box(dialog, "measure"), Qt.Key.Key_Up)
    assert document.document().rootFrame().frameFormat().leftMargin() > margin
    assert "Pretendard" in document.document().defaultStyleSheet().partition("p {")[0]
    top = document.top_offset()
    assert top is not None
    assert abs(top - place) < 80


def test_what_is_chosen_elsewhere_is_shown(reader: Reader, dialog: PreferencesDialog) -> None:
    reader.do("zoom_in")
    reader.do("theme_dark")
    assert box(dialog, "zoom").currentText() == "110 %"
    assert box(dialog, "theme").currentText() == "Dark"


def test_the_dialog_speaks_another_language_live(dialog: PreferencesDialog, reader: Reader) -> None:
    reader.press(box(dialog, "language"), Qt.Key.Key_Down)
    assert dialog.windowTitle() == "환경설정"
    assert box(dialog, "face").accessibleName() == "글꼴(F)"
    assert choices(dialog, "paper") == ["A4", "레터", "리갈", "A5"]
    assert [button.text() for button in dialog.findChildren(QPushButton)] == ["닫기"]


def test_every_theme_and_every_paper_can_be_chosen(dialog: PreferencesDialog) -> None:
    assert box(dialog, "theme").count() == len(CHOICES)
    assert tuple(Paper) == PAPERS


def test_every_row_has_a_name_and_a_key(dialog: PreferencesDialog) -> None:
    assert all(one.accessibleName() for one in dialog.findChildren(QComboBox))
    assert dialog.focusWidget() is not None or box(dialog, "face").focusPolicy()


def test_the_paper_chosen_is_printed_on(
    reader: Reader, dialog: PreferencesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    reader.press(box(dialog, "paper"), Qt.Key.Key_Down)
    with reader.qtbot.waitSignal(reader.services.printing.saved, timeout=30_000):
        reader.do("print")
    with pikepdf.open(target) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].mediabox] == [0, 0, 612, 792]


def test_escape_closes_the_dialog(reader: Reader, dialog: PreferencesDialog) -> None:
    reader.press(box(dialog, "face"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
