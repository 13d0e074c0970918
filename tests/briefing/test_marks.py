from __future__ import annotations

from decimal import Decimal

from tests.briefing.written import PARAGRAPH, where, written
from viewer.briefing.marks import Marks
from viewer.model import Direction, Figure, Span

TEXT = "Exports rose 3% and 5%, or 8% in all."


def marks(*phrases: str) -> Marks:
    figures = tuple(
        Figure(f"f{n}", Decimal(1), "%", Direction.INCREASE, where(TEXT, phrase))
        for n, phrase in enumerate(phrases, 1)
    )
    return Marks(written((PARAGRAPH, TEXT), figures=figures))


def split(found: Marks, span: Span) -> list[tuple[str, str | None]]:
    return [(piece.of(TEXT), mark and mark.figure) for piece, mark in found.split(span)]


def test_words_are_split_at_figures_and_none_is_lost() -> None:
    found = split(marks("rose 3%", "8% in all"), Span(0, len(TEXT)))
    assert found == [
        ("Exports ", None),
        ("rose 3%", "f1"),
        (" and 5%, or ", None),
        ("8% in all", "f2"),
        (".", None),
    ]


def test_overlapping_figures_share_the_words_between_them() -> None:
    found = marks("rose 3% and 5%", "rose 3%", "3% and 5%, or 8%")
    assert split(found, Span(0, len(TEXT)))[1:3] == [("rose ", "f2"), ("3% and 5%, or 8%", "f3")]
    places = [mark.places for _, mark in found.split(Span(0, len(TEXT))) if mark]
    assert sorted(places[0]) == ["f1", "f2"]


def test_a_part_of_a_figure_belongs_to_it_too() -> None:
    found = marks("rose 3% and 5%")
    inside = where(TEXT, "3% and")
    assert split(found, inside) == [("3% and", "f1")]
    assert split(found, Span(3, 3)) == [("", None)]
