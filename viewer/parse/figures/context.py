"""What earlier sentences leave standing for later ones: subject, period, place, label."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.model import BlockKind, Span
from viewer.parse.figures.clauses import first_verb
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.groups import named_group
from viewer.parse.figures.korean_subjects import topic_of
from viewer.parse.figures.periods import times
from viewer.parse.figures.time_words import is_time
from viewer.parse.figures.tokens import tokens
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Baseline, Block, Period
    from viewer.parse.figures.tokens import Token
    from viewer.parse.page.layout import Layout

_LABEL = LatePattern(r"[^\w(<]*[^.!?;%\n]{2,60}[^.!?;\s\d%]")
_RUN_IN = LatePattern(r"[^\w(]*\((?P<label>[^()]{1,40})\)(?:\d\)|\*+)?\s")
# "Standard patents: 29,758 applications were lodged", "○ SMEs (all) – filings rose".
_ITEM = LatePattern(
    r"[^\w(]*(?P<label>[^\W\d](?:[^:.!?;%\n]|\.(?!\s[A-Z])){1,70}?)(?:\s?\([^()\n]*\))?\s?[:–—]\s"
)
_NO_NAMES = frozenset("note notes source sources table chart figure update correction".split())
_OPENERS = frozenset({Cue.IN, Cue.ON, Cue.AT, Cue.BY, Cue.FROM, Cue.WITH, Cue.CONJUNCTION})
_LONGEST_LABEL = 62
_LABELLED = frozenset({BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.NOTE})
_YEAR = len("2020")


class Context:
    """Carries what was said last; each sentence reads it and then changes it."""

    def __init__(self, layout: Layout) -> None:
        """Start before the first block."""
        self.layout = layout
        self.subject: str | None = None
        self.here: str | None = None
        self.here_measure = False
        self.first: str | None = None
        self.measure: str | None = None
        self.place: str | None = None
        self.period: Period | None = None
        self.heading: str | None = None
        self.item: str | None = None
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
        if before and self._is_label(before, block) and before.span != self.layout.headline:
            self.heading = before.span.of(text).strip(" •●○◦□ㅇ-–*:")
            self.group = named_group(self.heading) or self.group
        elif block.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}:
            self.heading = None
        self.item = self._item(block)
        if run_in := _RUN_IN.match(text, block.span.start, block.span.end):
            self.group = named_group(run_in[1])
        elif block.kind is BlockKind.HEADING:
            self.group = None
            self.measure = None
        if self.topic is None and self.layout.language == "ko":
            self.topic = topic_of(text, block.span)
        if block.kind is BlockKind.HEADING or block.span == self.layout.headline:
            for _, period in times(text, block.span, None).periods:
                self.carry(period)
        self._announce(block)
        self._block = block

    @property
    def label(self) -> str | None:
        """What the item, else the heading, says that its changes are of."""
        return self.item or self.heading

    def _item(self, block: Block) -> str | None:
        """Return "Services" for a block that opens with "Services:", "Services –", "(Services)"."""
        text = self.layout.text
        if block.kind not in _LABELLED or self.layout.language == "ko":
            return None
        found = _ITEM.match(text, *block.span) or _RUN_IN.match(text, *block.span)
        if found is None:
            return None
        dashed = text[found.end() - 2] in "–—"
        if dashed and block.kind is not BlockKind.LIST_ITEM:
            return None
        words = tokens(text, Span(*found.span("label")), self.layout.language)
        if not words:
            return None
        named = words[0].cue not in _OPENERS and words[-1].word not in _NO_NAMES
        verb = _is_clause(words) or any(token.cue is Cue.AMOUNT for token in words)
        return found["label"] if named and not verb and not is_time(found["label"]) else None

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

    def _is_label(self, block: Block, following: Block) -> bool:
        """Return whether ``block`` may head ``following``: no item that says something itself."""
        if block.kind is BlockKind.NOTE:
            return False
        length = block.span.end - block.span.start
        if block.kind is BlockKind.LIST_ITEM and following.kind is not block.kind:
            words = tokens(self.layout.text, block.span, self.layout.language)
            if _is_clause(words):
                return False
        return length <= _LONGEST_LABEL and bool(
            _LABEL.fullmatch(self.layout.text, block.span.start, block.span.end)
        )


def _is_clause(words: Sequence[Token]) -> bool:
    """Return whether ``words`` have a verb: "up to 20 claims" has none."""
    verb = first_verb(words, 0, len(words))
    return verb >= 0 and words[verb].cue is not Cue.SIDE
