"""What earlier sentences leave standing for later ones: subject, period, place, label."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.model import BlockKind
from viewer.parse.figures.groups import named_group
from viewer.parse.figures.korean_subjects import topic_of
from viewer.parse.figures.periods import times
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from viewer.model import Baseline, Block, Period, Span
    from viewer.parse.page.layout import Layout

_LABEL = LatePattern(r"[^\w(<]*[^.!?;%\n]{2,60}[^.!?;\s\d%]")
_RUN_IN = LatePattern(r"[^\w(]*\(([^()]{1,30})\)\s")
_LONGEST_LABEL = 62
_YEAR = len("2020")


class Context:
    """Carries what was said last; each sentence reads it and then changes it."""

    def __init__(self, layout: Layout) -> None:
        """Start before the first block."""
        self.layout = layout
        self.subject: str | None = None
        self.here: str | None = None
        self.first: str | None = None
        self.measure: str | None = None
        self.place: str | None = None
        self.period: Period | None = None
        self.label: str | None = None
        self.group: str | None = None
        self.previous: Span | None = None
        self.topic: str | None = None
        self.baseline: Baseline | None = None
        self._block: Block | None = None

    def enter(self, block: Block) -> None:
        """Take what the block before says as label of this one, if it was one."""
        text = self.layout.text
        before = self._block
        if (
            before is None
            or before.kind is not BlockKind.LIST_ITEM
            or block.kind is not BlockKind.LIST_ITEM
        ):
            self.previous = None
        if before and self._is_label(before) and before.span != self.layout.headline:
            self.label = before.span.of(text).strip(" •●○◦□ㅇ-–*:")
            self.group = named_group(self.label) or self.group
        elif block.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}:
            self.label = None
        if run_in := _RUN_IN.match(text, block.span.start, block.span.end):
            self.group = named_group(run_in[1])
        elif block.kind is BlockKind.HEADING:
            self.group = None
        if self.topic is None and self.layout.language == "ko":
            self.topic = topic_of(text, block.span)
        if block.kind is BlockKind.HEADING or block.span == self.layout.headline:
            for _, period in times(text, block.span, None).periods:
                self.carry(period)
        self._announce(block)
        self._block = block

    def _announce(self, block: Block) -> None:
        """Take over what a lead-in, "Set against 2011:", measures the items of its list against."""
        lead = self._block
        if block.kind not in {BlockKind.LIST_ITEM, BlockKind.NOTE}:
            self.baseline = None
        elif lead and self.layout.text[lead.span.end - 1] == ":":
            found = times(self.layout.text, lead.span, None).baselines
            self.baseline = replace(found[-1][1], inherited=True) if found else None

    def carry(self, period: Period) -> None:
        """Let ``period`` hold for what follows, unless it is vague, older or still to come."""
        known, date = self.period, self.layout.date
        if known is None or known.end is None:
            self.period = period
        elif period.end and known.end[:_YEAR] <= period.end[:_YEAR]:
            ahead = date and period.end[:_YEAR] > str(date.value.year)
            self.period = known if ahead else period

    def inherited_period(self) -> Period | None:
        """Return the time that still holds, marked as carried over."""
        return replace(self.period, inherited=True) if self.period else None

    def leave(self, sentence: Span) -> None:
        """Remember ``sentence`` as the one before."""
        self.previous = sentence

    def _is_label(self, block: Block) -> bool:
        length = block.span.end - block.span.start
        return length <= _LONGEST_LABEL and bool(
            _LABEL.fullmatch(self.layout.text, block.span.start, block.span.end)
        )
