"""What a change is a change of: the words of the text that its verb, noun or bracket governs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.figures import german_subjects
from viewer.parse.figures.bracket_subjects import BracketReader
from viewer.parse.figures.clauses import is_participle, last_aside, without_asides
from viewer.parse.figures.cues import EXPECTS, RECEIVED, Cue, is_adverb
from viewer.parse.figures.groups import group_of
from viewer.parse.figures.measures import is_pointing
from viewer.parse.figures.noun_phrases import VERBAL, leftward, rightward
from viewer.parse.figures.sentence_reader import Found
from viewer.parse.figures.verb_subjects import DESCRIBING, THEIR
from viewer.parse.figures.verdict import NOUNS, before

if TYPE_CHECKING:
    from viewer.model import Span

# "above its old level", before "for patents".
_LEVEL_WORDS = frozenset({Cue.PRONOUN, Cue.WORD, Cue.HEDGE})
_WHENCE = frozenset({Cue.FROM, Cue.TO, Cue.BY})
_NO_OBJECT = VERBAL | {Cue.AMOUNT, Cue.COMMA}
_CELLS = frozenset({Cue.NUMBER, Cue.AMOUNT, Cue.OPEN, Cue.CLOSE})
_NEAR = 14


class Reader(BracketReader):
    """Answers what each change of one sentence is about."""

    def find(self, i: int) -> Found:
        """Return the subject of the change at token ``i``."""
        if not self.german:
            return self._find(i)
        told = german_subjects.subject(self.text, self.tokens, self.verdicts, i)
        if told and self._after(i) is None:
            return told
        found = self._find(i)
        counted = self._cue(i + 1) is Cue.MORE and self._cue(i + 2) is Cue.WORD
        if found == Found() or counted or self._cue(i) is Cue.TIMES:
            return german_subjects.subject_after(self.text, self.tokens, i) or found
        return found

    def _find(self, i: int) -> Found:
        opened = self._bracket(i)
        after = None if self._cue(i) is Cue.TIMES else self._after(i)
        governor = self.verdicts[i].governor
        if opened >= 0 and governor != opened - 1 and after is None:
            return self._bracketed(i, opened, governor)
        if opened >= 0 and governor != opened - 1:
            return Found(after)
        if after and self.verdicts[i].governor > i:
            return Found(after)
        left = self._row(i) or self._left(i)
        if after is None:
            return left
        labelled = self._cue(self.verdicts[i].governor - 1) is Cue.STOP
        if left.subject is None or labelled or self._is_list():
            return Found(after, measure=self._shared_measure(i, left.subject))
        return Found(left.subject, place=after)

    def _shared_measure(self, i: int, left: Span | None) -> Span | None:
        """Return ``left`` unless it is what follows an earlier change: "by 5% in A and 6% in B"."""
        earlier = self._amount_before(i)
        return left if left and (earlier < 0 or left.start < self.tokens[earlier].start) else None

    def _is_list(self) -> bool:
        """Several changes of the sentence each say whose they are: "by 2.6% in A and 2.9% in B"."""
        return sum(self._after(i) is not None for i in self.changes[:6]) > 1

    def _after(self, i: int) -> Span | None:
        """Return what follows as "in patents", "for both designs", "gain in solid-state drives"."""
        governor = self.verdicts[i].governor
        j = (governor if i < governor <= i + 4 else i) + 1
        if self.tokens[governor].word in {"above", "below"} and governor > i:
            j = next((k for k in range(j, j + 5) if self._cue(k) not in _LEVEL_WORDS), j)
        whose = self._cue(j) is Cue.IN or (self._cue(j) in _WHENCE and self._tells_whose(i, j))
        if not whose or self.tokens[governor].word == "more":
            return None
        end = rightward(self.tokens, j + 1)
        again = self._cue(end - 1) in NOUNS  # "for a ninth yearly increase"
        return None if again else self._name(j + 1, end)

    def _tells_whose(self, i: int, j: int) -> bool:
        """Return whether "10% from Korea, 5.9% from Malta" or one known country stands at ``j``."""
        if self._cue(j + 1) not in {Cue.WORD, Cue.HEDGE}:
            return False
        span = self._name(j + 1, rightward(self.tokens, j + 1))
        if span is None or group_of(span.of(self.text)) == "country":
            return span is not None
        alike = {k for k in self.changes if self.tokens[k + 1 : k + 2]} - {i}
        return any(self.tokens[k + 1].word == self.tokens[j].word for k in alike)

    def _left(self, i: int) -> Found:
        governor = self.verdicts[i].governor
        previous = self._amount_before(i)
        if self._cue(i) is Cue.TIMES:
            return self._multiplied(i, previous)
        if self._cue(governor - 1) is Cue.BE and governor > i + 1:
            return Found(self._name(i + 1, governor))
        shared = previous >= 0 and self.verdicts[previous].governor == governor
        if governor < previous or governor >= i or shared:
            return self._beside(i, previous)
        noun = self._cue(governor) in {Cue.NOUN, Cue.BOTH, Cue.MORE}
        return (
            self._part_lost(i)
            or self._object_moved(governor, i)
            or (self._of_noun(governor, i) if noun else None)
            or self._before_verb(governor, previous)
        )

    def _part_lost(self, i: int) -> Found | None:
        """Return "its jobs" for "has lost 18 percent of its jobs"."""
        if self._cue(i + 1) is not Cue.OF:
            return None
        span = self._name(i + 2, rightward(self.tokens, i + 2))
        return Found(span) if span else None

    def _multiplied(self, i: int, previous: int) -> Found:
        """Return "exports" of "plans to double exports", "exports have doubled"."""
        if self._cue(i - 1) in {Cue.TO, Cue.NOT_YET} and self._cue(i + 1) in {Cue.WORD, Cue.HEDGE}:
            return Found(self._name(i + 1, rightward(self.tokens, i + 1)))
        participle = self.tokens[i].word.endswith("t")  # German ones stand last
        return self._beside(i, previous) if participle else self._before_verb(i, previous)

    def _object_moved(self, verb: int, i: int) -> Found | None:
        """Return what was moved: "cut the budget by 12.5%", "stiegen die Ausfuhren um 3 %"."""
        by = before(self.tokens, i)
        if self.tokens[by].word == "mit":
            return Found(self._name(leftward(self.tokens, by, verb + 1), by))
        infinitive = self._cue(verb - 1) is Cue.TO  # "to raise production 2.2%"
        if by > verb + 1 - infinitive and self._cue(by) in {Cue.WORD, Cue.CLOSE}:
            return Found(self._name(verb + 1, by + 1))
        if self._cue(by) is not Cue.BY or self._cue(verb + 1) not in {Cue.HEDGE, Cue.WORD}:
            return None
        if any(
            self._cue(k) in _NO_OBJECT and not is_participle(self.tokens, k)
            for k in range(verb + 1, by)
        ):
            return None
        span = self._name(verb + 1, by)
        if span and self.tokens[verb + 1].word in THEIR:
            start = self._clause(verb, self._amount_before(i))
            return Found(self._name(*without_asides(self.tokens, start, verb)) or span, span)
        return Found(span) if span else None

    def _beside(self, i: int, previous: int) -> Found:
        """Return what stands straight before the amount: "patents 5%", "Japan filed 3% less"."""
        j = before(self.tokens, i) + 1
        while j > 0 and (self._cue(j - 1) in {Cue.BY, Cue.DASH} or self._is_beside(j - 1)):
            j -= 1
        j = self._past_share(j)
        at = self._cue(j - 1)
        own = self.verdicts[i].governor >= i
        if self._counts_object(j - 1, self.verdicts[i].governor):
            return self._counted_after(i)
        infinitive = at is Cue.WORD and self._cue(j - 2) is Cue.TO
        if infinitive or at in {Cue.BE, Cue.DEED, Cue.VERB, Cue.SHARE}:
            return self._before_verb(j - 1 - infinitive, previous)
        if at is Cue.STOP and j > 1 and self.tokens[j - 1].word == ":":
            return self._label(j - 1)
        if at in {Cue.COMMA, Cue.AND} and not own and j == before(self.tokens, i) + 1:
            return self._before_aside(j - 1, previous)
        return self._noun_beside(i, j, own=own)

    def _before_aside(self, comma: int, previous: int) -> Found:
        """Return "capture" for "went up 21% and capture, from a small base, 45%"."""
        opened = last_aside(self.tokens, previous + 1, comma + 1)
        inserted = self._cue(opened + 1) in {Cue.FROM, Cue.WITH, Cue.IN}
        if not opened or not (inserted or is_adverb(self.tokens[opened + 1].word)):
            return Found()
        return Found(self._name(leftward(self.tokens, opened, previous + 1), opened))

    def _noun_beside(self, i: int, j: int, *, own: bool) -> Found:
        """Return the noun that ends before ``j``, else what the clause is about."""
        if self._cue(j - 1) in {Cue.COMMA, Cue.AND, Cue.ON, Cue.OF} and own:
            return self._main(j - 1)
        if j == 0 and own:
            return self._counted_after(i)
        start = leftward(self.tokens, j, self._amount_before(j) + 1)
        if owner := self._owner(start, j):
            return owner
        if span := self._name(start, j):
            points = self._cue(start - 1) is Cue.COMMA and is_pointing(span.of(self.text))
            return self._main(start - 1) if points and own else Found(span)
        return self._main(j) if own else Found()

    def _row(self, i: int) -> Found | None:
        """Return the first cell of the row "Examiners on board | 8,051 | 9,302 | 15.5%"."""
        j = i - 1 - (self._cue(i - 1) is Cue.OPEN)
        if j <= 0 or self.tokens[j].word != "|":
            return None
        while j > 0 and (self._cue(j) in _CELLS or self.tokens[j].word == "|"):
            j -= 1
        start = j
        while start > 0 and self.tokens[start - 1].word != "|" and not self._breaks_line(start):
            start -= 1
        return Found(self._name(start, j + 1))

    def _breaks_line(self, j: int) -> bool:
        return "\n" in self.text[self.tokens[j - 1].end : self.tokens[j].start]

    def _counts_object(self, verb: int, governor: int) -> bool:
        """Return whether the amount tells how many of its object: "employed 3% fewer doctors"."""
        word = self.tokens[verb].word if verb > 0 else ""
        doer = verb > 1 or self._cue(verb - 1) is Cue.PRONOUN
        acts = self._cue(verb) is Cue.WORD and word.endswith("ed") and doer
        acts |= self._cue(verb) is Cue.BE and self.tokens[verb - 1].word == "there"
        acts |= word in RECEIVED
        return (
            (acts or self._cue(verb) is Cue.NOT_YET)
            and self._cue(governor) is Cue.MORE
            and self._cue(governor + 1) in {Cue.WORD, Cue.NUMBER}
        )

    def _is_beside(self, j: int) -> bool:
        return self.tokens[j].word in {"mit", "out"}

    def _past_share(self, j: int) -> int:
        """Return ``j`` moved left over a bracketed share: "Japan (5.1 percent) 0.3 percent"."""
        if self._cue(j - 1) is Cue.CLOSE and self._cue(j - 2) is Cue.AMOUNT:
            return j - 3 if self._cue(j - 3) is Cue.OPEN else j
        return j

    def _counted_after(self, i: int) -> Found:
        """Return what "Twenty-three percent more licences were issued" counts."""
        j = max(self.verdicts[i].governor, i) + 1
        return Found(self._name(j, rightward(self.tokens, j)))

    def _of_noun(self, noun: int, i: int) -> Found | None:
        """Return what the noun of movement is of: "growth in exports of 5%", "GDP growth"."""
        if self._cue(noun + 1) is Cue.IN:
            end = self._told(noun + 2, i) or rightward(self.tokens, noun + 2)
            if span := self._name(noun + 2, end):
                return Found(span)
        of = before(self.tokens, i)  # "growth of pledges of 20%"
        if self._cue(noun + 1) is Cue.OF and of > noun + 2 and self._cue(of) is Cue.OF:
            return Found(self._name(noun + 2, of))
        placed = noun + 2 + (self._cue(noun + 2) is Cue.DEED)
        if (
            self._cue(noun + 1) is Cue.BE
            and self._cue(placed) in {Cue.IN, Cue.BY}
            and (span := self._name(placed + 1, rightward(self.tokens, placed + 1)))
        ):
            return Found(span)
        start = leftward(self.tokens, noun)
        if self.tokens[start - 1].word in EXPECTS and start:
            return Found(pronoun="growth")
        span = self._name(start, noun)
        if span and not self._describes(span, noun):
            return Found(span)
        opens = not any(
            token.cue is Cue.WORD and len(token.word) > 1 for token in self.tokens[:noun]
        )
        bare = opens and self.tokens[noun].word == "growth"
        return Found(pronoun="growth") if bare else None

    def _told(self, start: int, i: int) -> int:
        """Return where the verb stands of "growth in patents and marks slowed to"; 0 for none."""
        words = {Cue.WORD, Cue.AND, Cue.COMMA, Cue.HEDGE}
        verb = next((j for j in range(start, i) if self._cue(j) not in words), start)
        return verb if self._cue(verb) in VERBAL else 0

    def _describes(self, span: Span, noun: int) -> bool:
        """Return whether ``span`` only tells how the noun was; German capitals tell nouns."""
        words = span.of(self.text)
        if self._is_german_noun(noun) and words.islower():
            return True
        return all(
            w in DESCRIBING or w.endswith(("est", "ly")) or "-on-" in w
            for w in words.lower().split()
        )
