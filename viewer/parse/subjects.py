"""What a change is a change of: the words of the text that its verb, noun or bracket governs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Span
from viewer.parse.changes import before, clause_start
from viewer.parse.cues import PASSIVE, RECEIVED, Cue
from viewer.parse.noun_phrases import (
    first_verb,
    insertion,
    is_passive,
    is_time,
    leftward,
    past_opening,
    rightward,
    trimmed,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.parse.changes import Verdict
    from viewer.parse.tokens import Token

_GROUP = frozenset({Cue.VERB, Cue.BE, Cue.SIDE, Cue.HEDGE, Cue.NOT_YET, Cue.BOTH})
_ALSO = frozenset("also now even then still not again went go gone going have has had further down up likewise".split())
_PRONOUNS = frozenset("it they this that these those he she es sie".split())
_NEAR = 14


class Found(NamedTuple):
    """Where the subject stands, and where the words stand that only say what was counted."""

    subject: Span | None
    measure: Span | None = None
    place: Span | None = None
    pronoun: str | None = None


class Reader:
    """Answers what each change of one sentence is about."""

    def __init__(self, text: str, tokens: Sequence[Token], verdicts: Mapping[int, Verdict]) -> None:
        self.text = text
        self.tokens = tokens
        self.verdicts = verdicts
        self.changes = [i for i, verdict in verdicts.items() if verdict.direction]

    def find(self, i: int) -> Found:
        """Return the subject of the change at token ``i``."""
        opened = self._bracket(i)
        after = self._after(i)
        if opened >= 0:
            return Found(after) if after else self._host(opened)
        left = self._left(i)
        if after is None:
            return left
        if left.subject is None or self._is_list():
            return Found(after, measure=left.subject, pronoun=left.pronoun)
        if self.text[after.start].isupper():
            return Found(left.subject, place=after)
        return Found(after, measure=left.subject)

    def main_subject(self) -> Span | None:
        """Return the subject of the sentence, for a pronoun that opens the next one."""
        tokens = self.tokens
        start = past_opening(tokens, 0, len(tokens))
        verb = first_verb(tokens, start, len(tokens))
        named = self._named(start, verb) if verb > 0 else None
        return named.subject if named else None

    def _is_list(self) -> bool:
        """Several changes of the sentence each name whose they are: "by 2.6% in A and 2.9% in B"."""
        return sum(self._after(i) is not None for i in self.changes[:6]) > 1

    def _bracket(self, i: int) -> int:
        """Return the index of the bracket that holds the amount at ``i``, or -1."""
        for j in range(i - 1, max(-1, i - _NEAR), -1):
            if self.tokens[j].cue is Cue.OPEN:
                return j
            if self.tokens[j].cue is Cue.CLOSE:
                return -1
        return -1

    def _after(self, i: int) -> Span | None:
        """Return what follows as "in patents", "for both designs", "gain in solid-state drives"."""
        governor = self.verdicts[i].governor
        j = (governor if i < governor <= i + 4 else i) + 1
        if j >= len(self.tokens) or self.tokens[j].cue is not Cue.IN:
            return None
        end = rightward(self.tokens, j + 1)
        if end == j + 1 or is_time(self.text[self.tokens[j + 1].start : self.tokens[end - 1].end]):
            return None
        return trimmed(self.text, self.tokens[j + 1].start, self.tokens[end - 1].end)

    def _host(self, opened: int) -> Found:
        """Return what a bracket hangs on: "Estonia (+14.5%)", "healthcare 9,983 (up 8.1%)"."""
        tokens = self.tokens
        start = leftward(tokens, opened)
        clause = clause_start(tokens, opened)
        posted = any(
            token.cue is Cue.DEED and any(t.cue in {Cue.NOUN, Cue.BOTH} for t in tokens[j + 1 : opened])
            for j, token in enumerate(tokens[clause:opened], clause)
        )
        among = any(token.word in {"among", "of"} for token in tokens[clause:opened])
        if start < opened and not (posted and among):
            span = trimmed(self.text, tokens[start].start, tokens[opened - 1].end)
            if span and not is_time(span.of(self.text)):
                return Found(span)
        return self._main(opened)

    def _left(self, i: int) -> Found:
        governor = self.verdicts[i].governor
        previous = max((j for j in self.verdicts if j < i), default=-1)
        if governor < previous or governor == i:
            return self._beside(i, previous)
        if governor > i:
            return self._beside(i, previous)
        if self.tokens[governor].cue in {Cue.NOUN, Cue.BOTH, Cue.MORE} and (noun := self._of_noun(governor)):
            return noun
        return self._before_verb(governor, previous)

    def _beside(self, i: int, previous: int) -> Found:
        """Return what stands straight before the amount: "and patents 5%", "Japan filed 3% less"."""
        tokens = self.tokens
        j = before(tokens, i) + 1
        while j > 0 and tokens[j - 1].cue in {Cue.BY, Cue.DASH}:
            j -= 1
        at = tokens[j - 1].cue if j else Cue.STOP
        if at in {Cue.BE, Cue.DEED, Cue.VERB, Cue.SHARE}:
            return self._before_verb(j - 1, previous)
        if at in {Cue.COMMA, Cue.AND, Cue.ON, Cue.OF} and self.verdicts[i].governor >= i:
            return self._main(j - 1)
        start = leftward(tokens, j, max(previous + 1, 0))
        span = trimmed(self.text, tokens[start].start, tokens[j - 1].end) if start < j else None
        if span and not is_time(span.of(self.text)):
            return Found(span)
        return self._main(j) if self.verdicts[i].governor >= i else Found(None)

    def _of_noun(self, noun: int) -> Found | None:
        """Return what the noun of movement is of: "growth in exports of 5%", "GDP growth"."""
        tokens = self.tokens
        if noun + 1 < len(tokens) and tokens[noun + 1].cue is Cue.IN:
            end = rightward(tokens, noun + 2)
            if end > noun + 2:
                span = trimmed(self.text, tokens[noun + 2].start, tokens[end - 1].end)
                if span and not is_time(span.of(self.text)):
                    return Found(span)
        start = leftward(tokens, noun)
        if start < noun and (span := trimmed(self.text, tokens[start].start, tokens[noun - 1].end)):
            words = span.of(self.text).lower().split()
            if not all(w in _EMPTY or w.endswith(("est", "ly")) or "-" in w for w in words):
                return Found(span)
        return None

    def _before_verb(self, verb: int, previous: int) -> Found:
        """Return the subject of the verb at ``verb``."""
        tokens = self.tokens
        first = verb
        while first > 0 and (tokens[first - 1].cue in _GROUP or tokens[first - 1].word in _ALSO or tokens[first - 1].word.endswith("ly")):
            first -= 1
        joint = tokens[first - 1].cue if first else Cue.STOP
        if joint is Cue.COMMA and tokens[verb].cue is not Cue.VERB and tokens[first - 2].cue is not Cue.CLOSE:
            return self._main(first - 1)
        if joint in {Cue.STOP, Cue.DASH} and first > 1 and tokens[first - 1].word != ";":
            return self._label(first - 1)
        start = self._clause(first, previous)
        return self._named(start, first) or self._earlier(first)

    def _clause(self, end: int, previous: int) -> int:
        """Return where the clause begins whose subject ends before ``end``."""
        tokens = self.tokens
        start = clause_start(tokens, end)
        if start and tokens[start - 1].cue is Cue.CONJUNCTION and tokens[end - 1].cue is Cue.COMMA:
            start = clause_start(tokens, start - 1)
        for j in range(end - 1, start, -1):
            cue = tokens[j].cue
            if cue in {Cue.DEED, Cue.NOT_YET} and tokens[end - 1].cue is not Cue.COMMA:
                start = j + 1
                break
            if j == previous:
                start = next((k + 1 for k in range(end - 1, j, -1) if tokens[k].cue in {Cue.AND, Cue.COMMA, Cue.WITH}), j + 1)
                break
            if cue is Cue.WITH and not any(t.cue in {Cue.COMMA, Cue.AND} for t in tokens[j:end]):
                start = j + 1
                break
        return past_opening(tokens, start, end)

    def _named(self, start: int, end: int) -> Found | None:
        tokens = self.tokens
        end = insertion(tokens, start, end)
        if start >= end:
            return None
        word = tokens[start].word
        span = trimmed(self.text, tokens[start].start, tokens[end - 1].end)
        if word in _PRONOUNS and (span is None or end - start <= 2):  # noqa: PLR2004 - "it has"
            return Found(None, pronoun=word)
        return Found(span) if span and not is_time(span.of(self.text)) else None

    def _earlier(self, end: int) -> Found:
        """Return the subject that a verb without one goes on with: "rose by 1.5% but declined by"."""
        if any(i < end for i in self.changes):
            return Found(None)
        return self._main(end)

    def _label(self, mark: int) -> Found:
        """Return the words before a colon or dash: "Patents: down by 8%"."""
        start = clause_start(self.tokens, mark)
        return self._named(start, mark) or self._main(mark)

    def _main(self, end: int) -> Found:
        """Return what the sentence up to ``end`` counts: what an office received, or who filed."""
        tokens = self.tokens
        start = clause_start(tokens, end)
        start = past_opening(tokens, start, end)
        verb = first_verb(tokens, start, end)
        if verb < 0:
            return self._counted(start, end) or Found(None)
        named = self._named(start, verb)
        if tokens[verb].cue is Cue.DEED and tokens[verb].word in RECEIVED and not is_passive(tokens, verb):
            return self._object(verb, end) or named or Found(None)
        return named or self._object(verb, end) or Found(None)

    def _object(self, verb: int, end: int) -> Found | None:
        tokens = self.tokens
        start = verb + 1
        while start < end and tokens[start].cue in {Cue.NUMBER, Cue.HEDGE, Cue.AMOUNT, Cue.DEED}:
            start += 1
        stop = min(rightward(tokens, start), end)
        if stop >= end - 1 or tokens[stop].cue is not Cue.OPEN:
            stop = min(stop, end)
        span = trimmed(self.text, tokens[start].start, tokens[stop - 1].end) if start < stop else None
        return Found(span) if span else None

    def _counted(self, start: int, end: int) -> Found | None:
        """Return the words of a clause without a verb: "62 417 Anmeldungen, ein Plus von"."""
        start = leftward(self.tokens, end, start)
        return self._named(start, end) if start < end else None


_EMPTY = PASSIVE | frozenset(
    "drastic sharp annual average yearly monthly quarterly strong slight small large big steady first second total "
    "highest further net real nominal overall modest similar corresponding only noteworthy recent previous rate "
    "year-on-year month-on-month percentage percent mean continued robust impressive initial report rapid significant"
    .split()
)
