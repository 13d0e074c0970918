"""Dates that no calendar has, weekdays that do not fit, and times in the wrong order."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from viewer.model import Finding, Severity, Span, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release

_WEEKDAYS = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "mon tue wed thu fri sat sun",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "월 화 수 목 금 토 일",
    )
    for number, name in enumerate(names.split())
}
_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
    )
    for number, name in enumerate(names.split(), 1)
} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted((name for name in _WEEKDAYS if len(name) > 1), key=len, reverse=True))
_FULL_YEAR = r"(?:1[89]|20)\d\d"
_DATE = re.compile(
    rf"""(?:\b(?P<before>{_WEEKDAY})(?:,\ (?:the\ |den\ )?|\.\ |\ ))?
    (?:\b(?P<m1>{_MONTH})\.?\ (?P<d1>\d\d?)(?:st|nd|rd|th)?,?\ (?P<y1>{_FULL_YEAR})\b
    |(?<![\d.,/-])(?P<d2>\d\d?)(?:st|nd|rd|th|\.)?\ (?P<m2>{_MONTH})\.?,?\ (?P<y2>{_FULL_YEAR})\b
    |(?<![\d.,/-])(?P<y3>{_FULL_YEAR})-(?P<m3>\d\d)-(?P<d3>\d\d)(?![\d-])
    |(?<![\d.,/-])(?P<y4>{_FULL_YEAR})(?:년\ ?|\.\ ?)
        (?P<m4>\d\d?)(?:월\ ?|\.\ ?)(?P<d4>\d\d?)(?:일|\.|(?!\d))
    |['‘’](?P<y5>\d\d)\.\ ?(?P<m5>\d\d?)\.\ ?(?P<d5>\d\d?)(?!\d)\.?)
    (?:\ ?\((?P<after>{_WEEKDAY}|[월화수목금토일])(?:요일)?\.?\)|,?\ (?P<behind>{_WEEKDAY})\b)?""",
    re.VERBOSE | re.IGNORECASE,
)
_FORMS = 5
_CENTURY = 2000
_SHORT = 2
_YEAR = re.compile(r"(?:19|20)\d\d")
# What is told as over. Source: the verbs with which offices report a meeting.
_HELD = re.compile(
    r"\b(?:took place|was held|were held|met\b|has held|have held|held an?|signed|hosted|attended"
    r"|fand\b|fanden\b)|개최했|열렸|체결했|참석했",
)

# A change told as having happened. Source: the verbs of statistical offices.
_PAST = re.compile(
    r"\b(?:rose|fell|grew|(?:increas|declin|decreas|advanc|eas|surg|shrink)ed"
    r"|(?:dropp|climb|jump|gain|slipp|edg|expand|contract|soar|plung)ed|shrank|slid|sank|stieg(?:en)?"
    r"|gestiegen|sank(?:en)?|gesunken)\b|[았었했]다|늘었|줄었|증가했|감소했"
)


def dates_of_no_calendar(release: Release) -> Iterator[Finding]:
    """Yield each full date that does not exist, such as 31 June. Fact: the date as ``printed``."""
    for match in _DATE.finditer(release.text):
        if _day_of(match) is None:
            span = _core(match)
            facts = (("printed", _plain(release.words(span))),)
            yield Finding("no_such_date", Severity.WARNING, (span,), facts)


def weekdays(release: Release) -> Iterator[Finding]:
    """Yield each weekday that its full date did not fall on (proleptic Gregorian calendar).

    Facts: the date and weekday as ``printed``, and the ``date``, whose weekday the sentence names.
    """
    for match in _DATE.finditer(release.text):
        named = match["before"] or match["after"] or match["behind"]
        day = _day_of(match)
        if named and day and day.weekday() != _WEEKDAYS[named.casefold()]:
            span = Span(*match.span())
            facts = (("printed", _plain(match[0])), ("date", day))
            yield Finding("weekday_differs", Severity.WARNING, (span,), facts)


def released_before_event(release: Release) -> Iterator[Finding]:
    """Yield each event told as over that its clock puts after the release.

    Assumes the release's own date; an event in the sentence of which no verb says that it is over
    says nothing. Facts: ``what``, ``when`` and the date of the release, ``released``.
    """
    if release.date is None:
        return
    for event in release.events:
        for clock in event.times:
            when = _date_of(clock.iso)
            later = when and when > release.date.value + dt.timedelta(days=1)
            if when and later and _HELD.search(_sentence(release, clock.span)):
                facts = (("what", event.what), ("when", when), ("released", release.date.value))
                spans = (clock.span, release.date.span)
                yield Finding("event_after_release", Severity.WARNING, spans, facts)


def data_after_release(release: Release) -> Iterator[Finding]:
    """Yield each change whose period begins after the release.

    Only periods whose own words name the year count, and only changes told in the past. Facts: the
    ``period``, the ``change``'s words and the date of the release, ``released``.
    """
    if release.date is None:
        return
    released = release.date.value.isoformat()
    for figure in release.figures:
        period = figure.period
        if figure.status is not Status.STATED or period is None or period.inherited:
            continue
        start, told = period.start or "", release.words(figure.span)
        later = bool(start) and start > released[: len(start)]
        if later and _YEAR.search(period.text) and _PAST.search(told):
            facts = (
                ("period", period.text),
                ("change", _plain(told)),
                ("released", release.date.value),
            )
            yield Finding("data_after_release", Severity.WARNING, (figure.span,), facts)


def survey_after_report(release: Release) -> Iterator[Finding]:
    """Yield each cited work whose information was collected after it appeared.

    Compared at the coarser of the two precisions. Facts: the ``title`` and the ``period``.
    """
    for work in release.works:
        end = work.period.end if work.period else None
        if work.date and end and work.period:
            shared = min(len(work.date), len(end))
            if end[:shared] > work.date[:shared]:
                facts = (("title", work.title), ("period", work.period.text))
                yield Finding("survey_after_report", Severity.WARNING, (work.span,), facts)


def _day_of(match: re.Match[str]) -> dt.date | None:
    form = next(n for n in range(1, _FORMS + 1) if match[f"y{n}"])
    year, month, day = (match[f"{part}{form}"] for part in "ymd")
    number = int(month) if month.isdigit() else _MONTHS[month.casefold()]
    full = int(year) + (_CENTURY if len(year) == _SHORT else 0)
    try:
        return dt.date(full, number, int(day))
    except ValueError:
        return None


def _core(match: re.Match[str]) -> Span:
    """Return the date without its weekday."""
    form = next(n for n in range(1, _FORMS + 1) if match[f"y{n}"])
    parts = [match.span(f"{part}{form}") for part in "ymd"]
    return Span(min(start for start, _ in parts), max(end for _, end in parts))


def _date_of(iso: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def _sentence(release: Release, span: Span) -> str:
    """Return the block of ``span`` round it up to the next stops."""
    block = next((b.span for b in release.blocks if b.span.holds(span)), span)
    start = release.text.rfind(". ", block.start, span.start) + 1 or block.start
    end = release.text.find(". ", span.end, block.end)
    return release.text[max(start, block.start) : end if end >= 0 else block.end]


def _plain(words: str) -> str:
    return " ".join(words.split())
