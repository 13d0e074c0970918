"""People in Korean releases, where the office follows the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Span
from viewer.parse.mentions.offices import KOREAN_FAMILY_NAMES, KOREAN_HEADS
from viewer.parse.mentions.sightings import Sighting
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD = any_of(KOREAN_HEADS)
_FAMILY = f"[{''.join(sorted(KOREAN_FAMILY_NAMES))}]"
_LONG_FAMILY = "(?:남궁|황보|제갈|선우|독고|사공|서문)"
_NAME = rf"(?:{_LONG_FAMILY}[가-힣]{{1,2}}|{_FAMILY}[가-힣]{{2}})"
_PARTICLE = "(?:은|는|이|가|도|과|와|의|에|을|를|께서|에게|으로)?(?![가-힣])"
_IN_BRACKETS = LatePattern(
    rf"(?P<body>[가-힣A-Z]{{2,15}})\s?\((?:(?:이하\s)?[가-힣A-Z]{{2,8}},\s)?(?P<role>[가-힣]{{0,8}}?{_HEAD})\s?"
    rf"(?P<name>{_NAME}|{_FAMILY}[가-힣])(?=[,)])"
)
_BEFORE_OFFICE = LatePattern(
    rf"(?<![가-힣])(?P<name>{_NAME})\s(?:(?P<body>[가-힣A-Z]{{2,12}})\s)?"
    rf"(?P<role>[가-힣]{{0,10}}?{_HEAD})(?={_PARTICLE})"
)
# A name from abroad is told by its letters: "다렌 탕(Daren Tang) 사무총장".
_FOREIGN = LatePattern(
    r"(?<![가-힣])(?P<name>[가-힣]{1,6}(?:\s[가-힣]{1,6}){1,2})\s?\([A-Z][A-Za-z.'’ -]{3,40}\)\s"
    r"(?:(?P<body>[가-힣A-Z]{2,14})(?:\([A-Z]{2,8}\))?\s)?"
    rf"(?P<role>[가-힣]{{0,10}}?{_HEAD})(?={_PARTICLE})"
)
_SHORT_FORM = LatePattern(
    rf"(?<![가-힣])([가-힣]{{1,6}}) (?:[가-힣]{{0,10}}?)({_HEAD})(?={_PARTICLE})"
)
_WORD = LatePattern(r"[가-힣]{2,}")
_REST = LatePattern(rf"(?:씨|님)?{_PARTICLE}")
_CONTACT = LatePattern(
    rf"(?<![가-힣(])(?P<role>{_HEAD}|주무관|[과국팀]\s장)\s(?P<name>{_NAME})"
    r"(?=\s?[(☎]|,\s?[\d☎(]|,\s\S+\s?[\d(]|\s\d)"
)
# What no given name ends in in a release: particles, and what parts of a body and sides are called.
_NO_NAME_ENDS = frozenset("의는을를와과에로가부처청단팀측계층급")
_WORDS = frozenset(
    # Source: frequent nouns of three syllables whose first is also a family name.
    """주요국 한국형 지난해 이사회 위원회 전문가 우리측 이번에 전임자 신임자 임원진 소비자 노동자
    이용자 사용자 가입자 생산자 기업인 경제인 연구원 공무원 임직원 조합원 심사관 변리사 변호사
    피해자 신청자 참가자 당사자 관계자 책임자 담당자 실무자 경영자 개발자 발명자 권리자 금융권
    지자체 도지사 현직자 공동체 국무위 정무직 여성인 농어민 소상인 청소년 유가족 기술인 과학자
    지도자 연구자 고위직 주한미 주미한""".split()
)


def korean_sightings(text: str) -> Iterator[Sighting]:
    """Yield the people of a Korean text: "홍길동 특허청장은", "특허청(청장 홍길동)"."""
    for pattern in (_IN_BRACKETS, _BEFORE_OFFICE, _FOREIGN):
        for match in pattern.finditer(text):
            if pattern is _FOREIGN or _is_name(match["name"], match["role"]):
                yield Sighting(Span(*match.span("name")), match["role"], match["body"])
    for match in _CONTACT.finditer(text):
        if _is_name(match["name"], ""):
            yield Sighting(Span(*match.span("name")), "contact", contact=True)


def korean_mentions(
    text: str, names: Sequence[str], roles: Sequence[Sequence[str]]
) -> list[list[Span]]:
    """Return for each of ``names`` where it stands, particles apart.

    A family name with an office ("천 실장") means the only one of that name who holds it.
    """
    found: list[list[Span]] = [[] for _ in names]
    numbers = {name: number for number, name in enumerate(names)}
    lengths = sorted({len(name) for name in names if " " not in name}, reverse=True)
    for word in _WORD.finditer(text) if names else ():
        for length in lengths:
            number = numbers.get(word[0][:length])
            if number is not None and _REST.fullmatch(text, word.start() + length, word.end()):
                found[number].append(Span(word.start(), word.start() + length))
                break
    for short in _SHORT_FORM.finditer(text) if names else ():
        meant = [
            number
            for number, name in enumerate(names)
            if short[1] in {name[0], *name.split()[1:]}
            and any(role.endswith(short[2]) for role in roles[number])
        ]
        if len(meant) == 1:
            found[meant[0]].append(Span(*short.span()))
    return [sorted(spans) for spans in found]


def _is_name(word: str, role: str) -> bool:
    """Return whether ``word`` before ``role`` is a name: not "연구원" before "원장"."""
    named_after = role.startswith(word[-1])
    return word[-1] not in _NO_NAME_ENDS and word not in _WORDS and not named_after
