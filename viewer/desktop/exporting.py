"""Writes the chart to a file, off the main thread, and draws it for the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from viewer.desktop.background import Background
from viewer.desktop.printing import is_same_file, told
from viewer.desktop.problem import Problem
from viewer.present.chart_svg import chart_svg
from viewer.present.chart_text import table_csv

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.desktop.session import Opened
    from viewer.present.chart_spec import ChartSpec
    from viewer.present.wording import Wording

SUFFIXES = (".png", ".svg", ".csv")
_DENSITY = 2
_HIGHEST = 32_000  # pixels; nothing draws beyond
_FACE = "Pretendard"  # Qt's drawing takes one face, and finds others for what it has not


class Exporting(QObject):
    """Writes charts.

    Signals: ``saved(Path)`` and ``failed(Problem)``.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._background.finished.connect(lambda _ticket, path: self.saved.emit(path))
        self._background.failed.connect(lambda _ticket, fault: self.failed.emit(_told(fault)))

    def save(self, opened: Opened, spec: ChartSpec, target: Path, say: Wording) -> None:
        """Begin to write ``spec`` to ``target``, as the kind its name ends in, whole or not at all.

        What is open itself is never written over.
        """
        facts = (("path", str(target)),)
        if target.suffix.lower() not in SUFFIXES:
            self.failed.emit(Problem("export.kind", facts))
        elif is_same_file(opened.path, target):
            self.failed.emit(Problem("print.source", facts))
        else:
            self._background.start(lambda: _write(spec, target, say))

    def wait(self) -> None:
        """Return when no chart is being written any more."""
        self._background.wait()


class TooLongError(Exception):
    """A chart that is too long for a picture."""


def picture(spec: ChartSpec) -> QImage:
    """Return ``spec`` drawn at twice its size; raises ``TooLongError``."""
    data = QByteArray(chart_svg(spec, _FACE).encode())
    buffer = QBuffer(data)  # reads from what it is given: that must have a name
    reader = QImageReader(buffer, QByteArray(b"svg"))
    size = reader.size() * _DENSITY
    if size.height() > _HIGHEST:
        raise TooLongError
    reader.setScaledSize(size)
    drawn = reader.read()
    drawn.setDotsPerMeterX(drawn.dotsPerMeterX() * _DENSITY)
    drawn.setDotsPerMeterY(drawn.dotsPerMeterY() * _DENSITY)
    return drawn


def _write(spec: ChartSpec, target: Path, say: Wording) -> Path:
    from viewer.briefing.writing import write

    write(target, _bytes(spec, target.suffix.lower(), say))
    return target


def _bytes(spec: ChartSpec, suffix: str, say: Wording) -> bytes:
    if suffix == ".csv":
        return table_csv(spec, say("table.value"), say("table.unit"))
    if suffix == ".svg":
        return chart_svg(spec).encode()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture(spec))
    return bytes(buffer.data().data())


def _told(fault: Exception) -> Problem:
    return Problem("export.too_long") if isinstance(fault, TooLongError) else told(fault)
