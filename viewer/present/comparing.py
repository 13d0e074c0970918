"""What became of the figures of a release from one edition of it to the next."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from viewer.model import Figure, Release
    from viewer.present.wording import Wording

    _Key = Callable[[Release, Figure], Hashable | None]

_BEFORE = 32
_MOST_NAMED = 3
_DIGITS = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Difference:
    """What is new, what is gone and what says something else, each in the order of the text.

    ``changed`` holds pairs of the earlier and the later figure.
    """

    text_changed: bool
    added: tuple[Figure, ...] = ()
    gone: tuple[Figure, ...] = ()
    changed: tuple[tuple[Figure, Figure], ...] = ()


def compare(earlier: Release, later: Release) -> Difference:
    """Return what ``later`` says differently; figures that only moved are the same.

    A figure is another edition of an earlier one where both are of the same thing, or stand in the
    same words but for the digits, and no third one could be meant.
    """
    old, new = list(earlier.figures), list(later.figures)
    _take_same(old, new)
    changed: list[tuple[Figure, Figure]] = []
    for key in (_thing_and_unit, _thing, _frame):
        changed += _take_pairs(_by(key, earlier, old), _by(key, later, new))
        for side, figures in enumerate((old, new)):
            paired = {pair[side].id for pair in changed}
            figures[:] = [figure for figure in figures if figure.id not in paired]
    changed.sort(key=lambda pair: pair[1].span)
    return Difference(earlier.text != later.text, tuple(new), tuple(old), tuple(changed))


def difference_words(difference: Difference, say: Wording) -> str:
    """Return a sentence on every kind of difference there is."""
    named = {
        "changed_figures": [
            say(
                "reload.from_to",
                subject=_subject(new, say),
                old=say.change(old),
                new=say.change(new),
            )
            for old, new in difference.changed
        ],
        "added": [_named(figure, say) for figure in difference.added],
        "gone": [_named(figure, say) for figure in difference.gone],
    }
    told = [
        say.count(f"reload.{kind}", len(figures), figures=_listed(figures, say))
        for kind, figures in named.items()
        if figures
    ]
    return " ".join(told or [say("reload.same_figures")])


def _take_same(old: list[Figure], new: list[Figure]) -> None:
    """Take what both state out of both, as often as both state it."""
    both = Counter(map(_statement, old)) & Counter(map(_statement, new))
    for figures in (old, new):
        left = both.copy()
        kept = []
        for figure in figures:
            said = _statement(figure)
            if left[said]:
                left[said] -= 1
            else:
                kept.append(figure)
        figures[:] = kept


def _by(key: _Key, release: Release, figures: Iterable[Figure]) -> dict[Hashable, list[Figure]]:
    found: dict[Hashable, list[Figure]] = {}
    for figure in figures:
        if (is_of := key(release, figure)) is not None:
            found.setdefault(is_of, []).append(figure)
    return found


def _take_pairs(
    old: dict[Hashable, list[Figure]], new: dict[Hashable, list[Figure]]
) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures with one key in pairs, by their order, where there are as many of each."""
    for key, figures in new.items():
        if len(old.get(key, ())) == len(figures):
            yield from zip(old[key], figures, strict=True)


def _statement(figure: Figure) -> Hashable:
    """Return all that a figure states, wherever it stands."""
    period = figure.period and figure.period.text
    baseline = figure.baseline and figure.baseline.text
    said = (figure.value, figure.unit, figure.direction, figure.status, figure.approximate)
    levels = (figure.level, figure.previous)
    return (
        *said,
        figure.subject,
        figure.group,
        figure.measure,
        figure.place,
        period,
        baseline,
        levels,
    )


def _thing(_release: Release, figure: Figure) -> Hashable | None:
    """Return what a figure is of; ``None`` where the release does not say."""
    if figure.subject is None:
        return None
    period = figure.period and figure.period.text
    return (figure.subject.casefold(), figure.group, figure.measure, figure.place, period)


def _thing_and_unit(release: Release, figure: Figure) -> Hashable | None:
    thing = _thing(release, figure)
    return None if thing is None else (thing, figure.unit)


def _frame(release: Release, figure: Figure) -> Hashable | None:
    """Return the words of a figure and before it, without digits."""
    start = max(0, figure.span.start - _BEFORE)
    return _DIGITS.sub("", release.text[start : figure.span.end])


def _subject(figure: Figure, say: Wording) -> str:
    return figure.subject or say("chart.no_subject")


def _named(figure: Figure, say: Wording) -> str:
    return say("reload.figure", subject=_subject(figure, say), change=say.change(figure))


def _listed(figures: Sequence[str], say: Wording) -> str:
    """Return the first few of ``figures``, and how many more there are."""
    shown, more = figures[:_MOST_NAMED], len(figures) - _MOST_NAMED
    return "; ".join([*shown, *([say.count("reload.more", more)] if more > 0 else [])])
