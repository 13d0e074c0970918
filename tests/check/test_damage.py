from __future__ import annotations

import pytest

from tests.cases import Case, cases
from tests.check.finding import said
from viewer import parse
from viewer.check import check
from viewer.check.damage import lost_characters
from viewer.model import Severity

LOST = 2 * "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("industries related to AI ??and data.", ["AI ??and"]),
        ("China?s Residents File", ["China?s"]),
        (f"by {LOST} Geneva", [f"by {LOST}"]),
        ("Is it so? Yes. What?! Really??", []),
        ("See http://a.example/index.cfm?id=5", []),
    ],
)  # fmt: skip
def test_lost_characters(text: str, words: list[str]) -> None:
    found = list(lost_characters(parse(text)))
    assert [dict(finding.facts)["words"] for finding in found] == words
    assert all(finding.severity is Severity.NOTICE for finding in found)


def test_the_span_is_the_damage_itself() -> None:
    release = parse("related to AI ??and data.")
    (finding,) = lost_characters(release)
    assert [release.words(span) for span in finding.spans] == ["??"]


def test_characters_no_font_can_show() -> None:
    release = parse("Filings \x00\x01 rose. \uf0b7 By much.")
    found = [finding for finding in check(release) if finding.code == "unreadable_characters"]
    assert [release.words(span) for one in found for span in one.spans] == ["\x00\x01", "\uf0b7"]
    assert dict(found[0].facts)["words"] == "Filings \N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("case", cases("checks/damage"), ids=lambda case: case.title)
def test_damage(case: Case) -> None:
    assert said(case.input) == case.expected
