"""What releases call time zones, and which zones of the IANA database they can mean.

Source: the IANA time zone database (tz) for the zones; the names and initials as offices write
them. The first zone of a country is that of its seat of government.
"""

from __future__ import annotations

import re

CAPITAL_AND_COAST = frozenset({"America/New_York", "America/Los_Angeles"})
"""The zones of the United States that a release means where it does not say which."""

UNITED_STATES = ("America/New_York", "America/Los_Angeles", "America/Chicago", "America/Denver")

_NAMES = {
    ("seoul", "daejeon", "korea", "kst", "korean time", "korea time", "한국", "서울"): (
        "Asia/Seoul",
    ),
    ("u.s", "us", "usa", "united states", "america", "미국"): UNITED_STATES,
    (
        "et",
        "est",
        "edt",
        "eastern",
        "eastern time",
        "미국 동부",
        "미 동부",
        "동부",
        "washington",
        "new york",
        "alexandria",
    ): ("America/New_York",),
    ("ct", "cst", "cdt", "central", "central time", "미국 중부", "미 중부", "중부", "chicago"): (
        "America/Chicago",
    ),
    ("mt", "mst", "mdt", "mountain", "mountain time", "denver"): ("America/Denver",),
    (
        "pt",
        "pst",
        "pdt",
        "pacific",
        "pacific time",
        "미국 서부",
        "미 서부",
        "서부",
        "los angeles",
        "san francisco",
    ): ("America/Los_Angeles",),
    ("gmt", "utc"): ("Etc/UTC",),
    ("london", "uk", "u.k", "united kingdom", "bst", "newport", "영국", "런던"): ("Europe/London",),
    ("geneva", "switzerland", "genf", "제네바", "스위스"): ("Europe/Zurich",),
    ("cet", "cest", "munich", "germany", "berlin", "münchen", "독일", "mez", "mesz"): (
        "Europe/Berlin",
    ),
    ("brussels", "luxembourg"): ("Europe/Brussels",),
    ("alicante", "madrid", "spain"): ("Europe/Madrid",),
    ("paris", "france", "프랑스", "파리"): ("Europe/Paris",),
    ("tokyo", "japan", "jst", "tokio", "일본", "도쿄"): ("Asia/Tokyo",),
    ("beijing", "china", "중국", "베이징"): ("Asia/Shanghai",),
    ("hong kong", "hkt"): ("Asia/Hong_Kong",),
    ("singapore", "sgt"): ("Asia/Singapore",),
    ("canberra", "sydney", "aest", "aedt"): ("Australia/Sydney",),
    ("ottawa",): ("America/Toronto",),
    ("india", "new delhi"): ("Asia/Kolkata",),
    ("colombo", "sri lanka"): ("Asia/Colombo",),
}
ALL = frozenset(zone for zones in _NAMES.values() for zone in zones)
"""Every zone that a name can mean."""

_BY_NAME = {name: zones for names, zones in _NAMES.items() for name in names}
_AROUND = re.compile(
    r"^(?:in )?(?:the )?"
    r"|[\s.]*(?:local time|standard time|time|현지\s?시[간각]|표준시|시[간각])?[\s.]*$"
)
_SUMMER = {
    **dict.fromkeys("edt cdt mdt pdt cest mesz bst aedt".split(), True),
    **dict.fromkeys("est cst mst pst cet mez aest".split(), False),
}


def zones_of(words: str) -> tuple[str, ...]:
    """Return the zones that ``words`` ("the U.S.", "ET", "Seoul") can mean; none if unknown."""
    plain = " ".join(words.casefold().split())
    for name in (plain, plain.strip(" ."), _AROUND.sub("", plain)):
        if name in _BY_NAME:
            return _BY_NAME[name]
    return ()


def names_summer(words: str) -> bool | None:
    """Return whether ``words`` name daylight time ("EDT") or, false, standard time."""
    return _SUMMER.get(words.casefold().strip(" ."))
