from __future__ import annotations

from viewer.briefing import BriefingOptions, Paper


def test_without_a_choice_the_paper_is_a4_and_no_clock_is_asked() -> None:
    assert BriefingOptions() == BriefingOptions(paper=Paper("a4"), printed=None)
