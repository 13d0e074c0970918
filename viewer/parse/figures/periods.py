"""Times that figures speak of, and times they are measured against, as a sentence words them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Baseline, Period, Span
from viewer.parse.scan.dates import MONTH, month_number
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

_YEAR = r"(?:19|20)\d\d"
_KOREAN_YEAR = rf"(?:{_YEAR}|(?<=['’‘])\d\d)"
_ORDINAL = (
    r"(?:first|second|third|fourth|1st|2nd|3rd|4th|ersten?|zweiten?|dritten?|vierten?|[1-4]\.)"
)
_TO = r"\s?(?:through|to|until|till|bis|and|[-–−~])\s?"
# An alternative opens with the characters it can begin with: most places are passed over at once.
_EXPRESSION = LatePattern(
    rf"""\b(?=[\dADFGJMNOQSefdlopstvz올상하지작이전최금])(?:
    (?=[ADFJMNOS])(?P<m1>{MONTH}){_TO}(?P<m2>{MONTH})(?:,?\ (?:of\ )?(?P<y1>{_YEAR}))?
    |(?=[efsdtvz1-4])(?P<quarter>{_ORDINAL})[ -](?:quarter|Quartal)\b
        (?:\ (?:of\ )?(?:fiscal\ )?(?P<y2>{_YEAR}))?
    |Q(?P<q3>[1-4])\b(?:\ (?:of\ )?(?P<y3>{_YEAR}))?
    |(?=[efsz])(?P<half>first|second|ersten|zweiten)[ -](?:half|Halbjahr)\b
        (?:\ (?:of\ )?(?P<y4>{_YEAR}|(?:the|this|last)\ year))?
    |(?=[FfG])(?P<fiscal>FY|fiscal\ year|Geschäftsjahr)(?:\ |\ \(FY\)\ )?
        (?P<y5>{_YEAR})(?:[-–/]\d\d)?
    |(?=[12])(?P<y6>{_YEAR})(?:{_TO})(?P<y7>(?:{_YEAR}|\d\d)\b)(?!\ ?%)
    |(?=[ADFJMNOS])(?P<m3>{MONTH})(?:\ \d\d?,)?\ (?P<y8>{_YEAR})\b
    |(?=[lopt])(?P<loose>(?:(?:the\ )?(?:last|this|past|previous|preceding)|(?:over\ )?the)
        \ (?:(?:fiscal|calendar)\ )?(?:(?:\d+|two|three|four|five|six|ten|eleven)\ )?
        (?:years?|months?|quarters?|decade|week))\b
    |(?=[ft])(?P<first>(?:the\ )?first
        \ (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven)\ months)
        (?:\ of\ (?P<y9>{_YEAR}))?
    |(?=[\d올상하지작이전최금])(?:
        (?P<k6>{_KOREAN_YEAR})년?\ ?(?:[~∼-]|부터)\ ?['’‘]?(?P<k7>(?:20|19)?\d\d)(?:년|(?=\)))
        |(?:(?:(?P<ky>{_KOREAN_YEAR})(?:년|\.)|(?P<krelative>지난해|작년|올해|금년|올))\ ?)?(?:
            (?P<k1>\d\d?)월?\ ?(?:[~∼-]|부터)\ ?(?P<k2>\d\d?)월
            |(?P<kq>[1-4])(?:/4)?분기|(?P<kh>상반기|하반기)|(?P<km>\d\d?)월(?!\ ?\d))
        |(?P<k8>{_KOREAN_YEAR})년(?!\ ?\d+월)
        |(?P<kloose>지난해|올해|금년|작년|지난달|이달|전년(?!\ ?동|\ ?대|보다)
            |(?:최근|지난)\ ?\d\d?(?:년|개월)간?))
    |(?=[12])(?<![\w.,$€£¥])(?P<y14>{_YEAR})\b
        (?![.,]\d|\ ?%)(?:(?<=\b[Ii]n\ \d{{4}})|(?!\ (?:applications|filings|patents|companies)))
    |(?=[ADFJMNOS])(?:(?<=\bin\ )|(?<=\bfor\ )|(?<=\bIn\ )|(?<=\bim\ )|(?<=\bIm\ )
        |(?<=\bof\ )|(?<=\bwith\ )|(?<=\bsince\ ))(?P<m4>{MONTH})(?!\w|\ \d))""",
    re.VERBOSE,
)
# What stands straight before a time that a figure is measured against. Source: the ways
# offices write them.
_AGAINST = LatePattern(
    r"(?:(?:\b(?:on|over|than(?: in| for| during)?|against|versus|vs\.?|compared (?:with|to)|from"
    r"|as in|since|above|below"
    r"|relative to|gegenüber|als(?: im| in)?|seit|compared with that in|of the|level of"
    r"|(?:over|than|from|against|after|nach|von|als) (?:the )?[\d,. ]*\d(?: \w+){0,2}"
    r" (?:of|in|for|im|aus)(?: Jahr)?)"
    r"|\([\d,. ]*\d (?:of|in|for|im))"
    r"(?:\ the| in| dem| its| same months? (?:of|in)| same period (?:of|in)| same quarter (?:of"
    r"|in)| that of| at the end of| \d{1,2})*\s)$",
    re.IGNORECASE,
)
_KOREAN_THAN = r"(?:\([^()\n]{1,20}\)\s?)?(?:대비|보다|비(?![중율교])|에\s?비해|와\s?비교)"
_GERMAN_THAN = r"(?:gegenüber dem|(?:im Vergleich )?zum|(?:als|wie) im)"
# Each with words of which one stands in every match, looked for in small letters before it.
_FIXED = (
    (
        "year-on-year",
        ("year", "yoy", "y/y", "전년", "지난해", "작년", "해 전", "1년", "jahr"),
        LatePattern(
            r"\byear[- ]on[- ]year\b|\byear[- ]over[- ]year\b|\bon (?:the |a )?year\b(?! to)"
            r"|\bover the year\b|\by/y\b|\byoy\b"
            r"|\b(?:than |from |over |compared (?:with|to) |on )?(?:a|one|the) year (?:earlier"
            r"|ago|before|previously)\b"
            r"|\b(?:than|from|over|on|compared (?:with|to)|against)(?: in| that in"
            r"| those in)?(?: the same (?:months?|period|quarter) (?:of|in|a|last))?"
            r" ?(?:the )?(?:previous|preceding|last|prior|year) (?:fiscal )?(?:year|earlier)\b"
            rf"|(?:전년|지난해|작년)\s?(?:동기|동월|동분기|같은\s?(?:기간|달|분기))?\s?{_KOREAN_THAN}"
            rf"|전년 같은 기간|(?:1년|한 해)\s?전\s?{_KOREAN_THAN}"
            rf"|{_GERMAN_THAN} Vorjahr\w*|im (?:Vorj|J)ahresvergleich|binnen Jahresfrist"
            r"|(?:binnen|innerhalb) eines Jahres|als (?:ein Jahr zuvor|vor einem Jahr)",
            re.IGNORECASE,
        ),
    ),
    (
        "month-on-month",
        ("month", "m/m", "전월", "전달", "지난달", "vormonat"),
        LatePattern(
            r"\bmonth[- ]on[- ]month\b|\bon the month\b|\bover the month\b|\bin the month\b"
            r"|\bm/m\b|\bmonth[- ]over[- ]month\b"
            r"|\b(?:from|than|over|on|compared with)(?: in)? (?:the )?(?:previous|preceding|last"
            r"|prior) month\b"
            rf"|\ba month (?:earlier|ago|before)\b|(?:전월|전달|지난달)말?\s?{_KOREAN_THAN}"
            rf"|{_GERMAN_THAN} Vormonat\w*",
            re.IGNORECASE,
        ),
    ),
    (
        "quarter-on-quarter",
        ("quarter", "q/q", "전분기", "vorquartal"),
        LatePattern(
            r"\bquarter[- ]on[- ]quarter\b|\bon the quarter\b|\bq/q\b"
            r"|\bquarter[- ]over[- ]quarter\b"
            r"|\b(?:from|than|over|on|compared with)(?: in)? (?:the )?(?:previous|preceding|last"
            r"|prior) quarter\b"
            rf"|\ba quarter (?:earlier|ago)\b|(?:전|직전\s?)분기말?\s?{_KOREAN_THAN}"
            rf"|{_GERMAN_THAN} Vorquartal\w*",
            re.IGNORECASE,
        ),
    ),
)
_QUARTERS = {"f": 1, "1": 1, "e": 1, "s": 2, "2": 2, "z": 2, "t": 3, "3": 3, "d": 3, "4": 4, "v": 4}
_LAST_YEAR, _THIS_YEAR = {"지난해", "작년"}, {"올해", "금년", "올"}
_MONTHS = set(range(1, 13))
_LOOK_BACK = 48


class Times(NamedTuple):
    """The times in one sentence, in order: its periods and its bases of comparison."""

    periods: tuple[tuple[Span, Period], ...]
    baselines: tuple[tuple[Span, Baseline], ...]


def times(text: str, within: Span, today: dt.date | None) -> Times:
    """Return the times ``text`` names inside ``within``; ``today`` dates months without a year."""
    baselines = list(_fixed(text, within))
    periods: list[tuple[Span, Period]] = []
    for match in _EXPRESSION.finditer(text, within.start, within.end):
        span = Span(*match.span())
        if any(base.meets(span) for base, _ in baselines):
            continue
        lead = _AGAINST.search(text, max(within.start, span.start - _LOOK_BACK), span.start)
        if lead and not (match["y7"] and lead[0].startswith(("over", "from"))):
            words = Span(lead.start(), span.end)
            baselines.append((words, Baseline(words.of(text), "named")))
        elif period := _period(match, today):
            periods.append((span, period))
    return Times(tuple(periods), tuple(sorted(baselines)))


def _fixed(text: str, within: Span) -> Iterator[tuple[Span, Baseline]]:
    words = within.of(text).lower()
    for kind, hints, pattern in _FIXED:
        likely = any(hint in words for hint in hints)
        for match in pattern.finditer(text, *within) if likely else ():
            yield Span(*match.span()), Baseline(match[0], kind)


def _period(match: re.Match[str], today: dt.date | None) -> Period | None:
    year = next((match[f"y{n}"] for n in (1, 2, 3, 4, 5, 8, 9) if match[f"y{n}"]), None)
    year = year or _whole(match["ky"] or match["k8"])
    year = year or _relative(match["krelative"] or match["kloose"], today)
    start, end = _bounds(match, year if year and year.isdigit() else None, today)
    return Period(match[0].strip(), start, end)


def _bounds(
    match: re.Match[str], year: str | None, today: dt.date | None
) -> tuple[str | None, str | None]:
    """Return the first and last month or year of the time matched, as far as it is known."""
    if months := _months(match):
        first, last = months
        year = year or _year_of(last, today)
        return (f"{year}-{first:02}", f"{year}-{last:02}") if year else (None, None)
    if last_year := match["y7"]:
        return match["y6"], match["y6"][: -len(last_year)] + last_year
    if match["k7"]:
        return _whole(match["k6"]), _whole(match["k7"])
    year = year or match["y14"]
    return year, year


def _relative(words: str | None, today: dt.date | None) -> str | None:
    """Return the year that Korean words for "last year" and "this year" mean on ``today``."""
    if today is None or words not in _LAST_YEAR | _THIS_YEAR:
        return None
    return str(today.year - (words in _LAST_YEAR))


def _whole(year: str | None) -> str | None:
    """Return "2019" for the year that is printed as "’19"."""
    return f"20{year}" if year and len(year) == len("19") else year


def _months(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the first and last month, 1 to 12, of a time that names months."""
    if match["m1"]:
        return month_number(match["m1"]), month_number(match["m2"])
    if quarter := match["quarter"] or match["q3"] or match["kq"]:
        number = 4 if quarter.lower().startswith("fo") else _QUARTERS[quarter[0].lower()]
        return 3 * number - 2, 3 * number
    if half := match["half"] or match["kh"]:
        return (1, 6) if half[0] in "fe상" else (7, 12)
    if month := match["m3"] or match["m4"]:
        return (month_number(month),) * 2
    start, end = match["k1"] or match["km"], match["k2"] or match["km"]
    return _if_months(int(start), int(end)) if start and end else None


def _if_months(first: int, last: int) -> tuple[int, int] | None:
    return (first, last) if {first, last} <= _MONTHS else None


def _year_of(month: int, today: dt.date | None) -> str | None:
    """Return the year of the last ``month`` that is over or running on ``today``."""
    return str(today.year - (month > today.month)) if today else None
