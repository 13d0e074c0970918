from __future__ import annotations

from viewer.model import Baseline
from viewer.present.chart_words import basis
from viewer.present.wording import wording


def test_a_basis_is_short_where_its_kind_is_known_and_verbatim_where_not() -> None:
    for language, words in (("en", "on the month before"), ("ko", "전월 대비")):
        said = Baseline("in the month", "month-on-month")
        assert basis(said, wording(language)) == words
    assert basis(Baseline("than in\n June 2019", "named"), wording("en")) == "than in June 2019"
