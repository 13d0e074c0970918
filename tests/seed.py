"""The seed release with its model written by hand, for tests that must not lean on the parser."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from viewer import parse
from viewer.model import (
    Direction,
    Figure,
    Finding,
    Issuer,
    Period,
    Person,
    Release,
    ReleaseDate,
    Severity,
    Span,
)
from viewer.resources import shipped

PATH = shipped("seeds/kipo-uspto-ai-2020.txt")
TEXT = PATH.read_text(encoding="utf-8")
_PERIOD = Period("January through September, 2020", "2020-01", "2020-09")
_CHANGES = (
    ("3.6% in patents", "3.6", "patents", "IP right"),
    ("1.5% in designs", "1.5", "designs", "IP right"),
    ("14.7% in trademarks", "14.7", "trademarks", "IP right"),
    ("8.1% in all IPRs", "8.1", "all IPRs", "IP right"),
    ("24% in SMEs", "24", "SMEs", "applicant"),
    ("20% in individuals", "20", "individuals", "applicant"),
    ("11.6% in large corporations", "11.6", "large corporations", "applicant"),
)


def span(words: str) -> Span:
    """Return where ``words`` first stand in the seed."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def seed() -> Release:
    """Return the seed with its seven changes, two notes and two people."""
    people = (
        Person("Yong Rae Kim", "Commissioner", "KIPO", (span("Yong Rae Kim"),)),
        Person("Andrei Ianku", "Director", "USPTO", (span("Andrei Ianku"),)),
    )
    return replace(
        parse(TEXT),
        date=ReleaseDate(dt.date(2020, 10, 23), span("October 23, 2020")),
        issuer=Issuer("Korean Intellectual Property Office", "KIPO", span("KIPO")),
        figures=tuple(_figure(number, *change) for number, change in enumerate(_CHANGES, 1)),
        people=people,
    )


def findings() -> tuple[Finding, ...]:
    """Return the one thing wrong with the seed."""
    facts = (("words", "AI ??and"),)
    return (Finding("lost_characters", Severity.NOTICE, (span("??"),), facts),)


def _figure(number: int, phrase: str, value: str, subject: str, group: str) -> Figure:
    return Figure(
        id=f"f{number}",
        value=Decimal(value),
        unit="%",
        direction=Direction.INCREASE,
        span=span(phrase),
        subject=subject,
        group=group,
        total=subject == "all IPRs",
        measure="new filings",
        place="Korea",
        period=_PERIOD,
        footnote="n1",
    )
