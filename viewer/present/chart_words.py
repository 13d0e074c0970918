"""The words around a chart: what it says, what it measures and is compared with, its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Baseline, Figure, Release
    from viewer.present.wording import Wording


def title(figures: list[Figure], directions: set[Direction], say: Wording) -> str:
    """Say what the figures show; ``directions`` are those of all changes, charted or not."""
    if not figures:
        return say("chart.title.none")
    kind = "filings" if all(map(_counts_filings, figures)) else "figures"
    if len(figures) > 1 and directions == {Direction.INCREASE}:
        return say(f"chart.title.{kind}_rose")
    if len(figures) > 1 and directions == {Direction.DECREASE}:
        return say(f"chart.title.{kind}_fell")
    return say(f"chart.title.{kind}")


def subtitle(figures: list[Figure], say: Wording) -> Iterator[str]:
    """Yield what all figures measure, and what they are compared with."""
    if not figures:
        return
    measure = _shared_measure(figures)
    place = _shared(figure.place for figure in figures)
    periods = _shared(say.period(f.period) if f.period else None for f in figures)
    what = say("chart.measure_in", measure=measure, place=place) if measure and place else measure
    points = all(figure.unit != "%" for figure in figures)
    unit = say("chart.unit_points" if points else "chart.unit")
    first = ", ".join(part for part in (what or place, periods, unit) if part)
    yield " ".join(f"{first[:1].upper()}{first[1:]}.".split())
    yield _compared(figures, say)


def _compared(figures: list[Figure], say: Wording) -> str:
    unstated = sum(figure.baseline is None for figure in figures)
    if unstated == len(figures):
        return say("chart.compared_unstated")
    if (baseline := shared_basis(figures, say)) is not None:
        return say("chart.compared", baseline=baseline)
    if unstated:
        return say("chart.compared_some", n=unstated, all=len(figures))
    return say("chart.compared_several")


def shared_basis(figures: Iterable[Figure], say: Wording) -> str | None:
    """Return what every figure is compared with, "" where none says; ``None`` where they differ."""
    baselines = [figure.baseline for figure in figures]
    texts = {" ".join(one.text.split()) if one else "" for one in baselines}
    kinds = {basis(one, say) if one else "" for one in baselines}
    return next((found.pop() for found in (texts, kinds) if len(found) == 1), None)


def basis(baseline: Baseline, say: Wording) -> str:
    """Return in few words what a change is measured against."""
    key = f"chart.basis.{baseline.kind.replace('-', '_')}"
    return say(key) if key in say else " ".join(baseline.text.split())


def source(release: Release, figures: list[Figure], say: Wording) -> Iterator[str]:
    """Yield where the figures are from and how to read them, and how many are not drawn."""
    if figures:
        dated = say("chart.source_dated", date=say.date(release.date.value)) if release.date else ""
        notes = {int(figure.footnote[1:]) for figure in figures if figure.footnote}
        parts = [dated or say("chart.source")]
        if notes and all(figure.footnote for figure in figures):
            parts.append(say.count("chart.notes", len(notes), numbers=_ranges(sorted(notes))))
        line = ", ".join(parts) + "."
        outlined = any(figure.total for figure in figures)
        yield f"{line} {say('chart.outline')}" if outlined else line
    if off := len(release.figures) - len(figures):
        yield say.count("chart.off", off)


def _counts_filings(figure: Figure) -> bool:
    measure = (figure.measure or "").casefold()
    return any(word in measure for word in ("filing", "application", "출원"))


def _shared_measure(figures: list[Figure]) -> str | None:
    """Return the measure that every figure's own words contain: "filings" of "new filings"."""
    measures = [figure.measure or "" for figure in figures]
    least = min(measures, key=len)
    shared = all(least.casefold() in measure.casefold() for measure in measures)
    return least if least and shared else None


def _shared(values: Iterable[str | None]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _ranges(numbers: list[int]) -> str:
    """Return "1, 3–5": numbers in a row as a range."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and rows[-1][-1] == number - 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    return ", ".join(f"{row[0]}–{row[-1]}" if len(row) > 1 else str(row[0]) for row in rows)
