from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from viewer.desktop.theme import Theme, Themes, load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

THEMES = ("light", "dark")
# Words of the first role must be readable on the second.
WORDS = (
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "chrome"),
    ("ink", "highlight"),
    ("ink", "call"),
    ("quiet", "paper"),
    ("quiet", "chrome"),
    ("quiet", "card"),
    ("accent", "paper"),
    ("accent", "call"),
    ("on_accent", "accent"),
)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours by WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_role_is_a_colour(name: str) -> None:
    assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in asdict(load_theme(name)).values())


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_can_be_read(name: str, words: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(getattr(theme, words), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("shape", ["bar", "doubt", "accent"])
def test_shapes_can_be_seen(name: str, shape: str) -> None:
    theme = load_theme(name)
    assert contrast(getattr(theme, shape), theme.paper) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_both_sheets_are_complete(name: str) -> None:
    theme = load_theme(name)
    sheets = theme.window_sheet() + theme.page_sheet()
    assert theme.paper in sheets
    assert "$" not in sheets


def test_zoom_scales_every_length_of_the_page() -> None:
    theme = load_theme("light")
    assert "font-size: 17px" in theme.page_sheet()
    assert "font-size: 34px" in theme.page_sheet(200)


def test_the_palette_follows_the_theme() -> None:
    palette = load_theme("dark").palette()
    assert palette.color(QPalette.ColorRole.Text) == QColor(load_theme("dark").ink)


def test_choosing_changes_the_theme_once(qtbot: QtBot) -> None:
    themes = Themes("light")
    with qtbot.waitSignal(themes.changed, check_params_cb=lambda t: t == load_theme("dark")):
        themes.choose("dark")
    with qtbot.assertNotEmitted(themes.changed):
        themes.choose("dark")
    assert (themes.choice, themes.current) == ("dark", load_theme("dark"))


def test_the_system_is_followed_live(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    themes = Themes()
    hints = QGuiApplication.styleHints()
    assert themes.current == load_theme("light")
    monkeypatch.setattr(type(hints), "colorScheme", lambda _self: Qt.ColorScheme.Dark)
    with qtbot.waitSignal(themes.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert themes.current == load_theme("dark")


def test_a_theme_is_a_value() -> None:
    assert load_theme("light") == Theme(**asdict(load_theme("light")))
