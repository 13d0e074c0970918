from __future__ import annotations

import csv
import io
from dataclasses import replace
from html.parser import HTMLParser

from tests.seed import seed
from viewer.model import Direction, Status
from viewer.present.chart_spec import ChartSpec, chart_spec
from viewer.present.chart_text import chart_text, table_csv, table_html, table_tsv
from viewer.present.wording import wording

SAY = wording("en")
SPEC = chart_spec(seed(), SAY)


def spec_of(**facts: object) -> ChartSpec:
    figure = replace(seed().figures[0], **facts)  # type: ignore[arg-type] # any field of a figure
    return chart_spec(replace(seed(), figures=(figure,)), SAY)


class Cells(HTMLParser):
    """Collects what stands in the cells of a table."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.tags.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data.strip("\n")


def test_the_text_says_what_the_chart_shows() -> None:
    text = chart_text(SPEC)
    assert text.startswith("Filings rose in every group the release names\nNew filings in Korea")
    assert "\n\nBy IP right\n  Trademarks: +14.7%\n  Patents: +3.6%\n" in text
    assert text.endswith("\n\nSource: release of 23 October 2020, note 1. Outline: total.\n")
    assert "Patents (planned): +3.6%" in chart_text(spec_of(status=Status.PLANNED))


def test_the_table_for_the_clipboard_keeps_the_order_it_is_given() -> None:
    rows = SPEC.rows[::-1]
    lines = table_tsv(SPEC, rows).splitlines()
    assert lines[0].split("\t")[:3] == ["Id", "Subject", "Change"]
    assert lines[1].split("\t")[:3] == ["f7", "large corporations", "+11.6%"]
    cells = Cells(table_html(SPEC, rows)).cells
    assert cells[: len(SPEC.headings)] == list(SPEC.headings)
    assert cells[len(SPEC.headings) :] == [cell for row in rows for cell in row.cells]


def test_words_of_the_release_are_never_marks_of_the_page() -> None:
    found = Cells(table_html(spec := spec_of(subject="<b>&amp; all</b>"), spec.rows))
    assert "b" not in found.tags
    assert "<b>&amp; all</b>" in found.cells


def test_the_file_for_spreadsheets_has_numbers_and_says_its_encoding() -> None:
    data = table_csv(spec_of(direction=Direction.DECREASE), "Number", "Unit")
    assert data.startswith(b"\xef\xbb\xbf")
    heads, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    told = dict(zip(heads, row, strict=True))
    assert (told["Number"], told["Unit"], told["Change"]) == ("-3.6", "%", "'−3.6%")
    assert told["As printed"] == "“3.6% in patents”"


def test_quotes_commas_and_lines_stay_in_their_cell() -> None:
    data = table_csv(spec_of(subject='say "all", now'), "Number", "Unit")
    _, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert row[1] == 'say "all", now'


def test_no_spreadsheet_runs_what_a_release_says() -> None:
    for subject in ("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3"):
        line = table_tsv(spec := spec_of(subject=subject), spec.rows).splitlines()[1]
        assert line.split("\t")[1] == f"'{subject}"
    assert "\t+14.7%\t" in table_tsv(SPEC, SPEC.rows)
