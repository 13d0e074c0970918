from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProxyStyle, QStyle, QTextBrowser

from viewer.ui.flash import Flash

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleHintReturn, QStyleOption, QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.reader import Reader


class _Still(QProxyStyle):
    def styleHint(  # noqa: N802  # Qt's name
        self,
        hint: QStyle.StyleHint,
        _option: QStyleOption | None = None,
        _widget: QWidget | None = None,
        _data: QStyleHintReturn | None = None,
        /,
    ) -> int:
        return 0 if hint is QStyle.StyleHint.SH_Widget_Animation_Duration else 1


def test_the_landing_place_flashes_in_both_directions(reader: Reader) -> None:
    view = reader.window.view
    reader.click_bar(reader.figure("24% in SMEs"))
    assert view.document.landing.strength > 0
    assert view.notes.landing.strength > 0
    view.document.landing.stop()
    view.notes.landing.stop()
    reader.click(view.notes, "20% in individuals")
    assert view.document.landing.strength > 0
    assert view.notes.landing.strength == 0


def test_it_fades_to_nothing(qtbot: QtBot) -> None:
    area = QTextBrowser()
    qtbot.addWidget(area)
    flash = Flash(area)
    flash.flash()
    assert flash.strength == 1
    with qtbot.waitSignal(flash.finished):
        flash.setCurrentTime(flash.duration())
    assert flash.strength == 0


def test_nothing_moves_where_nothing_shall(qtbot: QtBot) -> None:
    area = QTextBrowser()
    qtbot.addWidget(area)
    area.setStyle(still := _Still())
    flash = Flash(area)
    flash.flash()
    assert flash.strength == 0
    assert still.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
