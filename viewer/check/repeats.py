"""Headline against text: the same change told in two ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.check.rounding import change_of
from viewer.check.sentences import sentence
from viewer.model import BlockKind, Finding, Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Figure, Release

_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADLINE})
_MOST_TITLES = 40
# What may stand in a sentence beside subject, time and change without making it speak of less than
# the headline does. Everything else ("in London", "at online shops", "adjusted") may.
_EMPTY = frozenset(
    "the number of in by during for has have had a an to reach from and year in on was were is are "
    "der die das im um auf zahl von 은 는 이 가 의 에 올해 지난 했다 하였다 증가했다 감소했다 "
    "million billion thousand trillion units cases".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(r"(?:the |total )?(?:number of )?(?:the )?", re.IGNORECASE)


def headline_against_text(release: Release) -> Iterator[Finding]:
    """Yield each change that headline and text give differently.

    Taken are sentences that say no more than subject, time and change, and open with the subject;
    where any change of the text has the headline's value, it is told. Where the headline does not
    name the time it is a notice. Facts: the ``subject``, the changes ``first`` and ``second``.
    """
    titles = [block.span for block in release.blocks if block.kind in _TITLES][:_MOST_TITLES]
    end = max((title.end for title in titles), default=0)
    shouted = [f for f in release.figures if any(title.holds(f.span) for title in titles)]
    told = [f for f in release.figures if f.span.start >= end and f.footnote is None]
    for figure in shouted[:_MOST_TITLES]:
        repeated = any(mention.start >= end for mention in figure.mentions)
        if repeated or not figure.subject or any(_agree(figure, other) for other in told):
            continue
        alike = (other for other in told if _is_alike(figure, other))
        same = next((other for other in alike if _says_no_more(release, other)), None)
        if same:
            timed = _time(figure) is not None and _time(figure) == _time(same)
            severity = Severity.WARNING if timed else Severity.NOTICE
            facts = (("subject", figure.subject), ("first", figure), ("second", same))
            yield Finding("told_differently", severity, (figure.span, same.span), facts)


def _is_alike(one: Figure, other: Figure) -> bool:
    if one.unit != other.unit or {one.status, other.status} != {Status.STATED}:
        return False
    if other.total or _time(other) is None or _time(one) not in {None, _time(other)}:
        return False
    kinds = {figure.baseline.kind if figure.baseline else None for figure in (one, other)}
    return (
        _plain(one.subject) == _plain(other.subject)
        and _plain(one.place) == _plain(other.place)
        and len(kinds) == 1
    )


def _time(figure: Figure) -> tuple[str | None, str | None] | None:
    """Return the time that the words beside a change name."""
    period = figure.period
    named = period and not period.inherited and period.start
    return (period.start, period.end) if period and named else None


def _says_no_more(release: Release, figure: Figure) -> bool:
    """Return whether the sentence of ``figure`` opens with its subject and says little else."""
    span = sentence(release.text, figure.span)
    words = " ".join(release.words(span).casefold().split())
    subject = _plain(figure.subject)
    opening = _OPENING.match(words)
    if not subject or not words.startswith(subject, opening.end() if opening else 0):
        return False
    phrase = _plain(release.words(figure.span))
    period = _plain(figure.period.text if figure.period else "")
    for part in (subject, phrase, period):
        words = words.replace(part, " ", 1)
    return _EMPTY.issuperset(_WORD.findall(words))


def _agree(one: Figure, other: Figure) -> bool:
    if one.unit != other.unit or one.unit == "times":
        return (one.unit, one.value) == (other.unit, other.value)
    first, second = change_of(one), change_of(other)
    return first is None or second is None or first.meets(second)


def _plain(words: str | None) -> str:
    return " ".join((words or "").casefold().split()).strip(" .")
