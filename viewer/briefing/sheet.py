"""Everything the template sets, as one value of plain data: the words chosen, nothing drawn."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, TypedDict

from viewer.briefing.figures import figures_set
from viewer.briefing.flow import flow
from viewer.briefing.summary import summary
from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.briefing.figures import FiguresSet
    from viewer.briefing.flow import Note, Piece
    from viewer.briefing.options import BriefingOptions
    from viewer.briefing.summary import Summary
    from viewer.model import Finding, Release
    from viewer.present.wording import Wording

_RUNNING_HEAD = 84  # columns that fit beside the date
_NAME = 60
_UNDATED = dt.date(1970, 1, 1)
_LABELS = (
    "label",
    "decided",
    "when",
    "who",
    "checks",
    "full_text",
    "column.id",
    "column.subject",
    "column.change",
    "column.phrase",
)


class Sheet(TypedDict):
    """What the template reads. ``language`` is the frame's, ``release_language`` the text's."""

    paper: str
    colours: dict[str, str]
    labels: dict[str, str]
    language: str
    release_language: str
    title: str
    author: str
    date: tuple[int, int, int]
    issued: str
    running_head: str
    running_date: str
    foot: str
    page: str
    summary: Summary
    figures: FiguresSet | None
    pieces: list[Piece]
    notes: list[Note]


def sheet(
    release: Release, findings: Sequence[Finding], options: BriefingOptions, say: Wording
) -> Sheet:
    """Return the briefing of ``release`` as data for the template."""
    pieces, notes = flow(release)
    title = _title(release) or say("briefing.label")
    return Sheet(
        paper={"a4": "a4", "letter": "us-letter"}[options.paper],
        colours=_colours(),
        labels={name: say(f"briefing.{name}") for name in _LABELS},
        language=say.language,
        release_language=_language(release, say),
        title=title,
        author=release.issuer.name if release.issuer else "",
        date=_day(release, options),
        issued=_issued(release, say),
        running_head=shortened(title, _RUNNING_HEAD),
        running_date=say.date(release.date.value) if release.date else "",
        foot=_foot(release, options, say),
        page=say("briefing.page", page="{page}", pages="{pages}"),
        summary=summary(release, findings, say),
        figures=figures_set(release, say),
        pieces=pieces,
        notes=notes,
    )


def shortened(words: str, columns: int) -> str:
    """Return ``words`` cut to ``columns``, an East Asian wide character counting two."""
    used = 0
    for place, character in enumerate(words):
        used += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if used > columns:
            return words[:place].rstrip() + "…"
    return words


@cache
def _colours() -> dict[str, str]:
    return tomllib.loads(shipped("resources/styles/paper.toml").read_text(encoding="utf-8"))


def _title(release: Release) -> str:
    headline = release.words(release.headline) if release.headline else ""
    return " ".join((headline or release.source.name).split())


def _language(release: Release, say: Wording) -> str:
    """Return the release's language where it is a code a PDF may carry, else the frame's."""
    known = re.fullmatch("[a-z]{2,3}", release.language)
    return release.language if known else say.language


def _day(release: Release, options: BriefingOptions) -> tuple[int, int, int]:
    """Return the day in the document's properties: PDF/A wants one, and no clock is asked."""
    date = options.printed or (release.date.value if release.date else _UNDATED)
    return (date.year, date.month, date.day)


def _issued(release: Release, say: Wording) -> str:
    parts = []
    if (issuer := release.issuer) is not None:
        both = issuer.short not in {None, issuer.name}
        name, short = issuer.name, issuer.short
        parts.append(say("briefing.issuer", name=name, short=short) if both else name)
    if release.date:
        parts.append(say("briefing.released", date=say.date(release.date.value)))
    return " · ".join(parts)


def _foot(release: Release, options: BriefingOptions, say: Wording) -> str:
    source = release.source
    parts = [shortened(source.name, _NAME)] if source.name else []
    if source.sha256:
        parts.append(f"SHA-256 {source.sha256[:8]}…{source.sha256[-8:]}")
    if options.printed:
        parts.append(say("briefing.printed", date=say.date(options.printed)))
    return " · ".join(parts)
