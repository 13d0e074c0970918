"""What a German change is a change of: the nominative of its clause, or the field that opens it.

The finite verb stands second. What stands before it is the nominative ("Die Preise stiegen"), or
says where ("Im Versandhandel stiegen die Umsätze"); then the nominative follows the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Span
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.sentence_reader import Found
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from viewer.parse.figures.tokens import Token
    from viewer.parse.figures.verdict import Verdict

_PREPOSITIONS = frozenset(
    "in im bei beim für aus auf an am von vom nach zu zum zur gegenüber seit binnen trotz mit ohne "
    "um unter über wegen laut ab bis durch innerhalb außerhalb während gegen zwischen vor".split()
)
# Of these, the ones that open a field: whose or where the change is.
_FIELDS = frozenset("in im bei beim für aus auf an am nach".split())
_WHOSE = frozenset({"bei", "beim"})
# And those that say within a noun phrase which noun is meant: "Handel mit Textilien".
_WHICH = frozenset("in im für aus von vom mit an nach bei beim der des und sowie".split())
_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine jene jener jenes ihre ihr "
    "ihren seine sein diese dieser dieses diesen unsere".split()
)
_PRONOUNS = frozenset({"sie", "er", "es"})
_EXPECTING = frozenset("erwartet erwarten prognostiziert rechnet rechnen meldet meldete".split())
_POSSESSIVES = frozenset({"deren", "dessen"})
_STOPS = frozenset({Cue.STOP, Cue.CONJUNCTION, Cue.COMMA, Cue.OPEN, Cue.AMOUNT})
# What opens a sentence with a capital and is no noun.
_OPENERS = frozenset(
    "dabei damit dazu davon darunter dagegen hingegen zudem außerdem auch so das dies diese dieser "
    "hier dort exakt genau rund stark deutlich leicht kräftig besonders insgesamt allerdings "
    "erneut wieder wie zugleich gleichzeitig positiv negativ real nominal bereits erstmals "
    "zuletzt ähnlich".split()
)
_ENDS = frozenset({Cue.STOP, Cue.CONJUNCTION, Cue.COMMA})
_FINITE = frozenset({Cue.VERB, Cue.BE, Cue.DEED, Cue.NOT_YET, Cue.TIMES})
# Nouns of time and of comparison, which no change is a change of.
_TIMELY = LatePattern(
    r"(?:vor|gesamt|kalender|geschäfts|berichts|halb)*(?:jahr|monat|quartal|woche|tag)"
    r"(?:e?[sn]?|es|sfrist|svergleich|sdurchschnitt|smitte|sende|sbeginn|sverlauf|swert|sniveau)"
    r"|(?:vergleich|zeitraum|vorjahreszeitraum|schnitt|durchschnitt|folge|stand|niveau|verlauf)s?"
    r"|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
)
# Nouns after a preposition that say how it is known or told, not where.
_TELLING = frozenset(
    "ergebnis ergebnissen ergebnisse angaben berechnungen schätzung schätzungen spitze rahmen "
    "basis hinblick zusammenhang anschluss wert gegensatz unterschied".split()
)
# What is counted, where the field says whose it is.
_COUNTED = frozenset(
    "zahl anzahl anmeldungen eintragungen erteilungen umsatz umsätze ausfuhren einfuhren exporte "
    "importe waren lieferungen bezüge preise produktion nachfrage aufträge absatz "
    "veränderungsraten veränderungsrate".split()
)
_FAR = 40
_LONGEST_LABEL = 3


class Nominative(NamedTuple):
    """The nominative of a clause, or a pronoun, and the noun of the field that opens it.

    ``counted`` is whether the nominative only says what is counted: "die Zahl", "die Umsätze".
    """

    subject: Span | None = None
    field: Span | None = None
    pronoun: str | None = None
    counted: bool = False

    def found(self) -> Found | None:
        """Return the nominative, or the field where that only says what is counted."""
        if self.field and (self.subject is None or self.counted):
            return Found(self.field, measure=self.subject)
        return Found(self.subject) if self.subject else None


def subject(
    text: str, tokens: Sequence[Token], verdicts: Mapping[int, Verdict], i: int
) -> Found | None:
    """Return the subject of the change at token ``i``, where the grammar of its clause tells it."""
    changes = {j for j, verdict in verdicts.items() if verdict.direction and j < i}
    changes -= {j for j in changes if any(t.word == "oder" for t in tokens[j + 1 : i][:3])}
    end = _before_bracket(text, tokens, i)
    clause = Clause(text, tokens, end, changes)
    if end < 0 or clause.is_owned():
        return None
    told = clause.nominative()
    if told.pronoun and changes:
        return Found()
    if clause.start and (told.pronoun or (told == Nominative() and clause.points_back())):
        told = Clause(text, tokens, clause.start - 1, changes).nominative()
    return told.found()


def subject_after(text: str, tokens: Sequence[Token], i: int) -> Found | None:
    """Return the subject that follows: "Mit einem Plus von 5 % liegt Bayern vorn"."""
    stop = next((j for j in range(i + 1, len(tokens)) if tokens[j].cue in _STOPS), len(tokens))
    clause = Clause(text, tokens, stop, {i})
    return clause.nominative().found()


def _before_bracket(text: str, tokens: Sequence[Token], i: int) -> int:
    """Return where the clause of ``i`` ends: before its bracket behind a verb, "stieg (+ 6,9 %)".

    A bracket behind a noun is that noun's: -1.
    """
    for j in range(i - 1, max(-1, i - 6), -1):
        if tokens[j].cue is Cue.CLOSE:
            return i
        if tokens[j].cue is Cue.OPEN:
            verb = j > 0 and tokens[j - 1].word and text[tokens[j - 1].start].islower()
            return j if verb else -1
    return i


class Clause:
    """The clause of one amount, up to the amount and, for a verb at its end, beyond."""

    def __init__(
        self, text: str, tokens: Sequence[Token], i: int, changes: Collection[int]
    ) -> None:
        """Find the clause of ``tokens`` that holds ``i``; ``changes`` are the amounts of others."""
        self._text = text
        self._tokens = tokens
        self._end = i
        self.start = self._opening(i, changes)

    def nominative(self) -> Nominative:
        """Return what the clause is said of."""
        if any(t.word in _EXPECTING for t in self._tokens[self.start : self._end]):
            return Nominative()
        verb = next((j for j in range(self.start, self._end) if self._is_finite(j)), -1)
        opener = self._tokens[self.start - 1].cue if self.start else Cue.STOP
        if verb < 0 or opener is Cue.CONJUNCTION:
            return self._first(self.start, self._end)
        before = self._first(self.start, verb)
        if before.subject or before.pronoun:
            return before
        after = self._first(verb + 1, self._end)
        if after.pronoun and before.field:
            return before
        whose = self._tokens[self.start].word in _WHOSE and before.field is not None
        return after._replace(field=before.field or after.field, counted=after.counted or whose)

    def is_owned(self) -> bool:
        """Return whether a noun before it owns the clause: ", deren Umsätze fielen", "Marken: "."""
        opener = self._tokens[self.start - 1].word if self.start else ""
        return opener in _POSSESSIVES or (opener == ":" and self.start <= _LONGEST_LABEL)

    def points_back(self) -> bool:
        """Return whether the clause says something of the one before: ", das waren 20 % mehr"."""
        return self._tokens[self.start].word in {"das", "dies"}

    def _opening(self, i: int, changes: Collection[int]) -> int:
        """Return where the clause begins: after a comma, a conjunction or another's change."""
        depth = 0
        for j in range(i - 1, max(-1, i - _FAR), -1):
            cue = self._tokens[j].cue
            depth += (cue is Cue.CLOSE) - (cue is Cue.OPEN)
            if depth > 0:
                continue
            if cue is Cue.COMMA and self._tokens[j - 1].cue is Cue.DASH:
                continue
            if cue in _ENDS or j in changes or (cue is Cue.DASH and self._is_spaced(j)):
                return j + 1 + (j in changes and self._tokens[j + 1].cue is Cue.AND)
        return max(0, i - _FAR)

    def _is_spaced(self, j: int) -> bool:
        around = self._text[self._tokens[j].start - 1], self._text[self._tokens[j].end]
        return all(map(str.isspace, around))

    def _is_finite(self, j: int) -> bool:
        token = self._tokens[j]
        return token.cue in _FINITE and self._text[token.start].islower()

    def _first(self, start: int, end: int) -> Nominative:
        """Return the first noun phrase without a preposition, and the first field before it."""
        field = None
        j = start
        while j < end:
            token = self._tokens[j]
            if token.cue is Cue.OPEN:
                j = self._closing(j, end)
            elif token.word in _PRONOUNS and field is None:
                return Nominative(pronoun=token.word)
            elif token.word in _PREPOSITIONS:
                head = self._noun(j + 1, end)
                stop = self._phrase_end(head, end)
                if head < end and field is None and self._opens_field(token.word, head):
                    field = self._span(head, stop)
                j = max(stop, j + 1)
            elif self._is_noun(j) and not self._is_timely(j):
                named = self._span(j, self._phrase_end(j, end))
                return Nominative(named, field, counted=token.word in _COUNTED)
            else:
                j += 1
        return Nominative(None, field)

    def _opens_field(self, preposition: str, head: int) -> bool:
        telling = self._is_timely(head) or self._tokens[head].word in _TELLING
        telling |= self._tokens[head - 1].cue is Cue.NUMBER
        return preposition in _FIELDS and not telling

    def _noun(self, start: int, end: int) -> int:
        """Return the index of the first noun from ``start``."""
        return next((j for j in range(start, end) if self._is_noun(j)), end)

    def _is_noun(self, j: int) -> bool:
        token = self._tokens[j]
        if self._text[token.end : token.end + 5] == "- und" and self._text[token.end + 6].islower():
            return False  # "Kalender- und saisonbereinigt"
        named = token.cue is Cue.WORD and self._text[token.start : token.start + 1].isupper()
        return named and token.word not in _ARTICLES | _OPENERS | _PREPOSITIONS

    def _is_timely(self, j: int) -> bool:
        return bool(_TIMELY.fullmatch(self._tokens[j].word))

    def _span(self, head: int, stop: int) -> Span:
        """Return the words of a phrase with the adjectives before its noun."""
        first = head
        while first > 0 and self._is_adjective(first - 1):
            first -= 1
        return Span(self._tokens[first].start, self._tokens[stop - 1].end)

    def _is_adjective(self, j: int) -> bool:
        token = self._tokens[j]
        inflected = token.word.endswith(("e", "en", "er", "es", "em"))
        return token.cue is Cue.WORD and inflected and token.word not in _ARTICLES | _PREPOSITIONS

    def _phrase_end(self, head: int, end: int) -> int:
        """Return where the phrase of the noun at ``head`` ends; "der", "im" and "für" lead on."""
        stop = j = head + 1
        while j < end:
            token = self._tokens[j]
            if self._is_noun(j):
                if self._is_timely(j):
                    break
                stop = j + 1
            elif token.cue is Cue.OPEN and self._listed(self._closing(j, end), end):
                j = self._closing(j, end)
                continue
            elif token.cue is Cue.DASH and not self._is_spaced(j):
                stop = j + 1
            elif token.word not in _WHICH | _ARTICLES and not self._is_adjective(j):
                break
            j += 1
        return min(stop, end)

    def _listed(self, j: int, end: int) -> bool:
        return j < end and self._tokens[j].word in {"und", "sowie"}

    def _closing(self, opened: int, end: int) -> int:
        return next((k for k in range(opened, end) if self._tokens[k].cue is Cue.CLOSE), end) + 1
