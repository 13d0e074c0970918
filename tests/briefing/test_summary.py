from __future__ import annotations

from dataclasses import replace

from tests.briefing.written import HEADLINE, NOTE, PARAGRAPH, where, written
from viewer.briefing.summary import summary
from viewer.model import Clock, Commitment, CommitmentKind, Event, Finding, Person, Severity, Span
from viewer.present.wording import wording

SAY = wording("en")
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
    assert summary(written(), (), SAY) == {
        "decisions": [],
        "events": [],
        "people": [],
        "checks": [],
    }


def test_decisions_name_actors_words_and_place() -> None:
    agreed = Commitment(("A", "B", "C"), CommitmentKind.AGREED, where(TEXT, "agreed to\nwork"))
    plans = Commitment((), CommitmentKind.PLANS, where(TEXT, "plan more"))
    head = Commitment(("D",), CommitmentKind.AGREED, where(TEXT, "agree"))
    found = summary(written(*BLOCKS, notes=NOTES, commitments=(agreed, plans, head)), (), SAY)
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
    found = summary(written(*BLOCKS, notes=NOTES, events=events), (), SAY)
    assert found["events"] == [
        "Meeting, by video call: 1 May 2020, 08:30 (Seoul), which is 30 April 2020, 1 May at 8:30.",
        "Forum.",
    ]


def test_people_have_what_is_known_of_them() -> None:
    people = (Person("A B", "Director", "Office", ()), Person("C D", None, None, ()))
    assert summary(written(people=people), (), SAY)["people"] == ["A B, Director, Office", "C D"]


def test_a_check_names_each_place_once() -> None:
    spans = (where(TEXT, "They agreed"), where(TEXT, "8:30"), Span(0, 3), Span(9999, 9999))
    facts = (("words", "x ??y"),)
    finding = Finding("lost_characters", Severity.NOTICE, spans, facts)
    found = summary(written(*BLOCKS, notes=NOTES), (finding,), SAY)
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
    found = summary(written(*BLOCKS, events=(Event("Meeting", None, clocks),)), (finding,), SAY)
    assert found["events"] == [
        "Meeting: 1 May 2020, 08:30, also given as 1 May 2020, 09:30, which is another time."
    ]


def test_what_agrees_is_left_to_the_screen() -> None:
    facts = (("words", "x"),)
    findings = [Finding("lost_characters", grade, (), facts) for grade in Severity]
    assert len(summary(written(*BLOCKS), findings, SAY)["checks"]) == 2
