"""What can be done with the chart: turn to its table, sort that, copy and save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from viewer.desktop.exporting import SUFFIXES, TooLongError, picture
from viewer.desktop.problem import Problem
from viewer.present.chart_text import chart_text, table_html, table_tsv
from viewer.ui.save_dialog import ask_target

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.preferences import Preferences
    from viewer.desktop.services import Services
    from viewer.present.chart_spec import ChartSpec
    from viewer.ui.files import Files
    from viewer.ui.looks import Looks
    from viewer.ui.reading_view import ReadingView

_TABLE, _SORT = "chart_table", "sort_table"
_COPIES = ("copy_chart_table", "copy_chart_text", "copy_chart_picture")
_SAVE = "save_chart"


class ChartActions(QObject):
    """The actions of the chart, in the menu and under the right mouse button."""

    def __init__(
        self,
        services: Services,
        looks: Looks,
        view: ReadingView,
        files: Files,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(view)
        self._session, self._exporting = services.session, services.exporting
        self._looks, self._view, self._files = looks, view, files
        self._actions = {name: actions[name] for name in (_TABLE, _SORT, *_COPIES, _SAVE)}
        view.chart.offer([actions["copy_figure"], *self._actions.values()])
        view.chart.table_wanted.connect(self._actions[_TABLE].setChecked)
        self._session.release_opened.connect(self._enable)
        self._exporting.failed.connect(files.tell)
        self._exporting.saved.connect(lambda path: files.say("window.chart_saved", path=path))
        self._enable()

    def slots(self, parent: QWidget) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id; dialogs belong to ``parent``."""
        return {
            _TABLE: self._show_table,
            _SORT: self._view.chart.table.sort_by_current,
            "copy_chart_table": self._copy_table,
            "copy_chart_text": self._copy_text,
            "copy_chart_picture": self._copy_picture,
            _SAVE: lambda: self._ask_save(parent),
        }

    def restore(self, preferences: Preferences) -> None:
        """Show the table where it was shown."""
        self._actions[_TABLE].setChecked(preferences.chart_table)

    def remembered(self) -> dict[str, bool]:
        """Return what is shown, by the names of the preferences."""
        return {_TABLE: self._actions[_TABLE].isChecked()}

    @property
    def _spec(self) -> ChartSpec | None:
        return self._view.spec if self._session.opened else None

    def _enable(self) -> None:
        spec = self._spec
        for action in self._actions.values():
            action.setEnabled(spec is not None and bool(spec.rows))
        self._actions[_TABLE].setEnabled(spec is not None and bool(spec.groups))

    def _show_table(self, wanted: bool) -> None:  # noqa: FBT001  # a slot of toggled(bool)
        self._view.pane_wanted.emit("chart")
        self._view.chart.show_table(wanted)

    def _copy_table(self) -> None:
        if self._spec is not None:
            rows, copied = self._view.chart.table.shown_rows(), QMimeData()
            copied.setText(table_tsv(self._spec, rows))
            copied.setHtml(table_html(self._spec, rows))
            self._put(copied)

    def _copy_text(self) -> None:
        if self._spec is not None:
            copied = QMimeData()
            copied.setText(chart_text(self._spec))
            self._put(copied)

    def _copy_picture(self) -> None:
        if self._spec is None:
            return
        copied = QMimeData()
        try:
            copied.setImageData(picture(self._spec))
        except TooLongError:
            self._files.tell(Problem("export.too_long"))
        else:
            self._put(copied)

    def _put(self, copied: QMimeData) -> None:
        QGuiApplication.clipboard().setMimeData(copied)
        self._files.mention("window.chart_copied")

    def _ask_save(self, parent: QWidget) -> None:
        say, opened, spec = self._looks.say, self._session.opened, self._spec
        if opened is None or spec is None:
            return
        proposed = opened.path.absolute().with_name(f"{opened.path.stem}-chart{SUFFIXES[0]}")
        if target := ask_target(parent, say("action.save_chart"), proposed, SUFFIXES):
            self._exporting.save(opened, spec, target, say)
