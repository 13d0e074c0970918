"""Reports, laws and treaties that a release cites."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from viewer.model import Period, Span, Work
from viewer.parse.mentions.organizations import start_of_name
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.bounds import sentence_end, sentence_start
from viewer.parse.scan.dates import MONTH, dates, month_number
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from viewer.model import Organization, Quotation
    from viewer.parse.page.layout import Layout

_TITLE = LatePattern('["“„«]([^"“”„«»\n]{4,200})["”“»]')
_NOUN = any_of(
    """report reports study survey paper guide guidelines handbook book booklet brochure publication
    bulletin magazine strategy roadmap plan Bericht Studie Report Study Survey Paper Guide
    article series analysis review""".split()
)
_INTRODUCED = LatePattern(
    rf"(?:\b{_NOUN}\*?,?|\b(?:entitled|titled|under the title|mit dem Titel)),?\s?[:(]?\s?$"
)
_NAMED_AFTER = LatePattern(r"\(?(?:entitled|titled)\s$")
_LAW = LatePattern(
    any_of(("Act", "Treaty", "Convention", "Protocol", "Directive", "Accord", "Pact")) + r"\b"
)
_INNER = LatePattern(r"\b[Tt]he ([A-Z][a-z]+ (?:of|with|the|for|against|in) )$")
_YEAR_AFTER = LatePattern(r" of ((?:1[89]|20)\d\d)\b")
_PUBLISHED = LatePattern(
    r"\b(?:published|released|issued|produced|prepared|compiled|written|presented)\b"
)
_MONTH_YEAR = LatePattern(rf"\b(?P<month>{MONTH}),?\ (?P<year>(?:19|20)\d\d)\b")
_IN = LatePattern(r"\b(?:in|on|of|dated)\s$")
_FROM_TO = LatePattern(
    rf"(?:from|between) (?P<m1>{MONTH}),? (?P<y1>(?:19|20)\d\d) (?:to|through|until|and) "
    rf"(?P<m2>{MONTH}),? (?P<y2>(?:19|20)\d\d)"
)
_REACH = 60


def find_works(
    layout: Layout, organizations: Sequence[Organization], quotations: Sequence[Quotation]
) -> tuple[Work, ...]:
    """Return the works the text cites, each once, in the order of their first mention.

    A title in quotation marks counts where a word for a kind of work, or "entitled", leads in to
    it. Who published it, when, and which time it covers are taken from its sentence.
    """
    text = layout.text
    spoken = {quotation.span for quotation in quotations}
    mentions = sorted(
        (span, one.short or one.name) for one in organizations for span in one.mentions
    )
    found = sorted([*_titled(text, spoken), *_laws(text)])
    works: dict[str, Work] = {}
    for title, law in found:
        name = title.of(text).rstrip(",.")
        if name not in works:
            works[name] = _law(text, title) if law else _report(text, title, mentions)
    return tuple(works.values())


def _titled(text: str, spoken: set[Span]) -> Iterator[tuple[Span, bool]]:
    for match in _TITLE.finditer(text):
        title = Span(*match.span(1))
        if title not in spoken and _INTRODUCED.search(
            text, max(0, match.start() - 30), match.start()
        ):
            yield Span(title.start, title.end - (match[1][-1] in ",.")), False


def _laws(text: str) -> Iterator[tuple[Span, bool]]:
    reached = 0
    for match in _LAW.finditer(text):
        start = start_of_name(text, match.start(), max(reached, match.start() - _REACH))
        inner = _INNER.search(text, max(reached, start - _REACH), start)
        start = inner.start(1) if inner else start
        if start < match.start():
            year = _YEAR_AFTER.match(text, match.end())
            reached = year.end() if year else match.end()
            yield Span(start, reached), True


def _law(text: str, title: Span) -> Work:
    year = text[title.end - 4 : title.end]
    return Work(title.of(text), None, year if year.isdigit() else None, None, title)


def _report(text: str, title: Span, mentions: Sequence[tuple[Span, str]]) -> Work:
    sentence = Span(sentence_start(text, title.start), sentence_end(text, title.end))
    published = _PUBLISHED.search(text, *sentence)
    bounds = Span(sentence.start, sentence.end)
    period = _period(text, bounds)
    return Work(
        title=title.of(text),
        publisher=_publisher(text, bounds, published, mentions) if published else None,
        date=_date(text, Span(published.end(), sentence.end)) if published else None,
        period=period,
        span=title,
    )


def _publisher(
    text: str,
    sentence: Span,
    published: re.Match[str],
    mentions: Sequence[tuple[Span, str]],
) -> str | None:
    """Return the body before "published", or the one behind "published by"."""
    first = bisect_left(mentions, (sentence, ""))
    inside = [
        (span, name) for span, name in mentions[first : first + 20] if span.end <= sentence.end
    ]
    if text.startswith(" by ", published.end()):
        inside = [pair for pair in inside if pair[0].start >= published.end()]
    else:
        inside = [pair for pair in inside if pair[0].end <= published.start()]
    return inside[0][1] if inside else None


def _date(text: str, after: Span) -> str | None:
    """Return the first date behind "in" or "on" in ``after``, as exact as it is given."""
    day = next(dates(text, after), None)
    month = _MONTH_YEAR.search(text, *after)
    if day and (month is None or day[0].start <= month.start()):
        return day[1].isoformat()
    if month is None or not _IN.search(text, max(after.start, month.start() - 10), month.start()):
        return None
    return f"{month['year']}-{month_number(month['month']):02}"


def _period(text: str, sentence: Span) -> Period | None:
    match = _FROM_TO.search(text, *sentence)
    if match is None:
        return None
    first, last = (
        f"{match[f'y{side}']}-{month_number(match[f'm{side}']):02}" for side in ("1", "2")
    )
    return Period(match[0], first, last)
