from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QImage, QTextDocument

from tests.seed import TEXT, findings, seed
from viewer.desktop.theme import load_theme
from viewer.model import Span
from viewer.present.document_html import document_page
from viewer.present.page import Page, Paragraph, Run
from viewer.present.wording import wording
from viewer.ui.text_pane import TextPane

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.reader import Reader

LIGHT = load_theme("light")
ANY = st.text(st.characters(), min_size=1, max_size=12)


def as_document(page: Page) -> str:
    document = QTextDocument()
    document.setDefaultStyleSheet(LIGHT.page_sheet())
    document.setHtml(page.html)
    return document.toRawText()


def test_the_document_holds_the_page_to_the_character() -> None:
    page = document_page(seed(), wording("en"), findings(), notes_in_text=True)
    assert as_document(page) == page.text


@given(st.lists(ANY, min_size=1, max_size=5))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_the_document_holds_any_text_to_the_character(words: list[str]) -> None:
    paragraphs = (
        Paragraph((Run(word, Span(0, len(word))), Run("1", None, "call", "n1")), "paragraph")
        for word in words
    )
    page = Page(tuple(paragraphs))
    assert as_document(page) == page.text


def test_nothing_is_loaded(qtbot: QtBot, tmp_path: Path) -> None:
    pane = TextPane("document")
    qtbot.addWidget(pane)
    picture = tmp_path / "x.png"
    QImage(9, 9, QImage.Format.Format_RGB32).save(str(picture))
    kind = QTextDocument.ResourceType.ImageResource.value
    assert pane.document().resource(kind, QUrl.fromLocalFile(str(picture))) == QByteArray()


def colours(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }


def test_what_is_lit_is_painted_and_goes_out_again(reader: Reader) -> None:
    notes, document = reader.window.view.notes, reader.window.view.document
    assert LIGHT.highlight not in colours(notes.grab().toImage())
    reader.services.session.go_to_target(reader.figure("14.7%"))
    assert LIGHT.highlight in colours(notes.grab().toImage())
    assert LIGHT.call in colours(document.grab().toImage())
    assert LIGHT.highlight not in colours(document.grab().toImage())
    reader.click(document, "This meeting was held")
    assert LIGHT.highlight not in colours(notes.grab().toImage())


def test_a_selection_within_the_page_is_copied_from_the_release(reader: Reader) -> None:
    document = reader.window.view.document
    document.find("increase*1 in the number")
    mime = document.createMimeDataFromSelection()
    assert mime.text() == "increase* in the number"
    assert mime.text() in TEXT
    assert not mime.hasHtml()


def test_links_can_be_reached_and_followed_with_the_keyboard_alone(reader: Reader) -> None:
    document = reader.window.view.document
    document.setFocus()
    document.focusNextChild()
    document.anchorClicked.emit(QUrl("n1"))
    assert reader.window.view.notes.lit.note == "n1"
    document.anchorClicked.emit(QUrl("https://example.org"))
    assert reader.window.view.notes.lit.note == "n1"
