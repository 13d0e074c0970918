from __future__ import annotations

from tests.briefing.written import HEADLINE, NOTE, PARAGRAPH, where, written
from viewer.briefing.places import Places
from viewer.model import Span
from viewer.present.wording import wording

RELEASE = written(
    (HEADLINE, "Offices agree"),
    (PARAGRAPH, "First paragraph*."),
    (NOTE, "* Of two"),
    notes=(("*", ("paragraph*",), ("* Of two",)),),
)


def test_a_place_is_a_paragraph_a_note_or_nothing() -> None:
    places = Places(RELEASE, wording("en"), printed=True)
    assert places.of(where(RELEASE.text, "First")) == {"text": "¶1", "number": 1}
    assert places.of(where(RELEASE.text, "two")) == {"text": "note 1", "number": 0}
    for span in (Span(0, 3), Span(9999, 9999)):
        assert places.of(span) == {"text": "", "number": 0}


def test_without_the_text_there_is_nothing_to_lead_to() -> None:
    places = Places(RELEASE, wording("en"), printed=False)
    assert places.of(where(RELEASE.text, "First")) == {"text": "¶1", "number": 0}
