from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from viewer.model import Direction, Figure, Finding, Period, Severity, Span
from viewer.present.wording import LANGUAGES, wording

ENGLISH, KOREAN = wording("en"), wording("ko")
DAY = dt.date(2020, 10, 23)


def test_a_language_nobody_translated_is_english() -> None:
    assert wording("xx").language == "en"
    assert set(LANGUAGES) == {"en", "ko"}


def test_dates_follow_the_language() -> None:
    assert ENGLISH.date(DAY) == "23 October 2020"
    assert KOREAN.date(DAY) == "2020년 10월 23일"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2020-01", "2020-09", "January to September 2020"),
        ("2019-08", "2020-01", "August 2019 to January 2020"),
        ("2020-09", "2020-09", "September 2020"),
        ("2020", "2020", "2020"),
        ("2020-10-23", "2020-10-23", "23 October 2020"),
        (None, None, "as printed"),
    ],
)
def test_periods(start: str | None, end: str | None, words: str) -> None:
    assert ENGLISH.period(Period("as printed", start, end)) == words


def test_plurals() -> None:
    assert ENGLISH.count("status.notes", 1) == "1 note"
    assert ENGLISH.count("status.notes", 2) == "2 notes"
    assert KOREAN.count("status.notes", 1) == "각주 1개"


@pytest.mark.parametrize("n", [0, 1, 2, 21])
def test_korean_counts_alike_whatever_the_number(n: int) -> None:
    assert KOREAN.count("status.notes", n) == f"각주 {n}개"
    assert KOREAN.count("status.charted", n, charted=n) == f"증감 {n}건 중 {n}건 차트 표시"
    assert KOREAN.count("entry.mentions", n) == f"{n}회 언급"


def test_korean_writes_periods_and_numbers_its_own_way() -> None:
    nine_months = Period("January to September 2020", "2020-01", "2020-09")
    assert KOREAN.period(nine_months) == "2020년 1월~9월"
    assert KOREAN.moment("2020-10") == "2020년 10월"
    fall = Figure("f1", Decimal(3), "pp", Direction.DECREASE, Span(0, 1))
    assert KOREAN.change(fall) == "\N{MINUS SIGN}3%p"
    more = Figure("f2", Decimal(1049000), "count", Direction.INCREASE, Span(0, 1))
    assert KOREAN.change(more) == "+1,049,000"


@pytest.mark.parametrize(
    ("value", "unit", "direction", "words"),
    [
        ("14.70", "%", Direction.INCREASE, "+14.70%"),
        ("3", "pp", Direction.DECREASE, "\N{MINUS SIGN}3 points"),
        ("0", "%", Direction.UNCHANGED, "0%"),
        ("4", "KRW trillion", Direction.INCREASE, "+4 KRW trillion"),
        ("49000", "count", Direction.INCREASE, "+49,000"),
        ("0.5", "times", Direction.DECREASE, "×0.5"),
    ],
)
def test_a_change_keeps_its_digits(value: str, unit: str, direction: Direction, words: str) -> None:
    figure = Figure("f1", Decimal(value), unit, direction, Span(0, 1))
    assert ENGLISH.change(figure) == words


def test_a_finding_is_a_sentence_and_braces_in_it_are_text() -> None:
    finding = Finding("lost_characters", Severity.NOTICE, (), (("words", "{path} ??"),))
    assert ENGLISH.finding(finding) == "Characters were lost in “{path} ??”."


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        ENGLISH("no.such.key")
