"""What releases call time zones, and which zones of the IANA database they can mean.

Source: the IANA time zone database (tz) for the zones; the names and initials as offices write
them. The first zone of a country is that of its seat of government.
"""

from __future__ import annotations

import re

UNITED_STATES = ("America/New_York", "America/Los_Angeles", "America/Chicago", "America/Denver")

_NAMES = {
    ("seoul", "daejeon", "korea", "kst", "korean time", "korea time", "한국", "서울", "한국시간"): (
        "Asia/Seoul",
    ),
    ("u.s", "us", "usa", "united states", "america", "미국"): UNITED_STATES,
    ("et", "est", "edt", "eastern", "eastern time", "washington", "new york", "alexandria"): (
        "America/New_York",
    ),
    ("ct", "cst", "cdt", "central", "central time", "chicago"): ("America/Chicago",),
    ("mt", "mst", "mdt", "mountain", "mountain time", "denver"): ("America/Denver",),
    ("pt", "pst", "pdt", "pacific", "pacific time", "los angeles", "san francisco"): (
        "America/Los_Angeles",
    ),
    ("gmt", "utc"): ("Etc/UTC",),
    ("london", "uk", "u.k", "united kingdom", "bst", "newport"): ("Europe/London",),
    ("geneva", "switzerland"): ("Europe/Zurich",),
    ("cet", "cest", "munich", "germany", "berlin", "mez", "mesz"): ("Europe/Berlin",),
    ("brussels", "luxembourg"): ("Europe/Brussels",),
    ("alicante", "madrid", "spain"): ("Europe/Madrid",),
    ("paris", "france"): ("Europe/Paris",),
    ("tokyo", "japan", "jst"): ("Asia/Tokyo",),
    ("beijing", "china"): ("Asia/Shanghai",),
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
_AROUND = re.compile(r"^(?:in )?(?:the )?|[\s.]*(?:local time|standard time|time)?[\s.]*$")


def zones_of(words: str) -> tuple[str, ...]:
    """Return the zones that ``words`` ("the U.S.", "ET", "Seoul") can mean; none if unknown."""
    plain = " ".join(words.casefold().split())
    for name in (plain, plain.strip(" ."), _AROUND.sub("", plain)):
        if name in _BY_NAME:
            return _BY_NAME[name]
    return ()
