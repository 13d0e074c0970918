from __future__ import annotations

from viewer.briefing import BriefingOptions, Paper, Parts


def test_without_a_choice_all_is_printed_on_a4_and_no_clock_is_asked() -> None:
    plain = BriefingOptions()
    assert (plain.parts, plain.paper, plain.printed) == (Parts("both"), Paper("a4"), None)
    assert plain.checks


def test_parts_say_what_is_printed() -> None:
    printed = {p: (o.with_briefing, o.with_text) for p in Parts for o in [BriefingOptions(parts=p)]}
    assert printed == {
        Parts.BOTH: (True, True),
        Parts.BRIEFING: (True, False),
        Parts.TEXT: (False, True),
    }
