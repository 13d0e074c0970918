"""Everything the template sets, as one value of plain data: the words chosen, nothing drawn."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, TypedDict

from viewer.briefing.backmatter import back_matter
from viewer.briefing.figures import figures_set
from viewer.briefing.flow import Flow, flow
from viewer.briefing.options import Ink
from viewer.briefing.places import Places
from viewer.briefing.summary import summary
from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.briefing.backmatter import BackMatter
    from viewer.briefing.figures import FiguresSet
    from viewer.briefing.flow import Note, Piece
    from viewer.briefing.options import BriefingOptions
    from viewer.briefing.summary import Summary
    from viewer.model import Finding, Release
    from viewer.present.wording import Wording

_RUNNING_HEAD = 84  # columns that fit beside the date
_NAME = 60
_NO_TEXT = Flow([], [], frozenset())
_UNDATED = dt.date(1970, 1, 1)
_LABELS = (
    "label",
    "decided",
    "when",
    "who",
    "checks",
    "full_text",
    "glossary",
    "works",
    "source",
    "offices",
    "column.id",
    "column.subject",
    "column.change",
    "column.phrase",
)


class Sheet(TypedDict):
    """What the template reads. ``language`` is the frame's, ``release_language`` the text's.

    Parts that are not printed are ``None``.
    """

    layout: dict[str, str]
    colours: dict[str, str]
    labels: dict[str, str]
    language: str
    release_language: str
    title: str
    author: str
    date: tuple[int, int, int, int, int]
    issued: str
    running_head: str
    running_date: str
    foot: str
    page: str
    summary: Summary | None
    figures: FiguresSet | None
    pieces: list[Piece]
    notes: list[Note]
    back: BackMatter | None


def sheet(
    release: Release,
    findings: Sequence[Finding],
    options: BriefingOptions,
    say: Wording,
    attached: Sequence[str] = (),
) -> Sheet:
    """Return the briefing of ``release`` as data for the template.

    ``attached`` are the names of the files inside the PDF.
    """
    text = flow(release) if options.with_text else _NO_TEXT
    places = Places(release, say, printed=options.with_text)
    first = options.with_briefing
    title = _title(release) or say("briefing.label")
    return Sheet(
        layout=_layout(options),
        colours=_colours(options.ink),
        labels={name: say(f"briefing.{name}") for name in _LABELS},
        language=say.language,
        release_language=_language(release, say),
        title=title,
        author=release.issuer.name if release.issuer else "",
        date=_moment(release, options),
        issued=_issued(release, say),
        running_head=shortened(title, _RUNNING_HEAD),
        running_date=say.date(release.date.value) if release.date else "",
        foot=_foot(release, options, say),
        page=say("briefing.page", page="{page}", pages="{pages}"),
        summary=summary(release, findings, places, options, say) if first else None,
        figures=figures_set(release, places, text.figures, say) if first else None,
        pieces=text.pieces,
        notes=text.notes,
        back=back_matter(release, places, options, say, attached) if options.with_text else None,
    )


def shortened(words: str, columns: int) -> str:
    """Return ``words`` cut to ``columns``, an East Asian wide character counting two."""
    used = 0
    for place, character in enumerate(words):
        used += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if used > columns:
            return words[:place].rstrip() + "…"
    return words


def _layout(options: BriefingOptions) -> dict[str, str]:
    return {
        "parts": options.parts,
        "paper": options.paper,
        "size": options.type_size,
        "sides": options.sides,
        "margins": options.margins,
        "ink": options.ink,
    }


@cache
def _colours(ink: Ink) -> dict[str, str]:
    name = {Ink.COLOUR: "paper", Ink.BLACK: "black"}[ink]
    path = shipped(f"resources/styles/{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _title(release: Release) -> str:
    headline = release.words(release.headline) if release.headline else ""
    return " ".join((headline or release.source.name).split())


def _language(release: Release, say: Wording) -> str:
    """Return the release's language where it is a code a PDF may carry, else the frame's."""
    known = re.fullmatch("[a-z]{2,3}", release.language)
    return release.language if known else say.language


def _moment(release: Release, options: BriefingOptions) -> tuple[int, int, int, int, int]:
    """Return the moment in the document's properties: PDF/A wants one, and no clock is asked."""
    if (moment := options.printed) is None:
        day = release.date.value if release.date else _UNDATED
        return (day.year, day.month, day.day, 0, 0)
    return (moment.year, moment.month, moment.day, moment.hour, moment.minute)


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
