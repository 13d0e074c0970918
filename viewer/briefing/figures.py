"""The figures on paper: the chart's bars as shares of its scale, and the table beside it."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, TypedDict

from viewer.briefing.places import Place
from viewer.model import Status
from viewer.present.chart_spec import chart_spec

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from viewer.briefing.places import Places
    from viewer.model import Figure, Release
    from viewer.present.chart_spec import Bar, ChartSpec
    from viewer.present.wording import Wording

_NO_PLACE = Place(text="", number=0)
_BESIDE = 20  # more rows than this stand under the chart, not beside it
_NARROW = 28  # so do rows whose subject and details take more letters


class BarSet(TypedDict):
    """One bar: where it begins and how far it reaches, as shares of the scale's length."""

    label: str
    text: str
    remark: str
    start: float
    length: float
    negative: bool
    total: bool


class GroupSet(TypedDict):
    """Bars under one title."""

    title: str
    bars: list[BarSet]


class ChartSet(TypedDict):
    """The chart; ``zero`` is the share of the scale left of the zero line, ``alt`` says it all."""

    zero: float
    groups: list[GroupSet]
    notes: list[str]
    alt: str


class RowSet(TypedDict):
    """One figure: ``detail`` says what only some of the figures share.

    ``linked`` says that its phrase stands in the text printed with it; ``place`` is its paragraph.
    """

    id: str
    linked: bool
    place: Place
    subject: str
    detail: str
    change: str
    phrase: str


class FiguresSet(TypedDict):
    """The figures' part of the briefing."""

    title: str
    beside: bool
    chart: ChartSet | None
    rows: list[RowSet]
    notes: list[str]


def figures_set(
    release: Release, places: Places, linked: Container[str], say: Wording
) -> FiguresSet | None:
    """Return the figures of ``release`` as set, ``None`` where it states none.

    ``linked`` are the ids of those whose phrases can be led to.
    """
    if not release.figures:
        return None
    spec = chart_spec(release, say)
    rows = [_row(release, figure, places, linked, say) for figure in release.figures]
    return FiguresSet(
        title=spec.title if spec.groups else say("briefing.figures"),
        beside=bool(spec.groups) and len(rows) <= _BESIDE and all(map(_is_narrow, rows)),
        chart=_chart(spec, say) if spec.groups else None,
        rows=rows,
        notes=list(_notes(release, say)),
    )


def _chart(spec: ChartSpec, say: Wording) -> ChartSet:
    scale = spec.high - spec.low or 1

    def bar(one: Bar) -> BarSet:
        return BarSet(
            label=one.label,
            text=one.text,
            remark=one.remark,
            start=float((min(one.share, Decimal(0)) - spec.low) / scale),
            length=float(abs(one.share) / scale),
            negative=one.share < 0,
            total=one.total,
        )

    groups = [GroupSet(title=one.title, bars=[bar(b) for b in one.bars]) for one in spec.groups]
    return ChartSet(
        zero=float(-spec.low / scale),
        groups=groups,
        notes=[*spec.subtitle, *spec.source],
        alt=say("briefing.chart", title=spec.title, groups=" ".join(_spoken(groups, say))),
    )


def _spoken(groups: Iterable[GroupSet], say: Wording) -> Iterator[str]:
    for group in groups:
        bars = ", ".join(map(_told, group["bars"]))
        yield say("briefing.chart_group", title=group["title"], bars=bars)


def _told(bar: BarSet) -> str:
    remark = f" ({bar['remark']})" if bar["remark"] else ""
    return f"{bar['label']}{remark} {bar['text']}"


def _row(
    release: Release, figure: Figure, places: Places, linked: Container[str], say: Wording
) -> RowSet:
    subject = figure.subject or say("chart.no_subject")
    return RowSet(
        id=figure.id,
        linked=figure.id in linked,
        place=_NO_PLACE if figure.footnote else places.of(figure.span),
        subject=say("briefing.total", subject=subject) if figure.total else subject,
        detail=" · ".join(_details(release, figure, say)),
        change=say.change(figure),
        phrase=" ".join(release.words(figure.span).split()),
    )


def _is_narrow(row: RowSet) -> bool:
    """Return whether ``row`` is short enough for half a page."""
    return len(f"{row['subject']} {row['detail']}") <= _NARROW


def _details(release: Release, figure: Figure, say: Wording) -> Iterator[str]:
    """Yield what holds for this figure but not for all of them."""
    figures = release.figures
    if figure.period and len({one.period and say.period(one.period) for one in figures}) > 1:
        yield say.period(figure.period)
    if figure.baseline and len({one.baseline for one in figures}) > 1:
        yield " ".join(figure.baseline.text.split())
    if figure.approximate:
        yield say("briefing.approximate")
    if figure.status is not Status.STATED:
        yield say(f"briefing.status.{figure.status}")


def _notes(release: Release, say: Wording) -> Iterator[str]:
    """Yield where the figures stand and what was carried over to them."""
    noted = sorted((one for one in release.figures if one.footnote), key=_note_number)
    for number, members in groupby(noted, key=_note_number):
        ids = [figure.id for figure in members]
        every = len(ids) == len(release.figures)
        key = "briefing.all_from_note" if every else "briefing.from_note"
        yield say(key, ids=_listed(ids), note=number)
    carried = [one.id for one in release.figures if one.period and one.period.inherited]
    if carried:
        yield say("briefing.carried_over", ids=_listed(carried))


def _note_number(figure: Figure) -> int:
    return int((figure.footnote or "n0").removeprefix("n"))


def _listed(ids: Iterable[str]) -> str:
    """Return ids with runs drawn together: "f1, f5–f7"."""
    numbers = enumerate(int(name.removeprefix("f")) for name in ids)
    runs = (
        [number for _place, number in run] for _key, run in groupby(numbers, lambda p: p[1] - p[0])
    )
    return ", ".join(f"f{run[0]}" if len(run) == 1 else f"f{run[0]}–f{run[-1]}" for run in runs)
