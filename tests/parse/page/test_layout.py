from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import Case, cases
from viewer.parse.page.layout import find_layout

LAYOUT = cases("layout")
BLOCKS = [case for case in LAYOUT if isinstance(case.expected, list)]
DATES = [case for case in LAYOUT if isinstance(case.expected, str)]


@pytest.mark.parametrize("case", BLOCKS, ids=lambda case: case.title)
def test_blocks(case: Case) -> None:
    blocks = find_layout(case.input).blocks
    told = [[block.kind, block.span.of(case.input)] for block in blocks]
    assert [kind for kind, _ in told] == [kind for kind, _ in case.expected]
    for (_, words), (_, start) in zip(told, case.expected, strict=True):
        assert words.startswith(start)


@pytest.mark.parametrize("case", DATES, ids=lambda case: case.title)
def test_the_release_date(case: Case) -> None:
    date = find_layout(case.input).date
    assert (date.value.isoformat() if date else "") == case.expected


_LINES = st.lists(
    st.sampled_from(
        ["* a note", "word* here.", "", "October 23, 2020", "a | b | 3", "- x -", "#", "Contact: x",
         "1 Note", "text1.", "□ 특허", "\x00", "  ", "Notes:", "1. one", "(1) x", "y(1)"]
    )
)  # fmt: skip


@given(st.one_of(st.text(), _LINES.map("\n".join)))
def test_blocks_and_blank_space_are_the_text(text: str) -> None:
    layout = find_layout(text)
    at = 0
    for block in layout.blocks:
        assert at <= block.span.start < block.span.end
        assert not text[at : block.span.start].strip()
        at = block.span.end
    assert not text[at:].strip()
