from __future__ import annotations

from tests.briefing.written import NOTE, PARAGRAPH, where, written
from viewer.briefing.calls import Cuts, index_of
from viewer.model import Footnote, Reference, Release, Span


def noted() -> Release:
    return written(
        (PARAGRAPH, "Up* and down*."),
        (NOTE, "* Both"),
        notes=(("*", ("Up*", "down*"), ("* Both",)),),
    )


def test_calls_and_lines_are_cut_from_their_block_only() -> None:
    release = noted()
    cuts = Cuts(release)
    paragraph, note = (block.span for block in release.blocks)
    assert [cut.span.of(release.text) for cut in cuts.within(paragraph)] == ["*", "*"]
    assert [cut.span for cut in cuts.within(note)] == [where(release.text, "* Both")]
    assert [cut.footnote is None for cut in cuts.within(note)] == [True]


def test_a_cut_that_leaves_the_span_is_not_in_it() -> None:
    line = where(noted().text, "* Both")
    assert Cuts(noted()).within(Span(line.start, line.end - 1)) == []


def test_overlapping_calls_are_cut_once() -> None:
    twice = Footnote("n1", "**", (Reference(Span(4, 6), None), Reference(Span(5, 6), None)), ())
    release = written((PARAGRAPH, "word** more"), footnotes=(twice,))
    assert [cut.span for cut in Cuts(release).within(Span(0, 10))] == [Span(4, 6)]


def test_the_index_is_left_out_where_the_marker_says_it() -> None:
    assert index_of(Footnote("n2", "*", (), ())) == "2"
    assert index_of(Footnote("n2", "(2)", (), ())) == ""
    assert index_of(Footnote("n2", "12", (), ())) == "2"
