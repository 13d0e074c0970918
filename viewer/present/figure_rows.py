"""The table of changes: a row for each, with the words of every cell and how cells are ordered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.model import Direction, Status
from viewer.present.marking import note_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from viewer.model import Figure, Release
    from viewer.present.wording import Wording

HEADINGS = (
    *("id", "subject", "change", "remarks", "period", "compared"),
    *("measure", "place", "note", "phrase"),
)
NUMBERS = frozenset({"change", "note"})
_TOLD = ("remarks", "period", "compared", "measure", "place", "note")

Rank = tuple[bool, str, "Decimal | int"]
_LAST: Rank = (True, "", 0)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One change. ``cells`` and ``ranks`` stand under ``HEADINGS``; a cell with nothing is "".

    ``ranks`` put cells in order, those that say nothing last. ``value`` is the signed change as
    any program reads it, in ``unit``. ``told`` says it all, a line for each fact.
    """

    figure: str
    cells: tuple[str, ...]
    ranks: tuple[Rank, ...]
    value: str
    unit: str
    told: tuple[str, ...]


def figure_row(release: Release, figure: Figure, say: Wording, *, charted: bool) -> FigureRow:
    """Return the row of ``figure``; ``charted`` where it has a bar."""
    unstated = say("table.unstated")
    subject = _line(figure.subject) or say("chart.no_subject")
    cells = {
        "id": figure.id,
        "subject": say("briefing.total", subject=subject) if figure.total else subject,
        "change": say.change(figure),
        "remarks": " · ".join(_remarks(figure, say, charted=charted)),
        "period": _line(say.period(figure.period)) if figure.period else unstated,
        "compared": _line(figure.baseline.text) if figure.baseline else unstated,
        "measure": _line(figure.measure) or unstated,
        "place": _line(figure.place) or unstated,
        "note": note_number(figure.footnote) if figure.footnote else "",
        "phrase": f"“{_line(release.words(figure.span))}”",
    }
    ranks = {
        name: _LAST if cell in ("", unstated) else (False, cell.casefold(), 0)
        for name, cell in cells.items()
    }
    falls = figure.direction is Direction.DECREASE
    ranks["id"] = (False, "", int(figure.id.removeprefix("f")))
    ranks["change"] = (False, figure.unit, -figure.value if falls else figure.value)
    if figure.footnote:
        ranks["note"] = (False, "", int(figure.footnote.removeprefix("n")))
    if figure.period and figure.period.start:
        ranks["period"] = (False, figure.period.start, 0)
    return FigureRow(
        figure.id,
        cells=tuple(cells[name] for name in HEADINGS),
        ranks=tuple(ranks[name] for name in HEADINGS),
        value=f"-{figure.value:f}" if falls else f"{figure.value:f}",
        unit=figure.unit,
        told=tuple(_told(cells, say)),
    )


def _told(cells: dict[str, str], say: Wording) -> Iterator[str]:
    yield f"{cells['subject']}, {cells['change']}"
    for name in _TOLD:
        if cells[name]:
            yield say("table.told", heading=say(f"table.{name}"), cell=cells[name])
    yield cells["phrase"]


def _remarks(figure: Figure, say: Wording, *, charted: bool) -> Iterator[str]:
    if figure.approximate:
        yield say("briefing.approximate")
    if figure.status is not Status.STATED:
        yield say(f"briefing.status.{figure.status}")
    if not charted:
        yield say("table.off_chart")


def _line(words: str | None) -> str:
    return " ".join(words.split()) if words else ""
