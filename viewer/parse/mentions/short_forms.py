"""Later mentions of people: the name again, with a title, or the family name alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Span
from viewer.parse.mentions.names import is_name_word
from viewer.parse.mentions.offices import PARTICLES
from viewer.parse.mentions.roles import TITLE
from viewer.parse.mentions.speech_verbs import SAID
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORD = LatePattern(r"[A-ZÀ-ÖØ-Þ][a-z]*[^\W\d_]*(?:[-’'](?![sS]\b)[^\W\d_]+)*")
_TITLE_BEFORE = LatePattern(rf"(?:{TITLE.pattern}) $", re.IGNORECASE)
_PARTICLE_BEFORE = LatePattern(rf"\b{any_of((*PARTICLES, *map(str.title, PARTICLES)))} $")
_NEXT_NAME = LatePattern(r" [A-ZÀ-Þ][a-zà-ÿ]")
_VERB_BEFORE = LatePattern(rf"\b{SAID} $")
_VERB_AFTER = LatePattern(rf" {SAID}\b")
_REACH = 45
_NEAR = 15
_SUFFIXES = {"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"}


class Named(NamedTuple):
    """A person's name as first given, and whether only a contact line has it."""

    name: str
    contact: bool


class _Same(NamedTuple):
    """People whose names begin with the same word, and how long those names are."""

    people: dict[str, int]
    lengths: set[int]


def find_short_forms(text: str, people: Sequence[Named]) -> list[list[Span]]:
    """Return for each of ``people`` the places that mean that person, in the order of the text.

    A family name alone counts only where one person has it; contacts are meant by their full name
    only. A title before the family name belongs to the mention.
    """
    found: list[list[Span]] = [[] for _ in people]
    full = _full_names(people)
    bearers = _alone(people, family_names)
    first_words = _alone(people, lambda name: (name.split()[0],))
    reached = 0
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        if start < reached or (word not in full and word not in bearers):
            continue
        meant = _in_full(text, start, full.get(word))
        if meant is None:
            meant = _in_short(text, match, bearers.get(word), first_words.get(word))
        if meant:
            found[meant[0]].append(meant[1])
            reached = meant[1].end
    return found


def family_names(name: str) -> tuple[str, ...]:
    """Return the words of ``name`` that may stand for it: the last, or the one in capitals."""
    words = [word.rstrip(",") for word in name.split() if word not in _SUFFIXES] or [name]
    loud = [word for word in words if word.isupper() and len(word) > 1 and "." not in word]
    if "," in name or (loud and loud[0] == words[0]):
        return (words[0],)
    eastern = len(words) > 1 and "-" in words[-1] and len(words[0]) < 5  # noqa: PLR2004 - Kim, Park
    return (words[0], words[-1]) if eastern else (words[-1],)


def _full_names(people: Sequence[Named]) -> dict[str, _Same]:
    """Return the full names by their first word."""
    full: dict[str, _Same] = {}
    for number, person in enumerate(people):
        same = full.setdefault(person.name.split()[0].rstrip(","), _Same({}, set()))
        same.people[person.name] = number
        same.lengths.add(len(person.name))
    return full


def _alone(people: Sequence[Named], names: Callable[[str], tuple[str, ...]]) -> dict[str, int]:
    """Return who has each of the ``names``, where only one person has it who is no contact."""
    bearers: dict[str, set[int]] = {}
    for number, person in enumerate(people):
        for name in () if person.contact else names(person.name):
            for form in (name, name.title(), name.upper()):
                bearers.setdefault(form, set()).add(number)
    return {form: next(iter(who)) for form, who in bearers.items() if len(who) == 1}


def _in_full(text: str, start: int, same: _Same | None) -> tuple[int, Span] | None:
    for length in sorted(same.lengths, reverse=True) if same else ():
        end = start + length
        person = same.people.get(text[start:end]) if same else None
        if person is not None and not text[end : end + 1].isalnum():
            return person, Span(start, end)
    return None


def _in_short(
    text: str, match: re.Match[str], bearer: int | None, called: int | None
) -> tuple[int, Span] | None:
    """Return who is meant by a family name, or by the first word of a name with a title or verb.

    A family name may stand first: "said Fang Jingwei" and later "Fang added".
    """
    start = match.start()
    particle = _PARTICLE_BEFORE.search(text, max(0, start - _REACH), start)
    start = particle.start() if particle else start
    title = _TITLE_BEFORE.search(text, max(0, start - _REACH), start)
    if title and (bearer is not None or called is not None):
        return (called or 0) if bearer is None else bearer, Span(title.start(), match.end())
    bearer = called if bearer is None and _speaks(text, match) else bearer
    if bearer is None or not _stands_alone(text, match):
        return None
    return bearer, Span(start, match.end())


def _speaks(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    before = _VERB_BEFORE.search(text, max(0, start - _NEAR), start)
    return bool(before or _VERB_AFTER.match(text, match.end()))


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Return whether a family name is not part of another name: "Craig Smith", "Ann Craig"."""
    if _NEXT_NAME.match(text, match.end()) or match[0].isupper():
        return False
    start = match.start()
    before = text[text.rfind(" ", max(0, start - _REACH), start - 1) + 1 : start - 1]
    glued = text[start - 1 : start] == " " and before[:1].isalpha() and before[-1:].isalnum()
    return not (glued and is_name_word(before) and "\n" not in before)
