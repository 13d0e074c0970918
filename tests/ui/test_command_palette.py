from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.reader import Reader
from viewer.app import build
from viewer.ui.command_palette import CommandPalette

if TYPE_CHECKING:
    from collections.abc import Iterator

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(reader: Reader) -> Iterator[CommandPalette]:
    """The palette, opened by its key."""
    reader.press(reader.window, Qt.Key.Key_K, CTRL)
    made = reader.window.findChild(CommandPalette)
    assert isinstance(made, CommandPalette)
    assert made.isVisible()
    yield made
    made.reject()


def names(palette: CommandPalette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_every_command_is_there_and_enter_runs_what_was_typed(
    reader: Reader, palette: CommandPalette
) -> None:
    assert len(names(palette)) == len(reader.window.actions_by_id) - 1
    QTest.keyClicks(palette.field, "larger")
    assert names(palette) == ["Larger text"]
    reader.press(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert reader.window.preferences().zoom == 110
    assert reader.window.preferences().commands == ("zoom_in",)


def test_the_list_is_walked_from_the_field_and_clicked(
    reader: Reader, palette: CommandPalette
) -> None:
    QTest.keyClicks(palette.field, "colours")
    assert names(palette)[:2] == ["Like the system", "Light  ✓"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        reader.press(palette.field, key)
    reader.press(palette.field, Qt.Key.Key_Return)
    assert reader.window.actions_by_id["theme_dark"].isChecked()
    reader.do("palette")
    assert names(palette)[0] == "Dark  ✓"
    QTest.keyClicks(palette.field, "light")
    assert names(palette) == ["Light"]
    place = palette.list.visualRect(palette.list.model().index(0, 0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.window.actions_by_id["theme_light"].isChecked()
    assert reader.window.preferences().commands == ("theme_light", "theme_dark")


def test_what_cannot_be_done_now_is_shown_and_not_run(
    reader: Reader, palette: CommandPalette
) -> None:
    QTest.keyClicks(palette.field, "forward")
    assert names(palette) == ["Forward"]
    assert palette.list.model().index(0, 1).data() == "not available now"
    reader.press(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert reader.window.preferences().commands == ()
    reader.press(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_palette_speaks_the_language_shown(reader: Reader, palette: CommandPalette) -> None:
    palette.reject()
    reader.do("language_ko")
    reader.do("palette")
    palette.field.setText("글자 크게")
    assert names(palette) == ["글자 크게"]
    assert palette.field.accessibleName() == "명령 이름을 입력하세요"


def test_a_command_that_takes_the_focus_has_it(reader: Reader, palette: CommandPalette) -> None:
    QTest.keyClicks(palette.field, "find")
    reader.press(palette.field, Qt.Key.Key_Return)
    assert reader.window.focusWidget() is reader.window.top_bar.field


def test_the_palette_goes_when_the_reader_turns_elsewhere(
    reader: Reader, palette: CommandPalette
) -> None:
    reader.qtbot.waitUntil(palette.isActiveWindow)
    reader.window.activateWindow()
    reader.qtbot.waitUntil(lambda: not palette.isVisible())


def test_commands_run_last_come_first_in_the_next_window(
    reader: Reader, palette: CommandPalette
) -> None:
    QTest.keyClicks(palette.field, "smaller")
    reader.press(palette.field, Qt.Key.Key_Return)
    services, window = build(reader.window.preferences())
    reader.qtbot.addWidget(window)
    window.show()
    again = Reader(reader.qtbot, services, window)
    again.do("palette")
    made = window.findChild(CommandPalette)
    assert isinstance(made, CommandPalette)
    assert names(made)[0] == "Smaller text"
    made.reject()


def test_the_palette_fits_a_small_window(reader: Reader, palette: CommandPalette) -> None:
    reader.window.resize(520, 400)
    palette.reject()
    reader.do("palette")
    assert palette.width() < reader.window.width()
    assert palette.height() < reader.window.height()
