"""Times of day as they are written: "8:30 p.m.", "16h30", "noon", "14 Uhr 30", "오후 2시 30분"."""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.parse.mentions.zones import ZONE_LETTERS
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

_HALF = r"(?:[AaPp]\.?\s?[Mm]\b\.?)"
_HOURS = r"\ (?:hours|hrs?)\b(?!\ of)"
_PARTS = {
    # Parts of the day, and the half they lie in.
    "in the morning": "a", "in the afternoon": "p", "in the evening": "p", "at night": "p",
    "morgens": "a", "vormittags": "a", "mittags": "p", "nachmittags": "p", "abends": "p",
    "오전": "a", "새벽": "a", "아침": "a", "낮": "p", "오후": "p", "저녁": "p", "밤": "p",
}  # fmt: skip
_PART = any_of([part for part in _PARTS if part.isascii()])
_HOUR = LatePattern(
    r"\d\d?(?::[0-5]| ?h ?[0-5]|시|(?:\.?[0-5]\d)?"
    rf"(?:\s?(?:{_HALF}|Uhr\b)|\s(?:h(?:ou)?rs?\b|o['’]c|local|\(?{ZONE_LETTERS}|{_PART})))"
)
_TIME = LatePattern(
    rf"""(?<![\d:.,+])(?<!\d/)(?<![^\d]-)(?:
    (?P<h1>[01]?\d|2[0-4]):(?P<m1>[0-5]\d)(?::(?P<s1>[0-5]\d))?
        (?![\d:%]|-(?!\d\d?(?::[0-5]|\s?{_HALF}))|\ min|(?<=\b\d:\d\d)\ hours)
        (?:\s?(?P<half1>{_HALF})|\sUhr\b|{_HOURS}|\ noon\b)?
    |(?P<h2>1[0-2]|0?[1-9])(?:\.(?P<m2>[0-5]\d))?\s?(?P<half2>{_HALF})
    |(?P<h3>[01]?\d|2[0-4])(?:[.:](?P<m3>[0-5]\d))?\sUhr\b(?:\ (?P<n3>[0-5]\d)(?=[.,;)]|\ \(|$))?
    |(?P<h4>1\d|2[0-4]|\d)시(?!간|장|작|기|행|설|민|군)
        (?:\s?(?P<m4>[0-5]?\d)분|\s?(?P<n4>반)(?![가-힣]{{2}}))?(?:\s?(?P<s4>[0-5]?\d)초)?
    |(?P<h5>[01]?\d|2[0-3])\ ?h\ ?(?P<m5>[0-5]\d)\b
    |(?P<h6>1[0-2]|[1-9])\ o['’]clock\b
    |(?:(?<=\bat\ )|(?<=\bby\ )|(?<=until\ )|(?<=from\ )|(?<=,\ )|(?<=\())(?P<h7>[01]?\d|2[0-3])
        (?:\.?(?P<m7>[0-5]\d)(?:{_HOURS}|(?=\ (?:\(?{ZONE_LETTERS}|local\ time\b)))
        |(?=\ (?:{ZONE_LETTERS}|{_PART})))
    )(?:\s(?P<part>{_PART})\b)?""",
    re.VERBOSE,
)
_PART_BEFORE = LatePattern(rf"({any_of([part for part in _PARTS if not part.isascii()])})\s?$")
_HOUR_NAMES = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve ein zwei drei vier fünf"
        " sechs sieben acht neun zehn elf zwölf".split(),
        [*range(1, 13)] * 2,
        strict=True,
    )
)
_NAMED = LatePattern(
    rf"\b(?:(?:at|by|until|till|from|to|before|after|and|is) |(?=12 ))"
    rf"(?P<time>(?:12 )?(?:[Nn]oon|[Mm]idnight))\b"
    rf"|(?<![가-힣])(?P<korean>정오|자정)(?=에|까지|부터|쯤|[\s,.)])"
    rf"|\b(?P<worded>(?P<hour>{any_of(_HOUR_NAMES)}) (?:o['’]clock|Uhr))\b"
    rf"(?:\s(?P<part>{_PART})\b)?"
)
_NAMES = finder("noon", "Noon", "idnight", "clock", " Uhr", "정오", "자정")
# Halves and quarters of an hour, where a preposition of time tells them from shares.
_PARTED = LatePattern(
    rf"\b(?:at|until|till|um|gegen) (?P<time>(?P<piece>half past|halb|(?:a )?quarter past"
    rf"|(?:a )?quarter to|[Vv]iertel nach|[Vv]iertel vor) (?P<hour>{any_of(_HOUR_NAMES)}"
    r"|1[0-2]|[1-9]))\b(?! (?:quarters|per|%|[mb]illion|Prozent))"
    rf"(?: (?P<part>{_PART})\b|\s?(?P<half>{_HALF})| Uhr\b)?"
)
_PIECES = {"half past": 30, "halb": -30, "quarter past": 15, "quarter to": -15}
_PIECES |= {"iertel nach": 15, "iertel vor": -15}
_PIECE_NAMES = finder(*_PIECES)
# "3-4 p.m.", "von 9 bis 17 Uhr", "between 9 and 11 a.m.": the first hour lacks what the last has.
_FIRST = LatePattern(
    r"(?<![\w.,:/-])(?P<hour>1?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?:\s?[-–—~]\s?| (?:to|bis) )$"
    r"|(?:between|zwischen) (?P<low>1?\d|2[0-4]) (?:and|und) $"
)
SPAN = frozenset({"-", "–", "—", "~", "∼", "to", "until", "till", "and", "bis", "und", "부터"})
"""What stands between the first and the last time of a span."""
_NOON = 12
_MINUTES = 60
_NEAR = 14


class Time(NamedTuple):
    """A time of day: where it stands, its hour as printed, and the half of the day if it is told.

    ``half`` is "a", "p" or ""; ``second`` is ``None`` unless told.
    """

    start: int
    end: int
    hour: int
    minute: int = 0
    second: int | None = None
    half: str = ""

    @property
    def iso(self) -> str:
        """The time as ISO 8601 writes it, to the second if the text does."""
        hour = self.hour % _NOON + _NOON * (self.half == "p") if self.half else self.hour
        second = "" if self.second is None else f":{self.second:02}"
        return f"T{hour:02}:{self.minute:02}{second}"


def find_times(text: str) -> list[Time]:
    """Return the times of day in ``text``, in order; both ends of a span are times."""
    figures = (_TIME.match(text, hour.start()) for hour in _HOUR.finditer(text))
    found = {time for match in figures if match and (time := _in_figures(text, match))}
    found |= {_in_words(match) for place in _NAMES(text) if (match := _named(text, place))}
    found |= {time for place in _PIECE_NAMES(text) if (time := _in_pieces(text, place))}
    times: list[Time] = []
    for time in sorted(found):
        if times and time.start < times[-1].end:
            continue
        if times and text[times[-1].end : time.start].strip() in SPAN:
            times[-1], last = _halved(times[-1], time)
            times.append(last)
        else:
            times += _with_first(text, time)
    return times


def _in_figures(text: str, match: re.Match[str]) -> Time | None:
    form = next(n for n in "1234567" if match[f"h{n}"])
    told = match.groupdict()
    hour, minute = int(match[f"h{form}"]), int(told.get(f"m{form}") or match["n3"] or 0)
    if hour > 23:  # noqa: PLR2004 - the day's last hour
        return None
    second = told.get(f"s{form}")
    half = (match["half1"] or match["half2"] or "")[:1].lower() or _PARTS.get(
        match["part"] or "", ""
    )
    before = _PART_BEFORE.search(text, max(0, match.start() - 4), match.start())
    if before:
        half = _half_of(before[1], hour)
    start = before.start() if before else match.start()
    minute = 30 if match["n4"] else minute
    return Time(start, match.end(), hour, minute, int(second) if second else None, half)


def _half_of(part: str, hour: int) -> str:
    """Return the half of the day of a part; twelve at night is the first hour of a day."""
    return "a" if part == "밤" and hour == _NOON else _PARTS[part]


def _named(text: str, place: int) -> re.Match[str] | None:
    near = _NAMED.finditer(text, max(0, place - _NEAR), place + 2 * _NEAR)
    return next((match for match in near if match.end() > place), None)


def _in_words(match: re.Match[str]) -> Time:
    if match["worded"]:
        half = _PARTS.get(match["part"] or "", "")
        return Time(match.start("worded"), match.end(), _HOUR_NAMES[match["hour"]], half=half)
    group = "korean" if match["korean"] else "time"
    half = "p" if match[group].endswith(("oon", "정오")) else "a"
    return Time(*match.span(group), _NOON, half=half)


def _in_pieces(text: str, place: int) -> Time | None:
    """Return the time that a half or a quarter at ``place`` tells: "half past eight"."""
    match = _PARTED.search(text, max(0, place - _NEAR), place + 3 * _NEAR)
    if match is None or not match.start() < place < match.end():
        return None
    name = match["hour"]
    hour = _HOUR_NAMES.get(name) or int(name)
    minutes = hour * _MINUTES + next(
        pieces for piece, pieces in _PIECES.items() if match["piece"].endswith(piece)
    )
    half = (match["half"] or "")[:1].lower() or _PARTS.get(match["part"] or "", "")
    hour, minute = divmod(minutes, _MINUTES)
    return Time(match.start("time"), match.end(), hour, minute, half=half)


def _with_first(text: str, last: Time) -> list[Time]:
    """Return ``last`` behind the first hour of its span, if that has no unit of its own."""
    unit = last.half or "Uhr" in text[last.start : last.end] or "시" in text[last.start : last.end]
    match = _FIRST.search(text, max(0, last.start - 2 * _NEAR), last.start) if unit else None
    if match is None:
        return [last]
    group = "low" if match["low"] else "hour"
    end = match.end("minute") if match["minute"] else match.end(group)
    first = Time(match.start(group), end, int(match[group]), int(match["minute"] or 0))
    part = _PART_BEFORE.search(text, max(0, first.start - 4), first.start)
    if part:
        first = first._replace(start=part.start(), half=_half_of(part[1], first.hour))
    return list(_halved(first, last))


def _halved(first: Time, last: Time) -> tuple[Time, Time]:
    """Return both ends of a span, where one of them has the half of the day for both."""
    if last.half and not first.half and first.hour <= _NOON:
        later = (first.hour % _NOON, first.minute) > (last.hour % _NOON, last.minute)
        return first._replace(half="pa"[last.half == "p"] if later else last.half), last
    if first.half and not last.half and last.hour <= _NOON:
        later = (last.hour % _NOON, last.minute) > (first.hour % _NOON, first.minute)
        return first, last._replace(half=first.half) if later else last
    return first, last
