from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from viewer.desktop.file_watch import FileWatch, stamp_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text("before")
    return path


@pytest.fixture
def watch(qtbot: QtBot, path: Path) -> Iterator[FileWatch]:
    assert qtbot is not None
    made = FileWatch()
    made.watch(path, stamp_of(path))
    yield made
    made.stop()


def write_in_place(path: Path) -> None:
    path.write_text("after it was written in place")


def write_beside_and_replace(path: Path) -> None:
    beside = path.with_name(".release.txt.tmp")
    beside.write_text("after it was replaced")
    beside.replace(path)


def move_away_and_write_anew(path: Path) -> None:
    path.rename(path.with_name("release.txt~"))
    path.write_text("after the old one was kept as a copy")


def delete_and_write_anew(path: Path) -> None:
    path.unlink()
    path.write_text("after it was deleted")


WAYS = [write_in_place, write_beside_and_replace, move_away_and_write_anew, delete_and_write_anew]


@pytest.mark.parametrize("save", WAYS)
def test_every_way_of_saving_is_told_once_and_again_the_next_time(
    qtbot: QtBot, watch: FileWatch, path: Path, save: Callable[[Path], None]
) -> None:
    told: list[str] = []
    watch.changed.connect(lambda: told.append(path.read_text()))
    for count in (1, 2, 3):
        path.with_name("unrelated.txt").write_text(str(count))
        with qtbot.waitSignal(watch.changed):
            save(path)
            with path.open("a") as file:
                file.write(str(count))
        assert len(told) == count
        assert told[-1].endswith(str(count))


def test_a_file_that_is_gone_is_told_once_and_told_when_it_is_back(
    qtbot: QtBot, watch: FileWatch, path: Path
) -> None:
    with qtbot.assertNotEmitted(watch.changed), qtbot.waitSignal(watch.gone):
        path.unlink()
    with qtbot.assertNotEmitted(watch.gone), qtbot.waitSignal(watch.changed):
        path.write_text("back")


def test_what_changed_before_the_watch_began_is_told(qtbot: QtBot, path: Path) -> None:
    watch, known = FileWatch(), stamp_of(path)
    write_beside_and_replace(path)
    with qtbot.waitSignal(watch.changed):
        watch.watch(path, known)
    watch.stop()


def test_another_file_is_watched_instead(qtbot: QtBot, watch: FileWatch, path: Path) -> None:
    other = path.with_name("other.txt")
    other.write_text("other")
    watch.watch(other, stamp_of(other))
    with qtbot.assertNotEmitted(watch.changed, wait=400):
        write_in_place(path)
    with qtbot.waitSignal(watch.changed):
        write_in_place(other)


def test_nothing_is_told_any_more_once_stopped(qtbot: QtBot, watch: FileWatch, path: Path) -> None:
    path.write_text("about to be seen")
    watch.stop()
    with qtbot.assertNotEmitted(watch.changed, wait=400):
        write_in_place(path)


def test_what_has_no_file_has_no_stamp(tmp_path: Path) -> None:
    assert stamp_of(tmp_path / "nowhere") is None
    assert stamp_of(tmp_path / "\0") is None
