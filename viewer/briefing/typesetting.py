"""The briefing as a PDF: Typst sets the sheet by the shipped template."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import typst

from viewer.briefing.attaching import attachments
from viewer.briefing.legible import Legible
from viewer.briefing.sheet import sheet
from viewer.present.wording import wording
from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.briefing.options import BriefingOptions
    from viewer.model import Finding, Release

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
    release: Release,
    findings: Sequence[Finding],
    options: BriefingOptions,
    original: bytes | None = None,
) -> Briefing:
    """Set ``release`` as a briefing.

    The PDF conforms to PDF/UA-1 and PDF/A-3a. Attached are the figures, the model and, where
    ``original`` is the file the release was read from, that file. The same arguments give the same
    bytes, on every machine. No character of the release makes it fail.
    """
    say = wording(options.language)
    attached = attachments(release, findings, say, original)
    files = json.dumps(attached, ensure_ascii=False)
    data = sheet(release, findings, options, say, [one["name"] for one in attached])
    legible = Legible()
    try:
        return Briefing(_compiled(legible.clean(data), files), legible.replaced)
    except typst.TypstError:
        strict = Legible(strict=True)
        return Briefing(_compiled(strict.clean(data), files), strict.replaced)


def _compiled(data: object, files: str) -> bytes:
    """Return the PDF of ``data``, which reaches the template as a value and never as markup."""
    template = shipped("resources/templates/briefing.typ")
    return typst.compile(
        template,
        root=template.parent,
        font_paths=_fonts(),
        sys_inputs={"sheet": json.dumps(data, ensure_ascii=False), "files": files},
        format="pdf",
        pdf_standards=_STANDARDS,
    )


@cache
def _fonts() -> typst.Fonts:
    """Return the shipped faces, and those inside Typst for signs that the shipped ones lack."""
    return typst.Fonts(include_system_fonts=False, font_paths=[shipped("resources/fonts")])
