from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QIcon

from viewer.desktop.icons import icon
from viewer.resources import shipped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

NAMES = sorted(path.stem for path in shipped("resources/icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    assert qapp is not None
    drawn = icon(name, "#ff0000").pixmap(64, 64).toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(64) for y in range(64)}
    assert len(colours) > 1
    if "currentColor" in shipped(f"resources/icons/{name}.svg").read_text(encoding="utf-8"):
        assert QColor("red").name() in colours


def test_an_icon_that_is_switched_off_looks_so(qapp: QApplication) -> None:
    assert qapp is not None
    drawn = icon("back", "#ff0000", "#0000ff").pixmap(64, 64, QIcon.Mode.Disabled).toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(64) for y in range(64)}
    assert QColor("blue").name() in colours
    assert QColor("red").name() not in colours
