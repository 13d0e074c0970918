"""Releases printed for tests, and their pages read back."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import page
import pypdfium2 as pdfium  # type: ignore[import-untyped] # ships no types

from tests.briefing.written import HEADLINE, NOTE, written
from tests.seed import findings, seed
from viewer import parse
from viewer.briefing import Briefing, BriefingOptions, typeset
from viewer.model import BlockKind

if TYPE_CHECKING:
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
    found = findings() if release is RELEASES["seed"] else ()
    return typeset(release, found, replace(options, language=language))


def pages(briefing: Briefing) -> list[str]:
    document = pdfium.PdfDocument(briefing.pdf)
    try:
        return [squeezed(one.get_textpage().get_text_range()) for one in document]
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Return ``text`` without blank space, and with hyphens at line ends as hyphens."""
    return re.sub(r"\s", "", text.replace("\ufffe", "-").replace("\x02", "-"))


def full_text(briefing: Briefing) -> tuple[int, list[str]]:
    """Return the first page of the full text and all pages from there."""
    every = pages(briefing)
    first = next(n for n, words in enumerate(every) if words.startswith(("FULLTEXT", "전문")))
    return first, every[first:]


def conforms(pdf: bytes, path: Path) -> bool:
    path.write_bytes(pdf)
    results = [page.validate_pdf(str(path), profile=profile) for profile in ("ua1", "3a")]
    return all({f.rule_id for f in one.failures} <= {FALSE_ALARM} for one in results)
