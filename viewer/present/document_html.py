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
    dated = next((n for n, block in enumerate(blocks) if _holds_date(release, block)), None)
    if dated is not None:
        issued = tuple(_issued(release, ""))
        line = paragraphs[dated]
        paragraphs[dated] = Paragraph((*line.runs, *issued), line.style)
    elif issued := tuple(_issued(release, say.date(release.date.value) if release.date else None)):
        paragraphs.insert(0, Paragraph(issued, str(BlockKind.DATELINE)))
    return Page(tuple(paragraphs))


def invitation_page(say: Wording) -> Page:
    """Return what stands where no release is open: how to open one."""
    return Page((Paragraph((Run(say("window.invitation")),), "nothing"),))


def _paragraph(release: Release, block: Block, marks: Marks) -> Paragraph:
    runs = marks.runs(release.text, block.span)
    if block.kind not in _AS_PRINTED:
        runs = flowing(runs)
    return Paragraph(tuple(runs), _style(release, block))


def _style(release: Release, block: Block) -> str:
    """Return the class of a block; a dateline under the headline keeps away from the text."""
    headline = release.headline
    if block.kind is BlockKind.DATELINE and headline and headline.start < block.span.start:
        return "dateline_below"
    return str(block.kind)


def _holds_date(release: Release, block: Block) -> bool:
    if release.date is None or block.kind is not BlockKind.DATELINE:
        return False
    return block.span.holds(release.date.span)


def _issued(release: Release, date: str | None) -> Iterator[Run]:
    """Yield ``date`` and the issuer as words of ours; "" for a date that is on the page already."""
    issuer = (release.issuer.short or release.issuer.name) if release.issuer else None
    line = " · ".join(part for part in (date, issuer) if part is not None)
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
