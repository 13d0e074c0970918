from __future__ import annotations

import io
import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import page
import pikepdf
import pypdfium2 as pdfium  # type: ignore[import-untyped] # ships no types
import pytest

from tests.briefing.written import HEADLINE, NOTE, PARAGRAPH, written
from tests.seed import findings, seed
from viewer import parse
from viewer.briefing import Briefing, BriefingOptions, Paper, typeset
from viewer.model import BlockKind
from viewer.present.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from viewer.model import Release

A4 = BriefingOptions()
# The validator counts a compressed stream short that happens to end in a carriage return; qpdf,
# which measures streams too, is asked instead.
FALSE_ALARM = "PDFA3A-STREAM-LENGTH-001"
KOREAN = """2분기 지식재산권 출원 3.3% 늘어

□ 특허청은 27일 동향을 발표했다. 4~6월 출원은 9만2413건으로 전년 동기 대비* 3.3% 늘었다.
    * 이하 증감률은 모두 2009년 2분기와 비교한 수치
 ㅇ (권리별) 특허(4만1078건)와 상표(3만3008건)는 각 6.2%, 7.6% 늘고, 實用新案은 △23.4% 줄었다.
"""
MARKUP = '#panic("x") $ x^2 $ *bold* _it_ <label> @ref \\ " ] [ `raw` // no /* no */ {c: "\\u{41}"}'
HOSTILE = f"Head\x00line {MARKUP}\n\nNUL \x00 BEL \x07 BOM \ufeff PUA \ue000 emoji 😀 lone \ud800."
RELEASES = {
    "seed": seed(),
    "Korean": parse(KOREAN),
    "Arabic": parse("ارتفاع الطلبات\n\nقال المدير* إن عدد الطلبات ارتفع بنسبة 3.6%.\n\n* ملاحظة\n"),
    "Hebrew": parse("כותרת\n\nמספר הבקשות עלה ב-3.6%.\n"),
    "hostile": parse(HOSTILE),
    "empty": parse(""),
    "accents": parse("Head\n\n가\u0301 a\u05b8 e\u0301 م\u0301\u0302 \u0301 alone\n"),
    "table": written(
        (HEADLINE, "H"),
        (BlockKind.TABLE, "name*   1\nlonger 22"),
        (NOTE, "* n"),
        notes=(("*", ("name*",), ("* n",)),),
    ),
    "kinds": written(*((kind, f"- the {kind}") for kind in BlockKind)),
}


def set_in(language: str, release: Release, options: BriefingOptions = A4) -> Briefing:
    return typeset(
        release, findings() if release is RELEASES["seed"] else (), options, wording(language)
    )


def pages(briefing: Briefing) -> list[str]:
    document = pdfium.PdfDocument(briefing.pdf)
    try:
        return [squeezed(one.get_textpage().get_text_range()) for one in document]
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Return ``text`` without blank space, and with hyphens at line ends as hyphens."""
    return re.sub(r"\s", "", text.replace("\ufffe", "-").replace("\x02", "-"))


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


def full_text(briefing: Briefing) -> tuple[int, list[str]]:
    """Return the first page of the full text and all pages from there."""
    every = pages(briefing)
    first = next(n for n, words in enumerate(every) if words.startswith(("FULLTEXT", "전문")))
    return first, every[first:]


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
    path.write_bytes(set_in(language, RELEASES[name]).pdf)
    for profile in ("ua1", "3a"):
        result = page.validate_pdf(str(path), profile=profile)
        assert {failure.rule_id for failure in result.failures} <= {FALSE_ALARM}
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
            assert [str(item.title) for item in outline.root][-1] == "전문"
            headline = outline.root[-1].children[0].title
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
    document = pdfium.PdfDocument(set_in("en", seed(), BriefingOptions(paper)).pdf)
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
    found = pages(typeset(release, (), BriefingOptions(), wording("en")))
    assert "ExportsofproductK45" in found[0]
    assert "+1.5%" in found[1]
    assert len(found) == 5
