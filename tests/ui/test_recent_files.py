from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt

from tests.seed import PATH
from tests.ui.reader import Reader
from viewer.app import build
from viewer.desktop.preferences import Preferences, load_preferences, save_preferences
from viewer.desktop.readings import Reading

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

PLACE = "Paragraph 60 says that"


def listed(reader: Reader) -> list[QAction]:
    """Return the files in the menu."""
    actions = reader.window.top_bar.menu("recent").actions()
    return [action for action in actions if action.text().startswith("&")]


def scroll_to(reader: Reader, words: str) -> None:
    reader.window.view.document.show_top(reader.release.text.index(words))


def top(reader: Reader) -> str:
    """Return the line at the top of the document."""
    offset = reader.window.view.document.top_offset()
    return reader.release.text[offset or 0 :].partition("\n")[0]


def next_window(reader: Reader, tmp_path: Path) -> Reader:
    """Close the window and return one that remembers it, through real settings."""
    file = str(tmp_path / "settings.ini")
    reader.window.preferences_changed.connect(
        lambda kept: save_preferences(QSettings(file, QSettings.Format.IniFormat), kept)
    )
    reader.window.close()
    kept = load_preferences(QSettings(file, QSettings.Format.IniFormat))
    services, window = build(kept.preferences)
    reader.qtbot.addWidget(window)
    window.show()
    return Reader(reader.qtbot, services, window)


def test_files_read_before_are_in_the_menu_by_number(reader: Reader, other: Path) -> None:
    assert listed(reader) == []
    assert not reader.window.actions_by_id["clear_recent"].isEnabled()
    reader.open(other)
    (entry,) = listed(reader)
    assert entry.text().startswith(f"&1  {PATH.name}  —  ")
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        entry.trigger()
    (entry,) = listed(reader)
    assert entry.text().startswith("&1  other.txt")
    assert entry.toolTip() == str(other)


def test_the_list_can_be_cleared(reader: Reader, other: Path) -> None:
    reader.open(other)
    reader.do("clear_recent")
    assert listed(reader) == []
    assert [Reading(str(other))] == list(reader.window.preferences().readings)


def test_no_more_files_are_listed_than_there_are_digits(qtbot: QtBot, tmp_path: Path) -> None:
    readings = tuple(Reading(str(tmp_path / f"{n} & more.txt")) for n in range(30))
    services, window = build(Preferences(language="en", readings=readings))
    qtbot.addWidget(window)
    reader = Reader(qtbot, services, window)
    assert [entry.text()[:3] for entry in listed(reader)] == [f"&{n} " for n in range(1, 10)]
    assert "0 && more.txt" in listed(reader)[0].text()


def test_files_of_the_persons_own_folder_are_named_from_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    readings = (Reading(str(tmp_path / "a" / "b.txt")), Reading(str(tmp_path) + "x/c.txt"))
    services, window = build(Preferences(language="en", readings=readings))
    qtbot.addWidget(window)
    first, second = listed(Reader(qtbot, services, window))
    assert first.text().endswith("—  ~/a")
    assert second.text().endswith(f"—  {tmp_path}x")


def test_a_file_that_is_not_there_any_more_is_said(reader: Reader, other: Path) -> None:
    reader.open(other)
    reader.open(PATH)
    other.unlink()
    with reader.qtbot.waitSignal(reader.services.loader.failed):
        listed(reader)[0].trigger()
    assert reader.window.message.text.startswith(f"{other} is not there.")
    assert reader.release.source.name == PATH.name


def test_each_file_opens_where_it_was_left(reader: Reader, long: Path) -> None:
    reader.open(long)
    scroll_to(reader, PLACE)
    assert top(reader).startswith(PLACE)
    reader.open(PATH)
    assert reader.window.view.document.top_offset() is None
    reader.open(long)
    assert top(reader).startswith(PLACE)
    assert reader.window.message.text == ""


def test_place_zoom_and_files_are_there_in_the_next_window(
    reader: Reader, long: Path, tmp_path: Path
) -> None:
    reader.open(long)
    reader.do("zoom_in")
    scroll_to(reader, PLACE)
    again = next_window(reader, tmp_path)
    again.open(long)
    assert top(again).startswith(PLACE)
    assert again.window.preferences().zoom == 110
    assert "kipo-uspto" in listed(again)[0].text()
    again.window.close()
    again.services.finish()


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("A long headline", "A headline that is longer by far\n\nWith words below it.", True),
        (PLACE, "This paragraph is another and says that", False),
    ],
    ids=["words before it", "words of its own"],
)
def test_in_a_text_that_changed_the_place_is_found_or_said_to_be_lost(
    reader: Reader, long: Path, old: str, new: str, kept: object
) -> None:
    reader.open(long)
    scroll_to(reader, PLACE)
    reader.open(PATH)
    long.write_text(long.read_text().replace(old, new))
    reader.open(long)
    if kept:
        assert top(reader).startswith(PLACE)
        assert reader.window.message.text == ""
    else:
        assert reader.window.view.document.top_offset() is None
        assert reader.window.message.text.startswith("The place where you left off, “Paragraph 60")


def test_what_was_opened_is_remembered_at_once(reader: Reader, other: Path) -> None:
    with reader.qtbot.waitSignal(reader.window.preferences_changed) as told:
        reader.open(other)
    assert told.args is not None
    assert told.args[0].readings[0].path == str(other)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_number_key_opens_the_file(reader: Reader, other: Path) -> None:
    reader.open(other)
    menu = reader.window.top_bar.menu("recent")
    menu.popup(reader.window.pos())
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        reader.press(menu, Qt.Key.Key_1)
    assert reader.release.source.name == PATH.name
