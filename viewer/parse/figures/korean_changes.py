"""Changes as Korean ministries word them: the verb follows, "각" pairs lists, △ is a minus."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from viewer.model import Direction, Role, Span
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.verdict import Verdict
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from viewer.parse.figures.tokens import Token

# Stems that follow an amount. Source: counts in releases of Korean ministries and the
# synonyms of 증가 and 감소 in the Standard Korean Dictionary.
RISE = (
    "증가|증대|늘|상승|성장|급증|확대|올[라랐려렸]|오[른르름]|뛰|급등|신장|개선|증액|인상|반등"
    "|높아|커|오를|(?<=\\s)는(?= )"
)
FALL = (
    "감소|줄|하락|급감|축소|떨어|내려|내린|내렸|내림|급락"
    "|위축|단축|절감|감축|저감|역성장|감액|인하|둔화|낮아|작아|내릴|좁|(?<=\\s)준(?= )"
)
_MORE = "많|높|큰"
_LESS = "적|낮|작"
# Between the amount and its verb: hedges, a bracketed count, an adverb, the pair word.
_FILL = (
    r"(?:\s*(?:이상|가까이|가량|정도|이?나|내외|안팎|포인트|수준|씩|대|가|을|를|의|로)?)?\s*"
    r"(?:\([^()%]{1,40}\)\s*)?(?:각각?\s)?(?:더\s|[가-힣]{1,4}(?:게|히|로)\s)?"
)
_VERB = LatePattern(rf"{_FILL}(?:(?P<up>{RISE}|{_MORE})|(?P<down>{FALL}|{_LESS}))")
# "35.7%로 증가" ends on a level, "35.7%에서" starts from one, "35.7%를 차지" is a share.
_LEVEL = LatePattern(r"\s?(?:대|수준)?(?:로|으로|에서|까지|에\s?달|이다|였|를 기록|을 기록|에 그)")
_SHARE = LatePattern(r"\s?(?:[을를]?\s?(?:차지|점유)|의\s?비[중율]|가 |는 )")
# "전체의 35.2%", "기업 가운데 45.3%": a part of what stands before.
_PART_OF = LatePattern(r"[가-힣](?:의|\s중|\s가운데)\s(?:약\s)?$")
# What the amounts after it measure, up to the next of its kind: "증가율은 식기가 29.3%로 가장
# 높았고 장난감(20.1%)이 뒤를 이었다", "하락: 도시가스(14.8%)". A contribution is no change.
_UP_RATE = "증가율|성장률|증감률|등락률|상승률|신장률|증가폭|상승폭|오름폭"
_DOWN_RATE = "감소율|감소폭|하락률|하락폭"
_KIND = r"\s?(?:품목|업종|지역|국가|부문|항목|분야|산업)?\s?[:>)]"
_HEAD = LatePattern(
    rf"(?:(?P<up>{_UP_RATE})|(?P<down>{_DOWN_RATE})|(?P<parts>기여도)"
    r"|(?P<rate>비중|점유율|비율|실업률|고용률|등록률|이용률|보급률|연체율|금리|수익률))"
    r"(?:\*+|\d\))?(?:[은는이가도을를]\s|\s?\((?=[△▲+-]?\d)|\s?:|\s(?=[가-힣]{0,3}\s?\(?[△▲+-]?\d))"
    rf"(?!(?:[가-힣]+\s)?(?:높|낮|큰|컸|크|작|빠른|{RISE}|{FALL}))"
    rf"|(?:^|[\s(<▲])(?:(?P<rising>증가|상승|확대){_KIND}|(?P<falling>감소|하락|축소){_KIND})"
)
_APART = LatePattern(r"[%,]")
# "2020년(34.2%)보다는 증가율이 낮아졌다": the measure is named last.
_COMPARED_RATE = LatePattern(
    rf"\)보다[는도]?\s(?:[가-힣]+\s)?(?:(?P<up>{_UP_RATE})|(?P<down>{_DOWN_RATE}))[은는이가]"
)
# "31.5%로 가장 크게 증가", though "35.7%로 증가" ends on a level.
_MOST = LatePattern(
    rf"\)?(?:으?로\s)?가장\s(?:크게|많이|빠르게|가파르게)\s(?:(?P<up>{RISE})|(?P<down>{FALL}))"
)
_NEXT_BEST = LatePattern(
    r"(?:\)?(?:과|와|,|·)\s?[가-힣A-Za-z·]+\s?\(?[\d.]+%){0,5}\)?(?:으?로|[이가])\s(?:그\s)?뒤를\s이"
)
# From a bracket to the verb of its clause: "서울(1.9%)이 가장 많이 올랐고", "(7.8%) 등에서 늘어".
_VERB_AFTER_LIST = LatePattern(
    r"\)?(?:(?:[은는이가도]|,?\s등(?:에서|[은는이가])?|\s[가-힣]{2,8}(?:[은는이가]|에서))?\s*)"
    r"(?:(?:모두|가장|각각?|크게|많이|적게|소폭|대폭|다소|전[년월]\S*|동기|동월|대비)\s+){0,4}"
    rf"(?:(?P<up>{RISE})|(?P<down>{FALL}))"
)
# "정보통신업(7만 명, 6.3%) 등에서 증가": a count stands before the amount.
_VERB_AFTER_ALL = LatePattern(
    rf"\)\s등(?:에서|[은는이가])?\s(?:[가-힣]+\s)?(?:(?P<up>{RISE})|(?P<down>{FALL}))"
)
# An arrow after the amount: "2.8%↑".
_ARROW = LatePattern(r"\s?(?:(?P<up>[↑⬆])|(?P<down>[↓⬇]))")
_LISTED = LatePattern(
    r"\)?[\s,▲△·ㆍ]*[가-힣A-Za-z·]+\s*(?:\d[\d.,]*\s?[조억만천]*\s?(?:원|달러|건|명|개|대)?)?\s?\(?"
)
# "각각 2.1%, △1.7%의 증감률": a list whose names stand before it.
_PAIRED = LatePattern(r"각각?\s[\d.]+[%p]*,\s[△▲]?$")
_PAIRED_AT = 16
_RISEN = Verdict(Role.CHANGE, Direction.INCREASE)
_KEPT = LatePattern(r"로\s(?:(?P<up>증가|상승|오름)|(?P<down>감소|하락))세")
_SEPARATOR = LatePattern(r"(?:[^%다]|%로|%\))*")
_WINDOW = 40


def verdicts(text: str, tokens: Sequence[Token]) -> dict[int, Verdict]:
    """Return what each amount of a Korean sentence is; unknown ones are left out."""
    places = [i for i, token in enumerate(tokens) if token.cue is Cue.AMOUNT]
    found: dict[int, Verdict] = {}
    heads = _heads(text, tokens) if places else []
    for i in reversed(places):
        own = _own(text, tokens, i, _governing(heads, tokens[i].start))
        if own is None and (shared := _shared(text, tokens, i, places, found)):
            own = shared
        if own:
            found[i] = own
    _go_on(text, tokens, places, found)
    return dict(sorted(found.items()))


def _go_on(
    text: str, tokens: Sequence[Token], places: Sequence[int], found: dict[int, Verdict]
) -> None:
    """Let a list go on as it began; where some of it falls by △2.9%, a bare 18.2% has risen."""
    for run in _lists(text, tokens, places):
        signs = (amount.sign for i in run if (amount := tokens[i].amount))
        standing = _RISEN if Direction.DECREASE in signs else None
        for i in run:
            verdict, amount = found.get(i), tokens[i].amount
            best = _NEXT_BEST.match(text, tokens[i].end)
            level = verdict and verdict.role is Role.LEVEL and amount and (best or not amount.value)
            if standing and (verdict is None or level):
                found[i] = standing
            elif standing is not _RISEN:
                standing = verdict if verdict and verdict.role is Role.CHANGE else None


def _lists(text: str, tokens: Sequence[Token], places: Sequence[int]) -> Iterator[list[int]]:
    """Yield the amounts that stand in one list, two or more: "미국 △2.9%, 중국 18.2%".

    What is listed is printed alike: "전월말(0.31%) 대비 △0.04%p" is no list.
    """
    run = list(places[:1])
    for i in places[1:]:
        between = Span(tokens[run[-1]].end, tokens[i].start)
        paired = _PAIRED.search(text, max(0, between.end - _PAIRED_AT), between.end)
        listed = (paired or _LISTED.fullmatch(text, *between)) and _are_alike(tokens, run[-1], i)
        if not (listed or _NEXT_BEST.match(text, tokens[i].end)):
            yield run
            run = []
        run.append(i)
    yield run


def _heads(text: str, tokens: Sequence[Token]) -> list[re.Match[str]]:
    """Return the words of a sentence that say what the amounts after them measure."""
    return list(_HEAD.finditer(text, tokens[0].start, tokens[-1].end))


def _governing(heads: Sequence[re.Match[str]], start: int) -> re.Match[str] | None:
    """Return the last of ``heads`` before ``start``."""
    here = bisect_right(heads, start, key=lambda head: head.end())
    return heads[here - 1] if here else None


def _own(text: str, tokens: Sequence[Token], i: int, head: re.Match[str] | None) -> Verdict | None:
    """What the amount's own sign, particle or verb says, or what its ``head`` measures."""
    token = tokens[i]
    ahead = text[token.end : token.end + _WINDOW]
    if head and head["parts"]:
        verb = _VERB.match(ahead)
        return Verdict(Role.CHANGE, _direction(verb["up"]), i) if verb else Verdict(Role.RATE)
    if token.amount and token.amount.sign:
        return Verdict(Role.CHANGE, token.amount.sign, i)
    if marked := _ARROW.match(ahead) or _KEPT.match(ahead) or _MOST.match(ahead):
        return Verdict(Role.CHANGE, _direction(marked["up"]), i)
    worded = _worded(i, ahead, text[max(0, token.start - _WINDOW) : token.start])
    measured = _measured(text, token, i, head)
    if worded is None or (worded.role is Role.LEVEL and measured and measured.direction):
        return measured
    return worded


def _measured(text: str, token: Token, i: int, head: re.Match[str] | None) -> Verdict | None:
    """What the amount is by the words that say what is measured, before it or after it."""
    percent = token.amount is not None and token.amount.unit == "%"
    if percent and (after := _COMPARED_RATE.match(text, token.end)):
        return Verdict(Role.CHANGE, _direction(after["up"]), i)
    if head is None or not percent:
        return None
    if head["rate"]:
        apart = _APART.search(text, head.end(), token.start)
        return None if apart else Verdict(Role.RATE)
    rising = head["up"] or head["rising"]
    return Verdict(Role.CHANGE, _direction(rising), i)


def _worded(i: int, ahead: str, behind: str) -> Verdict | None:
    """What the words before and after the amount say."""
    if _LEVEL.match(ahead):
        return Verdict(Role.LEVEL)
    if verb := _VERB.match(ahead):
        return Verdict(Role.CHANGE, _direction(verb["up"]), i)
    return Verdict(Role.SHARE) if _SHARE.match(ahead) or _PART_OF.search(behind) else None


def _shared(
    text: str, tokens: Sequence[Token], i: int, places: Sequence[int], found: dict[int, Verdict]
) -> Verdict | None:
    """What a verb further on says of a list: "각 6.2%, 7.6% 늘고", "대기업(7.8%)은 늘었으나"."""
    following = _following(tokens, i, places, found)
    limit = tokens[following].start if following >= 0 else tokens[-1].end
    tail = text[tokens[i].end : min(limit, tokens[i].end + _WINDOW)]
    listed = _listed_in_bracket(tokens, i)
    if listed and (verb := _VERB_AFTER_ALL.match(tail)):
        return Verdict(Role.CHANGE, _direction(verb["up"]), i)
    if listed and not _listed_in_bracket(tokens, following):
        return None
    bracketed = _bracketed(tokens, i)
    if bracketed and (verb := _VERB_AFTER_LIST.match(tail)):
        return Verdict(Role.CHANGE, _direction(verb["up"]), i)
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
    """Return the next amount, or -1; a level between two changes of one unit is passed over.

    So is a share in brackets: "3만 건(26.6%)으로 9.4%, 4만 건(37.9%)으로 6.9% 증가".
    """
    here = bisect_right(places, i)
    following = places[here] if here < len(places) else -1
    beside = following >= 0 and _bracketed(tokens, following) and not _bracketed(tokens, i)
    at = found.get(following)
    level = at.role is Role.LEVEL if at else beside
    if level and here + 1 < len(places):
        following = places[here + 1]
        return following if _unit(tokens, following) == _unit(tokens, i) else -1
    return following


def _are_alike(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether two amounts have one unit and stand both in brackets or both without."""
    bracketed = [_bracketed(tokens, k) or _listed_in_bracket(tokens, k) for k in (i, j)]
    return _unit(tokens, i) == _unit(tokens, j) and bracketed[0] is bracketed[1]


def _unit(tokens: Sequence[Token], i: int) -> str | None:
    """Return the unit of the amount at ``i``."""
    amount = tokens[i].amount
    return amount.unit if amount else None


def _direction(up: str | None) -> Direction:
    return Direction.INCREASE if up else Direction.DECREASE


__all__ = ["FALL", "RISE", "verdicts"]
