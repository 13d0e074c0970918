"""The chart as a value: what the window draws, the paper prints and the exports write."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from viewer.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.model import Figure, Release
    from viewer.present.wording import Wording


@dataclass(frozen=True, slots=True)
class Bar:
    """One change. ``value`` is signed; ``text`` is what stands at the bar's end."""

    figure: str
    label: str
    value: Decimal
    text: str
    total: bool


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars that may be compared with each other: parts from high to low, then their total."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """Groups of bars on one scale from ``low`` (<= 0) to ``high`` (>= 0), with their words.

    ``title`` says what the figures show where that is certain, else what is measured.
    ``charted`` of ``stated`` changes are shown.
    """

    title: str
    subtitle: tuple[str, ...]
    groups: tuple[BarGroup, ...]
    source: str
    low: Decimal
    high: Decimal
    charted: int
    stated: int

    def bars(self) -> tuple[Bar, ...]:
        """Return every bar, from top to bottom."""
        return tuple(bar for group in self.groups for bar in group.bars)


def chart_spec(release: Release, say: Wording) -> ChartSpec:
    """Chart the percentage changes of ``release``; no groups where it states none."""
    figures = [figure for figure in release.figures if figure.unit == "%"]
    groups = tuple(_groups(figures, say))
    values = [bar.value for group in groups for bar in group.bars]
    return ChartSpec(
        title=_title(figures, {figure.direction for figure in release.figures}, say),
        subtitle=tuple(_subtitle(figures, say)),
        groups=groups,
        source=_source(release, figures, say),
        low=min((Decimal(0), *values)),
        high=max((Decimal(0), *values)),
        charted=len(figures),
        stated=len(release.figures),
    )


def signed(figure: Figure) -> Decimal:
    """Return the change with its sign: negative for a decrease."""
    return -figure.value if figure.direction is Direction.DECREASE else figure.value


def _groups(figures: Iterable[Figure], say: Wording) -> Iterable[BarGroup]:
    def family(figure: Figure) -> str:
        return figure.group or ""

    order = {name: place for place, name in enumerate(dict.fromkeys(map(family, figures)))}
    ranked = sorted(figures, key=lambda f: (order[family(f)], f.total, -signed(f)))
    for name, members in groupby(ranked, key=family):
        yield BarGroup(_group_title(name, say), tuple(_bar(figure, say) for figure in members))


def _group_title(name: str, say: Wording) -> str:
    key = f"group.{name.replace(' ', '_').lower() or 'none'}"
    return say(key) if key in say else say("group.other", name=name)


def _bar(figure: Figure, say: Wording) -> Bar:
    subject = figure.subject or say("chart.no_subject")
    label = subject[:1].upper() + subject[1:]
    return Bar(figure.id, label, signed(figure), say.change(figure), figure.total)


def _title(figures: list[Figure], directions: set[Direction], say: Wording) -> str:
    """Say what the figures show; ``directions`` are those of all changes, charted or not."""
    if not figures:
        return say("chart.title.none")
    kind = "filings" if all(map(_counts_filings, figures)) else "figures"
    if len(figures) > 1 and directions == {Direction.INCREASE}:
        return say(f"chart.title.{kind}_rose")
    if len(figures) > 1 and directions == {Direction.DECREASE}:
        return say(f"chart.title.{kind}_fell")
    return say(f"chart.title.{kind}")


def _counts_filings(figure: Figure) -> bool:
    measure = (figure.measure or "").casefold()
    return any(word in measure for word in ("filing", "application", "출원"))


def _subtitle(figures: list[Figure], say: Wording) -> Iterable[str]:
    if not figures:
        return
    measure = _shared_measure(figures)
    place = _shared(figure.place for figure in figures)
    periods = _shared(say.period(f.period) if f.period else None for f in figures)
    what = say("chart.measure_in", measure=measure, place=place) if measure and place else measure
    named = [part for part in (what or place, periods) if part]
    first = ", ".join((*named, say("chart.unit")))
    yield first[:1].upper() + first[1:] + "."
    baseline = _shared(figure.baseline.text if figure.baseline else None for figure in figures)
    if baseline:
        yield say("chart.compared", baseline=baseline)
    elif all(figure.baseline is None for figure in figures):
        yield say("chart.compared_unstated")
    else:
        yield say("chart.compared_several")


def _shared_measure(figures: list[Figure]) -> str | None:
    """Return the measure that every figure's own words contain: "filings" of "new filings"."""
    measures = [figure.measure or "" for figure in figures]
    least = min(measures, key=len)
    shared = all(least.casefold() in measure.casefold() for measure in measures)
    return least if least and shared else None


def _shared(values: Iterable[str | None]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _source(release: Release, figures: list[Figure], say: Wording) -> str:
    if not figures:
        return ""
    dated = say("chart.source_dated", date=say.date(release.date.value)) if release.date else None
    notes = {int(figure.footnote[1:]) for figure in figures if figure.footnote}
    parts = [dated or say("chart.source")]
    if notes and all(figure.footnote for figure in figures):
        parts.append(say.count("chart.notes", len(notes), numbers=_ranges(sorted(notes))))
    line = ", ".join(parts) + "."
    return f"{line} {say('chart.outline')}" if any(figure.total for figure in figures) else line


def _ranges(numbers: list[int]) -> str:
    """Return "1, 3–5": numbers in a row as a range."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and rows[-1][-1] == number - 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    return ", ".join(f"{row[0]}–{row[-1]}" if len(row) > 1 else str(row[0]) for row in rows)
