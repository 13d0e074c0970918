"""A reader at the real window: finds words and bars on it and points, clicks and types there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from viewer.model import Span

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from viewer.desktop.services import Services
    from viewer.model import Release
    from viewer.ui.chart_table import ChartTable
    from viewer.ui.chart_widget import ChartWidget
    from viewer.ui.main_window import MainWindow
    from viewer.ui.text_pane import TextPane


@dataclass(frozen=True)
class Reader:
    """The window, what stands behind it, and two hands."""

    qtbot: QtBot
    services: Services
    window: MainWindow

    @property
    def release(self) -> Release:
        opened = self.services.session.opened
        assert opened is not None
        return opened.release

    @property
    def chart(self) -> ChartWidget:
        assert self.window.view.chart.bars is not None
        return self.window.view.chart.bars

    @property
    def table(self) -> ChartTable:
        return self.window.view.chart.table

    def open(self, path: Path) -> None:
        with self.qtbot.waitSignal(self.services.session.release_opened):
            self.window.open_path(path)
        self.services.loader.wait()

    def fail_to_open(self, path: Path) -> str:
        with self.qtbot.waitSignal(self.services.loader.failed):
            self.window.open_path(path)
        self.services.loader.wait()
        return self.window.message.text

    def figure(self, words: str) -> str:
        span = self.span(words)
        return next(figure.id for figure in self.release.figures if figure.span.meets(span))

    def span(self, words: str) -> Span:
        start = self.release.text.index(words)
        return Span(start, start + len(words))

    def point(self, pane: TextPane, words: str) -> QPoint:
        """Return the middle of the first letter of ``words``, scrolled into sight."""
        (extent, *_) = pane.page.extents(self.span(words))
        cursor = QTextCursor(pane.document())
        cursor.setPosition(extent.start)
        if not pane.viewport().rect().contains(pane.cursorRect(cursor)):
            bar = pane.verticalScrollBar()
            bar.setValue(bar.value() + pane.cursorRect(cursor).top() - 40)
        left = pane.cursorRect(cursor)
        cursor.setPosition(extent.start + 1)
        return QPoint((left.left() + pane.cursorRect(cursor).left()) // 2, left.center().y())

    def click(self, pane: TextPane, words: str) -> None:
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(pane.viewport(), left, pos=self.point(pane, words))

    def point_at(self, pane: TextPane, words: str) -> None:
        point = self.point(pane, words)
        QTest.mouseMove(pane.viewport(), point - QPoint(2, 0))
        QTest.mouseMove(pane.viewport(), point)

    def bar_point(self, figure: str) -> tuple[QWidget, QPoint]:
        area = self.chart.bar_area(figure)
        place = QPoint(area.left() + 140, area.center().y())
        target = self.chart.childAt(place)
        assert target is not None
        return target, target.mapFrom(self.chart, place)

    def click_bar(self, figure: str) -> None:
        target, place = self.bar_point(figure)
        QTest.mouseMove(target, place)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)

    def press(self, widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(widget, key, held)

    def do(self, action: str) -> None:
        self.window.actions_by_id[action].trigger()
