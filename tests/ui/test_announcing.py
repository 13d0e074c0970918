from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAccessibleEvent

    from tests.ui.reader import Reader


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is asked to say."""
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


def test_the_place_that_was_chosen_is_said(reader: Reader, heard: list[str]) -> None:
    reader.click_bar(reader.figure("14.7%"))
    assert any(words.startswith("+14.7% trademarks, Korea") for words in heard)
    reader.click(reader.window.view.document, "increase* in the number")
    assert heard[-1].startswith("Note 1: New filings in Korea")


def test_where_one_steps_to_and_what_was_copied_is_said(reader: Reader, heard: list[str]) -> None:
    reader.do("next_mark")
    reader.do("copy_place")
    assert any(words.endswith("/ 9") for words in heard)
    assert heard[-1].startswith("Copied: ")


def test_messages_and_finds_are_said(reader: Reader, heard: list[str], tmp_path: Path) -> None:
    told = reader.fail_to_open(tmp_path / "nowhere.txt")
    assert heard[-1] == told
    reader.window.top_bar.field.setText("USPTO")
    reader.do("find_next")
    assert heard[-1] == "1 / 4"


def test_another_release_is_at_no_place(reader: Reader, heard: list[str], other: Path) -> None:
    reader.do("next_mark")
    heard.clear()
    reader.open(other)
    assert heard == ["Opening other.txt…"]
