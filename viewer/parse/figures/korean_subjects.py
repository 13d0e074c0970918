"""What a Korean change is a change of: the noun with its particle, the noun a bracket hangs on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.parse.figures.cues import Cue
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Span
    from viewer.parse.figures.tokens import Token

_NOUN = (
    r"[가-힣A-Za-z][가-힣A-Za-z0-9·]*"
    r"(?:\s(?!(?:각|전년|전월|전분기|지난|올|올해|또|반면)\b)[가-힣A-Za-z·]+)?"
)
_HOST = LatePattern(rf"({_NOUN})\*{{0,3}}\s?\((?:전년\s?\S*\s?)?$")
_BRACKETS = LatePattern(r"\([^()]*\)|\*+")
_TOPIC = LatePattern(
    r"(\d0대|\d\d?세\s이[상하]|(?:[가-힣A-Za-z·]+\s){0,2}[가-힣A-Za-z][가-힣A-Za-z0-9·]*?)"
    r"(?:은|는|이|가|도|을|를|의 경우)(?=\s|,|$)"
)
_LISTED = LatePattern(
    r"((?:[가-힣A-Za-z·]+(?:와|과|,|·|\s?및)\s?){1,8}[가-힣A-Za-z·]+?)(?:은|는|이|가"
    r"|도)?\s+(?:전년\s?\S*\s?)?(?:대비\s)?각각?\s"
)
_SPLIT = LatePattern(r"(?:와|과|,|·|\s?및)\s?")
_LAST_NOUN = LatePattern(r"([가-힣A-Za-z][가-힣A-Za-z·]*)\s*$")
# "2조 4,120억원으로": how many, not what. "40대" and "60세 이상" are people.
_COUNT = LatePattern(r"(?:\b(?:총|약)\s?)?(?<![\d.,])(?!\d\d?0대|\d\d?세)\d[\d,.]*(?!%)[가-힣]+")
_RUN_IN = LatePattern(r"[^\w(]*\(([가-힣A-Za-z· ]*[^별\W])\)\s")
_PARTICLES = ("은", "는", "이", "가", "을", "를", "의")
_AGED = LatePattern(r"\d0대|\d\d?세")
_NEAR = 14
_LONGEST_HOST = 60
_WORDS = LatePattern(r"[가-힣A-Za-z·]+")
_COMPARING = ("보다", "비해", "대비", "라면", "다면", "따르면")
_CLAUSE_END = LatePattern(
    r"(?:늘|줄|증가|감소|상승|하락)\S*[고며나,]\s|으나\s|반면,?\s|[.;]\s|[□ㅇ○]\s"
)
_NOT_SUBJECT = LatePattern(
    r"(?:전년|전월|동기|대비|각|지난해|올해|총|약|\d|분기|상반기|하반기|대비|크게|소폭|이는|이중|그중|같|기간|보다|늘|줄|증가|감소)"
)
_UNITS_OF_TIME = frozenset("건으로 월 년 일 분기 개월 개 건 연 월평균 연평균".split())
_INFLECTED = LatePattern(
    r"(?:은|는|이|가|을|를|의|에|나|에서|로|으로|고|며|서|도|와|과|된|등|및|보다|비해|대비|라면|다면)$"
)
MEASURES = frozenset(
    "출원 등록 심사청구 심판청구 출원건수 등록건수 수출 수입 수출액 수입액 매출 매출액 생산 소비 "
    "고용 건수 실적".split()
)
_COUNTED = LatePattern(rf"([가-힣]{{2,}})\s{any_of(MEASURES)}")


def subject(text: str, tokens: Sequence[Token], i: int, start: int) -> str | None:
    """Return the subject of the change at token ``i``; words before ``start`` are not looked at."""
    end = tokens[i].start
    if opened := _bracket(tokens, i):
        end = opened
        if named := _host(text[max(start, end - _LONGEST_HOST) : end]):
            return named
        end -= 1
    words = _BRACKETS.sub("", _COUNT.sub(" ", text[start:end]))
    words = _CLAUSE_END.split(words)[-1]
    if listed := _LISTED.search(words):
        names: list[str] = _SPLIT.split(listed[1])
        return str(names[words.count("%", listed.end()) % len(names)])
    if (beside := _beside(words)) is not None:
        return beside
    if topics := list(filter(None, map(_noun_phrase, _TOPIC.findall(words)))):
        return _whose(words, topics[-1])
    tail = words.rsplit("%", 1)[-1].lstrip("p, ").strip()
    nouns: list[str] = [
        noun
        for noun in _WORDS.findall(tail)
        if not _NOT_SUBJECT.match(noun) and not noun.endswith(_COMPARING)
    ]
    if nouns:
        return nouns[-1]
    label = _RUN_IN.match(text, start)
    return label[1] if label else None


def _host(before: str) -> str | None:
    """Return the noun that the bracket ending ``before`` hangs on; a count may stand between."""
    uncounted = _COUNT.sub(" ", before)
    host = _HOST.search(uncounted)
    if host is None or (uncounted != before and host[1].endswith(_PARTICLES)):
        return None
    return _noun_phrase(host[1])


def _whose(words: str, topic: str) -> str:
    """Return "기업" for "기업의 출원은": what is counted is theirs."""
    if topic in MEASURES and (owner := re.search(rf"([가-힣A-Za-z·]+)의\s{topic}", words)):
        return owner[1]
    return topic


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
    last = _LAST_NOUN.search(re.split(r"[%,]p?", words)[-1])
    if (
        last is None
        or _NOT_SUBJECT.match(last[1])
        or _INFLECTED.search(last[1])
        or last[1] in _UNITS_OF_TIME
    ):
        return None
    return str(last[1])


def _noun_phrase(words: str) -> str | None:
    """Return the nouns that end ``words``: adverbs, times and inflected words end the phrase."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if (
            (_NOT_SUBJECT.match(word) and not _AGED.match(word))
            or word.endswith("별로")
            or word in _UNITS_OF_TIME
            or (kept and _INFLECTED.search(word))
        ):
            break
        kept.append(word)
    return " ".join(reversed(kept)) or None


def topic_of(text: str, within: Span) -> str | None:
    """Return what the release counts, from its opening: "지식재산권 출원" is about 지식재산권."""
    counted = _COUNTED.search(text, *within)
    return counted[1] if counted else None
