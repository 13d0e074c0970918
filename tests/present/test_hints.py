from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.seed import TEXT, span
from viewer import parse
from viewer.present.hints import hint_at
from viewer.present.wording import wording

SAY = wording("en")
SEED = parse(TEXT)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("SMEs)", "SMEs: small and medium-sized enterprises"),
        ("USPTO)", "USPTO: United States Patent and Trademark Office"),
        ("AI-related", "“AI” is never spelled out in this release."),
        ("Commissioner Kim emphasized", "Yong Rae Kim, Commissioner, KIPO"),
        ("8:30", "Where you are: 16 October 2020, 01:30 (CEST)"),
        (
            "19:30",
            "Where you are, if “the U.S.” means Eastern Time: 16 October 2020, 01:30 (CEST)",
        ),
    ],
)
def test_what_a_word_means(words: str, told: str) -> None:
    hint = hint_at(SEED, span(words).start, SAY, BERLIN)
    assert hint is not None
    assert hint.words == told
    assert hint.span.start <= span(words).start < hint.span.end


def test_most_words_need_no_hint() -> None:
    assert hint_at(SEED, span("growing consensus").start, SAY) is None
    assert hint_at(SEED, len(TEXT), SAY) is None


def test_a_clock_without_a_zone_is_not_converted() -> None:
    text = "Offices meet\n\nThe meeting was held on July 9, 2024, at 22:30."
    assert hint_at(parse(text), text.index("22:30"), SAY, BERLIN) is None
