from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.seed import seed
from viewer import parse
from viewer.model import Direction, Figure, Release, Span
from viewer.present.comparing import Difference, compare, difference_words
from viewer.present.wording import wording

SEED = seed()


def with_figures(*figures: Figure) -> Release:
    return replace(SEED, figures=figures)


def told(difference: Difference, language: str = "en") -> str:
    return difference_words(difference, wording(language))


def test_the_same_release_differs_in_nothing() -> None:
    difference = compare(SEED, SEED)
    assert difference == Difference(text_changed=False)
    assert told(difference) == "Its figures are the same."


def test_figures_that_only_moved_are_the_same() -> None:
    moved = [
        replace(figure, id=f"f{number}", span=Span(figure.span.start + 9, figure.span.end + 9))
        for number, figure in enumerate(reversed(SEED.figures), 30)
    ]
    assert compare(SEED, with_figures(*moved)) == Difference(text_changed=False)


def test_another_value_for_the_same_thing_is_a_change() -> None:
    first, *others = SEED.figures
    later = replace(first, value=Decimal("3.9"), direction=Direction.DECREASE)
    difference = compare(SEED, with_figures(later, *others))
    assert difference.changed == ((first, later),)
    assert told(difference) == "1 figure changed: patents from +3.6% to −3.9%."
    assert told(difference, "ko") == "바뀐 수치 1건: patents +3.6% → −3.9%."


def test_what_is_there_once_only_is_new_or_gone() -> None:
    first, second, *others = SEED.figures
    other = replace(second, id="f9", subject="plant varieties", value=Decimal(5), span=Span(0, 4))
    difference = compare(SEED, with_figures(first, *others, other))
    assert (difference.added, difference.gone) == ((other,), (second,))
    assert told(difference) == (
        "1 figure is new: plant varieties +5%. 1 figure is gone: designs +1.5%."
    )


def test_one_statement_made_twice_and_then_once_is_gone_once() -> None:
    first, *others = SEED.figures
    twice = replace(first, id="f9")
    difference = compare(with_figures(first, twice, *others), SEED)
    assert (len(difference.gone), difference.added, difference.changed) == (1, (), ())


def test_where_it_is_not_certain_which_became_which_nothing_is_said_to_have_changed() -> None:
    first, *others = SEED.figures
    values = (Decimal(4), Decimal(5))
    two = [replace(first, id=f"g{value}", value=value, span=Span(0, 1)) for value in values]
    difference = compare(SEED, with_figures(*two, *others))
    assert difference.changed == ()
    assert (difference.added, difference.gone) == (tuple(two), (first,))


def test_many_figures_are_counted_and_not_all_named() -> None:
    difference = compare(SEED, with_figures())
    assert told(difference).endswith("designs +1.5%; trademarks +14.7%; and 4 more.")
    assert told(difference).startswith("7 figures are gone: patents")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Sales of cars rose by 3.6% in May.", "Sales of cars rose by 4.6% in May."),
        ("출원이 3.3% 늘었다.", "출원이 3.4% 늘었다."),
    ],
    ids=["english", "korean"],
)
def test_a_corrected_release_shows_the_correction(earlier: str, later: str) -> None:
    head = "A headline\n\n"
    difference = compare(parse(head + earlier), parse(head + later))
    assert difference.text_changed
    assert [(str(a.value), str(b.value)) for a, b in difference.changed] == [
        (earlier.split("%", maxsplit=1)[0][-3:], later.split("%", maxsplit=1)[0][-3:])
    ]


def test_a_figure_without_a_subject_is_known_by_its_words() -> None:
    before, after = parse("Up\n\nIt rose by 3% then.\n"), parse("Up\n\nIt rose by 4% then.\n")
    bare = [
        replace(release, figures=tuple(replace(one, subject=None) for one in release.figures))
        for release in (before, after)
    ]
    difference = compare(*bare)
    assert len(difference.changed) == len(before.figures) == 1
    assert told(difference) == "1 figure changed: Subject not stated from +3% to +4%."
