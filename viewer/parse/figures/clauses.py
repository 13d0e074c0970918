"""The parts of a clause: its opening, its subject, its verb, what is only said aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.figures.cues import PASSIVE, SHARE_VERBS, Cue, is_adverb
from viewer.parse.figures.noun_phrases import VERBAL
from viewer.parse.figures.time_words import LEADING_TIME, TIME_NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

_PREPOSITIONS = frozenset(
    {Cue.IN, Cue.ON, Cue.FROM, Cue.AT, Cue.BY, Cue.WITH, Cue.OF, Cue.CONJUNCTION}
)
_SENTENCE_ADVERBS = frozenset(
    "moreover however meanwhile worldwide overall also furthermore elsewhere again today here "
    "nationwide nationally "
    "thus hence then therefore besides still additionally year month now abroad "
    "instead likewise conversely".split()
)
_INSERTED = _PREPOSITIONS | {Cue.HEDGE, Cue.DEED, Cue.VERB, Cue.SIDE}
_SEPARATORS = frozenset({Cue.MARK, Cue.AND, Cue.COMMA, Cue.DASH})
_LONGEST_OPENING = 25
_LONGEST_PHRASE = 8
_NOUNS = frozenset({Cue.WORD, Cue.NOUN, Cue.BOTH, Cue.NUMBER})
_OPENING_ARTICLES = frozenset({"the", "this", "these"})
_DETERMINERS = frozenset("the a an its their all both die der das den dem ein eine einen".split())
_KINDS = frozenset({"registered", "granted", "published"})  # "patents and registered designs"
_HOW = frozenset({"online", "abroad"})
_PARTICIPLES = frozenset("according seen taken set given broken drawn measured".split())
_LINKS = _PREPOSITIONS | {Cue.TO, Cue.SIDE}
_IMPLIED = frozenset({"it", "they", "we", "he", "she"})
_SUPPOSING = frozenset({"were", "had", "should"})  # "Were fees lower, filings would rise."


def first_verb(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the index of the verb of the clause that begins at ``start``, or -1."""
    depth = 0
    for j in range(start, end):
        cue = tokens[j].cue
        depth += (cue is Cue.OPEN) - (cue is Cue.CLOSE)
        verbal = cue in VERBAL or tokens[j].word in SHARE_VERBS or _acts(tokens, j)
        if depth <= 0 and j > start and verbal and not is_participle(tokens, j):
            return j
    return -1


def _acts(tokens: Sequence[Token], j: int) -> bool:
    """Return whether a word of no list is a verb by its ending and its object: "headed the"."""
    return (
        tokens[j].cue is Cue.WORD
        and tokens[j].word.endswith("ed")
        and j + 1 < len(tokens)
        and tokens[j + 1].cue in {Cue.HEDGE, Cue.NUMBER, Cue.AMOUNT}
    )


def is_participle(tokens: Sequence[Token], j: int) -> bool:
    """Return whether the verb at ``j`` describes the noun before: "applications filed with"."""
    if tokens[j].cue is not Cue.DEED or j + 1 >= len(tokens):
        return False
    after, before = tokens[j + 1], tokens[j - 1]
    passive = any(token.cue in {Cue.BE, Cue.NOT_YET} for token in tokens[max(0, j - 3) : j])
    described = (
        after.cue in {Cue.WITH, Cue.IN, Cue.BY, Cue.ON, Cue.AT}
        and after.word != "for"
        and before.cue is Cue.WORD
    )
    described |= (is_adverb(after.word) or after.word in _HOW) and before.cue is Cue.WORD
    described |= after.cue is Cue.OPEN and before.cue is Cue.WORD
    described |= before.cue in {Cue.IN, Cue.OF} and after.cue is Cue.WORD
    described |= before.cue is Cue.AND and tokens[j].word in _KINDS and after.cue is Cue.WORD
    return before.word in _DETERMINERS or (described and not passive)


def is_passive(tokens: Sequence[Token], verb: int) -> bool:
    """Return whether the verb at ``verb`` is suffered by its subject ("were received")."""
    return tokens[verb].word in PASSIVE or any(
        token.word in PASSIVE for token in tokens[max(0, verb - 2) : verb]
    )


def past_opening(text: str, tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the clause itself begins, after "In June 2017, ", "Over that span "."""
    while start < end and tokens[start].cue in _SEPARATORS:
        start += 1
    if start >= end:
        return start
    emphatic = tokens[start].word in {"even", "just", "only"}
    if emphatic and start + 1 < end and tokens[start + 1].cue in _PREPOSITIONS:
        start += 1
    past = _past_clause(text, tokens, start, end)
    return past if past == start else past_opening(text, tokens, past, end)


def _past_clause(text: str, tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the first opening at ``start`` ends; ``start`` where none stands."""
    near = range(start, min(end, start + _LONGEST_OPENING))
    comma = next((j for j in near if tokens[j].cue is Cue.COMMA), -1)
    spoken = _pronoun(tokens, start, comma if comma > 0 else near.stop)
    if spoken and (tokens[start].cue in _PREPOSITIONS or _sets_scene(tokens, start)):
        return spoken
    if tokens[start].cue in _PREPOSITIONS:
        pointed = start + 1 < end and tokens[start + 1].cue is Cue.PRONOUN
        if pointed and tokens[start + 1].word not in _OPENING_ARTICLES:
            return start + 2
        if comma > 0 and not _in_list(tokens, comma, end):
            return comma + 1
        apart = _second_phrase(tokens, start, near.stop)
        return apart or _past_time(text, tokens, start, end)
    if comma > 0 and _sets_scene(tokens, start):
        return comma + 1
    opening = is_adverb(tokens[start].word) or tokens[start].word in _SENTENCE_ADVERBS
    supposed = tokens[start].word in _SUPPOSING and comma > 0
    return comma + 1 if supposed or (opening and 0 < comma <= start + 2) else start


def _past_time(text: str, tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where "Compared with ten years ago (348,596 in 2009)" ends, which no comma closes."""
    time = LEADING_TIME.match(text, tokens[start].start, tokens[end - 1].end)
    past = time.end() if time else 0
    begun = next((j for j in range(start, end) if tokens[j].start >= past), start)
    closed = (j + 1 for j in range(begun, end) if tokens[j].cue is Cue.CLOSE)
    return next(closed, begun) if begun > start and tokens[begun].cue is Cue.OPEN else begun


def without_asides(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Return the part of ``tokens[start:end]`` that is the subject itself.

    "Retail sales, provisionally put at N," ends at its first comma; "as a report says, gas prices"
    begins after its last; the commas of a list count for neither.
    """
    commas = [j for j in range(start, end) if tokens[j].cue is Cue.COMMA]
    for j in commas:
        following = tokens[j + 1] if j + 1 < end else None
        if (
            following
            and tokens[end - 1].cue is Cue.COMMA
            and (
                following.cue in _INSERTED
                or following.word.endswith(("ed", "ing"))
                or is_adverb(following.word)
                or following.word in {"too", "now"}
            )
        ):
            return start, j
    if tokens[end - 1].cue is Cue.COMMA and (aside := last_aside(tokens, start, end)):
        return start, aside
    inner = [
        j for j in commas if j < end - 1 and not any(t.cue is Cue.AND for t in tokens[j + 1 : end])
    ]
    return (inner[-1] + 1 if inner else start), end


def last_aside(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the comma that opens the aside before ``end``: ", third in the EU,"; 0 for none."""
    for j in range(end - 2, start, -1):
        if tokens[j].cue is Cue.COMMA:
            return j
        if tokens[j].cue is Cue.AND:
            return 0
    return 0


def _pronoun(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the "it" before ``end`` that has a verb of its own; 0 for none."""
    pronouns = (j for j in range(start + 2, end) if tokens[j].word in _IMPLIED)
    return next((j for j in pronouns if j + 1 < end and tokens[j + 1].cue in VERBAL), 0)


def _second_phrase(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where "after this fall | the number" begins a second noun phrase; 0 for nowhere."""
    for j in range(start + 2, min(end, start + _LONGEST_PHRASE)):
        if tokens[j].cue in VERBAL or tokens[j].cue is Cue.AND:
            return 0
        last = tokens[j - 1]
        if tokens[j].word in _OPENING_ARTICLES and last.cue in _NOUNS and last.word[-3:] != "ing":
            return j
    return 0


def _sets_scene(tokens: Sequence[Token], start: int) -> bool:
    """Return whether "According to", "Seen over a year", "Compared with 2013" opens there."""
    word = tokens[start].word
    participle = word.endswith("ed") or word in _PARTICIPLES
    return participle and start + 1 < len(tokens) and tokens[start + 1].cue in _LINKS


def _in_list(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Return whether the comma stands in "patent, design and trademark filings"."""
    ahead = tokens[comma + 1 : min(end, comma + 4)]
    return (
        tokens[comma - 1].cue is Cue.WORD
        and tokens[comma - 1].word not in TIME_NOUNS
        and any(token.cue is Cue.AND for token in ahead)
        and all(token.cue in {Cue.AND, Cue.WORD} for token in ahead)
    )
