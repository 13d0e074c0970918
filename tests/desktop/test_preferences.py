from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from viewer.desktop.preferences import Preferences, load_preferences, save_preferences

if TYPE_CHECKING:
    from pathlib import Path

CHANGED = Preferences(
    "dark",
    "ko",
    125,
    notes_in_text=True,
    show_chart=False,
    window=b"\x00w",
    columns=b"c",
    side=b"s",
)


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "settings.ini")


def stored(file: str) -> QSettings:
    return QSettings(file, QSettings.Format.IniFormat)


def test_nothing_stored_is_the_defaults(file: str) -> None:
    assert load_preferences(stored(file)) == Preferences()


@pytest.mark.parametrize("preferences", [CHANGED, Preferences()])
def test_what_is_saved_comes_back(file: str, preferences: Preferences) -> None:
    save_preferences(stored(file), preferences)
    assert load_preferences(stored(file)) == preferences


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "mauve"),
        ("zoom", 123),
        ("zoom", "many"),
        ("notes_in_text", "perhaps"),
        ("window", "not bytes"),
    ],
)
def test_a_bad_value_becomes_its_default_and_is_logged(
    file: str, name: str, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    settings = stored(file)
    save_preferences(settings, CHANGED)
    settings.setValue(name, value)
    settings.sync()
    loaded = load_preferences(stored(file))
    assert getattr(loaded, name) == getattr(Preferences(), name)
    assert loaded.language == "ko"
    assert name in caplog.text
