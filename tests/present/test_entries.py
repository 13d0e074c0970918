from __future__ import annotations

from dataclasses import replace

from tests.seed import findings, seed, span
from viewer.model import Finding, Location, Severity, Span
from viewer.present.entries import check_entries, figure_entries, people_entries
from viewer.present.wording import wording

SAY = wording("en")


def test_figures_say_what_is_known_and_lead_to_their_phrase() -> None:
    entry = figure_entries(seed(), SAY)[2]
    assert (entry.text, entry.value) == ("Trademarks", "+14.7%")
    assert entry.detail == "New filings · Korea · January to September 2020 · Note 1"
    assert entry.location == Location(span("14.7% in trademarks"), "f3")


def test_a_figure_without_a_subject_says_so() -> None:
    bare = replace(seed().figures[0], subject=None, measure=None, footnote=None, period=None)
    (entry,) = figure_entries(replace(seed(), figures=(bare,)), SAY)
    assert (entry.text, entry.detail) == ("Subject not stated", "Korea")


def test_findings_quote_the_words_they_speak_of() -> None:
    (entry,) = check_entries(seed(), findings(), SAY)
    assert entry.text == "Characters were lost in “AI ??and”."
    assert entry.location == Location(span("??"))


def test_long_quotes_are_cut_and_findings_without_a_place_lead_nowhere() -> None:
    facts = (("words", "x"),)
    wide = Finding("lost_characters", Severity.INFO, (Span(0, 400),), facts)
    nowhere = Finding("lost_characters", Severity.INFO, (), facts)
    first, second = check_entries(seed(), (wide, nowhere), SAY)
    assert first.detail.endswith("…”")
    assert len(first.detail) <= 92
    assert (second.detail, second.location) == ("", None)


def test_people_have_their_office_and_number_of_mentions() -> None:
    entry = people_entries(seed(), SAY)[1]
    assert (entry.text, entry.detail) == ("Andrei Ianku", "Director, USPTO")
    assert entry.value == "named once"
    assert entry.location == Location(span("Andrei Ianku"))


def test_the_gravest_findings_come_first_under_their_grade() -> None:
    grades = (Severity.INFO, Severity.NOTICE, Severity.INFO, Severity.WARNING)
    facts = (("words", "x"),)
    found = [Finding("lost_characters", grade, (), facts) for grade in grades]
    entries = check_entries(seed(), found, SAY)
    headings = ["Contradictions", "Worth a look", "For information", ""]
    assert [entry.heading for entry in entries] == headings
    assert all(entry.prose for entry in entries)


def test_a_finding_leads_to_all_its_words() -> None:
    spans = (span("8.1% in all IPRs"), span("24% in SMEs"))
    found = Finding("lost_characters", Severity.INFO, spans, (("words", "x"),))
    (entry,) = check_entries(seed(), (found,), SAY)
    assert entry.location == Location(spans[0], others=spans[1:])
    assert entry.detail == "“8.1% in all IPRs” · “24% in SMEs”"
