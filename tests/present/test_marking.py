from __future__ import annotations

from tests.seed import TEXT, findings, seed, span
from viewer.model import Span
from viewer.present.marking import Mark, Marks, marks_of, note_number


def test_runs_are_the_words_whatever_is_marked() -> None:
    marks = Marks([Mark(Span(2, 6), "figure", "f1"), Mark(Span(4, 8), "doubt")])
    runs = list(marks.runs("0123456789", Span(1, 9)))
    assert [(run.text, run.style, run.link) for run in runs] == [
        ("1", "", ""),
        ("23", "figure", "f1"),
        ("45", "figure doubt", "f1"),
        ("67", "doubt", ""),
        ("8", "", ""),
    ]


def test_a_call_is_followed_by_its_running_number() -> None:
    runs = list(marks_of(seed()).runs(TEXT, span("drastic increase* in")))
    assert [(run.text, run.style) for run in runs[1:3]] == [("*", "call"), ("1", "call")]
    assert runs[2].source is None


def test_doubts_come_from_the_findings() -> None:
    runs = list(marks_of(seed(), findings()).runs(TEXT, span("AI ??and data")))
    assert [run.text for run in runs if run.style == "doubt"] == ["??"]


def test_note_numbers_are_those_of_the_ids() -> None:
    assert note_number("n12") == "12"
