from __future__ import annotations

from dataclasses import replace

from tests.seed import seed
from viewer.model import Location, Span
from viewer.present.locating import location_of
from viewer.present.speaking import spoken
from viewer.present.wording import wording

EN, KO = wording("en"), wording("ko")


def said(target: str) -> str:
    location = location_of(seed(), target)
    assert location is not None
    return spoken(seed(), location, EN)


def test_a_figure_is_said_with_its_source() -> None:
    assert said("f3") == (
        "+14.7% trademarks, Korea, January to September 2020 (KIPO, 23 October 2020, note *)"
    )


def test_a_note_is_said_by_its_number_and_beginning() -> None:
    words = said("n2")
    assert words.startswith("Note 2: The USPTO published a report")
    assert words.endswith("…")
    assert len(words) <= 201


def test_a_call_whose_note_is_missing_says_so() -> None:
    release = seed()
    bare = replace(release, footnotes=(replace(release.footnotes[0], lines=()),))
    location = location_of(bare, "n1")
    assert location is not None
    assert spoken(bare, location, KO).startswith("각주 1: ")


def test_words_are_said_themselves_and_bare_places_say_nothing() -> None:
    start = seed().text.index("bilateral policy cooperation")
    assert spoken(seed(), Location(Span(start, start + 28)), EN) == "bilateral policy cooperation"
    assert spoken(seed(), Location(Span(start, start)), EN) == ""
