from __future__ import annotations

import pytest

from viewer.desktop.problem import FAULT, Problem
from viewer.present.wording import LANGUAGES, wording


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_problem_is_a_sentence_in_every_language(language: str) -> None:
    say = wording(language)
    assert "notes.txt" in Problem("open.empty", (("path", "notes.txt"),)).words(say)
    assert FAULT.words(say)
