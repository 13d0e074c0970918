from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from viewer.model import Block, BlockKind, Direction, Span
from viewer.parse.figures import find_figures
from viewer.parse.layout import Layout

if TYPE_CHECKING:
    from viewer.model import Figure

CASES = Path(__file__).parent.parent / "cases" / "figures"
SIGNS = {Direction.INCREASE: "+", Direction.DECREASE: "-", Direction.UNCHANGED: "0 "}


def cases(*names: str) -> list[Any]:
    found = []
    for name in names:
        for case in tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]:
            found.append(pytest.param(case, id=case["title"]))  # noqa: PERF401 - reads better
    return found


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
    return f"{SIGNS[figure.direction]}{figure.value}{figure.unit} {figure.subject or '?'}"


@pytest.mark.parametrize("case", cases("wordings", "traps"))
def test_changes(case: dict[str, Any]) -> None:
    figures = find_figures(laid_out(case["text"], case.get("language", "en")))
    assert [line(figure) for figure in figures] == case["changes"]
