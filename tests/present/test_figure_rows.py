from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.seed import seed
from viewer.model import Baseline, Direction, Period, Status
from viewer.present.figure_rows import HEADINGS, FigureRow, figure_row
from viewer.present.wording import wording

SAY = wording("en")
MARKS = next(figure for figure in seed().figures if figure.subject == "trademarks")


def row(**facts: object) -> FigureRow:
    figure = replace(MARKS, **facts)  # type: ignore[arg-type] # any field of a figure
    return figure_row(seed(), figure, SAY, charted=figure.unit == "%")


def cell(found: FigureRow, name: str) -> str:
    return found.cells[HEADINGS.index(name)]


def test_a_row_holds_all_that_is_known_and_says_what_is_not_stated() -> None:
    assert row().cells == (
        *("f3", "trademarks", "+14.7%", "", "January to September 2020", "not stated"),
        *("new filings", "Korea", "1", "“14.7% in trademarks”"),
    )
    bare = row(subject=None, period=None, measure=None, place=None, footnote=None)
    assert bare.cells[1] == "Subject not stated"
    assert bare.cells[4:9] == ("not stated",) * 4 + ("",)


def test_what_is_off_the_chart_planned_or_rounded_is_remarked() -> None:
    found = row(unit="times", status=Status.PLANNED, approximate=True, total=True)
    assert cell(found, "remarks") == "approximate · planned · off the chart"
    assert cell(found, "subject") == "trademarks (total)"
    assert (found.value, found.unit) == ("14.7", "times")


def test_numbers_are_ordered_as_numbers_and_falls_below_rises() -> None:
    place = HEADINGS.index("change")
    fall, small, large = (
        row(direction=Direction.DECREASE),
        row(value=Decimal(9)),
        row(value=Decimal(14)),
    )
    assert fall.value == "-14.7"
    ordered = sorted((large, small, fall), key=lambda found: found.ranks[place])
    assert ordered == [fall, small, large]
    ids = sorted((row(id="f10"), row(id="f9")), key=lambda found: found.ranks[0])
    assert [found.figure for found in ids] == ["f9", "f10"]
    notes = [row(footnote=note).ranks[HEADINGS.index("note")] for note in ("n9", "n10", None)]
    assert sorted(notes) == notes


def test_periods_are_ordered_by_time_and_what_is_not_stated_comes_last() -> None:
    place = HEADINGS.index("period")
    periods = (Period("2019", "2019", "2019"), Period("May", "2020-05", "2020-05"), None)
    ranks = [row(period=period).ranks[place] for period in periods]
    assert sorted(ranks) == ranks


def test_all_is_told_a_line_for_each_fact() -> None:
    found = row(baseline=Baseline("than in\n2019", "named"))
    assert found.told == (
        "trademarks, +14.7%",
        "Period: January to September 2020",
        "Compared with: than in 2019",
        "Measure: new filings",
        "Place: Korea",
        "Note: 1",
        "“14.7% in trademarks”",
    )
