from __future__ import annotations

from dataclasses import replace

from tests.briefing.written import HEADLINE, NOTE, PARAGRAPH, where, written
from viewer.briefing.options import BriefingOptions
from viewer.briefing.places import Places
from viewer.briefing.summary import Summary, summary
from viewer.check import check
from viewer.model import (
    Clock,
    Commitment,
    CommitmentKind,
    Event,
    Finding,
    Organization,
    Person,
    Release,
    Severity,
    Span,
)
from viewer.present.wording import wording

SAY = wording("en")


def summed(release: Release, findings: tuple[Finding, ...] = (), *, checks: bool = True) -> Summary:
    places = Places(release, SAY, printed=True)
    return summary(release, findings, places, BriefingOptions(checks=checks), SAY)


BLOCKS = (
    (HEADLINE, "Offices agree"),
    (PARAGRAPH, "First paragraph*."),
    (PARAGRAPH, "They agreed to\nwork on 1 May at 8:30."),
    (NOTE, "* They plan more"),
)
TEXT = "\n\n".join(words for _kind, words in BLOCKS)
NOTES = (("*", ("paragraph*",), ("* They plan more",)),)


def place(text: str, number: int) -> dict[str, object]:
    return {"text": text, "number": number}


def test_an_empty_release_has_nothing_to_sum_up() -> None:
    assert summed(written()) == {
        "decisions": [],
        "events": [],
        "people": [],
        "offices": [],
        "checks": [],
    }


def test_decisions_name_actors_words_and_place() -> None:
    agreed = Commitment(("A", "B", "C"), CommitmentKind.AGREED, where(TEXT, "agreed to\nwork"))
    plans = Commitment((), CommitmentKind.PLANS, where(TEXT, "plan more"))
    head = Commitment(("D",), CommitmentKind.AGREED, where(TEXT, "agree"))
    found = summed(written(*BLOCKS, notes=NOTES, commitments=(agreed, plans, head)))
    assert found["decisions"] == [
        {"actors": "A, B and C", "words": "agreed to work", "place": place("¶2", 2)},
        {"actors": "", "words": "plan more", "place": place("note 1", 0)},
        {"actors": "D", "words": "agree", "place": place("", 0)},
    ]


def test_an_event_has_all_its_clocks() -> None:
    stands = where(TEXT, "1 May at 8:30")
    clocks = (
        Clock(stands, "2020-05-01T08:30", "Seoul"),
        Clock(stands, "2020-04-30", None),
        Clock(stands, None, None),
    )
    events = (Event("Meeting", "by video call", clocks), Event("Forum", None, ()))
    found = summed(written(*BLOCKS, notes=NOTES, events=events))
    assert [event["words"] for event in found["events"]] == [
        "Meeting, by video call: 1 May 2020, 08:30 (Seoul), which is 30 April 2020, 1 May at 8:30.",
        "Forum.",
    ]


def test_people_have_what_is_known_of_them() -> None:
    people = (Person("A B", "Director", "Office", ()), Person("C D", None, None, ()))
    assert summed(written(people=people))["people"] == ["A B, Director, Office", "C D"]


def test_a_check_names_each_place_once() -> None:
    spans = (where(TEXT, "They agreed"), where(TEXT, "8:30"), Span(0, 3), Span(9999, 9999))
    facts = (("words", "x ??y"),)
    finding = Finding("lost_characters", Severity.NOTICE, spans, facts)
    found = summed(written(*BLOCKS, notes=NOTES), (finding,))
    assert found["checks"] == [
        {"words": "Worth a look: Characters were lost in “x ??y”.", "places": [place("¶2", 2)]}
    ]


def test_clocks_that_disagree_are_told_as_two_times() -> None:
    spans = where(TEXT, "1 May"), where(TEXT, "8:30")
    clocks = tuple(
        Clock(span, iso, None)
        for span, iso in zip(spans, ("2020-05-01T08:30", "2020-05-01T09:30"), strict=True)
    )
    finding = Finding("clocks_disagree", Severity.WARNING, spans)
    facts = tuple((name, "x") for name in ("first", "second", "there"))
    finding = replace(finding, facts=facts)
    found = summed(written(*BLOCKS, events=(Event("Meeting", None, clocks),)), (finding,))
    words = "Meeting: 1 May 2020, 08:30, also given as 1 May 2020, 09:30, which is another time."
    assert found["events"] == [{"words": words, "verdict": ""}]


def test_what_agrees_is_left_to_the_screen() -> None:
    facts = (("words", "x"),)
    findings = tuple(Finding("lost_characters", grade, (), facts) for grade in Severity)
    assert len(summed(written(*BLOCKS), findings)["checks"]) == 2
    assert summed(written(*BLOCKS), findings, checks=False)["checks"] == []


def test_bodies_have_their_short_forms() -> None:
    bodies = (Organization("Patent Office", "PO", ()), Organization("WIPO", "WIPO", ()))
    assert summed(written(organizations=bodies))["offices"] == ["Patent Office (PO)", "WIPO"]


def test_two_clocks_say_whether_they_agree() -> None:
    text = "16 October, 8:30 (15 October, 19:30 in the U.S.)"
    seoul = Clock(where(text, "16 October, 8:30"), "2020-10-16T08:30", "Seoul")
    east = Clock(where(text, "15 October, 19:30"), "2020-10-15T19:30", "the U.S.")
    release = written((PARAGRAPH, text), events=(Event("Talks", None, (seoul, east)),))
    (agree,) = summed(release, check(release))["events"]
    assert agree["verdict"] == "The two clocks agree (Eastern Time)."
    assert ", which is 15 October 2020" in agree["words"]
