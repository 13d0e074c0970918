"""Later mentions of people: the name again, with a title, or the family name alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Span
from viewer.parse.names import is_name_word
from viewer.parse.roles import TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[-’'](?![sS]\b)[^\W\d_]+)*")
_TITLE_BEFORE = re.compile(rf"(?:{TITLE.pattern}) $", re.IGNORECASE)
_NEXT_NAME = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ]")
_REACH = 45
_SUFFIXES = {"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"}


class Named(NamedTuple):
    """A person's name as first given, and whether only a contact line has it."""

    name: str
    contact: bool


def find_short_forms(text: str, people: Sequence[Named]) -> list[list[Span]]:
    """Return for each of ``people`` the places that mean that person, in the order of the text.

    A family name alone counts only where one person has it; contacts are meant by their full name
    only. A title before the family name belongs to the mention.
    """
    found: list[list[Span]] = [[] for _ in people]
    owners = _owners(people)
    reached = 0
    for match in _WORD.finditer(text):
        keys = owners.get(match[0]) or owners.get(match[0].title() if match[0].isupper() else "")
        if keys is None or match.start() < reached:
            continue
        for person, span in _meant(text, match, keys, people):
            found[person].append(span)
            reached = span.end
    return found


def family_names(name: str) -> tuple[str, ...]:
    """Return the words of ``name`` that may stand for it: the last, or the one in capitals."""
    words = [word.rstrip(",") for word in name.split() if word not in _SUFFIXES]
    loud = [word for word in words if word.isupper() and len(word) > 1]
    if "," in name or (loud and loud[0] == words[0]):
        return (words[0],)
    eastern = len(words) > 1 and "-" in words[-1] and len(words[0]) < 5  # noqa: PLR2004 - Kim, Park
    return (words[0], words[-1]) if eastern else (words[-1],)


def _owners(people: Sequence[Named]) -> dict[str, list[int]]:
    owners: dict[str, list[int]] = {}
    for number, person in enumerate(people):
        words = {person.name.split()[0].rstrip(","), *family_names(person.name)}
        for word in {form for word in words for form in (word, word.title())}:
            owners.setdefault(word, []).append(number)
    return owners


def _meant(
    text: str, match: re.Match[str], keys: list[int], people: Sequence[Named]
) -> Iterator[tuple[int, Span]]:
    """Yield the person meant at a word that begins or is the family name of one of ``keys``."""
    start = match.start()
    for key in keys:
        name = people[key].name
        if (
            text.startswith(name, start)
            and not text[start + len(name) : start + len(name) + 1].isalnum()
        ):
            yield key, Span(start, start + len(name))
            return
    bearers = [k for k in keys if not people[k].contact and _bears(people[k].name, match[0])]
    if len(bearers) != 1:
        return
    title = _TITLE_BEFORE.search(text, max(0, start - _REACH), start)
    if title:
        yield bearers[0], Span(title.start(), match.end())
    elif _stands_alone(text, match):
        yield bearers[0], Span(*match.span())


def _bears(name: str, word: str) -> bool:
    return any(word in {family, family.title(), family.upper()} for family in family_names(name))


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Return whether a family name is not part of another name: "Craig Smith", "Ann Craig"."""
    if _NEXT_NAME.match(text, match.end()) or match[0].isupper():
        return False
    start = match.start()
    before = text[text.rfind(" ", max(0, start - _REACH), start - 1) + 1 : start - 1]
    glued = text[start - 1 : start] == " " and before[:1].isalpha() and before[-1:].isalnum()
    return not (glued and is_name_word(before) and "\n" not in before)
