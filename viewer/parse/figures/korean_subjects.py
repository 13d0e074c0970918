"""What a Korean change is a change of: the noun with its particle, the noun a bracket hangs on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.parse.figures.cues import Cue
from viewer.parse.figures.korean_changes import FALL, RISE
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Span
    from viewer.parse.figures.tokens import Token

_LETTERS = "가-힣A-Za-z一-鿿"
_NOUN = (
    rf"[{_LETTERS}][{_LETTERS}0-9·]*"
    rf"(?:\s(?!(?:각|전년|전월|전분기|지난|올|올해|또|반면)\b)[{_LETTERS}·]+)?"
)
_HOST = LatePattern(rf"({_NOUN})\*{{0,3}}\s{{0,3}}\((?:전년\s?\S*\s?)?$")
_ASIDES = LatePattern(r"\([^()]*\)|\*+|(?<=[가-힣])\d\)")
_LISTED = LatePattern(
    r"((?:[가-힣A-Za-z·]+(?:와|과|,|·|\s?및)\s?){1,8}[가-힣A-Za-z·]+?)(?:은|는|이|가"
    r"|도)?\s+(?:전년\s?\S*\s?)?(?:대비\s)?각각?\s"
)
_SPLIT = LatePattern(r"(?:와|과|,|·|\s?및)\s?")
_NOUNS = LatePattern(rf"[{_LETTERS}][{_LETTERS}·]*")
# "2조 4,120억원으로": how many, not what. "40대" and "60세 이상" are people.
_COUNT = LatePattern(r"(?:\b(?:총|약)\s?)?(?<![\d.,])(?!\d\d?0대|\d\d?세)\d[\d,.]*(?!%)[가-힣]+")
_RUN_IN = LatePattern(r"[^\w(]*\(([가-힣A-Za-z· ]*[^별\W])\)\s")
# The particles of a subject, of a topic and of an object; what is described is none of them.
_MARKED = LatePattern(
    rf"(?P<noun>\d0대|(?:\d\d?세\s)?[{_LETTERS}][{_LETTERS}0-9·]*?)"
    r"(?:(?P<topic>[은는도])|(?P<subject>[이가])|(?P<object>[을를])),?$"
)
_DESCRIBING = LatePattern(
    r"(?:[같많높낮적좋]은|[하되있없르오지받주]는|[았었였했졌됐랐]던|^이는|^또는|^혹은)$"
)
# Verbs that somebody does to something: "예산을 5% 늘렸다".
_DONE_TO = LatePattern(
    r"\s?(?:이상|가까이|가량|정도)?\s?(?:더\s)?"
    r"(?:늘[렸려리린]|줄[였여이인]|올[렸려리린]|인상|인하|증액|감[액축]|높[였여이인])"
)
# "생활이 길어졌던 해": a subject of its own, inside what describes a noun.
_RELATIVE = LatePattern(
    r"(?:[았었였했졌됐]던|[하되있없]는|[가-힣](?:[된한난]|어진)|큰|[높많적작낮]은),?$"
)
_WORD = LatePattern(rf"(?:\d\d?세|[{_LETTERS}0-9·]+)")
_AGED = LatePattern(r"\d0대|\d\d?세")
_SUBJECT, _OBJECT = ("subject", "object"), ("object", "subject")
_NEAR = 14
_LONGEST_HOST = 60
_CLAUSE_END = LatePattern(
    rf"(?:{RISE}|{FALL})[가-힣]{{0,8}}(?<=[고며나만서어여해아라려져데러]),?\s"
    r"|[가-힣](?:[하되했됐였]고|이고|지만|[으하되]며|으나|면서|는데),?\s|가운데,?\s|반면,?\s|[.;]\s|[□ㅇ○]\s"
)
_NOT_SUBJECT = LatePattern(
    r"(?:(?:전년|전월|전분기|전주|동기|동월|지난|작년|올해|금년|분기|상반기|하반기|같은|기간|\d)\S*"
    r"|\S*대비|각각?|올|총|약|등|크게|소폭|이는|이중|그중|중|같|보다|(?:늘|줄|증가|감소)(?!율|폭|분)\S*"
    r"|순|순서|전년비|보면|반면|(?:시간|[건인명개])당)(?:[은는이가을를의에]|으?로)?$"
)
_UNITS_OF_TIME = frozenset("건으로 월 년 일 분기 개월 개 건 연 월평균 연평균 배 두 명 곳".split())
_LIMITS = frozenset({"이상", "이하", "미만", "초과"})
# Nouns whose last syllable looks like a particle or an ending.
_WHOLE_NOUN = LatePattern(
    r"(?:[물국평원주단허시]가|[회협합]의|[차나]이|[온농속밀정제]도|[신재사광보]고|[효성결]과|도로|문서)$"
)
_INFLECTED = LatePattern(
    r"(?:은|는|이|가|을|를|의|에|나|에서|로|으로|고|며|서|도|와|과|된|등|및|보다|비해|대비|라면|다면|다|던)$"
)
MEASURES = frozenset(
    "출원 등록 심사청구 심판청구 출원건수 등록건수 수출 수입 수출액 수입액 매출 매출액 생산 소비 "
    "고용 건수 실적".split()
)
_COUNTED = LatePattern(rf"(?<![가-힣])([가-힣]{{2,}})\s{any_of(MEASURES)}")
# What a change is told by, and what tells that the whole is meant: neither says whose it is.
_GROWTH = LatePattern(r"(?:전체\s)?(?:증가|감소|상승|하락|증감|등락|신장|성장)[율률폭]")
_GROWN = LatePattern(
    rf"((?:[{_LETTERS}·]{{2,20}} ){{0,2}}[{_LETTERS}·]{{2,20}})의\s(?:[가-힣]+\s){{0,2}}"
    + _GROWTH.pattern
)
WHOLES = frozenset({"전체", "합계", "총계"})
_RATES = frozenset("비중 비율 점유율 증가율 감소율".split())


def subject(text: str, tokens: Sequence[Token], i: int, start: int) -> str | None:
    """Return the subject of the change at token ``i``; words before ``start`` are not looked at."""
    end = tokens[i].start
    if opened := _bracket(tokens, i):
        end = opened
        if named := _host(text[max(start, end - _LONGEST_HOST) : end]):
            return named
        end -= 1
    words = _ASIDES.sub("", _COUNT.sub(" ", text[start:end]))
    *earlier, clause = _CLAUSE_END.split(words)
    if listed := _LISTED.search(clause):
        names: list[str] = _SPLIT.split(listed[1])
        return str(names[clause.count("%", listed.end()) % len(names)])
    if (beside := _beside(clause)) is not None:
        return beside
    kinds = _OBJECT if _DONE_TO.match(text, tokens[i].end) else _SUBJECT
    amount = tokens[i].amount
    named = _of_clause(clause, kinds, points=amount is not None and amount.unit == "pp")
    if named := named or _of_earlier(earlier):
        return named
    label = _RUN_IN.match(text, start)
    return label[1] if label else None


def _of_clause(clause: str, kinds: Sequence[str], *, points: bool) -> str | None:
    """Return what a clause is said of; a rate of growth is so only of ``points``."""
    found = _marked(clause, kinds)
    if found and (points or not _GROWTH.fullmatch(found)):
        return _whose(clause, found)
    grown = _GROWN.search(clause)
    return grown[1] if grown else None


def _of_earlier(clauses: Sequence[str]) -> str | None:
    """Return the topic of the nearest of the ``clauses`` before, or else its subject."""
    for kinds in (("topic",), _SUBJECT):
        for words in reversed(clauses):
            found = _marked(words, kinds)
            if found and not _GROWTH.fullmatch(found):
                return _whose(words, found)
    return None


def _marked(words: str, kinds: Sequence[str]) -> str | None:
    """Return the last noun of a clause whose particle is one of the first of ``kinds`` found."""
    parts = words.split()
    nouns: dict[str, str] = {}
    for k, word in enumerate(parts):
        marked = _MARKED.match(word)
        if marked is None or _DESCRIBING.search(word) or _WHOLE_NOUN.search(word):
            continue
        if marked["subject"] and _RELATIVE.search(" ".join(parts[k + 1 : k + 2])):
            continue
        if noun := _noun_phrase(" ".join([*parts[max(0, k - 2) : k], marked["noun"]])):
            kind = str(marked.lastgroup)
            nouns[kind] = nouns["subject" if kind == "topic" else kind] = noun
    return next((nouns[kind] for kind in kinds if kind in nouns), None)


def _host(before: str) -> str | None:
    """Return the noun that the bracket ending ``before`` hangs on; a count may stand between."""
    uncounted = _COUNT.sub(" ", before)
    host = _HOST.search(uncounted)
    if host is None or host[1].endswith("다"):
        return None
    if uncounted != before and _is_inflected(host[1]):
        return None
    return _noun_phrase(host[1])


def _whose(words: str, topic: str) -> str:
    """Return "기업" for "기업의 출원은", what is counted is theirs; but "기업의 비중"."""
    owner = re.search(rf"([{_LETTERS}·]+)의\s{re.escape(topic)}", words)
    if owner and topic in MEASURES:
        return owner[1]
    return f"{owner[1]}의 {topic}" if owner and topic in _RATES else topic


def _bracket(tokens: Sequence[Token], i: int) -> int:
    """Return where the bracket that holds the amount at ``i`` has opened; 0 for none."""
    for j in range(i - 1, max(-1, i - _NEAR), -1):
        if tokens[j].cue is Cue.OPEN:
            return tokens[j].end
        if tokens[j].cue is Cue.CLOSE:
            return 0
    return 0


def _beside(words: str) -> str | None:
    """Return the bare noun straight before the amount: "권리별로는 특허 5.1%, 상표 9.5%"."""
    nouns = re.split(r"[%,▲]p?", words)[-1].split()
    last = nouns[-1] if nouns else ""
    if not _is_bare(last):
        return None
    owner = nouns[-2] if len(nouns) > 1 and _is_bare(nouns[-2]) else None
    if _GROWTH.fullmatch(last):
        return owner
    return f"{owner} {last}" if owner else last


def _is_bare(word: str) -> bool:
    """Return whether ``word`` is a noun that could be the subject, without a particle."""
    return bool(
        _NOUNS.fullmatch(word)
        and not _NOT_SUBJECT.match(word)
        and not _is_inflected(word)
        and word not in _UNITS_OF_TIME
    )


def _is_inflected(word: str) -> bool:
    """Return whether ``word`` ends in a particle or an ending of verbs."""
    return bool(_INFLECTED.search(word)) and not _WHOLE_NOUN.search(word)


def _noun_phrase(words: str) -> str | None:
    """Return the nouns that end ``words``: adverbs, times and inflected words end the phrase."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if (
            (_NOT_SUBJECT.match(word) and not _AGED.match(word))
            or word.endswith("별로")
            or word in _UNITS_OF_TIME
            or (kept and (_is_inflected(word) or not _WORD.fullmatch(word)))
        ):
            break
        kept.append(word)
    return None if kept and kept[-1] in _LIMITS else " ".join(reversed(kept)) or None


def is_whole(subject: str | None) -> bool:
    """Return whether ``subject`` is a whole that others are held against: "전체 디자인출원"."""
    return subject is not None and subject.startswith("전체")


def topic_of(text: str, within: Span) -> str | None:
    """Return what the release counts, from its opening: "지식재산권 출원" is about 지식재산권."""
    counted = _COUNTED.search(text, *within)
    return counted[1] if counted else None
