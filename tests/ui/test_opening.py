from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.seed import PATH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.reader import Reader

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_opening_by_menu_keeps_what_is_open_when_the_dialog_is_left(
    reader: Reader, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    reader.do("open")
    assert reader.release.source.name == PATH.name
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        reader.do("open")
    assert reader.window.windowTitle().startswith("Another headline")
    assert reader.services.session.location is None


def test_opening_by_keyboard(reader: Reader, other: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        reader.press(reader.window, Qt.Key.Key_O, CTRL)


def drop(reader: Reader, *urls: QUrl) -> bool:
    """Drop ``urls`` on the window and return whether it took them."""
    data = QMimeData()
    data.setUrls(list(urls))
    action, button, held = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(9, 9), action, data, button, held)
    enter.ignore()
    QApplication.sendEvent(reader.window, enter)
    drop = QDropEvent(QPointF(9, 9), action, data, button, held)
    drop.ignore()
    QApplication.sendEvent(reader.window, drop)
    assert enter.isAccepted() == drop.isAccepted()
    return drop.isAccepted()


def local(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path))


REMOTE = QUrl("https://example.org/a.txt")


def test_opening_a_dropped_file(reader: Reader, other: Path) -> None:
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        assert drop(reader, REMOTE, local(other))
    assert reader.release.text == other.read_text(encoding="utf-8")
    assert reader.window.message.text == ""


def test_of_several_things_dropped_the_first_file_is_opened_and_the_rest_told(
    reader: Reader, other: Path, long: Path, tmp_path: Path
) -> None:
    with reader.qtbot.waitSignal(reader.services.session.release_opened):
        assert drop(reader, local(tmp_path), local(other), local(long))
    assert reader.release.source.name == other.name
    assert reader.window.message.text.endswith("The other 2 things dropped were left alone.")
    reader.open(long)
    assert reader.window.message.text == ""


def test_a_folder_dropped_alone_is_told_to_be_one(reader: Reader, tmp_path: Path) -> None:
    with reader.qtbot.waitSignal(reader.services.loader.failed):
        assert drop(reader, local(tmp_path))
    assert "is a folder" in reader.window.message.text


def test_what_is_no_file_of_this_machine_cannot_be_dropped(reader: Reader) -> None:
    assert not drop(reader, REMOTE)
    assert not drop(reader)


def test_a_bad_file_is_said_in_a_sentence_and_what_was_open_stays(
    reader: Reader, tmp_path: Path, other: Path
) -> None:
    sentence = reader.fail_to_open(tmp_path)
    assert sentence == f"{tmp_path} is a folder. Open one of the files in it."
    assert reader.release.source.name == PATH.name
    assert "Heads of KIPO" in reader.window.view.document.toPlainText()
    reader.open(other)
    assert reader.window.message.text == ""


def test_a_start_on_a_bad_file_says_how_to_open_another(window: Reader, tmp_path: Path) -> None:
    assert window.fail_to_open(tmp_path / "nowhere.txt").endswith("from its folder.")
    document = window.window.view.document
    assert document.toPlainText().startswith("No release is open. Press Ctrl+O")
    QTest.mouseClick(document.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 40))
    window.do("language_ko")
    assert "Ctrl+O" in document.toPlainText()
    window.open(PATH)
    assert "Ctrl+O" not in document.toPlainText()


@pytest.mark.parametrize(
    "data",
    [
        "Überschrift über allem\n\nEin Text mit Umlauten: äöüß.\n".encode("latin-1"),
        "A headline\n\nBody text here.\n".encode("utf-16"),
        "특허청 보도자료 제목\n\n본문은 여기에 있습니다. 출원이 3.3% 늘었다.\n".encode("euc-kr"),
        b"A headline\n\nBody with \xff\xfe\x00 broken bytes.\n",
        "כותרת ההודעה\n\nגוף ההודעה כאן עם 3.5% עלייה.\n".encode(),
    ],
    ids=["latin-1", "utf-16", "euc-kr", "broken", "hebrew"],
)
def test_odd_encodings_are_shown_or_refused_in_a_sentence(
    window: Reader, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(data)
    window.window.open_path(path)
    session = window.services.session
    window.qtbot.waitUntil(lambda: bool(window.window.message.text or session.opened))


def test_ten_thousand_notes_open_and_the_last_card_can_be_reached(
    window: Reader, tmp_path: Path
) -> None:
    path = tmp_path / "many.txt"
    pair = "Word number {n}* went up in this paragraph.\n\n* Up by {n}.5% in patents\n\n"
    path.write_text("Many notes\n\n" + "".join(pair.format(n=n) for n in range(10_000)), "utf-8")
    with window.qtbot.waitSignal(window.services.session.release_opened, timeout=60_000):
        window.window.open_path(path)
    notes = window.window.view.notes
    assert len(notes.page.cards) == 10_000
    window.services.session.go_to_target("n10000")
    assert notes.lit.note == "n10000"
    assert notes.verticalScrollBar().value() > 0


def test_hostile_text_only_appears(window: Reader, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    image = f'<img src="file://{os.devnull}">'
    evil = f"A <b>headline</b>\n\n{image}<script>x</script> \u202e {{x}} &amp;\n"
    path.write_text(evil, encoding="utf-8")
    window.open(path)
    shown = window.window.view.document.toPlainText()
    assert "<script>x</script>" in shown
    assert "\u202e" not in shown
