from __future__ import annotations

from viewer.present.letter_widths import width, wrapped


def test_wide_letters_are_wider_and_marks_add_nothing() -> None:
    assert width("iii", 10) < width("aaa", 10) < width("mmm", 10) < width("특허청", 10)
    assert width("e\u0301", 10) == width("e", 10) == width("é", 10)
    assert width("abc", 20) == 2 * width("abc", 10)


def test_lines_keep_to_their_room_and_lose_no_word() -> None:
    words = "electrical machinery, apparatus and appliances"
    lines = wrapped(words, 120, 13)
    assert len(lines) > 1
    assert " ".join(lines) == words
    assert all(width(line, 13) <= 120 for line in lines)


def test_only_a_word_without_room_is_cut() -> None:
    lines = wrapped("a " + "x" * 60, 100, 13)
    assert lines[0] == "a"
    assert "".join(lines[1:]) == "x" * 60
    assert wrapped("", 100, 13) == [""]
