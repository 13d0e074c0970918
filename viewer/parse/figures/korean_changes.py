"""Changes as Korean ministries word them: the verb follows, "각" pairs lists, △ is a minus."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.model import Direction, Role
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.verdict import Verdict
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from viewer.parse.figures.tokens import Token

# Stems that follow an amount. Source: counts in releases of Korean ministries and the
# synonyms of 증가 and 감소 in the Standard Korean Dictionary.
RISE = (
    "증가|증대|늘|상승|성장|급증|확대|올라|올랐|오른|오르|뛰|급등|신장|개선|증액|인상|반등"
    "|높아|커|오를|(?<=\\s)는(?= )"
)
FALL = (
    "감소|줄|하락|급감|축소|떨어|내려|내린|내렸|급락"
    "|위축|역성장|감액|인하|둔화|낮아|작아|내릴|좁|(?<=\\s)준(?= )"
)
_MORE = "많|높|큰"
_LESS = "적|낮|작"
# Between the amount and its verb: hedges, a bracketed count, an adverb, the pair word.
_FILL = (
    r"(?:\s*(?:이상|가까이|가량|정도|이나|내외|안팎|포인트|수준|씩|대|가|을|를|의|로)?)?\s*"
    r"(?:\([^()%]{1,40}\)\s*)?(?:각각?\s)?(?:더\s|[가-힣]{1,4}(?:게|히|로)\s)?"
)
_VERB = LatePattern(rf"{_FILL}(?:(?P<up>{RISE}|{_MORE})|(?P<down>{FALL}|{_LESS}))")
# "35.7%로 증가" ends on a level, "35.7%에서" starts from one, "35.7%를 차지" is a share.
_LEVEL = LatePattern(r"\s?(?:대|수준)?(?:로|으로|에서|까지|에\s?달|이다|였|를 기록|을 기록|에 그)")
_SHARE = LatePattern(r"\s?(?:[을를]?\s?(?:차지|점유)|의\s?비[중율]|가 |는 )")
_RATE_BEFORE = LatePattern(
    r"(?:비중|점유율|비율|실업률|고용률|등록률|이용률|보급률|금리|수익률)[은는이가도]?\s*$"
)
_GROWTH_BEFORE = LatePattern(
    r"(?:(?P<up>증가율|성장률|증감률|상승률|증가폭)|(?P<down>감소율|감소폭|하락률))[은는이가도]?\s*(?:각각?\s*)?$"
)
_VERB_AFTER_LIST = LatePattern(
    rf"\)?[은는이가도]?\s*(?:각각?\s*)?(?:(?P<up>{RISE})|(?P<down>{FALL}))"
)
# An arrow after the amount: "2.8%↑".
_ARROW = LatePattern(r"\s?(?:(?P<up>[↑⬆])|(?P<down>[↓⬇]))")
# "시·도별 감소율은 충북 33.3%, 전북 30.6%": the rate heads a list.
_HEADED = LatePattern(
    r"(?:(?P<up>증가율|상승률|증가폭)|(?P<down>감소율|감소폭|하락률))[은는이가]\s[^%]*$"
)
_LISTED = LatePattern(r"[\s,]*[가-힣A-Za-z·]+\s*")
_KEPT = LatePattern(r"로\s(?:(?P<up>증가|상승|오름)|(?P<down>감소|하락))세")
_SEPARATOR = LatePattern(r"(?:[^%다]|%로)*")
_WINDOW = 40


def verdicts(text: str, tokens: Sequence[Token]) -> dict[int, Verdict]:
    """Return what each amount of a Korean sentence is; unknown ones are left out."""
    places = [i for i, token in enumerate(tokens) if token.cue is Cue.AMOUNT]
    found: dict[int, Verdict] = {}
    for i in reversed(places):
        own = _own(text, tokens, i)
        if own is None and (shared := _shared(text, tokens, i, places, found)):
            own = shared
        if own:
            found[i] = own
    _go_on(text, tokens, places, found)
    return dict(sorted(found.items()))


def _go_on(
    text: str, tokens: Sequence[Token], places: Sequence[int], found: dict[int, Verdict]
) -> None:
    """Let a list go on as it began: "미국 △2.9%, 중국 18.2%", "감소율은 충북 33.3%, 전북 30.6%"."""
    for earlier, i in pairwise(places):
        verdict, amount = found.get(earlier), tokens[i].amount
        if verdict is None or verdict.role is not Role.CHANGE or amount is None:
            continue
        if i in found and (found[i].role is not Role.LEVEL or amount.value):
            continue
        if _LISTED.fullmatch(text[tokens[earlier].end : tokens[i].start]):
            signed = tokens[earlier].amount
            up = verdict._replace(direction=Direction.INCREASE)
            found[i] = up if signed and signed.sign else verdict


def _own(text: str, tokens: Sequence[Token], i: int) -> Verdict | None:
    """What the amount's own sign, particle or verb says."""
    token = tokens[i]
    ahead = text[token.end : token.end + _WINDOW]
    behind = text[max(0, token.start - _WINDOW) : token.start]
    if token.amount and token.amount.sign:
        return Verdict(Role.CHANGE, token.amount.sign, i)
    if marked := _ARROW.match(ahead) or _KEPT.match(ahead):
        return Verdict(Role.CHANGE, _direction(marked), i)
    return _worded(i, ahead, behind)


def _worded(i: int, ahead: str, behind: str) -> Verdict | None:
    """What the words before and after the amount say."""
    if _LEVEL.match(ahead) and not _GROWTH_BEFORE.search(behind):
        return Verdict(Role.LEVEL)
    if verb := _VERB.match(ahead):
        return Verdict(Role.CHANGE, _direction(verb), i)
    if _SHARE.match(ahead):
        return Verdict(Role.SHARE)
    if growth := _GROWTH_BEFORE.search(behind) or _HEADED.search(behind):
        return Verdict(Role.CHANGE, _direction(growth), i)
    return Verdict(Role.RATE) if _RATE_BEFORE.search(behind) else None


def _shared(
    text: str, tokens: Sequence[Token], i: int, places: Sequence[int], found: dict[int, Verdict]
) -> Verdict | None:
    """What a verb further on says of a list: "각 6.2%, 7.6% 늘고", "대기업(7.8%)은 늘었으나"."""
    following = _following(tokens, i, places, found)
    limit = tokens[following].start if following >= 0 else tokens[-1].end
    tail = text[tokens[i].end : min(limit, tokens[i].end + _WINDOW)]
    if _listed_in_bracket(tokens, i):
        return None
    bracketed = _bracketed(tokens, i)
    if bracketed and (verb := _VERB_AFTER_LIST.match(tail)):
        return Verdict(Role.CHANGE, _direction(verb), i)
    if following < 0 or bracketed is not _bracketed(tokens, following):
        return None
    next_verdict = found.get(following)
    signed = tokens[following].amount
    if next_verdict is None or next_verdict.role is not Role.CHANGE or (signed and signed.sign):
        return None
    return next_verdict if _SEPARATOR.fullmatch(tail) else None


def _listed_in_bracket(tokens: Sequence[Token], i: int) -> bool:
    """Return whether other things stand before the amount in its bracket: "(41,125건, 35.7%)"."""
    for j in range(i - 1, max(-1, i - 8), -1):
        if tokens[j].cue is Cue.CLOSE or _bracketed(tokens, i):
            return False
        if tokens[j].cue is Cue.OPEN:
            return True
    return False


def _bracketed(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].cue is Cue.OPEN


def _following(
    tokens: Sequence[Token], i: int, places: Sequence[int], found: dict[int, Verdict]
) -> int:
    """Return the next amount, or -1; a level between two changes of one unit is passed over."""
    here = bisect_right(places, i)
    following = places[here] if here < len(places) else -1
    if (at := found.get(following)) and at.role is Role.LEVEL and here + 1 < len(places):
        following = places[here + 1]
        return following if _unit(tokens, following) == _unit(tokens, i) else -1
    return following


def _unit(tokens: Sequence[Token], i: int) -> str | None:
    """Return the unit of the amount at ``i``."""
    amount = tokens[i].amount
    return amount.unit if amount else None


def _direction(match: re.Match[str]) -> Direction:
    return Direction.INCREASE if match["up"] else Direction.DECREASE


__all__ = ["FALL", "RISE", "verdicts"]
