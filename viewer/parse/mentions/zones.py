"""The zone a text gives a time of day: letters, an offset, or the place whose time it is."""

from __future__ import annotations

from typing import NamedTuple

from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

# Zone letters in use. Source: the IANA time zone database. Two letters may mean other things.
_TWO = ("ET", "CT", "MT", "PT")
_MORE = """EST EDT CST CDT MST MDT PST PDT AKST AKDT HST GMT UTC BST CET CEST EET EEST WET MEZ
    MESZ MSK SAST IST PKT WIB SGT HKT PHT KST JST AEST AEDT ACST ACDT AWST NZST NZDT""".split()
_OFFSET = r"(?:GMT|UTC)(?:\ ?[+−–-]\d{1,2}(?::?[0-5]\d)?)?"
ZONE_LETTERS = rf"(?:(?:{_OFFSET}|{any_of(_MORE)})(?![\w+]))"
"""A pattern for letters, with or without an offset, that mean a zone beside any number."""

_LETTERS = rf"(?:{ZONE_LETTERS}|{any_of(_TWO)}\b)"
# Whose time Korean offices give. Source: their releases on meetings abroad.
_KOREAN = (
    r"(?:(?:한국|국제|(?:(?:미국|영국|독일|프랑스|스위스|중국|일본|유럽)\s?)?(?:현지|[동서중]부)"
    r"|미국|영국|독일|프랑스|스위스|중국|일본|유럽|미\s?[동서중]부)\s?(?:표준\s?)?시[간각])"
)
_AFTER = LatePattern(
    rf"(?:\s?\(({_LETTERS}|{_KOREAN})(?:[,/][^()\n]{{1,20}}|\s기준)?\)"
    rf"|,?\s?({_LETTERS})"
    r"|,?\s?\(?((?:[A-Z][\w.]+ ){0,3}(?:[A-Z][\w.]+|local) [Tt]ime|Ortszeit)\b\)?"
    r"|\s(Eastern|Central|Mountain|Pacific)\b(?!\s[A-Z])"
    r"|(Z\b|\+\d\d:?\d\d\b))"
)
_IN_PLACE = LatePattern(r"\s?in ((?:the )?(?:(?:[A-Z]\.){2,}|[A-Z]\w+(?: [A-Z]\w+)?))(?!\.?\w)")
_BEFORE = LatePattern(rf"(?:({_LETTERS})|({_KOREAN})(?:\s?기준|으로)?):?\s$")
_OFFICE_AFTER = LatePattern(
    r"\s?(?:from|in|at) (?:the )?([A-Z]\w+(?: [A-Z]\w+)?) (?:Office|time|office)\b"
)
_REACH = 60
_REACH_BEFORE = 20


class Zoned(NamedTuple):
    """How far the words of a time reach with its zone, and the zone as the text has it."""

    start: int
    end: int
    zone: str | None


def with_zone(text: str, start: int, end: int, *, alone: bool) -> Zoned:
    """Return the time from ``start`` to ``end`` with the zone that touches it, if any.

    A place behind a time ("19:30 in the U.S.") is its zone unless the time is ``alone``.
    """
    after = _AFTER.match(text, end, end + _REACH)
    if after is None and not alone:
        after = _IN_PLACE.match(text, end, end + _REACH)
    zone = next((zone for zone in after.groups() if zone), None) if after else None
    before = before_zone(text, start)
    return Zoned(before.start, after.end() if after else end, before.zone or zone)


def before_zone(text: str, start: int) -> Zoned:
    """Return the zone that stands before ``start``, and where it begins."""
    named = text[max(0, start - 2) : start - 1].isalpha() or text[start - 2 : start - 1] == ":"
    before = _BEFORE.search(text, max(0, start - _REACH_BEFORE), start) if named else None
    return (
        Zoned(before.start(), start, before[1] or before[2])
        if before
        else Zoned(start, start, None)
    )


def zone_of_office(text: str, end: int) -> str | None:
    """Return the place a clock is said "from", past a second clock in brackets."""
    if text[end : end + 2] == " (":
        closing = text.find(")", end, end + _REACH)
        end = closing + 1 if closing > 0 else end
    office = _OFFICE_AFTER.match(text, end)
    return office[1] if office else None
