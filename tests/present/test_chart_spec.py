from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from viewer import parse
from viewer.model import RELATIVE_UNITS, Baseline, Direction, Figure, Period, Release, Span, Status
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
    assert (spec.low, spec.high) == (Decimal(0), Decimal(1))


def test_the_words_say_what_is_compared_and_where_it_is_from() -> None:
    spec = _spec(PATENTS, MARKS, ALL, SMES)
    assert spec.title == "Filings rose in every group the release names"
    assert spec.subtitle == (
        "New filings in Korea, January to September 2020, change in %.",
        "Compared with: not stated in the release.",
    )
    assert spec.source == ("Source: release of 23 October 2020, note 1. Outline: total.",)


def test_a_decrease_goes_below_zero_and_the_title_promises_nothing() -> None:
    fall = _figure(
        1, "2", "designs", group="IP right", direction=Direction.DECREASE, measure="sales"
    )
    spec = _spec(fall, replace(MARKS, measure="sales"))
    assert (spec.low, spec.high) == (Decimal(-2) / Decimal("14.7"), Decimal(1))
    assert spec.title == "Changes stated in the release"
    assert [bar.text for bar in spec.bars()] == ["+14.7%", "\N{MINUS SIGN}2%"]
    assert _spec(fall, fall).title == "Every change the release states is a fall"


def test_only_what_all_share_is_said_of_all() -> None:
    year = Baseline("the year before", "year-on-year")
    spec = _spec(replace(PATENTS, baseline=year), replace(SMES, place="Japan", period=None))
    assert spec.subtitle == (
        "New filings, change in %.",
        "Compared with: see each figure; not stated for 1 of 2.",
    )
    spec = _spec(replace(PATENTS, baseline=year), replace(MARKS, baseline=year))
    assert spec.subtitle[1] == "Basis: the year before."


def test_points_are_not_drawn_on_a_scale_of_percent() -> None:
    points, tiny = replace(MARKS, unit="pp"), replace(SMES, unit="bps")
    spec = _spec(points, tiny, PATENTS)
    assert (spec.charted, spec.stated) == (3, 3)
    shares = {bar.figure: bar.share for bar in spec.bars()}
    assert shares == {"f1": 1, "f2": 1, "f4": Decimal("0.24") / Decimal("14.7")}
    assert [group.title for group in spec.groups] == [
        "By IP right",
        "By IP right, in percentage points (a scale of its own)",
        "By applicant, in percentage points (a scale of its own)",
    ]
    alone = _spec(points)
    assert alone.groups[0].title == "By IP right"
    assert alone.subtitle[0].endswith("change in percentage points.")


def test_counts_money_and_multiples_are_not_drawn_and_no_title_forgets_them() -> None:
    others = [
        replace(MARKS, unit=unit, direction=Direction.DECREASE)
        for unit in ("count", "KRW trillion", "times", "USD")
    ]
    spec = _spec(PATENTS, SMES, *others)
    assert (spec.charted, spec.stated, len(spec.rows)) == (2, 6, 6)
    assert {row.figure for row in spec.rows} == {"f1", "f2", "f4"}
    assert spec.source[-1].endswith("4 changes that are not in percent or points.")
    assert spec.title == "Filings: changes stated in the release"


def test_a_release_without_changes_says_so_and_has_no_bars() -> None:
    spec = _spec()
    assert (spec.groups, spec.subtitle, spec.source, spec.rows) == ((), (), (), ())
    assert spec.title == "This release states no changes in percent or points"


def test_a_subject_nobody_states_is_said_to_be_so() -> None:
    spec = _spec(replace(PATENTS, subject=None, group=None), replace(MARKS, group="colour"))
    assert [bar.label for bar in spec.bars()] == ["Trademarks", "Subject not stated"]
    assert [group.title for group in spec.groups] == ["By colour", "Other changes"]
    assert _spec(replace(PATENTS, group=None)).groups[0].title == "Changes stated"


def test_a_measure_said_in_more_words_by_some_is_shared_in_the_fewest() -> None:
    spec = _spec(PATENTS, replace(SMES, measure="Filings"))
    assert spec.title == "Filings rose in every group the release names"
    assert spec.subtitle[0] == "Filings in Korea, January to September 2020, change in %."
    assert _spec(PATENTS, replace(SMES, measure=None)).subtitle[0].startswith("Korea, January")


def test_notes_are_named_in_reading_order_and_rows_of_them_as_ranges() -> None:
    figures = [replace(PATENTS, footnote=f"n{n}") for n in (10, 1, 2, 3, 12)]
    assert "notes 1–3, 10, 12." in _spec(*figures).source[0]


EARLIER = Period("in 2019", "2019", "2019")


def test_periods_with_several_bars_get_a_group_each() -> None:
    later = (PATENTS, MARKS, ALL)
    earlier = tuple(
        replace(figure, id=f"f{number}", period=EARLIER)
        for number, figure in enumerate(later, start=11)
    )
    spec = _spec(*later, *earlier)
    assert [group.title for group in spec.groups] == [
        "By IP right, January to September 2020",
        "By IP right, 2019",
    ]
    assert {bar.remark for bar in spec.bars()} == {""}


def test_periods_with_a_bar_each_are_said_under_its_name() -> None:
    spec = _spec(PATENTS, replace(PATENTS, id="f2", period=EARLIER), replace(MARKS, period=None))
    (group,) = spec.groups
    assert {bar.remark for bar in group.bars} == {
        "January to September 2020",
        "2019",
        "period not stated",
    }


def test_what_is_not_known_to_have_happened_is_said_in_words() -> None:
    marked = (Status.PLANNED, Status.FORECAST, Status.HYPOTHETICAL)
    figures = [replace(PATENTS, id=f"f{n}", status=status) for n, status in enumerate(marked)]
    spec = _spec(*figures, replace(MARKS, approximate=True))
    told = [bar.remark for bar in spec.bars()]
    assert told == ["approximate", "planned", "forecast", "supposed"]


def test_places_and_baselines_are_told_apart_where_they_differ() -> None:
    year, month = Baseline("Over the year", "year-on-year"), Baseline("than in\nMay", "named")
    spec = _spec(
        replace(PATENTS, baseline=year), replace(MARKS, baseline=month, place="Japan"), ALL
    )
    remarks = {bar.label: bar.remark for bar in spec.bars()}
    assert remarks == {
        "Patents": "Korea · on the year before",
        "Trademarks": "Japan · than in May",
        "All IPRs": "Korea",
    }
    told = {bar.figure: bar.told for bar in spec.bars()}
    assert "Compared with: not stated" in told["f3"]


def test_two_ways_to_say_one_basis_are_one() -> None:
    said = [Baseline(words, "year-on-year") for words in ("year on year", "than a year earlier")]
    spec = _spec(replace(PATENTS, baseline=said[0]), replace(MARKS, baseline=said[1]))
    assert spec.subtitle[1] == "Basis: on the year before."
    assert {bar.remark for bar in spec.bars()} == {""}


def test_every_relative_unit_has_a_scale() -> None:
    for unit in RELATIVE_UNITS:
        (bar,) = _spec(replace(PATENTS, unit=unit)).bars()
        assert bar.share == 1


def test_a_change_of_nothing_has_no_length() -> None:
    still = replace(PATENTS, value=Decimal(0), direction=Direction.UNCHANGED)
    (bar,) = _spec(still).bars()
    assert (bar.share, bar.text) == (Decimal(0), "0%")


def test_a_name_over_two_lines_stands_on_one() -> None:
    (bar,) = _spec(replace(PATENTS, subject="imports\nfrom China")).bars()
    assert bar.label == "Imports from China"
