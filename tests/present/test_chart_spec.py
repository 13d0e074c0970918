from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from viewer import parse
from viewer.model import Baseline, Direction, Figure, Period, Release, Span
from viewer.present.chart_spec import ChartSpec, chart_spec
from viewer.present.wording import wording

SAY = wording("en")
PERIOD = Period("January to September 2020", "2020-01", "2020-09")


def _figure(number: int, value: str, subject: str, **more: object) -> Figure:
    known: dict[str, object] = {"measure": "new filings", "place": "Korea", "period": PERIOD}
    figure = Figure(
        f"f{number}", Decimal(value), "%", Direction.INCREASE, Span(0, 1), subject=subject
    )
    return replace(figure, **(known | more))  # type: ignore[arg-type] # the fields differ by test


def _release(*figures: Figure) -> Release:
    return replace(parse("23 October 2020\n\nFilings rise"), figures=figures)


def _spec(*figures: Figure) -> ChartSpec:
    return chart_spec(_release(*figures), SAY)


PATENTS = _figure(1, "3.6", "patents", group="IP right", footnote="n1")
MARKS = _figure(2, "14.7", "trademarks", group="IP right", footnote="n1")
ALL = _figure(3, "8.1", "all IPRs", group="IP right", total=True, footnote="n1")
SMES = _figure(4, "24", "SMEs", group="applicant", footnote="n1")


def test_parts_stand_from_high_to_low_and_the_total_last() -> None:
    spec = _spec(PATENTS, MARKS, ALL, SMES)
    assert [group.title for group in spec.groups] == ["By IP right", "By applicant"]
    assert [bar.label for bar in spec.bars()] == ["Trademarks", "Patents", "All IPRs", "SMEs"]
    assert [bar.text for bar in spec.bars()] == ["+14.7%", "+3.6%", "+8.1%", "+24%"]
    assert [bar.figure for bar in spec.bars() if bar.total] == ["f3"]
    assert (spec.low, spec.high) == (Decimal(0), Decimal(24))


def test_the_words_say_what_is_compared_and_where_it_is_from() -> None:
    spec = _spec(PATENTS, MARKS, ALL, SMES)
    assert spec.title == "Filings rose in every group the release names"
    assert spec.subtitle == (
        "New filings in Korea, January to September 2020, change in %.",
        "Compared with: not stated in the release.",
    )
    assert spec.source == "Source: release of 23 October 2020, note 1. Outline: total."


def test_a_decrease_goes_below_zero_and_the_title_promises_nothing() -> None:
    fall = _figure(
        1, "2", "designs", group="IP right", direction=Direction.DECREASE, measure="sales"
    )
    spec = _spec(fall, replace(MARKS, measure="sales"))
    assert (spec.low, spec.high) == (Decimal(-2), Decimal("14.7"))
    assert spec.title == "Changes stated in the release"
    assert [bar.text for bar in spec.bars()] == ["+14.7%", "\N{MINUS SIGN}2%"]
    assert _spec(fall, fall).title == "Every change the release states is a fall"


def test_only_what_all_share_is_said_of_all() -> None:
    year = Baseline("the year before", "year-on-year")
    spec = _spec(replace(PATENTS, baseline=year), replace(SMES, place="Japan", period=None))
    assert spec.subtitle == ("New filings, change in %.", "Compared with: see each figure.")
    spec = _spec(replace(PATENTS, baseline=year), replace(MARKS, baseline=year))
    assert spec.subtitle[1] == "Basis: the year before."


def test_points_are_not_drawn_on_a_scale_of_percent() -> None:
    spec = _spec(PATENTS, replace(MARKS, unit="pp"))
    assert (spec.charted, spec.stated) == (1, 2)


def test_counts_money_and_multiples_are_not_drawn_and_no_title_forgets_them() -> None:
    others = [
        replace(MARKS, unit=unit, direction=Direction.DECREASE)
        for unit in ("count", "KRW trillion", "times", "bps")
    ]
    spec = _spec(PATENTS, SMES, *others)
    assert (spec.charted, spec.stated, spec.high) == (2, 6, Decimal(24))
    assert spec.title == "Filings: changes stated in the release"


def test_a_release_without_changes_says_so_and_has_no_bars() -> None:
    spec = _spec()
    assert (spec.groups, spec.subtitle, spec.source) == ((), (), "")
    assert spec.title == "This release states no percentage changes"


def test_a_subject_nobody_states_is_said_to_be_so() -> None:
    spec = _spec(replace(PATENTS, subject=None, group=None), replace(MARKS, group="colour"))
    assert [bar.label for bar in spec.bars()] == ["Subject not stated", "Trademarks"]
    assert [group.title for group in spec.groups] == ["Changes stated", "By colour"]


def test_a_measure_said_in_more_words_by_some_is_shared_in_the_fewest() -> None:
    spec = _spec(PATENTS, replace(SMES, measure="Filings"))
    assert spec.title == "Filings rose in every group the release names"
    assert spec.subtitle[0] == "Filings in Korea, January to September 2020, change in %."
    assert _spec(PATENTS, replace(SMES, measure=None)).subtitle[0].startswith("Korea, January")


def test_notes_are_named_in_reading_order_and_rows_of_them_as_ranges() -> None:
    figures = [replace(PATENTS, footnote=f"n{n}") for n in (10, 1, 2, 3, 12)]
    assert "notes 1–3, 10, 12." in _spec(*figures).source
