"""The subject of a verb of movement: before it, carried over from an earlier clause, or owned."""

from __future__ import annotations

from viewer.parse.figures.clauses import first_verb, is_participle, past_opening, without_asides
from viewer.parse.figures.cues import EXPECTS, Cue, is_adverb
from viewer.parse.figures.noun_phrases import VERBAL, leftward, rightward
from viewer.parse.figures.sentence_reader import Found, SentenceReader
from viewer.parse.figures.verdict import clause_start

_GROUP = frozenset(
    {Cue.VERB, Cue.BE, Cue.SIDE, Cue.HEDGE, Cue.NOT_YET, Cue.BOTH, Cue.TIMES, Cue.PACE}
)
_ALSO = frozenset(
    "also now even then still not again went go gone going have has had further down up likewise "
    "gave come came become became out turned swung returned can may must should "
    "gingen ging nahmen nahm continued back shot having revised".split()
)
_AFTER = frozenset({"after", "following", "despite", "nach", "trotz"})
_TURNED = frozenset({"turned", "swung", "returned", "switched", "reverted"})
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_CONCEDING = frozenset({"though", "although", "while", "if"})  # "chips, though up by 2%,"
# The words of "6,912 applications for registration under the Madrid System".
_COUNTED = frozenset({Cue.WORD, Cue.HEDGE, Cue.IN, Cue.ON, Cue.OF, Cue.FROM, Cue.CLOSE, Cue.OPEN})
THEIR = frozenset({"their", "its", "his", "her", "theirs"})
_POSSESSIVES = frozenset({"whose", "where", "deren", "dessen"})
# Words that tell how a noun of movement was, not of what. Source: adjectives beside "increase" and
# "decline" in the wordings of statistics offices.
DESCRIBING = frozenset(
    "drastic sharp annual average yearly monthly quarterly strong slight small large big steady "
    "first second total highest further net real nominal overall modest similar corresponding only "
    "noteworthy recent previous percentage percent mean continued robust impressive initial report "
    "rapid significant seasonally adjusted a an the this that any no compound cumulative marked "
    "notable moderate solid healthy".split()
)


class VerbReader(SentenceReader):
    """Answers what the verb, or noun, of a change is said of."""

    def _before_verb(self, verb: int, previous: int) -> Found:
        """Return the subject of the verb at ``verb``."""
        first = verb
        is_noun = self._cue(verb) in {Cue.NOUN, Cue.BOTH}
        while first > 0 and (
            self._in_group(first - 1) or (is_noun and self._tells_how(first - 1, verb))
        ):
            first -= 1
        if is_noun and self.tokens[first - 1].word in _AFTER and first:
            return self._after_what(first - 1, verb)
        first = self._before_turn(first) if is_noun else first
        joint = self._cue(first - 1)
        if joint is Cue.COMMA and is_noun and self._cue(verb + 1) in {Cue.BE, Cue.NOT_YET}:
            return Found()
        if joint is Cue.COMMA and self._adds(first, verb):
            return self._last_counted(first - 1) or self._main(first - 1)
        if first and (joined := self._joined(first - 1)):
            return joined
        start = self._clause(first, previous)
        return (
            self._restricted(first)
            or self._owner(start, first)
            or self._place_first(first)
            or self._nominative(start, first)
            or self._earlier(start, first)
        )

    def _after_what(self, opening: int, noun: int) -> Found:
        """Return "exports" for "After a rise of 5%, exports fell", "exports fell after a rise"."""
        if opening > 0 and self._cue(opening - 1) not in {Cue.STOP, Cue.MARK}:
            return self._main(opening)
        end = len(self.tokens)
        comma = next((j for j in range(noun, end) if self._cue(j) is Cue.COMMA), end)
        start = past_opening(self.text, self.tokens, comma, end)
        verb = first_verb(self.tokens, start, end)
        return Found(self._name(start, verb)) if verb > 0 else Found()

    def _before_turn(self, noun: int) -> int:
        """Return where the verb stands of "turned to an increase"; else ``noun``."""
        into = self._cue(noun - 1) in {Cue.TO, Cue.IN}
        return noun - 2 if into and self.tokens[noun - 2].word in _TURNED else noun

    def _joined(self, j: int) -> Found | None:
        """Return what the word at ``j``, before the verb, points at: "it", "which", a label."""
        word = self.tokens[j].word
        if word in _CONCEDING and self._cue(j - 1) is Cue.COMMA:
            return self._main(j - 1)
        if self._cue(j) in {Cue.STOP, Cue.DASH} and j > 0 and word != ";":
            return self._label(j)
        if self._cue(j) is Cue.PRONOUN and self.tokens[j - 1].word == "where":
            return self._head(j - 1 - (self._cue(j - 2) is Cue.COMMA))
        if self._cue(j) is Cue.PRONOUN or (j == 0 and word == "that"):
            return self._pronoun(j)
        return self._related(j) if word in _RELATIVES else None

    def _related(self, relative: int) -> Found:
        """Return what "which", "that" or "who" at ``relative`` stands for."""
        tokens = self.tokens
        infinitive = self._cue(relative - 2) is Cue.TO and self._cue(relative - 1) is Cue.WORD
        if tokens[relative].word == "that" and infinitive:  # "to bring that down"
            return self._pronoun(relative)
        comma = self._cue(relative - 1) is Cue.COMMA
        end = relative - comma
        if comma and tokens[relative].word == "which" and self._cue(relative + 1) is Cue.BE:
            return self._main(end)
        return self._head(end)

    def _adds(self, first: int, verb: int) -> bool:
        """Return whether ", up 5%", ", soaring 5%" adds to the clause before the comma."""
        bracketed = self._cue(first - 2) is Cue.CLOSE and self._cue(verb) is not Cue.SIDE
        if bracketed and not self.tokens[first].word.endswith("ing"):
            return False
        return not self._is_finite(first, verb)

    def _last_counted(self, end: int) -> Found | None:
        """Return "designs" for "received 5,200 marks and 1,100 designs, a decline of 3%"."""
        start = end - 1
        while start > 1 and self._cue(start) in _COUNTED:
            start -= 1
        counted = self._cue(start) is Cue.NUMBER and self._cue(start - 1) is Cue.AND
        if not counted or start + 1 >= end:
            return None
        return Found(self._name(start, rightward(self.tokens, start)))

    def _restricted(self, first: int) -> Found | None:
        """Return "cases" for "cases for which we act rose": the clause inside has its own verb."""
        for j in range(first - 2, 1, -1):
            if self._cue(j) in {Cue.COMMA, Cue.STOP, Cue.AMOUNT}:
                return None
            if self.tokens[j].word in {"which", "who"} and self._cue(j - 1) is not Cue.COMMA:
                end = j - (self._cue(j - 1) in {Cue.IN, Cue.TO, Cue.BY, Cue.ON, Cue.FROM})
                inner = first_verb(self.tokens, j, first) > 0
                return Found(self._name(leftward(self.tokens, end), end)) if inner else None
        return None

    def _nominative(self, start: int, first: int) -> Found | None:
        """Return the noun that the verb group at ``first`` ends the clause of."""
        tokens = self.tokens
        span = self._name(*without_asides(tokens, start, first))
        if (
            span
            and (deed := first_verb(tokens, start, first)) > 0
            and tokens[deed + 1].word in THEIR
        ):
            return Found(self._name(*without_asides(tokens, start, deed)))
        return Found(span) if span else None

    def _is_german_noun(self, j: int) -> bool:
        return j > 0 and self.text[self.tokens[j].start].isupper()

    def _tells_how(self, j: int, noun: int) -> bool:
        token = self.tokens[j]
        if token.cue is Cue.PRONOUN and self._cue(j + 1) in VERBAL:  # "this was an increase"
            return False
        lower = token.cue is Cue.WORD and self.text[token.start].islower()
        describes = token.word in DESCRIBING or token.word.endswith("est")
        return describes or (lower and self._is_german_noun(noun))

    def _owner(self, start: int, end: int) -> Found | None:
        """Return "carmakers" for "carmakers, whose exports fell 5%"."""
        if start <= 1 or self.tokens[start - 1].word not in _POSSESSIVES:
            return None
        close = start - 1 - (self._cue(start - 2) is Cue.COMMA)
        return Found(self._head(close).subject, self._name(start, end))

    def _is_finite(self, first: int, verb: int) -> bool:
        """Return whether a verb with a subject of its own stands there: not "up 5%", "soaring"."""
        group = self.tokens[first : verb + 1]
        if self._turned(first):
            return True
        if group[0].word == "having" or (len(group) == 1 and group[0].word.endswith("ing")):
            return False
        return any(token.cue in VERBAL - {Cue.SIDE} for token in group)

    def _in_group(self, j: int) -> bool:
        token = self.tokens[j]
        infinitive = token.cue is Cue.TO and self._cue(j + 1) in {Cue.VERB, Cue.BOTH}
        return (
            self._turned(j)
            or token.cue in _GROUP
            or token.word in _ALSO
            or is_adverb(token.word)
            or infinitive
        )

    def _turned(self, j: int) -> bool:
        """Return whether a verb of any kind stands before "up" or "down": "turned up"."""
        return self.tokens[j].word.endswith("ed") and self._cue(j + 1) is Cue.SIDE

    def _clause(self, end: int, previous: int) -> int:
        """Return where the clause begins whose subject ends before ``end``."""
        tokens = self.tokens
        start = clause_start(tokens, end)
        if self._cue(end - 1) is Cue.COMMA:
            aside = False
            while start and not aside and tokens[start - 1].cue is Cue.CONJUNCTION:
                aside = self._cue(start - 2) is Cue.COMMA
                start = clause_start(tokens, start - 1)
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
                return start if tokens[j + 1].word in THEIR else j + 1
            if cue is Cue.WITH and tokens[j - 1].cue is Cue.COMMA:
                return j + 1
            if tokens[j].word in EXPECTS and tokens[j + 1].cue is not Cue.TO:
                return j + 1
        return start

    def _earlier(self, start: int, end: int) -> Found:
        """Return the subject that a verb without one takes over: "rose by 1.5% but declined"."""
        if any(i < end for i in self.changes):
            return Found()
        if start and self.tokens[start - 1].word == ":":
            return self._label(start - 1)
        return self._main(end, clause=0)
