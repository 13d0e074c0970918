"""Times in the wrong order: events, data and surveys that come after what tells of them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from viewer.check.sentences import sentence
from viewer.model import Finding, Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Figure, Period, Release, Span

_YEAR = re.compile(r"(?:19|20)\d\d")
# An event told as over: its verb right before or behind the date. Source: the verbs with which
# offices report a meeting.
_HELD_BEFORE = re.compile(
    r"\b(?:took place|was held|were held|fand|fanden)"
    r"(?P<where>\s(?:in|at|online|via|virtually|by|am)\b[^,;.]{0,40}?)?(?:\s(?:on|at|am|from))?\s$"
)
_HELD_BEHIND = re.compile(r"(?:에|\s)?\s?[^,.;]{0,20}?(?:개최했|개최하였|개최되었|개최됐|열렸)")
_STILL_OPEN = re.compile(r"\b(?:until|till|over|ahead|for|before|bis|vor|verschoben|postponed)\b")
# A change told as having happened. Source: the verbs of statistical offices.
_PAST = re.compile(
    r"\b(?:rose|fell|grew|(?:increas|declin|decreas|advanc|eas|surg|shrink)ed"
    r"|(?:dropp|climb|jump|gain|slipp|edg|expand|contract|soar|plung)ed|shrank|slid|sank|stieg(?:en)?"
    r"|gestiegen|sank(?:en)?|gesunken)\b"
)
_KOREAN_PAST = re.compile(
    r"[^.,]{0,12}?(?:늘었|줄었|올랐|내렸|(?:증가|감소|상승|하락)(?:했|하였))다"
)
# What is known before its time: plans of money, bookings, years that begin early. Source: the
# budgets and calendars of governments, offices and schools.
_AHEAD = re.compile(
    r"\b(?:budgets?|appropriat\w+|minimum wage|wages?|pensions?|premiums?|contracts?|bookings?"
    r"|booked|orders?|deliver\w+|reservations?|academic|school|fiscal|FY|financial year|quotas?"
    r"|(?:model|marketing) year|season|tariffs?|fees?|(?:rates?|grants?|applications?) for"
    r"|allocat\w+|contributions?|enrol\w+|guidance|outlook|forecast\w*|Haushalt\w*"
    r"|Mindestlohn\w*|Rente\w*)\b"
    r"|예산|최저임금|회계연도|학년도|연금|보험료|예약|수가|전망|예상|목표",
    re.IGNORECASE,
)
_LATE = dt.timedelta(days=15)


def released_before_event(release: Release) -> Iterator[Finding]:
    """Yield each event told as over that its clock puts after the release.

    Assumes the release's own date; an event beside whose date no verb says that it is over says
    nothing. Facts: ``what``, ``when`` and the date of the release, ``released``.
    """
    if release.date is None:
        return
    for event in release.events:
        for clock in event.times:
            when = _date_of(clock.iso)
            later = when and when > release.date.value + dt.timedelta(days=1)
            if when and later and _is_over(release.text, clock.span):
                facts = (("what", event.what), ("when", when), ("released", release.date.value))
                yield Finding("event_after_release", Severity.WARNING, (clock.span,), facts)


def _is_over(text: str, clock: Span) -> bool:
    held = _HELD_BEFORE.search(text, max(0, clock.start - 80), clock.start)
    if held:
        return not _STILL_OPEN.search(held["where"] or "")
    return bool(_HELD_BEHIND.match(text, clock.end, clock.end + 40))


def data_after_release(release: Release) -> Iterator[Finding]:
    """Yield each stated change of a period that begins, or ends well, after the release.

    Only periods whose own words name the year count, and only changes told in the past; what is
    known ahead of its time (a budget, bookings, a fiscal year) says nothing. A period that only
    ends after the release is worth a look. Facts: the ``period``, the ``change``'s words and the
    date of the release, ``released``.
    """
    if release.date is None:
        return
    for figure in release.figures:
        period = figure.period
        if figure.status is not Status.STATED or period is None or period.inherited:
            continue
        verdict = _future(period, release.date.value)
        if verdict and _is_told_as_known(release, figure):
            told = _plain(release.words(figure.span))
            facts = (("period", period.text), ("change", told), ("released", release.date.value))
            yield Finding(*verdict, (figure.span,), facts)


def _future(period: Period, released: dt.date) -> tuple[str, Severity] | None:
    """Return what is to be said of a period whose words name its year."""
    start, end = period.start or "", period.end or ""
    if not start or not _YEAR.search(period.text):
        return None
    if start > released.isoformat()[: len(start)]:
        return "data_after_release", Severity.WARNING
    late = (released + _LATE).isoformat()[: len(end)]
    in_months = len(end) > len("2020")  # "so far in 2020" is no claim to the whole year
    return ("data_before_end", Severity.NOTICE) if in_months and end > late else None


def _is_told_as_known(release: Release, figure: Figure) -> bool:
    words = release.words(sentence(release.text, figure.span))
    behind = figure.span.end
    past = _PAST.search(release.words(figure.span)) or _KOREAN_PAST.match(
        release.text, behind, behind + 24
    )
    period = figure.period.text if figure.period else ""
    return bool(past) and not _AHEAD.search(words) and f"for {period}" not in words


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


def _date_of(iso: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def _plain(words: str) -> str:
    return " ".join(words.split())
