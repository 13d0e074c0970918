"""Offices, companies and bodies, by their long names and their short forms."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from viewer.model import Organization, Span
from viewer.parse.mentions.known_offices import KNOWN_NAMES, KNOWN_OFFICES
from viewer.parse.mentions.offices import (
    OFFICE_HEADS,
    OFFICE_MODIFIERS,
    OFFICE_NOUNS,
    OPENERS,
)
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from viewer.model import Acronym
    from viewer.parse.page.layout import Layout

_KIND = LatePattern(any_of(OFFICE_NOUNS) + r"\b")
_WORD = r"(?:(?:[A-ZÀ-ÖØ-Þ]\.){2,}|[A-ZÀ-ÖØ-Þ][\w&-]*(?:[’'](?!s\b)\w*)?)"
_WORDS = rf"{_WORD}(?: {_WORD}){{0,5}}"
_FIELD = LatePattern(
    rf" (?:of|for|on|der|des|für) (?:the )?{_WORDS}(?: (?:of|for) (?:the )?{_WORDS})?"
    rf"(?:(?:, {_WORDS}){{1,3}},? (?:and|und) {_WORDS}| (?:and|und|&) {_WORDS})?"
)
_FIRST_WORD = LatePattern(r" \w+ (?:the )?(\w+)")
_TITLE = LatePattern(rf" (?:{any_of(OFFICE_MODIFIERS)} )*{any_of(OFFICE_HEADS)}\b")
_INSIDE = LatePattern(rf" of {any_of(OFFICE_NOUNS)} {_WORD}")
_KNOWN = finder(*KNOWN_NAMES)
_NAMES = LatePattern(any_of(KNOWN_NAMES))
_PLURALS = frozenset("Committees Courts Departments Ministries Offices Organizations".split())
_JOINED = LatePattern(r",| and | und | & ")
_NEXT_KIND = LatePattern(rf"(?: {_WORD}){{0,3}}? {any_of(OFFICE_NOUNS)}\b")
_JOINS = {"and", "&", "und"}
_OWNER = LatePattern(r"[A-Z]{2,}['’]s")
_SHORT = LatePattern(r"[A-Z][A-Z]+")
_TITLES = frozenset(OFFICE_HEADS) | {"Heads", "Chairs"}
_FIRMS = {"Company", "Corporation", "Corp", "GmbH", "Inc", "Ltd", "Group", "Industries"}
# Kinds whose field may be a list: "Ministry of Trade, Industry and Energy".
_LISTED = frozenset(
    """Ministry Department Committee Subcommittee Commission Organization Organisation Centers
    Centres Bureau Office Institute Administration Agency Secretariat Bundesministerium""".split()
)
_REACH = 90


def find_organizations(layout: Layout, acronyms: Sequence[Acronym]) -> tuple[Organization, ...]:
    """Return the bodies the text names, in the order of their first mention.

    A body is known by a word for its kind ("Office", "Ministry") or by a short form. Mentions are
    in the order of the text; an article before a name is no part of it.
    """
    text = layout.text
    shorts = {_key(found.long): found.short for found in acronyms}
    names: dict[str, str] = {}
    mentions: dict[str, list[Span]] = {}
    for span in _long_names(text):
        name = span.of(text)
        key = shorts.get(_key(name), _key(name))
        names.setdefault(key, name)
        mentions.setdefault(key, []).append(span)
    long = sorted(span for spans in mentions.values() for span in spans)
    for span in _known_names(text, long):
        mentions.setdefault(span.of(text), []).append(span)
    for match in _SHORT.finditer(text):
        if match[0] in mentions or match[0] in KNOWN_OFFICES:
            mentions.setdefault(match[0], []).append(Span(*match.span()))
    _join_initials(names, mentions)
    found = sorted((sorted(spans), key) for key, spans in mentions.items())
    return tuple(
        Organization(names.get(key, key), key if _SHORT.fullmatch(key) else None, tuple(spans))
        for spans, key in found
    )


def _known_names(text: str, long: Sequence[Span]) -> Iterator[Span]:
    """Yield the names without a word for a kind, outside the ``long`` ones."""
    for place in _KNOWN(text):
        name = _NAMES.match(text, place)
        span = Span(place, name.end()) if name else Span(place, place)
        near = bisect_right(long, span)
        if not any(map(span.meets, long[max(0, near - 1) : near + 1])):
            yield span


def _join_initials(names: dict[str, str], mentions: dict[str, list[Span]]) -> None:
    """Give the short forms that are never explained to the long name with their initials."""
    unnamed = {key for key in mentions if key not in names}
    for key, name in list(names.items()) if unnamed else ():
        short = "".join(word[0] for word in name.split() if word[0].isupper())
        if short in unnamed and key != short:
            unnamed.remove(short)
            names[short] = names.pop(key)
            mentions[short] += mentions.pop(key)


def _key(name: str) -> str:
    return " ".join(name.split()).removeprefix("U.S. ").casefold()


def _long_names(text: str) -> Iterator[Span]:
    """Yield the names that hold a word for a kind of body, in order."""
    reached = 0
    for kind in _KIND.finditer(text):
        start, end = kind.span()
        if start < reached or (start and (text[start - 1].isalnum() or text[start - 1] == "-")):
            continue
        if kind[0] in _PLURALS or _NEXT_KIND.match(text, end, end + _REACH):
            continue
        start = start_of_name(text, start, max(reached, start - _REACH))
        end = _end_of_name(text, kind)
        if end > kind.end() or start < kind.start():
            reached = end
            yield Span(start, end)


def start_of_name(text: str, kind: int, floor: int) -> int:
    """Return where the capitalised words before ``kind`` begin that belong to the name.

    They do not reach back before ``floor``; ``kind`` itself where there are none.
    """
    opens = max(text.rfind(mark, floor, kind) for mark in "\n(")
    words = text[max(floor, opens + 1) : kind].split(" ")
    if words.pop():
        return kind
    taken: list[str] = []
    for word in reversed(words):
        joins = word in _JOINS
        apart = word.isupper() and taken and taken[-1] in _JOINS
        if apart or not ((joins and taken) or _is_capital(word)):
            break
        taken.append(word)
    joined = next((place for place, word in enumerate(taken) if word in _JOINS), len(taken))
    if _TITLES.intersection(taken[joined:]):  # "Officer Ann Bell and EU Commission"
        del taken[joined:]
    while taken and (taken[-1] in _JOINS or taken[-1] in OPENERS | _TITLES):
        taken.pop()
    return kind - sum(len(word) + 1 for word in taken)


def _is_capital(word: str) -> bool:
    whole = word[-1:].isalnum() or word[-1:] in {"-", "'", "’"} or word.count(".") > 1
    return word[:1].isupper() and whole and "(" not in word and not _OWNER.fullmatch(word)


def _end_of_name(text: str, kind: re.Match[str]) -> int:
    """Return where the field behind ``kind`` ends, or ``kind`` itself where it has none."""
    field = _FIELD.match(text, kind.end(), kind.end() + _REACH)
    if field is None or kind[0] in _FIRMS or _is_calendar(field):
        return kind.end()
    if _KIND.search(text, kind.end(), field.end()):
        inside = _INSIDE.match(text, kind.end()) if kind[0] in _LISTED else None
        return inside.end() if inside else kind.end()
    joined = _JOINED.search(text, kind.end(), field.end())
    apart = joined and (kind[0] not in _LISTED or _names_others(text[joined.end() : field.end()]))
    end = joined.start() if joined and apart else field.end()
    first = _FIRST_WORD.match(text, kind.end())
    title = _TITLE.search(text, first.end() if first else end, end)
    return title.start() if title else end


def _is_calendar(field: re.Match[str]) -> bool:
    """Return whether a field begins with a day or a month: "the Senate on Tuesday"."""
    first = _FIRST_WORD.match(field[0])
    return bool(first and first[1] in OPENERS)


def _names_others(words: str) -> bool:
    """Return whether what is joined to a field is no field but another body or a person."""
    return any(word.isupper() or word in _TITLES for word in words.split())
