from __future__ import annotations

from decimal import Decimal

from tests.briefing.written import HEADLINE, NOTE, PARAGRAPH, where, written
from viewer.briefing.flow import Flow, flow
from viewer.model import BlockKind, Direction, Figure, Span
from viewer.present.citing import paragraph_numbers


def words(found: Flow) -> list[list[str]]:
    return [
        ["".join(run.get("text", "^") for run in line) for line in piece["lines"]]
        for piece in found.pieces
    ]


def test_a_note_leaves_the_flow_and_stands_at_its_call() -> None:
    found = flow(
        written(
            (PARAGRAPH, "An increase* of filings."),
            (NOTE, "* By right\n* By applicant"),
            notes=(("*", ("increase*",), ("* By right", "* By applicant")),),
        )
    )
    assert words(found) == [["An increase^ of filings."]]
    assert found.pieces[0]["lines"][0][1] == {"note": 0, "first": True}
    assert found.notes == [
        {"marker": "*", "index": "1", "lines": [[{"text": "By right"}], [{"text": "By applicant"}]]}
    ]


def test_a_second_call_points_to_the_same_note() -> None:
    found = flow(
        written(
            (PARAGRAPH, "One* and two*."),
            (NOTE, "* Both"),
            notes=(("*", ("One*", "two*"), ("* Both",)),),
        )
    )
    calls = [run for run in found.pieces[0]["lines"][0] if "note" in run]
    assert calls == [{"note": 0, "first": True}, {"note": 0, "first": False}]
    assert len(found.notes) == 1


def test_a_note_nobody_calls_stays_where_it_was_printed() -> None:
    found = flow(
        written(
            (PARAGRAPH, "No call."),
            (NOTE, "* Alone\n* And again"),
            notes=(("*", (), ("* Alone",)),),
        )
    )
    assert words(found) == [["No call."], ["* Alone", "* And again"]]
    assert found.notes == []


def test_a_call_without_a_note_keeps_its_marker() -> None:
    found = flow(written((PARAGRAPH, "Lost**."), notes=(("**", ("Lost**",), ()),)))
    assert found.pieces[0]["lines"][0][1] == {"marker": "**", "index": "1"}


def test_a_call_inside_a_note_stays_words() -> None:
    found = flow(
        written(
            (PARAGRAPH, "Body* text."),
            (NOTE, "* First + more"),
            (NOTE, "+ Second"),
            notes=(("*", ("Body*",), ("* First + more",)), ("+", ("First +",), ("+ Second",))),
        )
    )
    assert found.notes[0]["lines"] == [[{"text": "First + more"}]]
    assert words(found) == [["Body^ text."], ["+ Second"]]


def test_a_marker_that_says_its_number_needs_no_index() -> None:
    found = flow(
        written(
            (PARAGRAPH, "Body1) text."),
            (NOTE, "1 First"),
            notes=(("1)", ("Body1)",), ("1 First",)),),
        )
    )
    assert found.notes == [
        {"marker": "1)", "index": "", "lines": [[{"text": "1 "}, {"text": "First"}]]}
    ]


def test_hard_line_ends_are_broken_anew_but_not_in_tables() -> None:
    found = flow(written((PARAGRAPH, "one\ntwo\t three"), (BlockKind.TABLE, "a   1\n\nbb\t2")))
    assert words(found) == [["one two three"], ["a   1", "bb      2"]]
    assert found.pieces[1]["columns"] == 9


def test_a_call_may_begin_and_end_a_paragraph() -> None:
    found = flow(
        written((PARAGRAPH, "* word *"), notes=(("*", ("*",), ()), ("*", ("word *",), ())))
    )
    assert words(found) == [["^ word ^"]]


def test_a_list_item_keeps_its_bullet_and_depth() -> None:
    item = BlockKind.LIST_ITEM
    found = flow(written((item, "□ level one"), (item, "  - level two"), (item, "no bullet")))
    assert [(p["bullet"], p["indent"]) for p in found.pieces] == [("□", 0), ("-", 2), ("", 0)]
    assert words(found) == [["level one"], ["level two"], ["no bullet"]]


def test_paragraphs_and_items_are_numbered_and_nothing_else() -> None:
    release = written(
        (HEADLINE, "Head"), (PARAGRAPH, "a"), (BlockKind.TABLE, "t"), (BlockKind.LIST_ITEM, "- b")
    )
    assert list(paragraph_numbers(release).values()) == [1, 2]
    assert [piece["number"] for piece in flow(release).pieces] == [0, 1, 0, 2]
    assert flow(release).pieces[0]["kind"] == "headline"


def rise(name: str, span: Span, *mentions: Span) -> Figure:
    return Figure(name, Decimal(3), "%", Direction.INCREASE, span, mentions=mentions)


def test_the_words_of_a_figure_carry_its_id_and_their_own_place_once() -> None:
    text = "Up 3%* it is, up\n3%."
    first, again = where(text, "3%*"), where(text, "up\n3%")
    found = flow(
        written(
            (PARAGRAPH, text),
            (NOTE, "* Or 4% more"),
            notes=(("*", ("3%*",), ("* Or 4% more",)),),
            figures=(
                rise("f1", first, again),
                rise("f2", where(text + "\n\n* Or 4% more", "4%")),
                rise("f3", Span(900, 901)),
            ),
        )
    )
    assert found.pieces[0]["lines"] == [
        [
            {"text": "Up "},
            {"text": "3%", "figure": "f1", "places": ["f1"]},
            {"note": 0, "first": True},
            {"text": " it is, "},
            {"text": "up 3%", "figure": "f1", "places": []},
            {"text": "."},
        ]
    ]
    assert found.notes[0]["lines"][0][1] == {"text": "4%", "figure": "f2", "places": ["f2"]}
    assert found.figures == {"f1", "f2"}


def test_a_figure_in_a_table_moves_no_column() -> None:
    text = "a\t3%\tb\nlong\twords 5%\tc\n9\n%"
    figures = (rise("f1", where(text, "3%")), rise("f2", where(text, "9\n%")))
    plain = flow(written((BlockKind.TABLE, text)))
    marked = flow(written((BlockKind.TABLE, text), figures=figures))
    assert words(marked) == words(plain)
    last = [run.get("places") for line in marked.pieces[0]["lines"][-2:] for run in line]
    assert last == [None, ["f2"], []]
