from __future__ import annotations

import re

from viewer.parse.scan.alternation import any_of


def test_the_longest_word_at_a_place_wins() -> None:
    pattern = re.compile(any_of(["vice", "vice chair", "chair"]))
    assert [match[0] for match in pattern.finditer("vice chair, chair, vices")] == [
        "vice chair",
        "chair",
        "vice",
    ]


def test_signs_mean_themselves_and_no_group_is_made() -> None:
    pattern = re.compile(any_of(["R&D", "C++", "(s)"]))
    assert pattern.groups == 0
    assert pattern.findall("C++ and R&D (s)") == ["C++", "R&D", "(s)"]
