"""What the templates make of the reader's choices."""

from __future__ import annotations

import datetime as dt
import io
from itertools import cycle, product
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2 as pdfium  # type: ignore[import-untyped] # ships no types
import pytest

from tests.briefing.printed import A4, RELEASES, conforms, full_text, pages, set_in
from tests.seed import PATH, seed
from viewer.briefing import (
    BriefingOptions,
    Ink,
    Margins,
    Paper,
    Parts,
    Sides,
    TypeSize,
    typeset,
)
from viewer.briefing.attaching import attachments
from viewer.present.wording import wording

if TYPE_CHECKING:
    from pathlib import Path

COMBINATIONS = list(product(Parts, Paper, Sides, Ink))
OTHERS = list(product(TypeSize, Margins, (True, False), ("en", "ko")))


@pytest.mark.parametrize("parts", Parts)
def test_every_choice_conforms(parts: Parts, tmp_path: Path) -> None:
    """Parts, paper, sides and ink in every combination; the other choices run along."""
    names = cycle(("seed", "Korean", "Arabic", "hostile", "empty"))
    for number, (one, name) in enumerate(zip(COMBINATIONS, names, strict=False)):
        chosen, paper, sides, ink = one
        if chosen is parts:
            size, margins, checks, language = OTHERS[number * 5 % len(OTHERS)]
            options = BriefingOptions(parts, paper, size, sides, margins, ink, checks=checks)
            assert conforms(set_in(language, RELEASES[name], options).pdf, tmp_path / "a.pdf")


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_summary_of_the_sample_fits_page_one(language: str, paper: Paper) -> None:
    first, _found = full_text(set_in(language, RELEASES["seed"], BriefingOptions(paper=paper)))
    assert first == 1


@pytest.mark.parametrize("name", ["seed", "hostile"])
def test_the_attachments_come_out_as_they_went_in(name: str) -> None:
    release = RELEASES[name]
    data = PATH.read_bytes() if name == "seed" else release.text.encode("utf-8", "replace")
    briefing = typeset(release, (), A4, data)
    expected = attachments(release, (), wording("en"), data)
    with pikepdf.open(io.BytesIO(briefing.pdf)) as pdf:
        assert len(pdf.Root.AF) == len(pdf.attachments) == len(expected)
        for one in expected:
            spec = pdf.attachments[one["name"]]
            wanted = one["data"].encode() if isinstance(one["data"], str) else bytes(one["data"])
            assert spec.get_file().read_bytes() == wanted
            assert spec.get_file().mime_type == one["media_type"]
            assert str(spec.obj.AFRelationship) == f"/{one['relationship'].title()}"
            assert spec.description == one["description"]


def links(pdf: pikepdf.Pdf) -> list[tuple[int, int]]:
    """Return the pages of each link inside the document and of its target."""
    pages = [one.obj.objgen for one in pdf.pages]
    found = []
    for number, one in enumerate(pdf.pages):
        for annotation in one.get("/Annots", pikepdf.Array()):
            target = annotation.get("/Dest", None)
            if target is None and "/A" in annotation:
                target = annotation.A.get("/D", None)
            if target is not None:
                found.append((number, pages.index(target[0].objgen)))
    return found


def test_each_figure_leads_to_its_words_and_they_lead_back() -> None:
    briefing = set_in("en", RELEASES["seed"])
    with pikepdf.open(io.BytesIO(briefing.pdf)) as pdf:
        found = links(pdf)
    there, back = found.count((0, 1)), found.count((1, 0))
    assert there >= len(seed().figures)
    assert back >= len(seed().figures)


@pytest.mark.parametrize("parts", [Parts.BRIEFING, Parts.TEXT])
def test_what_is_not_printed_is_not_led_to(parts: Parts) -> None:
    briefing = set_in("en", RELEASES["seed"], BriefingOptions(parts=parts))
    with pikepdf.open(io.BytesIO(briefing.pdf)) as pdf:
        pages_linked = {target for _page, target in links(pdf)}
    assert pages_linked <= set(range(len(pages(briefing))))
    assert ("FULLTEXT" in "".join(pages(briefing))) is (parts is Parts.TEXT)


def test_the_source_stands_at_the_end() -> None:
    printed = BriefingOptions(printed=dt.datetime(2026, 11, 25, 9, 30, tzinfo=dt.UTC))
    last = pages(set_in("en", RELEASES["seed"], printed))[-1]
    assert seed().source.sha256 in last
    assert "Printed25November2026,09:30" in last
    assert "KIPOKoreanIntellectualPropertyOffice" in last


def test_black_is_the_only_ink() -> None:
    document = pdfium.PdfDocument(
        set_in("en", RELEASES["seed"], BriefingOptions(ink=Ink.BLACK)).pdf
    )
    for one in document:
        picture = one.render(scale=1, rev_byteorder=True)
        data = bytes(picture.buffer)
        step = picture.stride // picture.width
        assert step == 3
        assert data[0::3] == data[1::3] == data[2::3]
    document.close()
