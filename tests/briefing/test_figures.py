from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.briefing.written import PARAGRAPH, where, written
from viewer.briefing.figures import FiguresSet, figures_set
from viewer.briefing.places import Places
from viewer.model import Baseline, Direction, Figure, Period, Release, Status
from viewer.present.wording import wording

SAY = wording("en")
TEXT = "Patents rose 4%, designs fell 1%, all rose 2%; shares moved 3 points."


def change(number: int, value: str, words: str, **facts: object) -> Figure:
    figure = Figure(
        f"f{number}",
        Decimal(value),
        "%",
        Direction.INCREASE,
        where(TEXT, words),
        subject=words.split(maxsplit=1)[0],
        group="IP right",
    )
    return replace(figure, **facts)  # type: ignore[arg-type] # any field of a figure


def found_in(release: Release, *, printed: bool = True) -> FiguresSet | None:
    linked = {figure.id for figure in release.figures} if printed else set[str]()
    return figures_set(release, Places(release, SAY, printed=printed), linked, SAY)


def release(*figures: Figure) -> Release:
    return written((PARAGRAPH, TEXT), figures=figures)


PATENTS = change(1, "4", "Patents rose 4%")
DESIGNS = change(2, "1", "designs fell 1%", direction=Direction.DECREASE)
ALL = change(3, "2", "all rose 2%", total=True)


def test_a_release_without_figures_has_no_such_part() -> None:
    assert found_in(release()) is None


def test_bars_are_shares_of_one_scale() -> None:
    found = found_in(release(PATENTS, DESIGNS, ALL))
    assert found is not None
    assert found["chart"] is not None
    assert found["chart"]["zero"] == 0.2
    bars = [(b["label"], b["start"], b["length"]) for b in found["chart"]["groups"][0]["bars"]]
    assert bars == [("Patents", 0.2, 0.8), ("Designs", 0.0, 0.2), ("All", 0.2, 0.4)]
    flags = [(b["negative"], b["total"]) for b in found["chart"]["groups"][0]["bars"]]
    assert flags == [(False, False), (True, False), (False, True)]
    assert "Patents +4%, Designs −1%, All +2%" in found["chart"]["alt"]


def test_changes_of_nothing_make_a_chart_too() -> None:
    still = change(1, "0", "Patents rose 4%", direction=Direction.UNCHANGED)
    found = found_in(release(still))
    assert found is not None
    assert found["chart"] is not None
    assert found["chart"]["groups"][0]["bars"][0]["length"] == 0


def test_rows_keep_the_order_and_words_of_the_release() -> None:
    found = found_in(release(PATENTS, DESIGNS, ALL))
    assert found is not None
    rows = [(row["id"], row["subject"], row["change"], row["phrase"]) for row in found["rows"]]
    assert rows == [
        ("f1", "Patents", "+4%", "Patents rose 4%"),
        ("f2", "designs", "−1%", "designs fell 1%"),
        ("f3", "all (total)", "+2%", "all rose 2%"),
    ]


def test_counts_have_rows_but_no_chart() -> None:
    count = change(1, "3", "shares moved 3 points", unit="count", subject=None)
    found = found_in(release(count))
    assert found is not None
    assert (found["title"], found["chart"], found["beside"]) == ("Figures", None, False)
    assert found["rows"][0]["subject"] == SAY("chart.no_subject")


def test_points_stand_in_a_group_with_a_scale_of_its_own() -> None:
    points = change(4, "3", "shares moved 3 points", unit="pp")
    found = found_in(release(PATENTS, points))
    assert found is not None
    assert found["chart"] is not None
    percent, apart = found["chart"]["groups"]
    assert apart["title"].endswith("in percentage points (a scale of its own)")
    assert [group["bars"][0]["length"] for group in (percent, apart)] == [1, 1]


def test_bars_say_what_tells_them_apart() -> None:
    found = found_in(release(PATENTS, replace(ALL, status=Status.FORECAST)))
    assert found is not None
    assert found["chart"] is not None
    remarks = [bar["remark"] for bar in found["chart"]["groups"][0]["bars"]]
    assert remarks == ["", "forecast"]
    assert "All (forecast) +2%" in found["chart"]["alt"]


def test_only_what_is_not_shared_is_a_detail() -> None:
    period = Period("in 2020", "2020", "2020")
    planned = replace(ALL, period=period, status=Status.PLANNED, approximate=True)
    against = replace(DESIGNS, period=period, baseline=Baseline("2019", "named"))
    found = found_in(release(PATENTS, against, planned))
    assert found is not None
    details = [row["detail"] for row in found["rows"]]
    assert details == ["", "2020 · 2019", "2020 · approximate · planned"]
    same = found_in(release(replace(PATENTS, period=period), replace(ALL, period=period)))
    assert same is not None
    assert [row["detail"] for row in same["rows"]] == ["", ""]


def test_notes_say_where_figures_stand_and_what_was_carried_over() -> None:
    carried = Period("in 2020", "2020", "2020", inherited=True)
    figures = [replace(one, footnote="n1", period=carried) for one in (PATENTS, DESIGNS)]
    every = found_in(release(*figures))
    assert every is not None
    assert every["notes"] == [
        "All from note 1.",
        "The period of f1–f2 is carried over from elsewhere in the release.",
    ]
    some = found_in(release(*figures, replace(ALL, footnote="n10"), replace(ALL, id="f4")))
    assert some is not None
    assert some["notes"][:2] == ["f1–f2 from note 1.", "f3 from note 10."]


def test_a_row_tells_its_paragraph_but_not_its_note() -> None:
    found = found_in(release(PATENTS, replace(DESIGNS, footnote="n1")), printed=True)
    assert found is not None
    assert [row["place"]["text"] for row in found["rows"]] == ["¶1", ""]
    assert [row["linked"] for row in found["rows"]] == [True, True]
    alone = found_in(release(PATENTS), printed=False)
    assert alone is not None
    assert not alone["rows"][0]["linked"]


def test_a_table_of_long_rows_stands_below_the_chart() -> None:
    short = found_in(release(PATENTS, DESIGNS))
    long = found_in(release(PATENTS, replace(DESIGNS, subject="designs of very many kinds indeed")))
    assert short is not None
    assert long is not None
    assert (short["beside"], long["beside"]) == (True, False)
