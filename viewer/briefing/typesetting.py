"""The briefing as a PDF: Typst sets the sheet by the shipped template."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import typst

from viewer.briefing.legible import Legible
from viewer.briefing.sheet import sheet
from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.briefing.options import BriefingOptions
    from viewer.model import Finding, Release
    from viewer.present.wording import Wording

_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-3a"]


@dataclass(frozen=True, slots=True)
class Briefing:
    """A finished briefing.

    ``pdf`` is the file; ``replaced`` are the characters no shipped face can set, each once, which
    stand in it as U+FFFD.
    """

    pdf: bytes
    replaced: tuple[str, ...]


def typeset(
    release: Release, findings: Sequence[Finding], options: BriefingOptions, say: Wording
) -> Briefing:
    """Set ``release`` as a briefing whose own words are those of ``say``.

    The PDF conforms to PDF/UA-1 and PDF/A-3a. The same arguments give the same bytes, on every
    machine. No character of the release makes it fail.
    """
    data = sheet(release, findings, options, say)
    legible = Legible()
    try:
        return Briefing(_compiled(legible.clean(data)), legible.replaced)
    except typst.TypstError:
        strict = Legible(strict=True)
        return Briefing(_compiled(strict.clean(data)), strict.replaced)


def _compiled(data: object) -> bytes:
    """Return the PDF of ``data``, which reaches the template as a value and never as markup."""
    template = shipped("resources/templates/briefing.typ")
    return typst.compile(
        template,
        root=template.parent,
        font_paths=_fonts(),
        sys_inputs={"sheet": json.dumps(data, ensure_ascii=False)},
        format="pdf",
        pdf_standards=_STANDARDS,
    )


@cache
def _fonts() -> typst.Fonts:
    """Return the shipped faces, and those inside Typst for signs that the shipped ones lack."""
    return typst.Fonts(include_system_fonts=False, font_paths=[shipped("resources/fonts")])
