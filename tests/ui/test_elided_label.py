from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.ui.elided_label import ElidedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_words_without_room_are_cut_but_stay_what_they_are(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("7 of 7 changes charted")
    label.resize(label.sizeHint())
    label.show()
    whole = label.grab().toImage()
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 2
    label.resize(60, label.height())
    cut = label.grab().toImage()
    assert cut != whole.copy(cut.rect())
    assert label.text() == "7 of 7 changes charted"


def test_a_short_word_takes_no_more_than_it_needs(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("i")
    assert label.minimumSizeHint().width() <= label.sizeHint().width()
