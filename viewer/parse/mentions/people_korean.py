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
_NAME = rf"[{''.join(sorted(KOREAN_FAMILY_NAMES))}][가-힣]{{2}}"
_IN_BRACKETS = LatePattern(
    rf"(?P<body>[가-힣A-Z]{{2,15}})\s?\((?P<role>[가-힣]{{0,8}}?{_HEAD})\s?(?P<name>{_NAME})(?=[,)])"
)
_BEFORE_OFFICE = LatePattern(
    rf"(?<![가-힣])(?P<name>{_NAME})\s(?:(?P<body>[가-힣A-Z]{{2,12}})\s)?"
    rf"(?P<role>[가-힣]{{0,10}}?{_HEAD})(?=(?:은|는|이|가|도|과|와|의|에|을|를|께서)?(?![가-힣]))"
)
_SHORT_FORM = LatePattern(
    rf"(?<![가-힣])([{''.join(sorted(KOREAN_FAMILY_NAMES))}]) ({_HEAD})"
    r"(?=[은는이가도과와의에을를]?(?![가-힣]))"
)
_WORD = LatePattern(r"[가-힣]{3,}")
_CONTACT = LatePattern(rf"(?<![가-힣])(?P<role>{_HEAD}|주무관)\s(?P<name>{_NAME})(?=\s?[(☎,]|\s\d)")
# Particles and common endings that no given name has in a release, and words like names.
_PARTICLES = frozenset("의는을를와과에로가")
_WORDS = frozenset(
    "주요국 한국형 지난해 이사회 위원회 전문가 우리측 이번에 정부측 전임자 신임자 임원진".split()
)


def korean_sightings(text: str) -> Iterator[Sighting]:
    """Yield the people of a Korean text: "홍길동 특허청장은", "특허청(청장 홍길동)"."""
    for pattern in (_IN_BRACKETS, _BEFORE_OFFICE):
        for match in pattern.finditer(text):
            if _is_name(match["name"]):
                yield Sighting(Span(*match.span("name")), match["role"], match["body"])
    for match in _CONTACT.finditer(text):
        if _is_name(match["name"]):
            yield Sighting(Span(*match.span("name")), "contact", contact=True)


def korean_mentions(
    text: str, names: Sequence[str], roles: Sequence[Sequence[str]]
) -> list[list[Span]]:
    """Return for each of ``names`` where it stands, particles apart.

    A family name with an office ("천 실장") means the only one of that name who holds it.
    """
    numbers = {name: number for number, name in enumerate(names)}
    found: list[list[Span]] = [[] for _ in names]
    for word in _WORD.finditer(text) if names else ():
        number = numbers.get(word[0][:3], numbers.get(word[0]))
        if number is not None:
            found[number].append(Span(word.start(), word.start() + len(names[number])))
    for short in _SHORT_FORM.finditer(text) if names else ():
        meant = [
            number
            for number, name in enumerate(names)
            if name[0] == short[1] and any(role.endswith(short[2]) for role in roles[number])
        ]
        if len(meant) == 1:
            found[meant[0]].append(Span(*short.span()))
    return [sorted(spans) for spans in found]


def _is_name(word: str) -> bool:
    return word[-1] not in _PARTICLES and word not in _WORDS
