"""The JSON form of the parsed model, ``briefing-viewer/release/1``: keys are added, never renamed.

Every function here returns plain dictionaries in the order of the contract; a span becomes a pair
``start``, ``end`` of code-point offsets into ``text``.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model import (
        Event,
        Figure,
        Finding,
        Footnote,
        Level,
        Period,
        Release,
        Span,
        Work,
    )
    from viewer.present.wording import Wording

SCHEMA = "briefing-viewer/release/1"

Json = dict[str, Any]


def model_json(release: Release, findings: Iterable[Finding], say: Wording) -> str:
    """Return ``release`` and its findings as one line of JSON."""
    form = model_form(release, findings, say)
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"))


def model_form(release: Release, findings: Iterable[Finding], say: Wording) -> Json:
    """Return ``release`` and its findings as the JSON object; messages in the words of ``say``."""
    return {
        "schema": SCHEMA,
        "source": asdict(release.source),
        "text": release.text,
        "language": release.language,
        **_head(release),
        "blocks": [{"kind": block.kind, **_span(block.span)} for block in release.blocks],
        "footnotes": [_footnote(release, footnote) for footnote in release.footnotes],
        "figures": [_figure(release, figure) for figure in release.figures],
        "numbers": [
            {**_span(number.span), "text": release.words(number.span), "role": number.role}
            for number in release.numbers
        ],
        **_mentions(release),
        "findings": [_finding(finding, say) for finding in findings],
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _worded(release: Release, span: Span) -> Json:
    return {"text": release.words(span), **_span(span)}


def _head(release: Release) -> Json:
    headline, date, issuer = release.headline, release.date, release.issuer
    return {
        "headline": _worded(release, headline) if headline else None,
        "subheadlines": [_worded(release, span) for span in release.subheadlines],
        "date": {"value": date.value.isoformat(), **_span(date.span)} if date else None,
        "issuer": (
            {"name": issuer.name, "short": issuer.short, **_span(issuer.span)} if issuer else None
        ),
    }


def _footnote(release: Release, footnote: Footnote) -> Json:
    return {
        "id": footnote.id,
        "marker": footnote.marker,
        "references": [
            {**_span(call.span), "anchor": release.words(call.anchor) if call.anchor else None}
            for call in footnote.references
        ],
        "lines": [
            {**_span(line.span), "text": release.words(line.span)} for line in footnote.lines
        ],
    }


def _figure(release: Release, figure: Figure) -> Json:
    return {
        "id": figure.id,
        "value": str(figure.value),
        "unit": figure.unit,
        "direction": figure.direction,
        "approximate": figure.approximate,
        "subject": figure.subject,
        "group": figure.group,
        "total": figure.total,
        "measure": figure.measure,
        "place": figure.place,
        "period": _period(figure.period),
        "baseline": asdict(figure.baseline) if figure.baseline else None,
        "level": _level(figure.level),
        "previous": _level(figure.previous),
        "status": figure.status,
        **_span(figure.span),
        "phrase": release.words(figure.span),
        "footnote": figure.footnote,
        "mentions": [_span(span) for span in figure.mentions],
    }


def _period(period: Period | None) -> Json | None:
    if period is None:
        return None
    dated = {"text": period.text, "from": period.start, "to": period.end}
    return {**dated, "inherited": period.inherited}


def _level(level: Level | None) -> Json | None:
    return {"value": f"{level.value:f}", "unit": level.unit} if level else None


def _mentions(release: Release) -> Json:
    return {
        "people": [
            {
                "name": person.name,
                "role": person.role,
                "organization": person.organization,
                "mentions": [_span(span) for span in person.mentions],
            }
            for person in release.people
        ],
        "organizations": [
            {"name": one.name, "short": one.short, "mentions": [_span(s) for s in one.mentions]}
            for one in release.organizations
        ],
        "acronyms": [
            {"short": one.short, "long": one.long, **_span(one.span)} for one in release.acronyms
        ],
        "undefined_acronyms": [
            {"short": term.short, **_span(term.span)} for term in release.undefined_acronyms
        ],
        "events": [_event(release, event) for event in release.events],
        **_words_said(release),
    }


def _event(release: Release, event: Event) -> Json:
    times = [
        {
            "text": release.words(clock.span),
            "iso": clock.iso,
            "zone": clock.zone,
            **_span(clock.span),
        }
        for clock in event.times
    ]
    return {"what": event.what, "place": event.place, "times": times}


def _words_said(release: Release) -> Json:
    return {
        "quotations": [
            {"speaker": one.speaker, **_worded(release, one.span)} for one in release.quotations
        ],
        "works": [_work(work) for work in release.works],
        "commitments": [
            {"actors": list(one.actors), "kind": one.kind, **_worded(release, one.span)}
            for one in release.commitments
        ],
        "claims": [_worded(release, claim.span) for claim in release.claims],
    }


def _work(work: Work) -> Json:
    return {
        "title": work.title,
        "publisher": work.publisher,
        "date": work.date,
        **_span(work.span),
        "period": _period(work.period),
    }


def _finding(finding: Finding, say: Wording) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": say.finding(finding),
        "spans": [list(span) for span in finding.spans],
    }
