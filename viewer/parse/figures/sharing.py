"""Amounts that share the verb of another: "3.6% in A; 1.5% in B", "8.4% and 9.9% higher"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Role
from viewer.parse.figures.countable import looks_back
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.verdict import Verdict, before, cue_at, is_bare_bracket, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

# What may not stand between a change and an amount that shares its verb.
_BREAKS = frozenset(
    {Cue.VERB, Cue.BE, Cue.DEED, Cue.SHARE, Cue.RATE, Cue.PRONOUN, Cue.NOUN, Cue.BOTH}
)
_UNSHARED_BEFORE = frozenset(
    {Cue.TO, Cue.FROM, Cue.AT, Cue.OF, Cue.BE, Cue.WITH, Cue.RATE, Cue.SHARE}
)
_UNSHARED_AFTER = frozenset({Cue.OF, Cue.VERB, Cue.DEED, Cue.SHARE, Cue.RATE, Cue.BE})
_LONGEST_ELISION = 25
_NOTHING = frozenset({Cue.STOP, Cue.COMMA, Cue.NUMBER, Cue.MARK})
_LONGEST_JOINT = 7
_CONCEDING = frozenset({"though", "although"})
_CONTRASTED = frozenset({"contrast", "compared", "opposed"})
_NAMING = frozenset({Cue.WORD, Cue.HEDGE, Cue.AND})  # "rose 8.9 percent: structures 4.8 percent"
# Names of industries and goods, of which a release lists the changes.
_NO_PARTICIPLES = frozenset(
    "united limited including manufacturing mining quarrying engineering clothing housing printing "
    "advertising building farming fishing banking lending spending processing shipping publishing "
    "broadcasting retailing trading shopping programming filing pricing heating lighting "
    "furnishing tooling packaging seed seeds feed red".split()
)
_JOINING = frozenset({Cue.AND, Cue.COMMA, Cue.WORD, Cue.HEDGE})


def carried(
    tokens: Sequence[Token], earlier: Verdict, last: int, i: int, own: Verdict | None
) -> Verdict | None:
    """Return what the amount at ``last`` says of the one at ``i``, else what is its ``own``."""
    if own is None:
        return _shared(tokens, earlier, last, i)
    grew = own.role is Role.LEVEL and earlier.role is Role.CHANGE and earlier.governor < last
    j = before(tokens, i)
    compared = cue_at(tokens, j) is Cue.FROM and cue_at(tokens, j - 1) is Cue.SIDE
    if grew and compared and cue_at(tokens, j - 2) is Cue.COMMA:
        between = range(last + 1, j - 1)
        return own if any(_says_more(tokens, k) for k in between) else earlier
    return own


def _says_more(tokens: Sequence[Token], k: int) -> bool:
    """Return whether another verb or a level ("to 5.2") stands at ``k``."""
    to_level = tokens[k].cue is Cue.TO and cue_at(tokens, k + 1) in {Cue.AMOUNT, Cue.NUMBER}
    return to_level or tokens[k].cue in {Cue.VERB, Cue.BE}


def _shared(tokens: Sequence[Token], earlier: Verdict, last: int, i: int) -> Verdict | None:
    """Return ``earlier`` where the amount at ``i`` goes on with it."""
    if word_at(tokens, earlier.governor - 1) in _CONCEDING:  # "chips, though up 3%, carry 1%"
        return None
    if earlier.role is Role.SHARE:
        joined = any(token.cue is Cue.AND for token in tokens[last + 1 : i])
        return earlier if joined and i - last < _LONGEST_ELISION else None
    return earlier if earlier.governor != last and shares_verb(tokens, last, i) else None


def shares_verb(tokens: Sequence[Token], last: int, i: int) -> bool:
    """Return whether the amount at ``i`` shares the verb of ``last``: "3.6% in A; 1.5% in B"."""
    between, enclosed = _outside_brackets(tokens, last, i)
    one, other = tokens[last].amount, tokens[i].amount
    if one is None or other is None or one.unit != other.unit or is_bare_bracket(tokens, i):
        return False
    if len(between) > _LONGEST_ELISION or _governed_apart(tokens, last, i):
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after and after.cue in _UNSHARED_AFTER and after.word not in {"averaged", "average"}:
        return False
    beside = enclosed and cue_at(tokens, i + 1) is not Cue.IN
    bare = all(tokens[j].cue in _NOTHING for j in between) and _in_bracket(tokens, i)
    itemized = bool(between) and tokens[between[0]].word == ":"
    named = itemized and all(tokens[j].cue in _NAMING for j in between[1:])
    colon = any(tokens[j].word == ":" for j in between) and not named
    return not (beside or bare or colon or any(_breaks(tokens, j) for j in between))


def _governed_apart(tokens: Sequence[Token], last: int, i: int) -> bool:
    """Return whether only the amount at ``i`` has such a preposition: "to 5%"."""
    j = before(tokens, i)
    if cue_at(tokens, j) is Cue.TO and word_at(tokens, j - 1) in _CONTRASTED:
        return False
    if cue_at(tokens, j) is Cue.WITH and word_at(tokens, j - 1) in _CONTRASTED:
        return not looks_back(tokens, i + 1)
    governed = cue_at(tokens, j)
    return governed in _UNSHARED_BEFORE and governed is not cue_at(tokens, before(tokens, last))


def _breaks(tokens: Sequence[Token], j: int) -> bool:
    token = tokens[j]
    return (token.cue in _BREAKS and token.word not in {"those", "that"}) or (
        token.word.endswith(("ed", "ing"))
        and (token.cue is Cue.WORD and "-" not in token.word and token.word not in _NO_PARTICIPLES)
    )


def _in_bracket(tokens: Sequence[Token], i: int) -> bool:
    for j in range(i - 1, max(-1, i - _LONGEST_ELISION), -1):
        if tokens[j].cue in {Cue.OPEN, Cue.CLOSE}:
            return tokens[j].cue is Cue.OPEN
    return False


def _outside_brackets(tokens: Sequence[Token], last: int, i: int) -> tuple[list[int], bool]:
    """Return the indexes between, without what brackets and ", its sharpest fall," only add.

    The flag says that the amount at ``i`` stands in a bracket that opens after ``last``.
    """
    kept: list[int] = []
    depth = 0
    j = last + 1
    while j < i:
        cue = tokens[j].cue
        depth = max(0, depth + (cue is Cue.OPEN) - (cue is Cue.CLOSE))
        if not depth and cue is Cue.COMMA and cue_at(tokens, j + 1) is not Cue.AND:
            j = _past_apposition(tokens, j, i)
        if not depth and cue is not Cue.CLOSE:
            kept.append(j)
        j += 1
    return kept, depth > 0


def _past_apposition(tokens: Sequence[Token], comma: int, end: int) -> int:
    """Return the comma that closes ", its sharpest fall in years,"; else ``comma``."""
    if tokens[comma + 1].word not in {"its", "their", "the", "a", "an"}:
        return comma
    closing = next((j for j in range(comma + 2, end) if tokens[j].cue is Cue.COMMA), comma)
    whole = any(tokens[j].cue in {Cue.NOUN, Cue.BOTH} for j in range(comma, closing))
    return closing if whole else comma


def share_back(tokens: Sequence[Token], found: dict[int, Verdict], i: int) -> None:
    """Let the amounts before ``i`` share its word: "exports were 8.4% and imports 9.9% higher"."""
    verdict = found[i]
    one = tokens[i].amount
    while verdict.role is Role.CHANGE and verdict.governor > i and one:
        earlier = _joined_before(tokens, i)
        other = tokens[earlier].amount
        if earlier < 0 or other is None or other.unit != one.unit or other.sign:
            return
        if earlier in found and found[earlier].role is not Role.LEVEL:
            return
        found[earlier] = verdict
        i = earlier


def _joined_before(tokens: Sequence[Token], i: int) -> int:
    """Return the index of the amount that "and" joins to the one at ``i``, or -1."""
    joined = False
    for j in range(i - 1, max(-1, i - _LONGEST_JOINT), -1):
        cue = tokens[j].cue
        if cue is Cue.AMOUNT:
            return j if joined else -1
        joined |= cue in {Cue.AND, Cue.COMMA}
        if cue not in _JOINING:
            return -1
    return -1
