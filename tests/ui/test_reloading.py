from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.seed import PATH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.reader import Reader

PLACE = "Paragraph 60 says that"


@pytest.fixture
def copy(reader: Reader, tmp_path: Path) -> Path:
    """A copy of the seed, open."""
    path = tmp_path / "release.txt"
    shutil.copyfile(PATH, path)
    reader.open(path)
    return path


def replace_in(path: Path, old: str, new: str) -> None:
    """Save as careful editors do: the new text beside the old, then in its place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_suffix(".new")
    beside.write_text(text.replace(old, new, 1), encoding="utf-8")
    beside.replace(path)


def wait_for_reload(reader: Reader, path: Path, old: str, new: str) -> str:
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        replace_in(path, old, new)
    return reader.window.message.text


def test_a_corrected_figure_is_told_and_the_chart_shows_it(reader: Reader, copy: Path) -> None:
    told = wait_for_reload(reader, copy, "14.7% in trademarks", "15.2% in trademarks")
    assert told == (
        "release.txt changed and was read again. "
        "1 figure changed: trademarks from +14.7% to +15.2%."
    )
    assert reader.figure("15.2%") in [bar.figure for bar in reader.chart.bars()]
    told = wait_for_reload(reader, copy, "; 1.5% in designs", "")
    assert told.endswith("1 figure is gone: designs +1.5%.")


def test_words_that_changed_and_no_figure_are_told(reader: Reader, copy: Path) -> None:
    told = wait_for_reload(reader, copy, "This meeting was held", "The meeting was held")
    assert told == "release.txt changed and was read again. Its figures are the same."


def test_the_notice_speaks_the_language_shown(reader: Reader, copy: Path) -> None:
    reader.do("language_ko")
    told = wait_for_reload(reader, copy, "14.7% in trademarks", "15.2% in trademarks")
    assert told.startswith("release.txt 파일이 바뀌어 다시 읽었습니다. 바뀐 수치 1건:")


def test_place_selection_and_history_stay(reader: Reader, long: Path) -> None:
    reader.open(long)
    session, document = reader.services.session, reader.window.view.document
    session.go_to_target(reader.figure("7.5%"))
    session.go_to_target(reader.figure("90.5%"))
    session.go_to_target(reader.figure("61.5%"))
    document.show_top(reader.release.text.index(PLACE))
    wait_for_reload(reader, long, "A long headline", "A headline that was made much longer")
    top = document.top_offset()
    assert top is not None
    assert reader.release.text[top:].startswith(PLACE)
    assert reader.chart.lit == (reader.figure("61.5%"),)
    reader.do("back")
    reader.do("back")
    assert reader.chart.lit == (reader.figure("7.5%"),)


def test_a_place_of_the_history_that_is_gone_is_left_out(reader: Reader, long: Path) -> None:
    reader.open(long)
    session = reader.services.session
    for words in ("7.5%", "8.5%", "9.5%"):
        session.go_to_target(reader.figure(words))
    session.go_back()
    wait_for_reload(reader, long, "class 8 rose by 8.5%", "class 8 did not change")
    assert reader.chart.lit == (reader.figure("7.5%"),)
    assert (session.can_go_back, session.can_go_forward) == (False, True)
    session.go_forward()
    assert reader.chart.lit == (reader.figure("9.5%"),)


def test_a_file_that_vanishes_leaves_what_is_open_and_comes_back(
    reader: Reader, copy: Path
) -> None:
    text = copy.read_text(encoding="utf-8")
    with reader.qtbot.waitSignal(reader.services.watch.gone):
        copy.unlink()
    assert reader.window.message.text.startswith("release.txt is gone.")
    assert reader.release.text == text
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        copy.write_text(text.replace("This meeting", "That meeting"), encoding="utf-8")
    assert reader.window.message.text.startswith("release.txt changed")


def test_an_edition_that_cannot_be_read_leaves_the_last_one_open(
    reader: Reader, copy: Path
) -> None:
    with reader.qtbot.waitSignal(reader.services.loader.failed):
        copy.write_bytes(b"")
    assert "holds no text" in reader.window.message.text
    assert "Heads of KIPO" in reader.release.text


def test_a_file_that_was_only_touched_is_nothing_to_tell(reader: Reader, copy: Path) -> None:
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        copy.touch()
    assert reader.window.message.text == ""


def test_reading_again_by_key(reader: Reader, copy: Path) -> None:
    assert reader.window.actions_by_id["reload"].isEnabled()
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        reader.press(reader.window, Qt.Key.Key_F5)
    assert reader.services.session.opened is not None
    assert reader.services.session.opened.path == copy


def test_there_is_nothing_to_read_again_before_a_file_is_open(window: Reader) -> None:
    assert not window.window.actions_by_id["reload"].isEnabled()
    window.services.watch.changed.emit()
    window.services.watch.gone.emit()
    assert not window.services.loader.busy


def test_a_change_does_not_stop_another_file_from_opening(
    reader: Reader, copy: Path, other: Path
) -> None:
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        reader.window.open_path(other)
        reader.services.watch.changed.emit()
    assert reader.release.source.name == other.name
    assert not reader.services.loader.busy
    assert copy.exists()


def test_a_change_is_read_once_the_other_file_could_not_be_opened(
    reader: Reader, copy: Path, tmp_path: Path
) -> None:
    assert copy.exists()
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        reader.window.open_path(tmp_path / "nowhere.txt")
        reader.services.watch.changed.emit()
    assert reader.release.source.name == copy.name
