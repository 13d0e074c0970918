from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from viewer.model import Block, BlockKind, Role, Span
from viewer.parse.figures.figures import read_figures
from viewer.parse.figures.numbers import find_numbers
from viewer.parse.page.layout import Layout

CASES = Path(__file__).parents[2] / "cases" / "figures" / "numbers.toml"


def laid_out(text: str, kind: BlockKind = BlockKind.PARAGRAPH, language: str = "en") -> Layout:
    return Layout(
        text=text,
        language=language,
        blocks=(Block(kind, Span(0, len(text))),),
        headline=None,
        subheadlines=(),
        date=None,
        footnotes=(),
    )


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, id=c["title"]) for c in tomllib.loads(CASES.read_text("utf-8"))["case"]],
)
def test_roles(case: dict[str, Any]) -> None:
    layout = laid_out(case["text"], language=case.get("language", "en"))
    numbers = find_numbers(layout, read_figures(layout).roles)
    assert [f"{n.span.of(layout.text)} {n.role}" for n in numbers] == case["roles"]


def test_a_claim_of_another_rule_holds() -> None:
    layout = laid_out("On 5 and 6 May")
    (first, second) = find_numbers(layout, [(Span(3, 14), Role.DATE)])
    assert (first.role, second.role) == (Role.DATE, Role.DATE)


def test_numbers_of_a_contact_are_contacts() -> None:
    layout = laid_out("Contact: A, 202/555-0100", BlockKind.CONTACT)
    assert {number.role for number in find_numbers(layout, ())} == {Role.CONTACT}


def test_every_digit_has_one_role() -> None:
    text = "1 22 3.3 4,444 5% 6-7 (8) 9th 10:10 2019 $1 A1 1A 1.2.3.4 " * 20
    numbers = find_numbers(laid_out(text), ())
    covered = [i for number in numbers for i in range(*number.span)]
    assert len(covered) == len(set(covered))
    assert {i for i, letter in enumerate(text) if letter.isdigit()} <= set(covered)
