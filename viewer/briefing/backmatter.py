"""What follows the full text: short forms, cited works, and where all of it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.briefing.options import BriefingOptions
    from viewer.briefing.places import Place, Places
    from viewer.model import Release, Work
    from viewer.present.wording import Wording


class Entry(TypedDict):
    """A name, what it means, whether the release itself says so, and where."""

    name: str
    words: str
    said: bool
    place: Place


class BackMatter(TypedDict):
    """The parts after the full text; ``source`` has a name and its words for each fact."""

    glossary: list[Entry]
    works: list[Entry]
    source: list[tuple[str, str]]


def back_matter(
    release: Release,
    places: Places,
    options: BriefingOptions,
    say: Wording,
    attached: Sequence[str] = (),
) -> BackMatter:
    """Return what follows the text of ``release``; ``attached`` names the files inside the PDF."""
    return BackMatter(
        glossary=_glossary(release, places, say),
        works=[
            Entry(
                name=_line(one.title), words=_about(one, say), said=True, place=places.of(one.span)
            )
            for one in release.works
        ],
        source=list(_source(release, options, say, attached)),
    )


def _glossary(release: Release, places: Places, say: Wording) -> list[Entry]:
    """Return the short forms by name, those never spelled out among them."""
    known = [
        Entry(name=one.short, words=_line(one.long), said=True, place=places.of(one.span))
        for one in release.acronyms
    ]
    unknown = say("briefing.never_spelled_out")
    bare = [
        Entry(name=one.short, words=unknown, said=False, place=places.of(one.span))
        for one in release.undefined_acronyms
    ]
    return sorted([*known, *bare], key=lambda one: (one["name"].casefold(), one["name"]))


def _about(work: Work, say: Wording) -> str:
    dated = say.moment(work.date) if work.date else None
    return ", ".join(_line(part) for part in (work.publisher, dated) if part)


def _source(
    release: Release, options: BriefingOptions, say: Wording, attached: Sequence[str]
) -> Iterator[tuple[str, str]]:
    source = release.source
    if source.name:
        yield say("briefing.origin.name"), source.name
    size = f"{source.bytes:,}"
    yield say("briefing.origin.size"), say.count("briefing.origin.bytes", source.bytes, size=size)
    yield say("briefing.origin.digest"), source.sha256
    if (moment := options.printed) is not None:
        day, time = say.date(moment), f"{moment:%H:%M}"
        yield say("briefing.origin.printed"), say("briefing.time", day=day, time=time)
    if attached:
        yield say("briefing.origin.attached"), ", ".join(attached)


def _line(words: str) -> str:
    return " ".join(words.split())
