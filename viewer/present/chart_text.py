"""The chart in letters: as text to paste into a mail, and its table as TSV, HTML and CSV."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import TYPE_CHECKING

from viewer.present.figure_rows import HEADINGS, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.present.chart_spec import ChartSpec
    from viewer.present.figure_rows import FigureRow

# A spreadsheet takes a cell that opens with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\N{MINUS SIGN}", "\t")


def chart_text(spec: ChartSpec) -> str:
    """Return title, bars and source of ``spec`` as lines of text."""
    parts = [[spec.title, *spec.subtitle]]
    for group in spec.groups:
        named = [f"{bar.label} ({bar.remark})" if bar.remark else bar.label for bar in group.bars]
        lines = (f"  {name}: {bar.text}" for name, bar in zip(named, group.bars, strict=True))
        parts.append([group.title, *lines])
    parts.append(list(spec.source))
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def table_tsv(spec: ChartSpec, rows: Iterable[FigureRow]) -> str:
    """Return ``rows`` of ``spec`` as a spreadsheet takes them from the clipboard."""
    lines = (spec.headings, *(row.cells for row in rows))
    return "".join("\t".join(map(_harmless, cells)) + "\n" for cells in lines)


def table_html(spec: ChartSpec, rows: Iterable[FigureRow]) -> str:
    """Return ``rows`` of ``spec`` as a table with its caption, for word processors and mail."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in spec.headings)
    body = "\n".join(f"<tr>{''.join(_cells(row))}</tr>" for row in rows)
    return (
        f'<meta charset="utf-8">\n<table>\n<caption>{escape(spec.title)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n"
    )


def table_csv(spec: ChartSpec, value: str, unit: str) -> bytes:
    """Return the whole table as CSV (RFC 4180) in UTF-8, marked as such for spreadsheets.

    Two columns, headed ``value`` and ``unit``, give the changes as numbers.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow((*spec.headings, value, unit))
    for row in spec.rows:
        writer.writerow((*map(_harmless, row.cells), row.value, row.unit))
    return out.getvalue().encode("utf-8-sig", "backslashreplace")


def _cells(row: FigureRow) -> Iterator[str]:
    for name, cell in zip(HEADINGS, row.cells, strict=True):
        align = ' align="right"' if name in NUMBERS else ""
        yield f"<td{align}>{escape(cell)}</td>"


def _harmless(cell: str) -> str:
    """Return ``cell`` so that no spreadsheet runs it; a plain "+8.1%" is a number to all of them.

    An apostrophe in front, which spreadsheets do not show, makes anything else a text.
    """
    number = cell.removeprefix("+").replace(",", "").removesuffix("%")
    plain = number.replace(".", "", 1).isdecimal() and number.isascii()
    return f"'{cell}" if cell.startswith(_FORMULA) and not plain else cell
