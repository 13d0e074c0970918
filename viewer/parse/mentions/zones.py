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
    r"(?:(?:한국|현지|국제|중국|일본|유럽|영국|독일|스위스|(?:미국?\s?)?[동서중]부)"
    r"\s?(?:표준\s?)?시[간각])"
)
_AFTER = LatePattern(
    rf"(?:\s?\(({_LETTERS}|{_KOREAN})(?:[,/\ ][^()\n]{{1,20}})?\)"
    rf"|,?\s?({_LETTERS})"
    r"|,?\s?\(?((?:[A-Z][\w.]+ ){0,3}(?:[A-Z][\w.]+|local) [Tt]ime|Ortszeit)\b\)?"
    r"|\s(Eastern|Central|Mountain|Pacific)\b(?!\s[A-Z])"
    r"|\s?in ((?:the )?(?:(?:[A-Z]\.){2,}|[A-Z]\w+(?: [A-Z]\w+)?))(?![\w.])"
    r"|(Z\b|\+\d\d:?\d\d\b))"
)
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


def with_zone(text: str, start: int, end: int) -> Zoned:
    """Return the time from ``start`` to ``end`` with the zone that touches it, if any."""
    named = text[max(0, start - 2) : start - 1].isalpha() or text[start - 2 : start - 1] == ":"
    before = _BEFORE.search(text, max(0, start - _REACH_BEFORE), start) if named else None
    after = _AFTER.match(text, end, end + _REACH)
    zones = (zone for match in (before, after) if match for zone in match.groups() if zone)
    start, end = before.start() if before else start, after.end() if after else end
    return Zoned(start, end, next(zones, None))


def zone_of_office(text: str, end: int) -> str | None:
    """Return the place a clock is said "from", past a second clock in brackets."""
    if text[end : end + 2] == " (":
        closing = text.find(")", end, end + _REACH)
        end = closing + 1 if closing > 0 else end
    office = _OFFICE_AFTER.match(text, end)
    return office[1] if office else None
