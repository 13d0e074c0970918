"""The release as a well-set page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import BlockKind, Span
from viewer.present.marking import Marks, marks_of
from viewer.present.page import Page, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Block, Finding, Release
    from viewer.present.wording import Wording

# Kinds whose line ends mean something; in all others a line end is only where the paper was full.
_AS_PRINTED = frozenset(
    {BlockKind.TABLE, BlockKind.CONTACT, BlockKind.DATELINE, BlockKind.RULE, BlockKind.CAPTION}
)
# Blank space that only says where the paper was full, or that pads a line.
_FILLING = re.compile(r"[^\S\n]*\n\s*|[ \t]{3,}")


def document_page(
    release: Release, say: Wording, findings: Iterable[Finding] = (), *, notes_in_text: bool = False
) -> Page:
    """Set ``release``: date and issuer above the headline, then every block in its order.

    Note lines are left to the panel unless ``notes_in_text``.
    """
    marks = marks_of(release, findings)
    blocks = [b for b in release.blocks if notes_in_text or b.kind is not BlockKind.NOTE]
    paragraphs = [_paragraph(release, block, marks) for block in blocks]
    if paragraphs and paragraphs[0].style == BlockKind.DATELINE:
        issued = _issued(release, None)
        paragraphs[0] = Paragraph((*paragraphs[0].runs, *issued), paragraphs[0].style)
    elif heading := tuple(_issued(release, say)):
        paragraphs.insert(0, Paragraph(heading, str(BlockKind.DATELINE)))
    return Page(tuple(paragraphs))


def _paragraph(release: Release, block: Block, marks: Marks) -> Paragraph:
    runs = marks.runs(release.text, block.span)
    if block.kind not in _AS_PRINTED:
        runs = flowing(runs)
    return Paragraph(tuple(runs), str(block.kind))


def _issued(release: Release, say: Wording | None) -> Iterator[Run]:
    """Yield the date (where ``say`` gives words for it) and the issuer, as words of ours."""
    parts = [say.date(release.date.value)] if say and release.date else [] if say else [""]
    if release.issuer:
        parts.append(release.issuer.short or release.issuer.name)
    line = " · ".join(parts)
    if line:
        yield Run(line)


def flowing(runs: Iterable[Run]) -> Iterator[Run]:
    """Let lines flow: each stretch of filling blank space becomes the one blank that it means."""
    for run in runs:
        if run.source is None:
            yield run
            continue
        done = 0
        for gap in _FILLING.finditer(run.text):
            yield from _part(run, done, gap.start())
            blank = run.source.start + gap.start()
            yield Run(" ", Span(blank, blank + 1), run.style, run.link)
            done = gap.end()
        yield from _part(run, done, len(run.text))


def _part(run: Run, start: int, end: int) -> Iterator[Run]:
    if run.source is not None and start < end:
        base = run.source.start
        yield Run(run.text[start:end], Span(base + start, base + end), run.style, run.link)
