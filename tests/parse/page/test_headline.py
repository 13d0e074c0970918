from __future__ import annotations

import pytest

from tests.cases import Case, cases
from viewer.parse.page.layout import find_layout


@pytest.mark.parametrize("case", cases("headline"), ids=lambda case: case.title)
def test_the_headline_and_what_goes_with_it(case: Case) -> None:
    layout = find_layout(case.input)
    headline = layout.headline.of(case.input) if layout.headline else ""
    below = [span.of(case.input) for span in layout.subheadlines]
    assert [headline, *below] == case.expected
