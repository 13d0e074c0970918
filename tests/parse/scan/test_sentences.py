from __future__ import annotations

import pytest

from tests.cases import Case, cases
from viewer.model import Span
from viewer.parse.scan.sentences import sentences


@pytest.mark.parametrize("case", cases("sentences"), ids=lambda case: case.title)
def test_sentences(case: Case) -> None:
    found = sentences(case.input, Span(0, len(case.input)))
    assert [span.of(case.input) for span in found] == case.expected
