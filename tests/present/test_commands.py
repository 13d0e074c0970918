from __future__ import annotations

import pytest

from viewer.present.commands import Command, matching

COMMANDS = (
    Command("open", "Open…", "File", "Ctrl+O"),
    Command("find", "Find", "Go"),
    Command("find_next", "Find next", "Go", enabled=False),
    Command("dark", "Dark", "Colours"),
    Command("notes", "Notes in the text, as printed", "View"),
    Command("print", "글자 크게", "보기"),
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["open", "find", "find_next", "dark", "notes", "print"]),
        ("find", ["find", "find_next"]),
        ("NEXT fi", ["find_next"]),
        ("col", ["dark"]),
        ("n", ["notes", "find_next", "open", "find"]),
        ("글ㅈ", ["print"]),
        ("글자", ["print"]),
        ("그", ["print"]),
        ("nothing", []),
    ],
)
def test_commands_are_found_by_words_of_their_names(words: str, found: list[str]) -> None:
    assert [command.id for command in matching(COMMANDS, words)] == found


def test_commands_run_last_come_first_among_equals() -> None:
    recent = ("dark", "find_next", "gone")
    ids = [command.id for command in matching(COMMANDS, "", recent)]
    assert ids[:3] == ["dark", "find_next", "open"]
    ids = [command.id for command in matching(COMMANDS, "fi", recent)]
    assert ids == ["find_next", "find", "open"]
