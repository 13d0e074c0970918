from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.reader import Reader


def characters_per_line(reader: Reader) -> float:
    """Return the average length of the full lines of the third paragraph on."""
    lengths = []
    block = reader.window.view.document.document().findBlockByNumber(2)
    while block.isValid():
        layout = block.layout()
        full = range(max(0, layout.lineCount() - 1))
        lengths += [layout.lineAt(number).textLength() for number in full]
        block = block.next()
    return sum(lengths) / len(lengths)


@pytest.mark.parametrize("width", [1280, 1920])
def test_the_measure_is_60_to_75_characters(reader: Reader, width: int) -> None:
    reader.window.resize(width, 1400)
    assert 60 <= characters_per_line(reader) <= 75


def test_the_measure_stays_when_the_text_grows(reader: Reader) -> None:
    reader.window.resize(1920, 1400)
    reader.do("zoom_in")
    reader.window.view.document.grab()
    assert 60 <= characters_per_line(reader) <= 75


def test_the_column_stands_in_the_middle(reader: Reader) -> None:
    document = reader.window.view.document
    form = document.document().rootFrame().frameFormat()
    assert form.leftMargin() == form.rightMargin() > 50
