"""The parser on whole releases with their annotations, written before it was tuned on them.

Measures are precision and recall over all releases; the floors stand just below what was reached.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from viewer import read

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from viewer.model import Footnote, Release

FOLDER = Path(__file__).parent / "releases"
Gold = dict[str, Any]


@cache
def annotated() -> tuple[tuple[Release, Gold], ...]:
    golds = [json.loads(path.read_text("utf8")) for path in sorted(FOLDER.glob("gold/*.json"))]
    return tuple((read(FOLDER / gold["file"]), gold) for gold in golds)


def rates(found: Iterable[Hashable], wanted: Iterable[Hashable]) -> tuple[float, float]:
    """Return precision and recall of two collections in which things may repeat."""
    ours, theirs = Counter(found), Counter(wanted)
    both = (ours & theirs).total()
    return both / ours.total(), both / theirs.total()


def plain(words: str | None) -> str:
    return " ".join((words or "").split()).lower().rstrip(".,;:")


def test_headlines_and_dates() -> None:
    for release, gold in annotated():
        headline = release.words(release.headline) if release.headline else None
        assert plain(headline) == plain(gold["headline"])
        assert (release.date.value.isoformat() if release.date else None) == gold["date"]


def changes(release: Release) -> list[tuple[str, float, str, str]]:
    name = release.source.name
    figures = (figure for figure in release.figures if figure.unit in {"%", "pp"})
    return [(name, float(f.value), f.unit, str(f.direction)) for f in figures]


def test_changes() -> None:
    found = [change for release, _ in annotated() for change in changes(release)]
    wanted = [
        (gold["file"], abs(float(one["value"])), one["unit"], one["direction"])
        for _, gold in annotated()
        for one in gold["changes"]
        if one["unit"] in {"%", "pp"}
    ]
    precision, recall = rates(found, wanted)
    assert precision > 0.97
    assert recall > 0.95


def test_changes_in_counts_money_and_by_factors() -> None:
    """The sign "$" is read as USD; only the release knows of which country it is."""
    others = [
        (release.source.name, float(f.value), f.unit, str(f.direction))
        for release, _ in annotated()
        for f in release.figures
        if f.unit not in {"%", "pp"}
    ]
    wanted = [
        (
            gold["file"],
            abs(float(one["value"])),
            one["unit"].replace("HKD", "USD"),
            one["direction"],
        )
        for _, gold in annotated()
        for one in gold["changes"]
        if one["unit"] not in {"%", "pp"}
    ]
    precision, recall = rates(others, wanted)
    assert precision > 0.97
    assert recall > 0.85


def test_what_is_no_change_is_not_taken_for_one() -> None:
    for release, gold in annotated():
        stated = {abs(float(one["value"])) for one in gold["changes"]}
        traps = {float(one["value"]) for one in gold["not_changes"]} - stated
        assert not traps & {value for _, value, _, _ in changes(release)}


def lines(release: Release, note: Footnote) -> Iterable[tuple[str, str, str]]:
    anchors = [release.words(c.anchor) if c.anchor else "" for c in note.references] or [""]
    for place, line in enumerate(note.lines):
        anchor = anchors[min(place, len(anchors) - 1)] if len(anchors) > 1 else anchors[0]
        yield release.source.name, plain(anchor), plain(release.words(line.span))[:20]


def test_notes() -> None:
    found = [
        row for release, _ in annotated() for n in release.footnotes for row in lines(release, n)
    ]
    wanted = [
        (gold["file"], plain(note["anchor_word"]), plain(note["text_starts"])[:20])
        for _, gold in annotated()
        for note in gold["footnotes"]
    ]
    precision, recall = rates(found, wanted)
    assert precision > 0.95
    assert recall > 0.93


@pytest.mark.parametrize(
    ("ours", "theirs", "field", "floor"),
    [("people", "people", "name", 0.97), ("acronyms", "acronyms", "short", 0.97)],
)
def test_names(ours: str, theirs: str, field: str, floor: float) -> None:
    found, wanted = [], []
    for release, gold in annotated():
        found += [(gold["file"], plain(getattr(one, field))) for one in getattr(release, ours)]
        wanted += [(gold["file"], plain(one[field])) for one in gold[theirs]]
    assert min(rates(found, wanted)) > floor


def test_speakers() -> None:
    found = [
        (gold["file"], plain(one.speaker), plain(release.words(one.span))[:20])
        for release, gold in annotated()
        for one in release.quotations
    ]
    wanted = [
        (gold["file"], plain(one["speaker"]), plain(one["starts"].lstrip("\"“”'„»"))[:20])
        for _, gold in annotated()
        for one in gold["quotes"]
    ]
    assert min(rates(found, wanted)) > 0.9
