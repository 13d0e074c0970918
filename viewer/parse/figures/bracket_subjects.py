"""The subject of a change in brackets: what the bracket hangs on, or names itself."""

from __future__ import annotations

from viewer.parse.figures.bracket_rules import STEADY
from viewer.parse.figures.cues import RECEIVED, Cue, is_adverb
from viewer.parse.figures.measures import is_generic
from viewer.parse.figures.noun_phrases import VERBAL, leftward
from viewer.parse.figures.sentence_reader import FILED, Found
from viewer.parse.figures.verb_subjects import VerbReader
from viewer.parse.figures.verdict import clause_start

_NEAR = 14


class BracketReader(VerbReader):
    """Answers what a bracket with a change in it is about."""

    def _bracketed(self, i: int, opened: int, governor: int) -> Found:
        """Return the subject of an amount in brackets; the bracket may name it itself."""
        start = max(opened + 1, clause_start(self.tokens, governor))
        if opened < governor < i and (span := self._name(start, governor)):
            return Found(span)
        moved = self._cue(governor) in {Cue.VERB, Cue.SIDE} and governor < opened
        if moved and opened - governor <= _NEAR:
            return self._before_verb(governor, self._amount_before(i))
        return self._host(opened)

    def _bracket(self, i: int) -> int:
        """Return the index of the bracket that holds the amount at ``i``, or -1."""
        for j in range(i - 1, max(-1, i - _NEAR), -1):
            if self.tokens[j].cue is Cue.OPEN:
                return j
            if self.tokens[j].cue is Cue.CLOSE:
                return -1
        return -1

    def _host(self, opened: int) -> Found:
        """Return what a bracket hangs on: "Estonia (+14.5%)", "healthcare 9,983 (up 8.1%)"."""
        if self._cue(opened - 1) is Cue.AMOUNT and self._cue(opened - 2) in {Cue.WORD, Cue.CLOSE}:
            opened -= 1
        end = opened
        while end and self._tells_of_verb(end - 1):
            end -= 1
        if end < opened or self._cue(end - 1) in VERBAL:
            return self._before_verb(max(end - 1, 0), -1)
        start = leftward(self.tokens, opened)
        predicate = self._cue(start - 1) is Cue.BE and self._cue(start) is Cue.HEDGE
        if predicate and self.text[self.tokens[start + 1].start].islower():
            return self._main(opened)
        if self._cue(start) is Cue.NUMBER:
            return self._of_level(start, opened)
        among = self._cue(start - 1) is not Cue.STOP and self.tokens[start - 1].word == "among"
        return self._main(opened) if among else self._named_host(start, opened)

    def _tells_of_verb(self, j: int) -> bool:
        """Return whether the word at ``j`` goes with a verb: "rose faster (", "was flat ("."""
        word = self.tokens[j].word
        return self._cue(j) is Cue.MORE or is_adverb(word) or word in STEADY

    def _of_level(self, number: int, opened: int) -> Found:
        """Return what the level before a bracket is of: "fell to 411 firms (-15.8%)"."""
        joint = self._cue(number - 1)
        if self._is_level_of(number - 1, opened):
            return self._label(number - 1)
        if joint is Cue.WITH and self._is_proper(number - 2):
            return Found(self._name(leftward(self.tokens, number - 1), number - 1))
        if joint is Cue.TO and (moved := self._from_level(number - 1)):
            return moved
        reached = joint in {Cue.TO, Cue.AT, Cue.WITH}
        return self._main(opened) if reached else self._named_host(number, opened)

    def _from_level(self, to: int) -> Found | None:
        """Return "designs" for "marks went from 12 to 13 (+8%), designs from 4 to 3 (-25%)"."""
        start = to - 2
        elided = self._cue(start) is Cue.FROM and self._cue(start - 1) not in VERBAL
        if not elided or self._cue(to - 1) is not Cue.NUMBER:
            return None
        span = self._name(leftward(self.tokens, start), start)
        return Found(span) if span else None

    def _named_host(self, start: int, opened: int) -> Found:
        """Return the noun before a bracket, unless it is only the object of a named doer."""
        inside = self.tokens[start:opened]
        span = self._name(start, opened)
        if span is None or any(token.cue in {Cue.NOUN, Cue.BOTH} for token in inside):
            return self._main(opened)
        if is_generic(span.of(self.text)) and self.tokens[start - 1].word in RECEIVED:
            return self._main(opened)
        deed = self.tokens[start - 1].word if start > 1 else ""
        done = start > 1 and self._cue(start - 1) in {Cue.VERB, Cue.DEED} and deed not in RECEIVED
        done &= self._cue(start) not in {Cue.AT, Cue.IN}
        if done and not any(token.cue is Cue.AND for token in inside):
            kind = deed in FILED and not is_generic(span.of(self.text))
            return Found(span) if kind else self._main(opened)
        return Found(span)
