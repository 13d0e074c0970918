"""What a change is a change of: the words of the text that its verb, noun or bracket governs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.figures.clauses import first_verb, is_participle, past_opening, without_asides
from viewer.parse.figures.cues import Cue, is_adverb
from viewer.parse.figures.noun_phrases import VERBAL, leftward, rightward
from viewer.parse.figures.sentence_reader import Found, SentenceReader
from viewer.parse.figures.verdict import before, clause_start

if TYPE_CHECKING:
    from viewer.model import Span

_GROUP = frozenset(
    {Cue.VERB, Cue.BE, Cue.SIDE, Cue.HEDGE, Cue.NOT_YET, Cue.BOTH, Cue.TIMES, Cue.PACE}
)
_ALSO = frozenset(
    "also now even then still not again went go gone going have has had further down up likewise "
    "become became gingen ging nahmen nahm continued back shot".split()
)
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_WHOSE = frozenset({"for", "bei", "für"})
_NO_OBJECT = VERBAL | {Cue.AMOUNT, Cue.COMMA}
_THEIR = frozenset({"their", "its", "his", "her"})
_NEAR = 14


class Reader(SentenceReader):
    """Answers what each change of one sentence is about."""

    def find(self, i: int) -> Found:
        """Return the subject of the change at token ``i``."""
        opened = self._bracket(i)
        after = self._after(i)
        if opened >= 0 and self.verdicts[i].governor != opened - 1:
            return Found(after) if after else self._host(opened)
        if after and self.verdicts[i].governor > i:
            return Found(after)
        left = self._left(i)
        if after is None:
            return left
        labelled = self._cue(self.verdicts[i].governor - 1) is Cue.STOP
        if left.subject is None or labelled or self._is_list():
            return Found(after, measure=left.subject)
        return Found(left.subject, place=after)

    def _is_list(self) -> bool:
        """Several changes of the sentence each say whose they are: "by 2.6% in A and 2.9% in B"."""
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
        if self._cue(j) is not Cue.IN or self.tokens[governor].word == "more":
            return None
        return self._name(j + 1, rightward(self.tokens, j + 1))

    def _host(self, opened: int) -> Found:
        """Return what a bracket hangs on: "Estonia (+14.5%)", "healthcare 9,983 (up 8.1%)"."""
        end = opened
        while end and (self._cue(end - 1) is Cue.MORE or is_adverb(self.tokens[end - 1].word)):
            end -= 1
        if end < opened or self._cue(end - 1) in VERBAL:
            return self._before_verb(max(end - 1, 0), -1)
        start = leftward(self.tokens, opened)
        moved = any(token.cue in {Cue.NOUN, Cue.BOTH} for token in self.tokens[start:opened])
        predicate = self._cue(start - 1) is Cue.BE and self._cue(start) is Cue.HEDGE
        if predicate and self.text[self.tokens[start + 1].start].islower():
            return self._main(opened)
        among = start > 0 and self.tokens[start - 1].word == "among"
        among |= self._cue(start - 1) is Cue.WITH and self._cue(start) is Cue.NUMBER
        span = None if moved or among else self._name(start, opened)
        return Found(span) if span else self._main(opened)

    def _left(self, i: int) -> Found:
        governor = self.verdicts[i].governor
        previous = max((j for j in self.verdicts if j < i), default=-1)
        if governor < previous or governor >= i:
            return self._beside(i, previous)
        if moved := self._object_moved(governor, i):
            return moved
        if self._cue(governor) in {Cue.NOUN, Cue.BOTH, Cue.MORE} and (
            noun := self._of_noun(governor)
        ):
            return noun
        return self._before_verb(governor, previous)

    def _object_moved(self, verb: int, i: int) -> Found | None:
        """Return what was moved: "cut the budget by 12.5%", "stiegen die Ausfuhren um 3 %"."""
        by = before(self.tokens, i)
        if self._cue(by) is not Cue.BY or self._cue(verb + 1) not in {Cue.HEDGE, Cue.WORD}:
            return None
        between = self.tokens[verb + 1 : by]
        if any(token.cue in _NO_OBJECT for token in between):
            return None
        span = self._name(verb + 1, by)
        return Found(span) if span else None

    def _beside(self, i: int, previous: int) -> Found:
        """Return what stands straight before the amount: "patents 5%", "Japan filed 3% less"."""
        j = before(self.tokens, i) + 1
        while j > 0 and self._cue(j - 1) in {Cue.BY, Cue.DASH}:
            j -= 1
        at = self._cue(j - 1)
        own = self.verdicts[i].governor >= i
        infinitive = at is Cue.WORD and self._cue(j - 2) is Cue.TO
        if infinitive or at in {Cue.BE, Cue.DEED, Cue.VERB, Cue.SHARE}:
            return self._before_verb(j - 1 - infinitive, previous)
        if at is Cue.STOP and j > 1 and self.tokens[j - 1].word == ":":
            return self._label(j - 1)
        if at in {Cue.COMMA, Cue.AND, Cue.ON, Cue.OF} and own:
            return self._main(j - 1)
        if j == 0 and own:
            return self._counted_after(i)
        span = self._name(leftward(self.tokens, j, previous + 1), j)
        if span:
            return Found(span)
        return self._main(j) if own else Found()

    def _counted_after(self, i: int) -> Found:
        """Return what "Twenty-three percent more licences were issued" counts."""
        j = max(self.verdicts[i].governor, i) + 1
        return Found(self._name(j, rightward(self.tokens, j)))

    def _of_noun(self, noun: int) -> Found | None:
        """Return what the noun of movement is of: "growth in exports of 5%", "GDP growth"."""
        if self._cue(noun + 1) is Cue.IN and (
            span := self._name(noun + 2, rightward(self.tokens, noun + 2))
        ):
            return Found(span)
        start = leftward(self.tokens, noun)
        span = self._name(start, noun)
        if span:
            words = span.of(self.text).lower().split()
            if not all(w in _DESCRIBING or w.endswith(("est", "ly")) or "-on-" in w for w in words):
                return Found(span)
        opens = not any(
            token.cue is Cue.WORD and len(token.word) > 1 for token in self.tokens[:noun]
        )
        bare = opens and self.tokens[noun].word == "growth"
        return Found(pronoun="growth") if bare else None

    def _before_verb(self, verb: int, previous: int) -> Found:
        """Return the subject of the verb at ``verb``."""
        tokens = self.tokens
        first = verb
        is_noun = self._cue(verb) in {Cue.NOUN, Cue.BOTH}
        while first > 0 and (
            self._in_group(first - 1) or (is_noun and tokens[first - 1].word in _DESCRIBING)
        ):
            first -= 1
        joint = self._cue(first - 1)
        finite = self._cue(verb) in VERBAL - {Cue.SIDE} or any(
            self._cue(j) is Cue.BE for j in range(first, verb)
        )
        if joint is Cue.COMMA and not finite and self._cue(first - 2) is not Cue.CLOSE:
            return self._main(first - 1)
        if joint in {Cue.STOP, Cue.DASH} and first > 1 and tokens[first - 1].word != ";":
            return self._label(first - 1)
        if joint is Cue.PRONOUN or (first == 1 and tokens[0].word == "that"):
            return self._pronoun(first - 1)
        if first and tokens[first - 1].word in _RELATIVES:
            end = first - 1 - (self._cue(first - 2) is Cue.COMMA)
            return Found(self._name(leftward(tokens, end), end))
        start = self._clause(first, previous)
        span = self._name(*without_asides(tokens, start, first))
        if (
            span
            and (deed := first_verb(tokens, start, first)) > 0
            and tokens[deed + 1].word in _THEIR
        ):
            return Found(self._name(*without_asides(tokens, start, deed)))
        return Found(span) if span else self._earlier(start, first)

    def _pronoun(self, j: int) -> Found:
        """Return who "it" is; a clause may open with whose ("For fuels it rose")."""
        start = clause_start(self.tokens, j)
        if self._cue(start) is Cue.IN and self.tokens[start].word in _WHOSE:
            end = first_verb(self.tokens, start, j)
            if span := self._name(start + 1, end if end > 0 else j):
                return Found(span)
        return Found(pronoun=self.tokens[j].word)

    def _in_group(self, j: int) -> bool:
        token = self.tokens[j]
        infinitive = token.cue is Cue.TO and self._cue(j + 1) in {Cue.VERB, Cue.BOTH}
        return token.cue in _GROUP or token.word in _ALSO or is_adverb(token.word) or infinitive

    def _clause(self, end: int, previous: int) -> int:
        """Return where the clause begins whose subject ends before ``end``."""
        tokens = self.tokens
        start = clause_start(tokens, end)
        if self._cue(end - 1) is Cue.COMMA:
            after_aside = start and tokens[start - 1].cue is Cue.CONJUNCTION
            start = clause_start(tokens, start - 1) if after_aside else start
        else:
            start = self._opened(start, end, previous)
        return past_opening(self.text, tokens, start, end)

    def _opened(self, start: int, end: int, previous: int) -> int:
        """Return where a verb, an amount or "with" opens a clause between the two."""
        tokens = self.tokens
        for j in range(end - 1, start, -1):
            cue = tokens[j].cue
            if j == previous:
                opens = {Cue.AND, Cue.COMMA, Cue.WITH}
                return next((k + 1 for k in range(end - 1, j, -1) if tokens[k].cue in opens), j + 1)
            if cue is Cue.DEED and not is_participle(tokens, j):
                return start if tokens[j + 1].word in _THEIR else j + 1
            if cue is Cue.WITH and tokens[j - 1].cue is Cue.COMMA:
                return j + 1
        return start

    def _earlier(self, start: int, end: int) -> Found:
        """Return the subject that a verb without one takes over: "rose by 1.5% but declined"."""
        if any(i < end for i in self.changes):
            return Found()
        if start and self.tokens[start - 1].word == ":":
            return self._label(start - 1)
        return self._main(end, clause=0)


# Words that tell how a noun of movement was, not of what. Source: adjectives beside "increase" and
# "decline" in the wordings of statistics offices.
_DESCRIBING = frozenset(
    "drastic sharp annual average yearly monthly quarterly strong slight small large big steady "
    "first second total highest further net real nominal overall modest similar corresponding only "
    "noteworthy recent previous percentage percent mean continued robust impressive initial report "
    "rapid significant seasonally adjusted a an the this that any no compound cumulative marked "
    "notable moderate solid healthy".split()
)
