"""Releases that run from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QTextCursor
from PySide6.QtWidgets import QStyleOptionViewItem

from viewer.desktop.theme import load_theme
from viewer.present.entries import Entry
from viewer.ui.entry_cards import EntryCard, EntryRow
from viewer.ui.entry_list import EntryList

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.reader import Reader
    from viewer.ui.text_pane import TextPane

RELEASES = {
    "arabic": (
        "ارتفاع طلبات تسجيل العلامات التجارية\n\n"
        "أعلن المكتب أن عدد طلبات البراءات قد ارتفع* خلال العام.\n\n"
        "* ارتفعت الطلبات بنسبة 3.6%\n\n"
        "ومن أهم النقاط:\n\n- النقطة الأولى\n- النقطة الثانية\n"
    ),
    "hebrew": (
        "עלייה בבקשות לרישום סימני מסחר\n\n"
        "הלשכה הודיעה כי מספר הבקשות לפטנטים עלה* במהלך השנה.\n\n"
        "* הבקשות עלו ב-3.6%\n\n"
        "הנקודות העיקריות:\n\n- הנקודה הראשונה\n- הנקודה השנייה\n"
    ),
}
LIGHT = load_theme("light")


@pytest.fixture(params=RELEASES)
def turned(request: pytest.FixtureRequest, window: Reader, tmp_path: Path) -> Reader:
    """A window on a release that runs from right to left."""
    path = tmp_path / "release.txt"
    path.write_text(RELEASES[request.param], encoding="utf-8")
    window.open(path)
    return window


def first_letter(pane: TextPane, block: int) -> QRect:
    return pane.cursorRect(QTextCursor(pane.document().findBlockByNumber(block)))


def test_the_document_begins_at_the_right_and_items_further_in(turned: Reader) -> None:
    pane = turned.window.view.document
    count = pane.document().blockCount()
    starts = [first_letter(pane, block).left() for block in range(count)]
    right = max(starts)
    assert right > pane.viewport().width() / 2
    assert starts[0] == right
    assert right - starts[-1] == 20


def test_the_number_of_a_card_stands_at_its_right(turned: Reader) -> None:
    pane = turned.window.view.notes
    picture = pane.grab().toImage()
    row = first_letter(pane, 0)
    assert 0 < pane.viewport().width() - row.left() < 100
    accent = [
        x
        for x in range(picture.width())
        for y in range(row.top(), row.bottom())
        if picture.pixelColor(x, y).name() == LIGHT.accent
    ]
    assert accent
    assert min(accent) > row.left()


def test_the_popup_shows_the_note_and_stays_in_the_window(turned: Reader) -> None:
    turned.do("next_mark")
    turned.do("peek")
    text = turned.window.focusWidget()
    assert text is not None
    assert turned.window.rect().contains(
        QRect(text.mapTo(turned.window, text.rect().topLeft()), text.size())
    )


def drawn(qtbot: QtBot, card: type[EntryCard], entry: Entry) -> tuple[list[int], list[int]]:
    """Return the columns with strong letters and those with quiet ones."""
    entries = EntryList("people")
    qtbot.addWidget(entries)
    entries.set_look(LIGHT, 100)
    entries.show_entries((entry,), "")
    delegate = card(entries)
    delegate.theme = LIGHT
    picture = QImage(400, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 400, 80)
    painter = QPainter(picture)
    delegate.paint(painter, option, entries.model().index(0, 0))
    painter.end()
    return tuple(  # type: ignore[return-value]  # of two
        [x for x in range(400) for y in range(80) if picture.pixelColor(x, y).name() == colour]
        for colour in (LIGHT.ink, LIGHT.quiet)
    )


@pytest.mark.parametrize("card", [EntryCard, EntryRow])
def test_an_entry_begins_where_its_words_do(qtbot: QtBot, card: type[EntryCard]) -> None:
    ink, _quiet = drawn(qtbot, card, Entry("Trademarks", "Korea"))
    assert max(ink) < 200
    ink, quiet = drawn(qtbot, card, Entry("العلامات التجارية", "Korea"))
    assert min(ink) > 200
    assert min(quiet) > 200 if card is EntryCard else max(quiet) < 200


def test_a_value_stands_at_the_other_end(qtbot: QtBot) -> None:
    ink, _quiet = drawn(qtbot, EntryCard, Entry("Trademarks", value="+14.7%"))
    assert min(ink) < 60
    assert max(ink) > 340
    ink, _quiet = drawn(qtbot, EntryCard, Entry("العلامات", value="+14.7%"))
    assert min(ink) < 60
    assert max(ink) > 340
