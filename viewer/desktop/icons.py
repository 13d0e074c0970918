"""The shipped icons in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QIcon, QPixmap

from viewer.resources import shipped

_SIZES = (20, 40, 60)


def icon(name: str, colour: str) -> QIcon:
    """Return ``resources/icons/<name>.svg`` drawn in ``colour``."""
    drawing = shipped(f"resources/icons/{name}.svg").read_text(encoding="utf-8")
    data = QByteArray(drawing.replace("currentColor", colour).encode())
    drawn = QIcon()
    for size in _SIZES:
        scaled = data.replace(b'width="20" height="20"', f'width="{size}" height="{size}"'.encode())
        pixmap = QPixmap()
        pixmap.loadFromData(scaled, "SVG")
        drawn.addPixmap(pixmap)
    return drawn
