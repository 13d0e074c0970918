from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QTextBrowser

from viewer.desktop.theme import load_theme
from viewer.present.page import Extent
from viewer.ui.line_rects import line_rects

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def browser(qtbot: QtBot) -> QTextBrowser:
    made = QTextBrowser()
    qtbot.addWidget(made)
    made.document().setDefaultStyleSheet(load_theme("light").page_sheet())
    made.setHtml(f"<p>{'word ' * 30}</p><p>end</p>")
    made.resize(300, 300)
    made.show()
    return made


def test_words_on_several_lines_have_a_rectangle_for_each(browser: QTextBrowser) -> None:
    rects = list(line_rects(browser.document(), Extent(0, 100)))
    assert len(rects) > 2
    assert all(rect.width() > 0 and 15 < rect.height() < 26 for rect in rects)
    assert [rect.top() for rect in rects] == sorted({rect.top() for rect in rects})


def test_a_rectangle_ends_with_its_words(browser: QTextBrowser) -> None:
    (short,) = line_rects(browser.document(), Extent(0, 4))
    (longer,) = line_rects(browser.document(), Extent(0, 9))
    assert short.left() == longer.left()
    assert short.right() < longer.right()


def test_words_in_two_paragraphs_have_rectangles_in_both(browser: QTextBrowser) -> None:
    rects = list(line_rects(browser.document(), Extent(147, 154)))
    assert len(rects) == 2


def test_nothing_has_no_rectangle(browser: QTextBrowser) -> None:
    assert list(line_rects(browser.document(), Extent(5, 5))) == []
