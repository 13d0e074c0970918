"""The words a change is labelled with: subject, measure, place, group, total or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.parse.figures import korean_subjects
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.groups import group_of, named_group
from viewer.parse.figures.measures import MEASURE, is_generic, is_nominal, is_pointing
from viewer.parse.figures.pairs import FORMER, LATTER, one_of_two
from viewer.parse.figures.subjects import Reader
from viewer.parse.figures.tokens import tokens
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from viewer.model import Span
    from viewer.parse.figures.context import Context
    from viewer.parse.figures.sentence_reader import Found
    from viewer.parse.figures.tokens import Token
    from viewer.parse.figures.verdict import Verdict

_MEASURE_AT = LatePattern(rf"\b(?:new |patent |trade ?mark |design )?{MEASURE}\b", re.IGNORECASE)
_TAIL = LatePattern(rf"\s(?:new )?{MEASURE}$", re.IGNORECASE)
_BY_GROUP = LatePattern(
    r"\s+by (?:IP )?(?:right|type|applicants?|country|origin|industry|sector|nationality)$",
    re.IGNORECASE,
)
_PLACE = LatePattern(
    r"\s*\b(?:in|im)\s+(?:the\s+)?((?:[A-Z][\w.]*|euro|area|of|and)(?:\s(?:[A-Z][\w.]*|area"
    r"|zone))*)$"
)
_TOTAL = LatePattern(
    r"\b(?:all|total|overall|combined|altogether|insgesamt)\b|전체|합계|총", re.IGNORECASE
)
_THOSE = LatePattern(r"(?:those|that)\b", re.IGNORECASE)
_HEAD = LatePattern(r"(?:(?!\b(?:in|for|of|with|from|by|outside|to|under|at|on)\b)[\w.'’-]+\s?)+")
_ACRONYM = LatePattern(r"\s*\([^()]*\)$")
_ARTICLE = LatePattern(r"^(?:the|in|der|die|das)\s")
_SPLIT = LatePattern(r",\s*(?:and\s+)?|\s+and\s+|\s+und\s+|\s*&\s*")


_PERSONS = frozenset({"she", "he", "we"})
_JOINTS = frozenset({Cue.AND, Cue.COMMA, Cue.BY, Cue.HEDGE})


class Labels(NamedTuple):
    """What a figure is called. ``after`` covers the subject where it follows the amount."""

    subject: str | None
    measure: str | None = None
    place: str | None = None
    group: str | None = None
    total: bool = False
    after: Span | None = None


def english_labels(
    text: str, found: Sequence[Token], verdicts: Mapping[int, Verdict], context: Context
) -> dict[int, Labels]:
    """Return the labels of each change of an English or German sentence."""
    context.here, context.here_measure = None, False
    reader = Reader(text, found, verdicts, german=context.layout.language == "de")
    labels: dict[int, Labels] = {}
    spans = {i: reader.find(i) for i in reader.changes}
    paired = dict(_paired(text, found, spans))
    for i, where in spans.items():
        dealt = paired.get(i) or _one_of_two(text, found, where, context)
        labels[i] = _labels(text, found[i], where, dealt, context)
    return labels


def _one_of_two(text: str, found: Sequence[Token], where: Found, context: Context) -> str | None:
    """Return what "the former" or "the latter" is, in this sentence or the one before."""
    which = where.subject.of(text).lower() if where.subject else ""
    if which not in {FORMER, LATTER}:
        return None
    span = one_of_two(text, found, which)
    if span is None and context.previous:
        before = tokens(text, context.previous, context.layout.language)
        span = one_of_two(text, before, which)
    return span.of(text) if span else None


def _paired(
    text: str, found: Sequence[Token], spans: Mapping[int, Found]
) -> Iterator[tuple[int, str]]:
    """Deal out "designs and trademarks" to "0.9% and 1.3%", with or without "respectively"."""
    run: list[int] = []
    for i in [*spans, -1]:
        between = found[run[-1] + 1 : i] if run and i >= 0 else []
        joined = i >= 0 and all(t.cue in _JOINTS for t in between)
        if run and not joined:
            yield from _dealt(text, run, spans)
            run = []
        run.append(i)


def _dealt(text: str, run: Sequence[int], spans: Mapping[int, Found]) -> Iterator[tuple[int, str]]:
    for span in (span for i in run for span in (spans[i].subject, spans[i].place) if span):
        names = [_ARTICLE.sub("", name) for name in _SPLIT.split(span.of(text)) if name]
        if len(names) == len(run) > 1:
            yield from zip(run, (_ACRONYM.sub("", name) for name in names), strict=True)
            return


def _labels(text: str, token: Token, where: Found, paired: str | None, context: Context) -> Labels:
    if where.pronoun in _PERSONS:
        return Labels(None)
    subject = paired or _spoken_of(text, where, context)
    measure = where.measure.of(text) if where.measure else None
    place = where.place.of(text) if where.place else None
    if subject and place and _is_whose(subject, place):
        subject, measure, place = place, subject, None
    subject = _pointed_at(subject, context)
    subject, measure = _named(subject, measure, context)
    group = named_group(measure or "") or context.group
    if measure and is_pointing(measure):
        measure = None
    if measure:
        measure = _BY_GROUP.sub("", measure)
    if paired is None:
        subject, place = _placed(subject, place)
    measure, place = _placed(measure, place)
    context.here = subject or context.here
    context.subject = subject or context.subject
    context.topic = context.topic or subject
    context.measure = measure or context.measure
    context.place = place or context.place
    follows = where.subject and where.subject.start > token.start and not paired
    said = context.here_measure or subject is None
    kind = group_of(subject or "")
    context.here_measure = said or measure is not None
    return Labels(
        subject,
        measure or (context.measure if said or kind else None),
        place or context.place,
        group or kind,
        bool(subject and _TOTAL.search(subject)),
        where.subject if follows else None,
    )


def _spoken_of(text: str, where: Found, context: Context) -> str | None:
    """Return the words of the subject, or what the pronoun in its place means."""
    subject = where.subject.of(text) if where.subject else None
    if subject and is_nominal(subject):
        return subject
    if where.pronoun == "growth":
        return context.topic
    return _antecedent(text, where.pronoun, context) if where.pronoun else None


def _pointed_at(subject: str | None, context: Context) -> str | None:
    """Return "loans for use outside Hong Kong" for "those for use outside Hong Kong"."""
    head = _HEAD.match(context.subject) if context.subject else None
    if subject and head and _THOSE.match(subject):
        return _THOSE.sub(head[0].strip(), subject, count=1)
    return subject


def _is_whose(subject: str, place: str) -> bool:
    """Return whether "in ``place``" says whose the change is: "filings rose 5% in patents"."""
    if is_generic(subject):
        return True
    return place[0].islower() and bool(_MEASURE_AT.search(subject))


def _named(
    subject: str | None, measure: str | None, context: Context
) -> tuple[str | None, str | None]:
    """Return subject and measure; a bare "registrations" takes over the subject before it."""
    if subject is None:
        return (context.here or context.label or context.subject), measure
    if is_generic(subject):
        return _taken_over(subject, context), subject
    return subject, measure or _measure(subject)


def _taken_over(subject: str, context: Context) -> str:
    """Return whose "registrations", or which "balance", ``subject`` says.

    A heading tells; else what was spoken of last, unless that is another kind: "appeals".
    """
    last = context.here or context.subject
    if is_pointing(subject):
        named = last or context.label
        return named if named and not is_generic(named) else subject
    named = context.label or last
    if named is None or is_generic(named):
        return subject
    same = set(subject.lower().split()) & set(named.lower().split())
    return _TAIL.sub("", named) if context.label or group_of(named) or same else subject


def _measure(subject: str) -> str | None:
    found = _MEASURE_AT.search(subject)
    return found[0].strip() if found else None


def _placed(words: str | None, place: str | None) -> tuple[str | None, str | None]:
    match = _PLACE.search(words) if words else None
    if words and match and match.start() > 0 and not words[: match.start()].endswith("ed"):
        return words[: match.start()], place or match[1]
    return words, place


def _antecedent(text: str, pronoun: str, context: Context) -> str | None:
    """Return what "it" or "they" means: the subject of the sentence before."""
    if context.previous is None:
        return context.subject
    found = tokens(text, context.previous, context.layout.language)
    span = Reader(text, found, {}).main_subject(pronoun)
    return span.of(text) if span else context.subject


def korean_labels(
    text: str, found: Sequence[Token], verdicts: Mapping[int, Verdict], context: Context
) -> dict[int, Labels]:
    """Return the labels of each change of a Korean sentence."""
    labels: dict[int, Labels] = {}
    for i in (i for i, verdict in verdicts.items() if verdict.direction):
        subject = korean_subjects.subject(text, found, i, found[0].start)
        if subject in korean_subjects.MEASURES:
            context.measure, subject = subject, context.topic or subject
        elif subject in korean_subjects.WHOLES:
            subject = context.first or subject
        subject = subject or context.subject
        context.first = context.first or subject
        if context.subject is None or not korean_subjects.is_whole(subject):
            context.subject = subject
        group = context.group or group_of(subject or "")
        labels[i] = Labels(
            subject, context.measure, None, group, bool(subject and _TOTAL.search(subject))
        )
    return labels
