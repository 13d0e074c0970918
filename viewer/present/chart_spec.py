"""The chart as a value: what the window draws, the paper prints and the exports write."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from viewer.model import RELATIVE_UNITS, Direction, Status
from viewer.present.chart_words import basis, shared_basis, source, subtitle, title
from viewer.present.figure_rows import HEADINGS, figure_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from viewer.model import Figure, Release
    from viewer.present.figure_rows import FigureRow
    from viewer.present.wording import Wording

_PERCENT, _POINTS = "percent", "points"
_POINT = {"bps": Decimal("0.01")}  # how many points one is


@dataclass(frozen=True, slots=True)
class Bar:
    """One change. ``text`` is what stands at the bar's end, ``remark`` under its name.

    ``share`` is its signed length: 1 is the longest bar of its scale. ``told`` is everything known
    of it, a line for each fact.
    """

    figure: str
    label: str
    share: Decimal
    text: str
    total: bool
    remark: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars that may be compared with each other: parts from high to low, then their total."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """Groups of bars from ``low`` (<= 0) to ``high`` (>= 0), their words, and the table of them.

    Percentages share one scale; percentage points, where there are any, share another, and their
    groups say so. ``title`` says what the figures show where that is certain, else what is
    measured. ``charted`` of ``stated`` changes are drawn; all of them are ``rows`` under
    ``headings``, in the order of the release.
    """

    title: str
    subtitle: tuple[str, ...]
    groups: tuple[BarGroup, ...]
    source: tuple[str, ...]
    low: Decimal
    high: Decimal
    charted: int
    stated: int
    headings: tuple[str, ...]
    rows: tuple[FigureRow, ...]

    def bars(self) -> tuple[Bar, ...]:
        """Return every bar, from top to bottom."""
        return tuple(bar for group in self.groups for bar in group.bars)


def chart_spec(release: Release, say: Wording) -> ChartSpec:
    """Chart the changes of ``release`` in percent and points; no groups where it states none."""
    drawn = [figure for figure in release.figures if figure.unit in RELATIVE_UNITS]
    rows = tuple(
        figure_row(release, figure, say, charted=figure.unit in RELATIVE_UNITS)
        for figure in release.figures
    )
    groups = tuple(_Groups(drawn, {row.figure: row for row in rows}, say))
    shares = [bar.share for group in groups for bar in group.bars]
    return ChartSpec(
        title=title(drawn, {figure.direction for figure in release.figures}, say),
        subtitle=tuple(subtitle(drawn, say)),
        groups=groups,
        source=tuple(source(release, drawn, say)),
        low=min((Decimal(0), *shares)),
        high=max((Decimal(0), *shares)),
        charted=len(drawn),
        stated=len(rows),
        headings=tuple(say(f"table.{name}") for name in HEADINGS),
        rows=rows,
    )


def length(figure: Figure) -> Decimal:
    """Return the change in the unit of its scale: negative for a decrease."""
    size = figure.value * _POINT.get(figure.unit, 1)
    return -size if figure.direction is Direction.DECREASE else size


def _scale(figure: Figure) -> str:
    return _PERCENT if figure.unit == "%" else _POINTS


class _Groups:
    """The groups of ``figures``: by scale, by what the release groups, by time where that helps."""

    def __init__(self, figures: list[Figure], rows: dict[str, FigureRow], say: Wording) -> None:
        self._figures, self._rows, self._say = figures, rows, say
        self._longest = {
            scale: max(abs(length(figure)) for figure in members) or Decimal(1)
            for scale, members in _by(figures, _scale)
        }
        self._one_basis = shared_basis(figures, say) is not None
        self._one_place = len({figure.place for figure in figures if figure.place}) <= 1

    def __iter__(self) -> Iterator[BarGroup]:
        for scale, drawn in sorted(_by(self._figures, _scale)):
            families = sorted(_by(drawn, lambda figure: figure.group or ""), key=lambda f: not f[0])
            for name, family in families:
                heading = self._heading(name, alone=len(families) == 1, scale=scale)
                yield from self._family(heading, family)

    def _heading(self, name: str, *, alone: bool, scale: str) -> str:
        say = self._say
        key = f"group.{name.replace(' ', '_').lower() or ('none' if alone else 'rest')}"
        heading = say(key) if key in say else say("group.other", name=name)
        apart = scale == _POINTS and len(self._longest) > 1
        return say("group.points", title=heading) if apart else heading

    def _family(self, heading: str, family: list[Figure]) -> Iterator[BarGroup]:
        """Yield ``family`` in one group, or in one for each period where each has several bars."""
        periods = _by(family, self._period)
        if len(periods) > 1 and 2 * len(periods) <= len(family):
            for period, members in periods:
                when = period or self._say("chart.period_unstated")
                yield self._group(self._say("group.dated", title=heading, period=when), members)
        else:
            yield self._group(heading, family, timed=len(periods) > 1)

    def _group(self, heading: str, members: list[Figure], *, timed: bool = False) -> BarGroup:
        ranked = sorted(members, key=lambda figure: (figure.total, -length(figure)))
        return BarGroup(heading, tuple(self._bar(figure, timed=timed) for figure in ranked))

    def _bar(self, figure: Figure, *, timed: bool) -> Bar:
        subject = " ".join(figure.subject.split()) if figure.subject else ""
        label = subject or self._say("chart.no_subject")
        return Bar(
            figure.id,
            label=label[:1].upper() + label[1:],
            share=length(figure) / self._longest[_scale(figure)],
            text=self._say.change(figure),
            total=figure.total,
            remark=" · ".join(filter(None, self._remarks(figure, timed=timed))),
            told="\n".join(self._rows[figure.id].told),
        )

    def _remarks(self, figure: Figure, *, timed: bool) -> Iterator[str]:
        """Yield what holds for this figure but not for all beside it."""
        say = self._say
        if timed:
            yield self._period(figure) or say("chart.period_unstated")
        if not self._one_place:
            yield figure.place or ""
        if not self._one_basis and figure.baseline:
            yield basis(figure.baseline, say)
        if figure.approximate:
            yield say("briefing.approximate")
        if figure.status is not Status.STATED:
            yield say(f"briefing.status.{figure.status}")

    def _period(self, figure: Figure) -> str:
        return " ".join(self._say.period(figure.period).split()) if figure.period else ""


def _by(figures: Iterable[Figure], key: Callable[[Figure], str]) -> list[tuple[str, list[Figure]]]:
    """Return the figures under each key, in the order in which the keys first appear."""
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        found.setdefault(key(figure), []).append(figure)
    return list(found.items())
