from __future__ import annotations

import math
import re
from dataclasses import asdict
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QGuiApplication, QPalette

from viewer.desktop.theme import CHOICES, SYSTEM, Theme, Themes, load_theme, sizes
from viewer.resources import shipped

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

THEMES = tuple(choice for choice in CHOICES if choice != SYSTEM)
GROUNDS = ("paper", "card", "chrome", "pressed")
MARKS = ("highlight", "highlight_hover", "call", "call_hover")
# Words of the first role are written on the second. Links and markers are in the accent, card
# heads and placeholders are quiet; any of them can be lit, found or hovered.
WORDS = (
    *product(("ink", "quiet", "accent"), (*GROUNDS, *MARKS)),
    ("on_accent", "accent"),  # the selection
)
# What must be told from its ground though it is no word, and words that cannot be used now (for
# which WCAG asks nothing).
SHAPES = (
    *product(("bar", "bar_hover"), ("paper",)),
    *product(("doubt", "accent", "faint"), ("paper", "card", "chrome")),
    ("bar", "highlight"),
)
# How the linear colours reach eyes without the cones for red, for green and for blue (Machado,
# Oliveira and Fernandes 2009).
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# Two things that mean something else, and how far apart they must look.
DIFFERENT = (
    ("bar", "highlight", 25),
    ("bar", "paper", 25),
    ("accent", "doubt", 25),
    ("highlight", "call", 10),
    ("highlight", "paper", 10),
    ("call", "paper", 7),
)


def linear(colour: str) -> list[float]:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours by WCAG 2."""

    def luminance(colour: str) -> float:
        red, green, blue = linear(colour)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_role_is_a_colour(name: str) -> None:
    assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in asdict(load_theme(name)).values())


def seen(colour: str, eyes: str) -> tuple[float, float, float]:
    """Return what ``eyes`` make of ``colour``, in CIE L*a*b* (white of daylight, D65)."""
    rgb = [sum(k * part for k, part in zip(row, linear(colour), strict=True)) for row in EYES[eyes]]
    red, green, blue = (min(max(part, 0.0), 1.0) for part in rgb)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_can_be_read(name: str, words: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(getattr(theme, words), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_can_be_seen(name: str, shape: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(getattr(theme, shape), getattr(theme, ground)) >= 3


@pytest.mark.parametrize("ground", GROUNDS)
def test_high_contrast_is_high(ground: str) -> None:
    theme = load_theme("contrast")
    for words in ("ink", "quiet", "accent"):
        assert contrast(getattr(theme, words), getattr(theme, ground)) >= 7
    assert contrast(theme.line, getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("first", "second", "least"), DIFFERENT)
def test_no_eye_takes_one_for_the_other(
    eyes: str, name: str, first: str, second: str, least: float
) -> None:
    theme = load_theme(name)
    assert math.dist(seen(getattr(theme, first), eyes), seen(getattr(theme, second), eyes)) >= least


@pytest.mark.parametrize("name", THEMES)
def test_both_sheets_are_complete(name: str) -> None:
    theme = load_theme(name)
    sheets = theme.window_sheet() + theme.page_sheet()
    assert theme.paper in sheets
    assert "$" not in sheets


@pytest.mark.parametrize("sheet", ["page.css", "window.qss", "chart.qss"])
def test_sizes_of_letters_are_those_of_the_scale(sheet: str) -> None:
    text = shipped(f"resources/styles/{sheet}").read_text(encoding="utf-8")
    assert re.findall(r"font-size: [^$]", text) == []
    assert set(re.findall(r"[$]{(\w+)}", text)) <= sizes().keys()


def test_the_room_between_paragraphs_is_that_of_the_scale() -> None:
    text = shipped("resources/styles/page.css").read_text(encoding="utf-8")
    lengths = re.findall(r"[^\s;]+px", " ".join(re.findall(r"margin: ([^;}]*)", text)))
    assert {length for length in lengths if not length.startswith("$")} <= {"0px", "1px"}
    assert sizes()["space_card"] == 2 * sizes()["space_half"] + sizes()["space_near"]
    assert sizes()["space_line"] == 2 * sizes()["space_half"]


def test_the_window_grows_with_its_letters() -> None:
    theme = load_theme("light")
    label = sizes()["type_label"]
    assert f"font-size: {label}px" in theme.window_sheet()
    assert f"font-size: {2 * label}px" in theme.window_sheet(200)


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


def test_a_desktop_that_asks_for_contrast_gets_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    themes = Themes()
    hints = QGuiApplication.styleHints()
    high = Qt.ContrastPreference.HighContrast
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _self: high)
    with qtbot.waitSignal(themes.changed):
        hints.accessibility().contrastPreferenceChanged.emit(high)
    assert themes.current == load_theme("contrast")
    themes.choose("light")
    assert themes.current == load_theme("light")


def test_a_theme_is_a_value() -> None:
    assert load_theme("light") == Theme(**asdict(load_theme("light")))
