from __future__ import annotations

import io
import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2 as pdfium  # type: ignore[import-untyped] # ships no types
import pytest

from tests.briefing.printed import (
    MARKUP,
    RELEASES,
    conforms,
    full_text,
    pages,
    set_in,
    squeezed,
)
from tests.briefing.written import HEADLINE, NOTE, PARAGRAPH, written
from tests.seed import seed
from viewer import parse
from viewer.briefing import (
    BriefingOptions,
    Paper,
    typeset,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from viewer.model import Release


def outside_notes(release: Release) -> str:
    """Return the text that must stand in the flow: all but calls and the lines they show."""
    characters = list(release.text)
    for note in release.footnotes:
        spans = [call.span for call in note.references]
        if spans:
            spans += [part for line in note.lines for part in (line.marker, line.span)]
        for span in spans:
            characters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(characters)


def assert_in_order(words: Iterator[str], text: str) -> None:
    at = 0
    for word in words:
        found = text.find(word, at)
        assert found >= 0, f"{word!r} is not after {text[max(0, at - 40) : at]!r}"
        at = found + len(word)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", RELEASES)
def test_it_conforms_to_pdf_ua_and_pdf_a(name: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / "briefing.pdf"
    assert conforms(set_in(language, RELEASES[name]).pdf, path)
    with pikepdf.open(path) as pdf:
        assert pdf.check_pdf_syntax() == []


@pytest.mark.parametrize("name", ["seed", "Korean", "table", "kinds"])
def test_every_word_of_the_release_is_in_the_full_text_in_order(name: str) -> None:
    release = RELEASES[name]
    _first, found = full_text(set_in("en", release))
    assert_in_order(map(squeezed, outside_notes(release).split()), "".join(found))
    for note in release.footnotes:
        for line in note.lines:
            assert squeezed(line.span.of(release.text)) in "".join(found)


def test_right_to_left_words_are_all_there() -> None:
    for name in ("Arabic", "Hebrew"):
        _first, found = full_text(set_in("en", RELEASES[name]))
        words = re.findall(r"[^\W\d_]+", RELEASES[name].text)
        assert words
        assert all(word in "".join(found) or word[::-1] in "".join(found) for word in words)


def test_a_note_stands_on_the_page_of_its_first_call() -> None:
    blocks = [(PARAGRAPH, f"Word{n}* " + "and more words " * 30) for n in range(30)]
    lines = [(NOTE, f"* The note of number {n}.") for n in range(30)]
    release = written(
        (HEADLINE, "Many notes"),
        *(one for pair in zip(blocks, lines, strict=True) for one in pair),
        notes=tuple(("*", (f"Word{n}*",), (f"* The note of number {n}.",)) for n in range(30)),
    )
    found = pages(set_in("en", release))
    assert len(found) > 4
    for n in range(30):
        (of_call,) = [at for at, words in enumerate(found) if f"Word{n}*{n + 1}and" in words]
        assert f"*{n + 1}Thenoteofnumber{n}." in found[of_call]


def test_one_note_called_twice_is_set_once() -> None:
    release = written(
        (PARAGRAPH, "One* and two*."),
        (NOTE, "* Both"),
        notes=(("*", ("One*", "two*"), ("* Both",)),),
    )
    (only,) = full_text(set_in("en", release))[1]
    assert "One*1andtwo*1." in only
    assert only.count("Both") == 1


def test_the_same_release_gives_the_same_bytes() -> None:
    assert set_in("en", seed()).pdf == set_in("en", seed()).pdf


def test_release_text_is_never_markup() -> None:
    text = "".join(pages(set_in("en", written((HEADLINE, MARKUP), (PARAGRAPH, MARKUP)))))
    assert text.count(squeezed(MARKUP)) == 2


def test_characters_no_face_has_are_replaced_and_told() -> None:
    briefing = set_in("en", RELEASES["hostile"])
    assert briefing.replaced == ("\x00", "\x07", "\ud800", "\ue000", "\ufeff", "😀")
    assert "NUL\ufffdBEL\ufffdBOM\ufffdPUA\ufffdemoji\ufffdlone\ufffd." in "".join(pages(briefing))
    assert set_in("en", seed()).replaced == ()


def test_combinations_no_face_can_draw_are_replaced_too() -> None:
    briefing = set_in("en", written((PARAGRAPH, "Before 쇁\u1dec after.")))
    assert briefing.replaced == ("\u1dec",)
    assert "Before쇁\ufffdafter." in pages(briefing)[0]


def test_the_document_has_title_language_outline_and_a_spoken_chart() -> None:
    with pikepdf.open(io.BytesIO(set_in("ko", RELEASES["seed"]).pdf)) as pdf:
        assert str(pdf.Root.Lang) == "ko"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo["/Title"]).startswith("Heads of KIPO and USPTO agree")
        with pdf.open_outline() as outline:
            titles = [str(item.title) for item in outline.root]
            assert titles[-4:] == ["전문", "약어", "인용 자료", "출처"]
            headline = outline.root[-4].children[0].title
        assert str(headline).startswith("Heads of KIPO")
        elements = list(structure(pdf.Root.StructTreeRoot))
    kinds = {kind for kind, _alt, _language in elements}
    assert {"Table", "TH", "TD", "L", "LI", "Note", "Figure", "Link", "H1"} <= kinds
    assert [alt for kind, alt, _ in elements if kind == "Figure" and "+14.7%" in alt]
    assert "en" in {language for _kind, _alt, language in elements}


def structure(element: pikepdf.Object) -> Iterator[tuple[str, str, str]]:
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from structure(child)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield str(element.S)[1:], str(element.get("/Alt", "")), str(element.get("/Lang", ""))
        if "/K" in element:
            yield from structure(element.K)


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_page_has_the_size_chosen(paper: Paper, size: tuple[int, int]) -> None:
    document = pdfium.PdfDocument(set_in("en", seed(), BriefingOptions(paper=paper)).pdf)
    assert tuple(map(round, document[0].get_size())) == size
    document.close()


def test_parts_without_content_are_left_out() -> None:
    first = pages(set_in("en", replace(RELEASES["seed"], figures=(), commitments=())))[0]
    assert "Who" in first
    assert "Whatwasdecided" not in first
    (only,) = pages(set_in("en", written((PARAGRAPH, "Plain."))))
    assert only.startswith("FULLTEXT")


def test_long_texts_come_out_in_time() -> None:
    started = time.perf_counter()
    notes = "".join(f"Word{n}* here.\n\n* Note {n}\n\n" for n in range(500))
    found = pages(set_in("en", parse("Headline\n\n" + notes)))
    assert "Note499" in found[-1]
    long = written((PARAGRAPH, "alpha beta gamma " * 15_000))
    assert squeezed("".join(pages(set_in("en", long)))).count("alphabetagamma") > 14_000
    assert time.perf_counter() - started < 30


def test_a_long_chart_breaks_across_pages() -> None:
    lines = [f"Exports of product K{n} rose by {n}.5% in May." for n in range(1, 46)]
    release = parse("\n\n".join(["Many figures", *lines]))
    found = pages(typeset(release, (), BriefingOptions()))
    assert "ExportsofproductK45" in found[0]
    assert "+1.5%" in found[1]
    assert len(found) == 5
