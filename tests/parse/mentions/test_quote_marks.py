from __future__ import annotations

import pytest

from viewer.model import Span
from viewer.parse.mentions.quote_marks import find_quoted


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said "yes" and "no."', ["yes", "no."]),
        ("„Ja“ und „nein“, »gut« und «bon»", ["Ja", "nein", "gut", "bon"]),
        ('"They call it "the wall" here," he said', ['They call it "the wall" here,']),
        ("“one ‘two’ three”", ["one ‘two’ three"]),
        ("He said, 'The firms' share won't fall.' The '90s", ["The firms' share won't fall."]),
        ("the firms' share and the states' share", []),
        ("?It is done,? he said. Is it?", ["It is done,"]),
        ("âIt is done,â? he said", ["It is done,"]),
        ('a 5" pipe and 6" pipes', []),
        ('(“in brackets”) and —"after a dash"', ["in brackets", "after a dash"]),
        ('""', []),
    ],
)
def test_words_between_marks(text: str, words: list[str]) -> None:
    found = find_quoted(text, Span(0, len(text)))
    assert [one.span.of(text) for one in found] == words


def test_a_mark_that_is_missing() -> None:
    text = 'he said. "It goes on.'
    (one,) = find_quoted(text, Span(0, len(text)))
    assert (one.opened, one.closed, one.span.of(text)) == (True, False, "It goes on.")
    text = 'It ends here," he said'
    (one,) = find_quoted(text, Span(0, len(text)))
    assert (one.opened, one.closed, one.span.of(text)) == (False, True, "It ends here,")


def test_marks_never_reach_beyond_their_block() -> None:
    text = '"one\ntwo"'
    assert [one.span.of(text) for one in find_quoted(text, Span(0, 4))] == ["one"]
