"""What a sentence counts as a whole: its subject, or the object of what an office received."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from viewer.parse.figures.clauses import first_verb, is_passive, past_opening, without_asides
from viewer.parse.figures.cues import RECEIVED, Cue
from viewer.parse.figures.noun_phrases import VERBAL, leftward, named, rightward
from viewer.parse.figures.verdict import clause_start

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.model import Span
    from viewer.parse.figures.tokens import Token
    from viewer.parse.figures.verdict import Verdict

_SUMMED = frozenset({"under", "for", "through"})
# Who files, where nothing tells them from others: then what they filed is counted.
_ANYBODY = frozenset(
    "applicants inventors companies individuals businesses firms users people and".split()
)
FILED = frozenset({"filed", "submitted", "lodged"})
_RELATIVES = frozenset({"who", "which"})
_NEAR = 14


class Found(NamedTuple):
    """Where the subject stands, and where the words stand that only say what was counted.

    ``pronoun`` is set where the sentence says "it" or bare "growth": the subject stands earlier.
    """

    subject: Span | None = None
    measure: Span | None = None
    place: Span | None = None
    pronoun: str | None = None


class SentenceReader:
    """Reads who or what one sentence is about."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        verdicts: Mapping[int, Verdict],
        *,
        german: bool = False,
    ) -> None:
        """Read ``tokens``, a sentence of ``text``; ``verdicts`` on its amounts are in order."""
        self.text = text
        self.tokens = tokens
        self.verdicts = verdicts
        self.german = german
        self._amounts = list(verdicts)
        self.changes = [i for i, verdict in verdicts.items() if verdict.direction]

    def main_subject(self) -> Span | None:
        """Return the subject of the sentence, for a pronoun that opens the next one."""
        start = past_opening(self.text, self.tokens, 0, len(self.tokens))
        verb = first_verb(self.tokens, start, len(self.tokens))
        return self._name(start, verb) if verb > 0 else None

    def _name(self, start: int, end: int) -> Span | None:
        return named(self.text, self.tokens, start, end)

    def _amount_before(self, j: int) -> int:
        """Return the index of the last amount before token ``j``, or -1."""
        earlier = bisect_left(self._amounts, j)
        return self._amounts[earlier - 1] if earlier else -1

    def _cue(self, j: int) -> Cue:
        return self.tokens[j].cue if 0 <= j < len(self.tokens) else Cue.STOP

    def _main(self, end: int, clause: int | None = None) -> Found:
        """Return what the clause up to ``end`` counts: what an office received, or who filed."""
        tokens = self.tokens
        start = clause_start(tokens, end) if clause is None else clause
        relative = self._before_relative(start, end)
        start = past_opening(self.text, tokens, start, end)
        verb = first_verb(tokens, start, end)
        if relative:
            return Found(relative)
        if verb < 0:
            return self._counted(start, end)
        if self._cue(verb - 1) is Cue.PRONOUN and tokens[verb].word not in RECEIVED:
            return Found(pronoun=tokens[verb - 1].word)
        span = self._name(*without_asides(tokens, start, verb))
        active = (
            self._cue(verb) is Cue.DEED
            and tokens[verb].word in RECEIVED
            and not is_passive(tokens, verb)
        )
        generic = span and not (set(span.of(self.text).lower().split()) - _ANYBODY)
        if active or span is None or (generic and tokens[verb].word in FILED):
            return Found(self._object(verb, end) or span)
        under = self._under(verb, end) if is_passive(tokens, verb) else None
        return Found(span, measure=None, place=under)

    def _before_relative(self, start: int, end: int) -> Span | None:
        """Return "Chinese firms" of "Chinese firms, who in 2021 had most, filed 3,100, 4% less"."""
        opener = start - 1
        if opener < 2 or self.tokens[opener].word not in _RELATIVES:  # noqa: PLR2004 - a word, a comma
            return None
        if self._cue(opener - 1) is not Cue.COMMA:
            return None
        comma = next((j for j in range(start, end) if self._cue(j) is Cue.COMMA), end)
        if comma + 1 < end and self._cue(comma + 1) in VERBAL:
            return self._name(clause_start(self.tokens, opener - 1), opener - 1)
        return None

    def _under(self, verb: int, end: int) -> Span | None:
        """Return what "applications were filed under the Patent Cooperation Treaty" adds."""
        for j in range(verb + 1, min(end, verb + _NEAR)):
            if self.tokens[j].word in _SUMMED:
                return self._name(j + 1, rightward(self.tokens, j + 1))
        return None

    def _object(self, verb: int, end: int) -> Span | None:
        start = verb + 1
        while start < end and self._cue(start) in {Cue.NUMBER, Cue.HEDGE, Cue.AMOUNT, Cue.DEED}:
            start += 1
        stop = min(rightward(self.tokens, start), end)
        moved = any(token.cue in {Cue.NOUN, Cue.BOTH} for token in self.tokens[start:stop])
        return None if moved else self._name(start, stop)

    def _counted(self, start: int, end: int) -> Found:
        """Return the words of a clause without a verb: "Marks – 312, up 8%"."""
        for j in range(end - 1, start, -1):
            if self._cue(j) is Cue.DASH:
                return Found(self._name(start, j))
        left = leftward(self.tokens, end, start)
        if self._cue(left - 1) is Cue.COMMA and left == end - 1 and self._cue(left) is Cue.NUMBER:
            left, end = leftward(self.tokens, left - 1, start), left - 1
        return Found(self._name(left, end))

    def _label(self, mark: int) -> Found:
        """Return the words before a colon or dash: "Patents: down by 8%"."""
        start = clause_start(self.tokens, mark)
        span = self._name(start, mark)
        named_only = span and first_verb(self.tokens, start, mark) < 0
        return Found(span) if named_only else self._main(mark)
