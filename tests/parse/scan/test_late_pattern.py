from __future__ import annotations

import re

import pytest

from viewer.parse.scan.late_pattern import LatePattern


def test_a_late_pattern_reads_as_one_compiled_at_once() -> None:
    late, now = LatePattern("(A)b", re.IGNORECASE), re.compile("(A)b", re.IGNORECASE)
    text = "xabAB"
    assert [one.span() for one in late.finditer(text)] == [(1, 3), (3, 5)]
    assert late.findall(text) == now.findall(text) == ["a", "A"]
    assert late.sub("-", text) == now.sub("-", text) == "x--"
    assert LatePattern(",").split("a,b") == ["a", "b"]
    for read in ("match", "search", "fullmatch"):
        for start in range(4):
            ours, theirs = getattr(late, read)(text, start), getattr(now, read)(text, start)
            assert (ours and ours.span()) == (theirs and theirs.span())


def test_it_is_compiled_at_its_first_use() -> None:
    broken = LatePattern("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("")
