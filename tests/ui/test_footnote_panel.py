from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.desktop.theme import load_theme
from viewer.present.locating import NOTHING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from tests.ui.reader import Reader

LIGHT = load_theme("light")


def column(picture: QImage, x: int) -> list[str]:
    return [picture.pixelColor(x, y).name() for y in range(picture.height())]


def test_every_card_in_sight_is_drawn_with_its_number(reader: Reader) -> None:
    reader.window.resize(1280, 1000)
    picture = reader.window.view.notes.grab().toImage()
    middle = column(picture, 34)
    assert LIGHT.chrome in middle
    assert LIGHT.card in middle
    edges = [y for y, colour in enumerate(column(picture, 200)) if colour == LIGHT.line]
    assert len(edges) == 4


def test_the_current_card_carries_the_accent_and_the_hovered_one_its_edge(reader: Reader) -> None:
    reader.window.resize(1280, 1000)
    notes = reader.window.view.notes
    reader.services.session.go_to_target("n1")
    assert column(notes.grab().toImage(), 200).count(LIGHT.accent) >= 2
    reader.services.session.hover_target("n2")
    assert column(notes.grab().toImage(), 200).count(LIGHT.line) == 0


def test_a_card_out_of_sight_is_scrolled_to(reader: Reader) -> None:
    reader.window.resize(1280, 560)
    notes = reader.window.view.notes
    reader.services.session.go_to_target("n2")
    reader.services.session.go_to_target("n1")
    assert reader.point(notes, "New filings").y() > 0
    reader.services.session.go_to_target("n2")
    assert notes.verticalScrollBar().value() > 0


def test_a_release_without_notes_draws_no_card(reader: Reader) -> None:
    from tests.seed import PATH
    from viewer import parse
    from viewer.desktop.session import Opened

    reader.services.session.open(Opened(PATH, parse("A headline\n\nA body."), ()))
    assert reader.window.view.notes.toPlainText() == "This release has no notes."
    assert LIGHT.card not in column(reader.window.view.notes.grab().toImage(), 200)


def test_clicking_in_a_passage_marks_the_card_of_its_note_quietly(reader: Reader) -> None:
    notes = reader.window.view.notes
    reader.click(reader.window.view.document, "in the number")
    assert notes.read == "n1"
    assert notes.lit == NOTHING
    assert not reader.chart.lit
    assert column(notes.grab().toImage(), 25).count(LIGHT.accent) > 20
    reader.click(reader.window.view.document, "Heads of KIPO")
    assert notes.read is None
    assert LIGHT.accent not in column(notes.grab().toImage(), 25)


def test_scrolling_marks_the_card_of_the_passage_being_read_and_reveals_it(reader: Reader) -> None:
    reader.window.resize(1280, 500)
    document, notes = reader.window.view.document, reader.window.view.notes
    document.verticalScrollBar().setValue(document.verticalScrollBar().maximum() // 3)
    first = notes.read
    document.verticalScrollBar().setValue(document.verticalScrollBar().maximum())
    assert (first, notes.read) != (None, None)
    reader.point(document, "* on intellectual property")
    assert notes.read == "n2"
    assert notes.verticalScrollBar().value() > 0
    assert notes.lit == NOTHING


def test_another_release_marks_no_card(reader: Reader, other: Path) -> None:
    reader.click(reader.window.view.document, "in the number")
    reader.open(other)
    assert reader.window.view.notes.read is None
