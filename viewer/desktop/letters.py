"""How large the desktop wants letters to be."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo, QGuiApplication

# Pixels of the letters the window is drawn for, and what is taken as that: desktops differ a
# little without meaning anything by it.
_USUAL, _ALIKE, _MOST = 13, 1.2, 3.0


def letters() -> int:
    """Return the size of the desktop's letters in percent of the usual, from 100 to 300."""
    wanted = QFontInfo(QGuiApplication.font()).pixelSize() / _USUAL
    return 100 if wanted < _ALIKE else round(min(wanted, _MOST) * 100)
