from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from viewer.model import Block, BlockKind, Direction, Span
from viewer.parse.figures.figures import find_figures
from viewer.parse.page.layout import Layout, find_layout
from viewer.resources import shipped

if TYPE_CHECKING:
    from viewer.model import Figure

CASES = Path(__file__).parents[2] / "cases" / "figures"
WORDINGS = (
    "wordings",
    "carried",
    "subjects",
    "traps",
    "quantities",
    "quantity_traps",
    "korean",
    "german",
)
SIGNS = {Direction.INCREASE: "+", Direction.DECREASE: "-", Direction.UNCHANGED: "0 "}


def cases(*names: str) -> list[Any]:
    return [
        pytest.param(case, id=case["title"])
        for name in names
        for case in tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]
    ]


def laid_out(text: str, language: str = "en") -> Layout:
    return Layout(
        text=text,
        language=language,
        blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),),
        headline=None,
        subheadlines=(),
        date=None,
        footnotes=(),
    )


def line(figure: Figure) -> str:
    gap = "" if figure.unit.islower() or figure.unit == "%" else " "
    return f"{SIGNS[figure.direction]}{figure.value}{gap}{figure.unit} {figure.subject or '?'}"


@pytest.mark.parametrize("case", cases(*WORDINGS))
def test_changes(case: dict[str, Any]) -> None:
    figures = find_figures(laid_out(case["text"], case.get("language", "en")))
    assert [line(figure) for figure in figures] == case["changes"]


def facts(figure: Figure, text: str) -> dict[str, Any]:
    period, levels = figure.period, (figure.level, figure.previous)
    level, previous = (f"{found.value:f} {found.unit}" if found else "none" for found in levels)
    return {
        "value": str(figure.value),
        "subject": figure.subject,
        "group": figure.group,
        "total": figure.total,
        "measure": figure.measure or "",
        "place": figure.place,
        "period": [period.start, period.end] if period else None,
        "inherited": period.inherited if period else None,
        "baseline": figure.baseline.kind if figure.baseline else None,
        "level": level,
        "previous": previous,
        "status": str(figure.status),
        "approximate": figure.approximate,
        "phrase": figure.span.of(text),
    }


@pytest.mark.parametrize("case", cases("labels"))
def test_labels(case: dict[str, Any]) -> None:
    figures = find_figures(laid_out(case["text"], case.get("language", "en")))
    found = facts(figures[case.get("at", 0)], case["text"])
    assert {key: found[key] for key in case["figure"]} == case["figure"]


@pytest.mark.parametrize("case", cases("passages"))
def test_passages(case: dict[str, Any]) -> None:
    figures = find_figures(replace(find_layout(case["text"]), language=case.get("language", "en")))
    stated = [line(figure).split(" ", 1)[0] for figure in figures]
    assert sorted(stated) == sorted(change.split(" ", 1)[0] for change in case["changes"])


def test_seven_changes_of_the_seed() -> None:
    text = shipped("seeds/kipo-uspto-ai-2020.txt").read_text("utf-8")
    figures = find_figures(find_layout(text))
    assert [figure.id for figure in figures] == ["f1", "f2", "f3", "f4", "f5", "f6", "f7"]
    assert [f"{figure.value} {figure.subject}" for figure in figures] == [
        "3.6 patents",
        "1.5 designs",
        "14.7 trademarks",
        "8.1 all IPRs",
        "24 SMEs",
        "20 individuals",
        "11.6 large corporations",
    ]
    assert {figure.footnote for figure in figures} == {"n1"}
    assert {figure.place for figure in figures} == {"Korea"}
    assert [bool(f.period and f.period.inherited) for f in figures] == [False] * 4 + [True] * 3
    assert {(f.period.start, f.period.end) for f in figures if f.period} == {("2020-01", "2020-09")}
    assert all(figure.baseline is None for figure in figures)


def test_said_twice_is_one_figure() -> None:
    figures = find_figures(laid_out("Patents grew 6%. In all, patents grew 6% in 2019."))
    assert [(f.subject, len(f.mentions)) for f in figures] == [("Patents", 1)]


@pytest.mark.parametrize("unit", ["1", "1 ", "1% ", "up 1% ", "(5%) ", "rose 5% in A, ", "* ("])
def test_hostile_texts_are_read_in_bounds(unit: str) -> None:
    text = unit * 2000
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in find_figures(laid_out(text)))


def test_a_lead_in_says_what_its_list_is_measured_against() -> None:
    text = (
        "Filings climb\n\nHere is the tally. Set against the third quarter of 2011:\n\n"
        "  • filings were up by 7.2%\n  • designs rose by 3.1%\n\nFees rose by 2%, it said."
    )
    told = [figure.baseline for figure in find_figures(find_layout(text))]
    assert [base and base.text for base in told] == [
        *["against the third quarter of 2011"] * 2,
        None,
    ]
    assert [base and base.inherited for base in told] == [True, True, None]
