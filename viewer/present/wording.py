"""Every sentence a person sees, by key and language; dates and numbers in that language."""

from __future__ import annotations

import datetime as dt
import os
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.model import Fact, Figure, Finding, Period

LANGUAGES = ("en", "ko")
MINUS = "\N{MINUS SIGN}"


class Wording:
    """Sentences of one language: ``wording("print.done", path=...)``.

    Keys are the dotted paths of ``resources/translations/<language>.toml``. An unknown key raises
    ``KeyError``: a test asks for every key in every language.
    """

    def __init__(self, language: str, table: Mapping[str, str]) -> None:
        self.language = language
        self._table = table

    def __call__(self, key: str, **facts: object) -> str:
        """Return the sentence at ``key`` with ``facts`` put in."""
        return self._table[key].format(**facts)

    def __contains__(self, key: str) -> bool:
        """Return whether ``key`` has a sentence."""
        return key in self._table

    def count(self, key: str, n: int, **facts: object) -> str:
        """Return the plural form of ``key`` for ``n``: ``key.one`` or ``key.other``."""
        form = "one" if n == 1 and f"{key}.one" in self else "other"
        return self(f"{key}.{form}", n=n, **facts)

    def finding(self, finding: Finding) -> str:
        """Return what ``finding`` means, in words."""
        facts = {name: self._fact(value) for name, value in finding.facts}
        for name, value in finding.facts:
            if isinstance(value, dt.date):
                facts[f"{name}_weekday"] = self(f"date.weekdays.{value.weekday()}")
        return self(f"finding.{finding.code}", **facts)

    def listed(self, names: Sequence[str]) -> str:
        """Return ``names`` in a row, the last joined as the language joins it ("a, b and c")."""
        *others, last = names or ("",)
        return self("briefing.and", first=", ".join(others), last=last) if others else last

    def date(self, value: dt.date) -> str:
        """Return ``value`` as a full date ("23 October 2020")."""
        return self("date.day", day=value.day, month=self._month(value.month), year=value.year)

    def instant(self, value: dt.datetime) -> str:
        """Return a local time with its place ("15 October 2020, 19:30 in Washington")."""
        key = "zone.summer" if value.dst() else "zone.instant"
        city = self._city(value.tzinfo)
        return self(key, day=self.date(value), time=f"{value:%H:%M}", city=city)

    def zone(self, zone: dt.tzinfo) -> str:
        """Return what ``zone`` is called ("Eastern Time")."""
        rule = f"zone.rule.{zone}"
        return self(rule) if rule in self else self("zone.time_in", city=self._city(zone))

    def moment(self, iso: str) -> str:
        """Return an ISO date, month or year at the precision it has ("October 2020")."""
        match [int(part) for part in iso.split("-")]:
            case [year]:
                return self("date.year", year=year)
            case [year, month]:
                return self("date.month", month=self._month(month), year=year)
            case parts:
                return self.date(dt.date(*parts))

    def period(self, period: Period) -> str:
        """Return a period ("January to September 2020"), in its own words where it has no dates."""
        start, end = period.start, period.end
        if start is None or end is None:
            return period.text
        if start == end:
            return self.moment(start)
        if start[:4] == end[:4] and len(start) == len(end) == len("2020-01"):
            first, last = (self._month(int(iso[5:])) for iso in (start, end))
            return self("date.months", first=first, last=last, year=start[:4])
        return self("date.range", first=self.moment(start), last=self.moment(end))

    def change(self, figure: Figure) -> str:
        """Return a change with its sign and unit ("+14.7%"); digits as the release prints them."""
        sign = {"increase": "+", "decrease": MINUS, "unchanged": ""}[figure.direction]
        unit = f"unit.{figure.unit}"
        value = f"{figure.value:,}" if figure.unit == "times" else f"{sign}{figure.value:,}"
        return self(unit, value=value) if unit in self else f"{value} {figure.unit}"

    def _fact(self, value: Fact) -> str:
        match value:
            case dt.datetime():
                return self.instant(value)
            case dt.date():
                return self.date(value)
            case dt.tzinfo():
                return self.zone(value)
            case str():
                return value
            case tuple():
                return self.listed(value)
            case _:
                return self.change(value)

    def _city(self, zone: dt.tzinfo | None) -> str:
        city = f"zone.city.{zone}"
        return self(city) if city in self else str(zone)

    def _month(self, number: int) -> str:
        return self._table[f"date.names.{number}"]


def _flat(table: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat.update(_flat(value, f"{prefix}{key}."))
        else:
            flat[f"{prefix}{key}"] = str(value)
    return flat


def environment_language() -> str:
    """Return the language the environment asks messages to be in (POSIX: LC_ALL first)."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return next((os.environ[name] for name in names if os.environ.get(name)), "en")[:2]


@cache
def wording(language: str = "en") -> Wording:
    """Return the sentences of ``language``; English for a language the program does not speak."""
    spoken = language if language in LANGUAGES else "en"
    with shipped(f"resources/translations/{spoken}.toml").open("rb") as file:
        return Wording(spoken, _flat(tomllib.load(file)))
