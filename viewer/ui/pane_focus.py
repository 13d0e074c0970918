"""Going from pane to pane by keyboard, and seeing where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.ui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from viewer.ui.looks import Looks
    from viewer.ui.reading_view import ReadingView
    from viewer.ui.top_bar import TopBar


class PaneFocus(QObject):
    """The actions ``next_pane`` and ``previous_pane``: bar, document, list in front, chart.

    The pane that the keyboard went to has a ring; a click needs none and gets none.
    """

    def __init__(self, window: QWidget, bar: TopBar, view: ReadingView, looks: Looks) -> None:
        super().__init__(window)
        self._bar, self._view, self._looks = bar, view, looks
        self._ring = FocusRing(window)
        self._set_look()
        looks.look_changed.connect(self._set_look)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        return {"next_pane": lambda: self._go(1), "previous_pane": lambda: self._go(-1)}

    def _set_look(self) -> None:
        self._ring.set_look(self._looks.theme)

    def _go(self, step: int) -> None:
        panes = self._panes()
        focus = self._view.window().focusWidget()
        around = (n for n, (area, _) in enumerate(panes) if _holds(area, focus))
        here = next(around, -1 if step > 0 else 0)
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        panes[(here + step) % len(panes)][1].setFocus(reason)

    def _panes(self) -> list[tuple[QWidget, QWidget]]:
        """Return the panes that are shown, each with what takes the focus in it."""
        view = self._view
        panes: tuple[tuple[QWidget | None, QWidget | None], ...] = (
            (self._bar, self._bar.field),
            (view.document, view.document),
            (view.tabs, view.tabs.currentWidget()),
            (view.chart, view.chart),
        )
        return [(area, target) for area, target in panes if area and target and area.isVisible()]

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        targets = (target for area, target in self._panes() if area is not self._bar)
        holding = (target for target in targets if _holds(target, now))
        self._ring.surround(None if old is None or pressed else next(holding, None))


def _holds(area: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (area is widget or area.isAncestorOf(widget))
