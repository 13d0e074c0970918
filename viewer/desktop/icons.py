"""The shipped icons in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from viewer.resources import shipped

_SIZES = (16, 20, 32, 40, 64, 128)


def icon(name: str, colour: str) -> QIcon:
    """Return ``resources/icons/<name>.svg`` with its current colour being ``colour``."""
    drawing = shipped(f"resources/icons/{name}.svg").read_text(encoding="utf-8")
    data = QByteArray(drawing.replace("currentColor", colour).encode())
    drawn = QIcon()
    for size in _SIZES:
        # The reader keeps no reference to what it reads from: the buffer must have a name.
        buffer = QBuffer(data)
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(size, size))
        drawn.addPixmap(QPixmap.fromImage(reader.read()))
    return drawn
