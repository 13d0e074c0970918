from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cases import Case, cases
from viewer.parse.page.footnotes import find_footnotes
from viewer.parse.page.lines import lines

if TYPE_CHECKING:
    from viewer.model import Footnote


@pytest.mark.parametrize("case", cases("footnotes"), ids=lambda case: case.title)
def test_notes_and_their_calls(case: Case) -> None:
    footnotes = find_footnotes(case.input, lines(case.input))
    assert [_told(case.input, footnote) for footnote in footnotes] == case.expected


def _told(text: str, footnote: Footnote) -> list[object]:
    anchors = [call.anchor.of(text) for call in footnote.references if call.anchor]
    return [footnote.marker, anchors, [line.span.of(text) for line in footnote.lines]]


def test_ids_follow_the_calls_and_spans_are_exact() -> None:
    text = "Rates† rose* here.\n* Up\n† Annual"
    first, second = find_footnotes(text, lines(text))
    assert (first.id, first.marker, second.id, second.marker) == ("n1", "†", "n2", "*")
    assert first.references[0].span.of(text) == "†"
    assert second.lines[0].marker.of(text) == "*"


@pytest.mark.parametrize("text", ["*" * 50_000, "a* " * 20_000, "* a\n" * 20_000, "x[1] " * 9_000])
def test_hostile_texts_give_spans_inside_the_text(text: str) -> None:
    for footnote in find_footnotes(text, lines(text)):
        assert all(call.span.of(text) for call in footnote.references)
        assert all(line.span.end <= len(text) for line in footnote.lines)
