from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QTextBrowser

from viewer.ui.sight import Sight

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def browser(qtbot: QtBot) -> QTextBrowser:
    made = QTextBrowser()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.setPlainText("\n".join(f"paragraph {n}" for n in range(500)))
    made.show()
    return made


def paragraphs(browser: QTextBrowser) -> list[tuple[float, int, int]]:
    """Return the height and the extent of every paragraph."""
    layout, found = browser.document().documentLayout(), []
    block = browser.document().begin()
    while block.isValid():
        top = layout.blockBoundingRect(block).top()
        found.append((top, block.position(), block.position() + block.length()))
        block = block.next()
    return found


@pytest.mark.parametrize("height", [0, 33, 120, 5000, 40, 10**6])
def test_walking_finds_what_going_through_all_finds(browser: QTextBrowser, height: int) -> None:
    sight = Sight(browser.document())
    all_of_them = paragraphs(browser)
    for top in (2000, height):
        begun = [one for one in all_of_them if one[0] <= top] or all_of_them[:1]
        seen = [one for one in all_of_them if one[0] < top + 150]
        expected = (begun[-1][1], max(seen[-1][2], begun[-1][2]))
        assert sight.between(top, top + 150) == expected


def test_an_empty_document_is_one_paragraph(browser: QTextBrowser) -> None:
    sight = Sight(browser.document())
    sight.between(5000, 5200)
    browser.setPlainText("")
    assert sight.between(0, 100) == (0, 1)


def test_the_line_at_a_height_is_the_one_there_or_the_next(browser: QTextBrowser) -> None:
    browser.setPlainText("first\n" + "many words " * 60 + "\nlast")
    sight, second = Sight(browser.document()), browser.document().findBlockByNumber(1)
    layout = browser.document().documentLayout()
    top, lines = layout.blockBoundingRect(second).top(), second.layout()
    assert lines.lineCount() > 2
    for number in range(lines.lineCount()):
        line = lines.lineAt(number)
        middle = top + line.rect().center().y()
        assert sight.line_at(middle) == second.position() + line.textStart()
    below = layout.blockBoundingRect(second).bottom()
    assert sight.line_at(below) == browser.document().lastBlock().position()
