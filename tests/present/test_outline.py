from __future__ import annotations

from tests.seed import seed, span
from viewer import parse
from viewer.model import Location
from viewer.present.outline import outline_entries
from viewer.present.wording import wording

SAY = wording("en")


def test_every_part_stands_under_its_name_and_leads_to_its_words() -> None:
    entries = outline_entries(seed(), SAY)
    headings = [entry.heading for entry in entries if entry.heading]
    assert headings == [
        *("Headings", "Notes", "People", "Organisations", "Events", "Quotations"),
        *("Commitments", "Works cited"),
    ]
    assert all(entry.location for entry in entries)
    by_text = {entry.text: entry for entry in entries}
    assert by_text["Yong Rae Kim"].location == Location(span("Yong Rae Kim"))
    (note,) = [entry for entry in entries if entry.heading == "Notes"]
    assert note.detail == "* increase"
    assert note.text.endswith("…")
    assert note.location is not None
    assert note.location.target == "n1"


def test_a_body_leads_to_all_its_names() -> None:
    release = parse("Offices meet\n\nThe Patent Office of Norway (POW) met. POW agreed.")
    bodies = [e for e in outline_entries(release, SAY) if e.detail == "POW"]
    assert [len(body.location.others) for body in bodies if body.location] == [2]


def test_an_empty_text_has_no_outline() -> None:
    assert outline_entries(parse(""), SAY) == ()
