"""Which of two things just spoken of "the former" and "the latter" are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.figures.clauses import first_verb, past_opening
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.noun_phrases import leftward, named, rightward
from viewer.parse.figures.verdict import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Span
    from viewer.parse.figures.tokens import Token

FORMER, LATTER = "former", "latter"


def one_of_two(text: str, tokens: Sequence[Token], which: str) -> Span | None:
    """Return the ``which`` of the two things that "and" joins last, before either word is said.

    They may be the subjects of two clauses: "Marks rose to 14 million, and designs to 1 million".
    """
    end = next((j for j, token in enumerate(tokens) if token.word in {FORMER, LATTER}), len(tokens))
    joint = next((j for j in range(end - 1, 0, -1) if tokens[j].cue is Cue.AND), 0)
    if not joint:
        comma = next((j for j in range(end - 1, 0, -1) if tokens[j].cue is Cue.COMMA), 0)
        return named(text, tokens, leftward(tokens, comma), comma) if which == LATTER else None
    if which == LATTER:
        stop = min(end, rightward(tokens, joint + 1))
        acts = (j for j in range(joint + 2, stop) if tokens[j].word.endswith("ed"))
        return named(text, tokens, joint + 1, next(acts, stop))
    start = past_opening(text, tokens, clause_start(tokens, joint), joint)
    verb = first_verb(tokens, start, joint)
    return named(text, tokens, start, verb if verb > 0 else joint)
