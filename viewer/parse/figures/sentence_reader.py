"""What a sentence counts as a whole: its subject, or the object of what an office received."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from viewer.parse.figures.clauses import first_verb, is_passive, past_opening, without_asides
from viewer.parse.figures.cues import EXPECTS, RECEIVED, SHARE_VERBS, Cue, is_adverb
from viewer.parse.figures.groups import group_of
from viewer.parse.figures.measures import is_generic, is_pointing
from viewer.parse.figures.noun_phrases import VERBAL, leftward, named, rightward
from viewer.parse.figures.verdict import clause_start
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.model import Span
    from viewer.parse.figures.tokens import Token
    from viewer.parse.figures.verdict import Verdict

_SUMMED = frozenset({"under", "for", "through"})
# Who files, where nothing tells them from others: then what they filed is counted.
_ANYBODY = frozenset(
    "applicants inventors innovators companies individuals businesses firms users people and all "
    "across around the globe world worldwide".split()
)
FILED = frozenset({"filed", "submitted", "lodged"})
_RELATIVES = frozenset({"who", "which"})
_DEFINING = frozenset({"who", "which", "that"})
_NEAR = 14
_WHOSE = frozenset({"for", "bei", "für"})
_PLURAL = LatePattern(r"^[^()]*?s(?=$|\s(?:of|in|for|by|from|with|to|at|on|filed|based)\b)")


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

    def main_subject(self, pronoun: str) -> Span | None:
        """Return what ``pronoun`` means that opens the next sentence.

        "It" and "they" are the subject, where the number agrees; "this" is what was counted.
        """
        end = len(self.tokens)
        start = past_opening(self.text, self.tokens, self._past_dateline(), end)
        verb = first_verb(self.tokens, start, end)
        if verb < 0:
            return None
        span = self._name(start, verb)
        if pronoun in {"this", "that"} and self.tokens[verb].word in RECEIVED:
            return self._object(verb, end) or span
        if pronoun in {"they", "them", "these", "those"} and span and not self._is_plural(span):
            return self._object(verb, end) if self.tokens[verb].word in RECEIVED else None
        return span

    def _past_dateline(self) -> int:
        verb = first_verb(self.tokens, 0, len(self.tokens))
        return next((j + 1 for j in range(verb) if self._cue(j) is Cue.DASH), 0)

    def _is_plural(self, span: Span) -> bool:
        return bool(_PLURAL.search(span.of(self.text)))

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
        if clause is None and self._is_level_of(start - 1, end):
            return self._label(start - 1)
        if relative := self._before_relative(start, end):
            return Found(relative)
        start = past_opening(self.text, tokens, start, end)
        if clause is None and self._is_defined(start):
            return self._head(start - 1)
        verb = first_verb(tokens, start, end)
        if verb > 0 and tokens[verb].word in EXPECTS and self._cue(verb + 1) is Cue.WORD:
            start, verb = verb + 1, first_verb(tokens, verb + 1, end)
        return self._counted(start, end) if verb < 0 else self._of_verb(start, verb, end)

    def _is_defined(self, start: int) -> bool:
        """Return whether a relative clause opens with its verb at ``start``: "prices that fell"."""
        return (
            start > 1
            and self.tokens[start - 1].word in _DEFINING
            and self._cue(start) in VERBAL
            and self._cue(start - 2) is Cue.WORD
        )

    def _of_verb(self, start: int, verb: int, end: int) -> Found:
        """Return what the clause counts whose verb is known: its subject or its object."""
        tokens = self.tokens
        if self._cue(verb - 1) is Cue.PRONOUN and tokens[verb].word not in RECEIVED:
            return self._pronoun(verb - 1)
        if sharers := self._whose_share(start, verb, end):
            return Found(sharers)
        span = self._name(*without_asides(tokens, start, verb))
        active = self._counts_its_object(verb) and not is_passive(tokens, verb)
        generic = span and not (set(span.of(self.text).lower().split()) - _ANYBODY)
        if active or span is None or (generic and tokens[verb].word in FILED):
            counted = self._object(verb, end)
            if span and counted and is_generic(counted.of(self.text)) and self._is_land(span):
                return Found(span, counted)
            told = counted and (
                tokens[verb].word in RECEIVED or generic or not is_generic(counted.of(self.text))
            )
            return Found((counted if told else None) or span or counted)
        under = self._under(verb, end) if is_passive(tokens, verb) else None
        return Found(span, measure=None, place=under)

    def _place_first(self, verb: int) -> Found | None:
        """Return "China" for "To China exports fell 5%"."""
        start = clause_start(self.tokens, verb)
        if self._cue(start) not in {Cue.FROM, Cue.TO} or not self._is_proper(start + 1):
            return None
        end = rightward(self.tokens, start + 1)
        while end > start + 1 and self.text[self.tokens[end - 1].start].islower():
            end -= 1
        place = self._name(start + 1, end)
        return Found(place, self._name(verb - 1, verb)) if place and end <= verb else None

    def _is_proper(self, j: int) -> bool:
        """Return whether a name opens at ``j``: "the United States"."""
        j += self._cue(j) is Cue.HEDGE
        return self._cue(j) is Cue.WORD and self.text[self.tokens[j].start].isupper()

    def _pronoun(self, j: int) -> Found:
        """Return who "it" is; a clause may open with whose ("For fuels it rose")."""
        if place := self._place_first(j):
            return place
        start = clause_start(self.tokens, j)
        whose = self.tokens[start].word in _WHOSE or self._is_proper(start + 1)
        if self._cue(start) is Cue.IN and whose:
            end = first_verb(self.tokens, start, j)
            if span := self._name(start + 1, end if end > 0 else j):
                return Found(span)
        return Found(pronoun=self.tokens[j].word)

    def _is_land(self, span: Span) -> bool:
        return group_of(span.of(self.text)) == "country"

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

    def _head(self, end: int) -> Found:
        """Return the noun before a relative clause, or what it is said of: "A was the only one".

        A noun that only points ("a proportion that") stands for what the clause before counts.
        """
        start = leftward(self.tokens, end)
        predicate = self._cue(start - 1) is Cue.BE and self._cue(start - 2) is not Cue.PRONOUN
        if predicate and start > 1:
            return self._main(start)
        span = self._name(start, end)
        if span and self._cue(start - 1) is Cue.COMMA and is_pointing(span.of(self.text)):
            return self._main(start - 1)
        return Found(span)

    def _counts_its_object(self, verb: int) -> bool:
        """Return whether what changed is the object: "received", "contained 31,270 designs"."""
        word = self.tokens[verb].word
        counted = verb + 1
        while self._cue(counted) is Cue.HEDGE:
            counted += 1
        amount = self.tokens[counted].amount if self._cue(counted) is Cue.NUMBER else None
        number = amount and amount.unit in {None, "count"} and self._cue(counted + 1) is Cue.WORD
        deed = self._cue(verb) in {Cue.DEED, Cue.WORD} and word not in SHARE_VERBS | FILED
        return word in RECEIVED or bool(number and deed)

    def _is_level_of(self, mark: int, end: int) -> bool:
        """Return whether a level follows its label and colon: "Trade volume: 63.9 billion"."""
        follows = mark + 1 + (self._cue(mark + 1) is Cue.HEDGE)
        return (
            mark > 0
            and self.tokens[mark].word == ":"
            and self._cue(follows) is Cue.NUMBER
            and self.tokens[follows + 1].word != "."
            and first_verb(self.tokens, mark + 1, end) < 0
        )

    def _whose_share(self, start: int, verb: int, end: int) -> Span | None:
        """Return "residents" for "13% came from residents", "44% were filed by residents"."""
        while self._cue(start) is Cue.HEDGE or is_adverb(self.tokens[start].word):
            start += 1
        if self._cue(start) is not Cue.AMOUNT:
            return None
        by = verb + 1 + (self._cue(verb + 1) is Cue.DEED)
        if by >= end or self._cue(by) not in {Cue.FROM, Cue.BY}:
            return None
        return self._name(by + 1, rightward(self.tokens, by + 1))

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
        return Found(self._name(left, end) or self._name(start, rightward(self.tokens, start)))

    def _label(self, mark: int) -> Found:
        """Return the words before a colon or dash: "Patents: down by 8%"."""
        start = clause_start(self.tokens, mark)
        span = self._name(start, mark)
        named_only = span and first_verb(self.tokens, start, mark) < 0
        return Found(span) if named_only else self._main(mark)
