from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from viewer.desktop.preferences import Preferences, load_preferences, save_preferences
from viewer.desktop.readings import Reading
from viewer.present.anchoring import Anchor

if TYPE_CHECKING:
    from collections.abc import Callable

CHANGED = Preferences(
    "dark",
    "ko",
    125,
    face="sans",
    measure="wide",
    paper="letter",
    readings=(
        Reading("/r/one.txt", Anchor(3, "wörds; \n", "be, fore", "after", "ab" * 32)),
        Reading("/r/two.txt"),
    ),
    commands=("find", "theme_dark"),
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
    assert load_preferences(stored(file)).preferences == Preferences()


@pytest.mark.parametrize("preferences", [CHANGED, Preferences()])
def test_what_is_saved_comes_back(file: str, preferences: Preferences) -> None:
    save_preferences(stored(file), preferences)
    assert load_preferences(stored(file)).preferences == preferences


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "mauve"),
        ("zoom", 123),
        ("zoom", "many"),
        ("notes_in_text", "perhaps"),
        ("window", "not bytes"),
        ("face", "comic"),
        ("measure", 618),
        ("paper", "a0"),
        ("readings", "[{}]"),
        ("readings", "not json"),
        ("commands", 7),
    ],
)
def test_a_bad_value_becomes_its_default_and_is_logged(
    file: str, name: str, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    settings = stored(file)
    save_preferences(settings, CHANGED)
    settings.setValue(name, value)
    settings.sync()
    loaded = load_preferences(stored(file)).preferences
    assert getattr(loaded, name) == getattr(Preferences(), name)
    assert loaded.language == "ko"
    assert name in caplog.text


@pytest.mark.parametrize("preferences", [CHANGED, Preferences()])
def test_sound_settings_are_not_copied(file: str, preferences: Preferences) -> None:
    save_preferences(stored(file), preferences)
    loaded = load_preferences(stored(file))
    assert (loaded.damaged, loaded.copy) == (False, None)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b"zoom=125", b"zoom=bananas"),
        lambda data: data.replace(b"[General]", b"[General"),
        lambda data: bytes(len(data) + 1),  # Qt takes a file of one size and one moment for read
        lambda data: bytes(range(1, 256)) * (1 + len(data) // 255),
    ],
    ids=["value", "section", "zeros", "garbage"],
)
def test_a_damaged_file_is_kept_and_what_is_sound_in_it_counts(
    file: str, damage: Callable[[bytes], bytes], caplog: pytest.LogCaptureFixture
) -> None:
    save_preferences(stored(file), CHANGED)
    damaged = damage(Path(file).read_bytes())
    Path(file).write_bytes(damaged)
    settings = stored(file)
    loaded = load_preferences(settings)
    assert loaded.damaged
    assert loaded.copy == Path(f"{file}.damaged")
    assert loaded.copy.read_bytes() == damaged
    save_preferences(settings, CHANGED)
    assert load_preferences(stored(file)).preferences == CHANGED
    assert all("dropped" in message for message in caplog.messages)


def test_damaged_settings_that_cannot_be_copied_are_still_loaded(
    file: str, caplog: pytest.LogCaptureFixture
) -> None:
    settings = stored(file)
    settings.setValue("zoom", "bananas")
    settings.sync()
    Path(f"{file}.damaged").mkdir()
    loaded = load_preferences(stored(file))
    assert loaded == (Preferences(), True, None)
    assert "zoom" in caplog.text
