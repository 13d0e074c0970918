from __future__ import annotations

from tests.seed import seed, span
from viewer.model import Location, Span
from viewer.present.locating import (
    NOTHING,
    block_at,
    lit_by,
    location_at,
    location_of,
    note_called,
)

RELEASE = seed()
CALL = span("increase*")
PHRASE = span("14.7% in trademarks")


def test_a_figure_lights_its_phrase_its_card_and_the_call_and_nothing_else() -> None:
    lit = lit_by(RELEASE, location_of(RELEASE, "f3"))
    assert (lit.phrases, lit.calls, lit.note, lit.figures) == ((PHRASE,), (CALL,), "n1", ("f3",))


def test_a_note_lights_its_card_and_calls() -> None:
    lit = lit_by(RELEASE, location_of(RELEASE, "n1"))
    assert (lit.phrases, lit.calls, lit.note, lit.figures) == ((), (CALL,), "n1", ())


def test_a_plain_place_lights_its_own_words() -> None:
    assert lit_by(RELEASE, Location(span("data"))).phrases == (span("data"),)
    assert lit_by(RELEASE, Location(Span(3, 3))) == NOTHING
    assert lit_by(RELEASE, None) == NOTHING


def test_a_place_in_a_phrase_is_the_figure() -> None:
    assert location_at(RELEASE, PHRASE.start + 2) == Location(PHRASE, "f3")


def test_a_place_in_a_call_or_a_note_line_is_the_note() -> None:
    at_call = location_at(RELEASE, CALL.end - 1)
    in_line = location_at(RELEASE, span("Filings by applicant").start)
    assert at_call == in_line == Location(Span(CALL.end - 1, CALL.end), "n1")


def test_any_other_place_is_itself() -> None:
    assert location_at(RELEASE, 40) == Location(Span(40, 40))


def test_an_unknown_id_is_nowhere() -> None:
    assert location_of(RELEASE, "f99") is None
    assert location_of(RELEASE, "") is None
    assert lit_by(RELEASE, Location(Span(1, 1), "n99")) == NOTHING


def test_the_note_of_a_passage_is_the_one_called_nearest_to_the_place() -> None:
    everything = Span(0, len(RELEASE.text))
    second = span("* on intellectual property")
    assert note_called(RELEASE, everything, CALL.start) == "n1"
    assert note_called(RELEASE, everything, second.start) == "n2"
    assert note_called(RELEASE, block_at(RELEASE, CALL.start), 0) == "n1"
    assert note_called(RELEASE, block_at(RELEASE, 0), 0) is None


def test_a_place_in_no_block_has_nothing_around_it() -> None:
    assert block_at(RELEASE, 10**6) == Span(10**6, 10**6)


def test_several_words_light_their_notes_and_figures_too() -> None:
    total, part = span("8.1% in all IPRs"), span("24% in SMEs")
    lit = lit_by(seed(), Location(total, others=(part,)))
    assert lit.phrases == tuple(sorted((total, part)))
    assert (lit.calls, lit.note, lit.figures) == ((CALL,), "n1", ("f4", "f5"))
    assert lit_by(seed(), Location(Span(3, 3))).phrases == ()
