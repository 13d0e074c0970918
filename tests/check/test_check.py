from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.seed import PATH, seed
from viewer import parse, read
from viewer.check import check
from viewer.model import Direction, Figure, Level, Severity, Span
from viewer.present.wording import LANGUAGES, wording

FOLDER = Path(__file__).parents[1]
CASE = FOLDER / "cases" / "seed" / "findings.toml"
RELEASES = sorted((FOLDER / "releases").glob("*.txt"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_findings_of_the_seed_word_for_word(language: str) -> None:
    release, say = read(PATH), wording(language)
    found = [
        [str(one.severity), say.finding(one), [release.words(span) for span in one.spans]]
        for one in check(release)
    ]
    assert found == tomllib.loads(CASE.read_text("utf8"))[language]


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_no_release_that_was_read_through_is_said_to_contradict_itself(path: Path) -> None:
    release = read(path)
    say = wording("en")
    assert [say.finding(o) for o in check(release) if o.severity is Severity.WARNING] == []


def test_many_findings_of_one_check_are_told_in_one() -> None:
    found = check(replace(seed(), text="The rates were 2 5 percent. " * 30, footnotes=()))
    alike = [one for one in found if one.code in {"stripped_point", "more_of_the_kind"}]
    assert [one.code for one in alike] == [*(["stripped_point"] * 20), "more_of_the_kind"]
    assert len(alike[-1].spans) == 10
    assert wording("en").finding(alike[-1]) == "10 more places of this kind."


NUMBERS = st.decimals(allow_nan=True, allow_infinity=True, places=None) | st.sampled_from(
    [Decimal(0), Decimal(-1), Decimal(1080), Decimal("9" * 50), Decimal("1e-60")]
)
LEVELS = st.none() | st.builds(Level, NUMBERS, st.sampled_from(["count", "USD million", "%", ""]))
FIGURES = st.builds(
    Figure,
    id=st.just("f1"),
    value=NUMBERS,
    unit=st.sampled_from(["%", "pp", "bps", "times", "count", "KRW trillion"]),
    direction=st.sampled_from(Direction),
    span=st.just(Span(0, 5)),
    approximate=st.booleans(),
    subject=st.sampled_from([None, "patents", "marks", "all rights"]),
    group=st.just("IP right"),
    total=st.booleans(),
    level=LEVELS,
    previous=LEVELS,
)


@given(st.lists(FIGURES, max_size=6))
def test_no_number_is_too_strange(figures: list[Figure]) -> None:
    for finding in check(replace(seed(), figures=tuple(figures))):
        assert all(wording(language).finding(finding) for language in LANGUAGES)


@given(st.text(alphabet=st.sampled_from("ab 1259%.,-−△+()*12:/\n年월일금()"), max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    release = parse(text)
    for finding in check(release):
        assert all(Span(0, len(text)).holds(span) for span in finding.spans)
        assert json.dumps(wording("en").finding(finding))
