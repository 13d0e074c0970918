from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.briefing.written import PARAGRAPH, where, written
from viewer.briefing.backmatter import BackMatter, back_matter
from viewer.briefing.options import BriefingOptions
from viewer.briefing.places import Places
from viewer.model import Acronym, Release, Source, Term, Work
from viewer.present.wording import wording

SAY = wording("en")
TEXT = "The Patent Office (PO) and AI. It read A\nReport."
PRINTED = dt.datetime(2026, 11, 25, 9, 30, tzinfo=dt.UTC)


def back(release: Release, options: BriefingOptions, *attached: str) -> BackMatter:
    return back_matter(release, Places(release, SAY, printed=True), options, SAY, attached)


def test_short_forms_stand_by_name_whether_spelled_out_or_not() -> None:
    release = written(
        (PARAGRAPH, TEXT),
        acronyms=(Acronym("PO", "Patent\nOffice", where(TEXT, "PO")),),
        undefined_acronyms=(Term("AI", where(TEXT, "AI")),),
    )
    found = [
        (one["name"], one["words"], one["said"])
        for one in back(release, BriefingOptions())["glossary"]
    ]
    assert found == [
        ("AI", "not spelled out in the release", False),
        ("PO", "Patent Office", True),
    ]


def test_a_work_has_what_is_known_of_it() -> None:
    span = where(TEXT, "A\nReport")
    works = (Work("A\nReport", "PO", "2020-10", None, span), Work("B", None, None, None, span))
    found = back(written((PARAGRAPH, TEXT), works=works), BriefingOptions())["works"]
    assert [(one["name"], one["words"]) for one in found] == [
        ("A Report", "PO, October 2020"),
        ("B", ""),
    ]
    assert found[0]["place"]["text"] == "¶1"


def test_the_source_is_told_in_full() -> None:
    release = replace(written(), source=Source("a.txt", "text/plain", "utf-8", 1234, "ab" * 32))
    assert back(release, BriefingOptions(printed=PRINTED), "a.txt", "model.json")["source"] == [
        ("File", "a.txt"),
        ("Size", "1,234 bytes"),
        ("SHA-256", "ab" * 32),
        ("Printed", "25 November 2026, 09:30"),
        ("Attached to this PDF", "a.txt, model.json"),
    ]
    nameless = replace(written(), source=Source("", "text/plain", "utf-8", 1, "ab" * 32))
    assert [name for name, _ in back(nameless, BriefingOptions())["source"]] == ["Size", "SHA-256"]
