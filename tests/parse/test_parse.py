from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.model import Release, Role, Span
from viewer.parse import parse
from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

CASE = Path(__file__).parents[1] / "cases" / "seed" / "kipo-uspto-ai-2020.toml"
EXPECTED: dict[str, Any] = tomllib.loads(CASE.read_text("utf8"))
TEXT = shipped(f"seeds/{CASE.stem}.txt").read_text("utf8")


@pytest.fixture(scope="module")
def seed() -> Release:
    return parse(TEXT)


def test_the_head_of_the_seed(seed: Release) -> None:
    assert seed.headline
    assert seed.date
    assert seed.issuer
    assert seed.words(seed.headline) == EXPECTED["headline"]
    assert [seed.date.value.isoformat(), seed.words(seed.date.span)] == EXPECTED["date"]
    assert [seed.issuer.name, seed.issuer.short] == EXPECTED["issuer"]
    assert seed.words(seed.issuer.span) == seed.issuer.name
    assert Counter(str(block.kind) for block in seed.blocks) == EXPECTED["blocks"]
    assert seed.language == "en"


def test_the_notes_of_the_seed(seed: Release) -> None:
    for footnote, (marker, anchor, openings) in zip(
        seed.footnotes, EXPECTED["footnotes"], strict=True
    ):
        (call,) = footnote.references
        assert call.anchor
        assert [footnote.marker, seed.words(call.span)] == [marker, "*"]
        assert seed.words(call.anchor) == anchor
        lines = [seed.words(line.span) for line in footnote.lines]
        assert [line[: len(start)] for line, start in zip(lines, openings, strict=True)] == openings


def test_the_changes_of_the_seed(seed: Release) -> None:
    told = []
    for figure in seed.figures:
        carried = bool(figure.period and figure.period.inherited)
        named = [str(figure.value), figure.subject, figure.group, figure.total]
        told.append([*named, seed.words(figure.span), carried])
    assert told == EXPECTED["figures"]
    for figure in seed.figures:
        assert figure.period
        assert [figure.period.start, figure.period.end] == EXPECTED["figures_period"]
        assert figure.place == EXPECTED["figures_place"]
        assert (figure.unit, figure.direction, figure.footnote) == ("%", "increase", "n1")
        assert figure.baseline is None
    assert [f.id for f in seed.figures] == [f"f{n}" for n in range(1, 8)]


def test_the_people_and_short_forms_of_the_seed(seed: Release) -> None:
    people = [
        [one.name, one.role, one.organization, [seed.words(span) for span in one.mentions]]
        for one in seed.people
    ]
    assert people == EXPECTED["people"]
    assert [[one.short, one.long] for one in seed.acronyms] == EXPECTED["acronyms"]
    assert [seed.words(one.span) for one in seed.acronyms] == [one.short for one in seed.acronyms]
    assert [one.short for one in seed.undefined_acronyms] == EXPECTED["undefined_acronyms"]


def test_the_events_words_and_works_of_the_seed(seed: Release) -> None:
    events = [
        [one.what, [[seed.words(clock.span), clock.iso, clock.zone] for clock in one.times]]
        for one in seed.events
    ]
    assert events == EXPECTED["events"]
    for said, (speaker, start, end) in zip(seed.quotations, EXPECTED["quotations"], strict=True):
        words = seed.words(said.span)
        assert [said.speaker, words[: len(start)], words[-len(end) :]] == [speaker, start, end]
    works = [
        [w.title, w.publisher, w.date, w.period and w.period.start, w.period and w.period.end]
        for w in seed.works
    ]
    assert works == EXPECTED["works"]
    assert [seed.words(work.span) for work in seed.works] == [work.title for work in seed.works]


def test_what_the_seed_commits_to_claims(seed: Release) -> None:
    for one, (kind, opening) in zip(seed.commitments, EXPECTED["commitments"], strict=True):
        assert [str(one.kind), seed.words(one.span)[: len(opening)]] == [kind, opening]
        assert one.actors
    assert [seed.words(claim.span) for claim in seed.claims] == EXPECTED["claims"]
    numbers = [seed.words(n.span) for n in seed.numbers if n.role is Role.UNEXPLAINED]
    assert numbers == EXPECTED["unexplained_numbers"]


PIECES = st.lists(
    st.sampled_from(
        [*TEXT.split("\n"), "*", "**", '"', "“", "(", ")", "\n", " ", "3.6%", "△5.1%", "%p", "1)",
         "\x00", "\ud800", "\u202e", "특허", "9만2413건", "respectively", "increase", "rose by",
         "$1.5 million", "Sen. ", "said", "(EIA)", "8:30 a.m. (ET)", "\t", "\r", "½", "𝟙", "²"]
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=400), PIECES.map("".join)))
def test_any_text_is_parsed_whole_and_every_span_lies_inside(text: str) -> None:
    _assert_whole(text)


@pytest.mark.parametrize("text", ["of(OCTOBER 1 2000", "Exports rise - May 5, 2000"])
def test_what_was_lost_once_is_kept(text: str) -> None:
    _assert_whole(text)


def _assert_whole(text: str) -> None:
    release = parse(text)
    assert release.text == text
    at = 0
    for block in release.blocks:
        assert at <= block.span.start < block.span.end
        assert not text[at : block.span.start].strip()
        at = block.span.end
    assert not text[at:].strip()
    assert all(0 <= span.start < span.end <= len(text) for span in spans(release))


def test_a_text_reads_alike_in_every_process() -> None:
    ask = (
        "import hashlib, pathlib, sys; from viewer import read;"
        "told = [repr(read(file)) for file in sorted(pathlib.Path(sys.argv[1]).glob('*.txt'))];"
        "print(len(told) > 1 and hashlib.sha256('\\n'.join(told).encode()).hexdigest())"
    )
    command = [sys.executable, "-c", ask, str(CASE.parents[2] / "releases")]
    told = {
        subprocess.check_output(command, env={**os.environ, "PYTHONHASHSEED": str(seed)})
        for seed in range(3)
    }
    assert len(told) == 1
    assert told != {b"False\n"}


def spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from spans(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans(getattr(value, field.name))
