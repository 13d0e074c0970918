from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.briefing.written import HEADLINE, PARAGRAPH, written
from viewer.briefing.options import BriefingOptions, Paper
from viewer.briefing.sheet import sheet, shortened
from viewer.model import Issuer, ReleaseDate, Source, Span
from viewer.present.wording import wording

SAY = wording("en")
MOMENT = dt.datetime(2026, 11, 23, 9, 30, tzinfo=dt.UTC)
DATED = ReleaseDate(dt.date(2020, 10, 23), Span(0, 0))


def test_the_headline_names_the_document_and_the_file_does_without_one() -> None:
    named = sheet(written((HEADLINE, "Two  offices\nagree")), (), BriefingOptions(), SAY)
    assert (named["title"], named["running_head"]) == ("Two offices agree",) * 2
    assert sheet(written(), (), BriefingOptions(), SAY)["title"] == "release.txt"
    nameless = replace(written(), source=Source("", "text/plain", "utf-8", 0, ""))
    assert sheet(nameless, (), BriefingOptions(), SAY)["title"] == "Briefing"


def test_issuer_and_date_stand_under_the_headline() -> None:
    issuer = Issuer("Patent Office", "PO", Span(0, 0))
    both = sheet(written(issuer=issuer, date=DATED), (), BriefingOptions(), SAY)
    assert both["issued"] == "Patent Office (PO) · released 23 October 2020"
    plain = written(issuer=Issuer("PO", "PO", Span(0, 0)))
    assert sheet(plain, (), BriefingOptions(), SAY)["issued"] == "PO"
    assert sheet(written(), (), BriefingOptions(), SAY)["issued"] == ""


def test_the_document_is_dated_without_a_clock() -> None:
    printed = BriefingOptions(printed=MOMENT)
    assert sheet(written(), (), BriefingOptions(), SAY)["date"] == (1970, 1, 1, 0, 0)
    assert sheet(written(date=DATED), (), BriefingOptions(), SAY)["date"] == (2020, 10, 23, 0, 0)
    assert sheet(written(date=DATED), (), printed, SAY)["date"] == (2026, 11, 23, 9, 30)


def test_the_foot_names_file_hash_and_day_of_printing() -> None:
    release = replace(written(), source=Source("a.txt", "text/plain", "utf-8", 1, "ab" * 32))
    printed = BriefingOptions(printed=MOMENT)
    foot = sheet(release, (), printed, SAY)["foot"]
    assert foot == "a.txt · SHA-256 abababab…abababab · printed 23 November 2026"
    nameless = replace(written(), source=Source("", "text/plain", "utf-8", 0, ""))
    assert sheet(nameless, (), BriefingOptions(), SAY)["foot"] == ""


def test_an_unknown_language_is_that_of_the_frame() -> None:
    korean = written((PARAGRAPH, "가"), language="ko")
    strange = written((PARAGRAPH, "?"), language="")
    assert sheet(korean, (), BriefingOptions(), SAY)["release_language"] == "ko"
    assert sheet(strange, (), BriefingOptions(), SAY)["release_language"] == "en"


def test_the_paper_is_the_one_chosen() -> None:
    assert (
        sheet(written(), (), BriefingOptions(paper=Paper.LETTER), SAY)["layout"]["paper"]
        == "letter"
    )


def test_long_words_are_shortened_by_the_room_they_take() -> None:
    assert shortened("abcdef", 6) == "abcdef"
    assert shortened("abcdefg", 6) == "abcdef…"
    assert shortened("가나다라", 6) == "가나다…"
