"""The shipped icons in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from viewer.resources import shipped

_SIZES = (16, 20, 32, 40, 64, 128)


def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """Return ``resources/icons/<name>.svg`` with its current colour being ``colour``.

    Where it is switched off it takes the colour ``disabled``; "" leaves that to the style.
    """
    drawing = shipped(f"resources/icons/{name}.svg").read_text(encoding="utf-8")
    drawn = QIcon()
    _draw(drawn, drawing.replace("currentColor", colour), QIcon.Mode.Normal)
    if disabled:
        _draw(drawn, drawing.replace("currentColor", disabled), QIcon.Mode.Disabled)
    return drawn


def _draw(drawn: QIcon, drawing: str, mode: QIcon.Mode) -> None:
    data = QByteArray(drawing.encode())
    for size in _SIZES:
        # The reader keeps no reference to what it reads from: the buffer must have a name.
        buffer = QBuffer(data)
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(size, size))
        drawn.addPixmap(QPixmap.fromImage(reader.read()), mode)
