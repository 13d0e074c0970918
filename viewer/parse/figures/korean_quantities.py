"""Counts, money and multiples that change, as Korean ministries word them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Direction, Role
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.korean_changes import FALL, RISE
from viewer.parse.figures.verdict import Verdict
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

# Between a count and its verb: hedges, the object's particle, its percentage in brackets.
_FILL = (
    r"(?:\s?(?:이상|가까이|가량|정도|씩))?(?:[을를]|이나|로)?\s?(?:\([^()]{1,40}\)\s?)?"
    r"(?:각각?\s|더\s|[가-힣]{1,4}(?:게|히)\s)?"
)
_VERB = LatePattern(rf"{_FILL}(?:(?P<up>{RISE})|(?P<down>{FALL}))")
_LEVEL = LatePattern(r"\s?(?:으?로|에서|까지|에\s?달|였|이다)")
# A headline: "일수는 두 배로".
_TO_MULTIPLE = LatePattern(r"로\s*(?:\n|$)")
# "서비스업은 25만 5천명, 제조업은 8만 7천명 늘고": the verb comes with the last count.
_NEXT = LatePattern(r",\s[가-힣A-Za-z·\s]{1,20}[은는]\s")
_WINDOW = 60


def verdicts(text: str, tokens: Sequence[Token]) -> dict[int, Verdict]:
    """Return the counts, money and multiples of a Korean sentence that are changes."""
    found: dict[int, Verdict] = {}
    last = -1
    for i in range(len(tokens) - 1, -1, -1):
        amount = tokens[i].amount
        if tokens[i].cue is not Cue.NUMBER or amount is None or amount.unit is None:
            continue
        verdict = _own(text, tokens[i], i)
        listed = last >= 0 and _NEXT.fullmatch(text, tokens[i].end, tokens[last].start)
        if verdict is None and listed and last in found:
            verdict = found[last]._replace(governor=i)
        if verdict:
            found[i] = verdict
        last = i
    return found


def _own(text: str, token: Token, i: int) -> Verdict | None:
    """Return what its sign, or the verb after it, says of the count at ``i``."""
    if token.amount and token.amount.sign:
        return Verdict(Role.CHANGE, token.amount.sign, i)
    ahead = text[token.end : token.end + _WINDOW]
    multiple = token.amount is not None and token.amount.unit == "times"
    if not multiple and _LEVEL.match(ahead):
        return None
    if multiple and _TO_MULTIPLE.match(ahead):
        return Verdict(Role.CHANGE, Direction.INCREASE, i)
    verb = _VERB.match(ahead)
    if verb is None or (multiple and verb["down"]):  # "5.4배로 0.2배 하락" is a difference
        return None
    return Verdict(Role.CHANGE, Direction.INCREASE if verb["up"] else Direction.DECREASE, i)
