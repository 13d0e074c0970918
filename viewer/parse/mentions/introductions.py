"""Names beside a title: "Director X", "X (Y Director)", "Secretary of the Y X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.mentions.names import is_full, is_name_word, name_after, name_before
from viewer.parse.mentions.offices import DEGREES, OFFICE_NOUNS
from viewer.parse.mentions.roles import (
    TITLE,
    Bodies,
    before_title,
    body_after,
    duty_after,
    is_german_compound,
    is_honorific,
    is_office,
    is_plural,
    spelled_out,
    split_field,
)
from viewer.parse.mentions.sightings import Sighting
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from viewer.model import Span

_IN_BRACKETS = LatePattern(r" \([^()\n]{1,40}\)")
_MEMBERS = finder("members ", "senators ", "ministers ", "representatives ", "lawmakers ")
_NOUN_OF_MEMBERS = LatePattern(r"(\w+)s (?=[A-Z])")
_OFFICE_WITH_FIELD = LatePattern(
    rf"(?P<head>{TITLE.pattern})(?P<field>(?: (?:of|for|on|to|and|&|the)| [A-Z][\w&-]*){{2,10}}"
    r"(?: [a-z]+(?=,))?),?(?: the)? $"
)
_NEXT_IN_LIST = LatePattern(r",? and |, ")
_FIELD_WORD = LatePattern(r"([A-Z][\w&-]*)(?:,? and |, | & | of | for | )(?:the )?")
_HONORIFIC = LatePattern(r"^(?:Mr|Mrs|Ms|Dr|Prof)\b\.? ")
_END_OF_OFFICE = LatePattern(r"[,/;\n|(]|$")
_DEGREES = LatePattern(DEGREES)
_IN_CHARGE = LatePattern(r" (?:responsible|in charge)(?=:)")
_GERMAN = finder("minister", "präsident", "direktor", "sekretär", "leiter", "sprecher")
_COMPOUND = LatePattern(r"[A-ZÄÖÜ][a-zäöüß]{4,40}")
_COMPOUND_START = LatePattern(r"[A-ZÄÖÜ][a-zäöüß]*$")
_OF = LatePattern(r" (?:of|for|des|der|für) (?:the )?")
# Titles that a bare family name may follow: "President Harding".
_OF_PERSONS = frozenset(
    """President Senator Governor Minister Secretary Chairman Chairwoman Director Commissioner
    Ambassador Congressman Congresswoman Representative Mayor Judge Justice Chancellor Premier
    Administrator Professor""".split()
)
_AND = LatePattern(r"(?:and|&|of|for) (?:the )?$")
_GOES_ON = LatePattern(r" [A-Z]")
_REACH = 120
_NEAR = 45
_MOST_WORDS = 8


def after_titles(text: str, bodies: Bodies, language: str) -> Iterator[Sighting]:
    """Yield the names beside a title: "Director X of the Y", "X (Y Director)", "(Director: X)"."""
    for match in _titles(text, language):
        if match.start() and text[match.start() - 1].isalnum():
            continue
        office = is_office(match[0])
        name = _name_behind(text, match.end()) if office or is_honorific(match[0]) else None
        if name and _is_believable(text, match[0], name):
            yield from _titled(text, match, name, bodies)
        elif office:
            yield from _in_lines(text, match)
            yield from () if name else _with_field(text, match, bodies)
            yield from _in_brackets(text, match)


def _titles(text: str, language: str) -> Iterator[re.Match[str]]:
    yield from TITLE.finditer(text)
    for place in _GERMAN(text) if language == "de" else ():
        start = _COMPOUND_START.search(text, max(0, place - _NEAR), place)
        compound = _COMPOUND.match(text, start.start()) if start else None
        if compound and is_german_compound(compound[0]):
            yield compound


def _name_behind(text: str, title: int) -> Span | None:
    """Return the name behind a title that ends at ``title``: "Director: X", ", X,"."""
    charge = _IN_CHARGE.match(text, title)
    title = charge.end() if charge else title
    sign = text[title : title + 1]
    if sign not in {" ", "\xa0", "\n", ":", ","}:
        return None
    start = title + 1 + (sign in ":,")
    degrees = _DEGREES.match(text, start)
    start = degrees.end() if degrees else start
    name = name_after(text, start, start + _REACH)
    return None if name and sign == "," and text[name.end : name.end + 1] != "," else name


def _is_believable(text: str, title: str, name: Span) -> bool:
    """Return whether a title and what follows it are a person and not the name of a thing."""
    if is_full(name.of(text)):
        return True
    last = spelled_out(title).rpartition(" ")[2]
    after = text[name.end : name.end + 2]
    return last in _OF_PERSONS and not name.of(text).isupper() and not after[1:].isupper()


def _titled(text: str, match: re.Match[str], name: Span, bodies: Bodies) -> Iterator[Sighting]:
    """Yield the name behind a title, and those that share a plural title with it."""
    title = spelled_out(match[0]) if is_office(match[0]) else ""
    field, body = before_title(text, match.start(), match.start() - _NEAR, bodies)
    if body is None:
        body = _bracket_owner(text, match.start(), bodies)
    role = f"{field} {title}".strip() if title else None
    floor = max(0, match.start() - _REACH)
    if role is None and (told := _OFFICE_WITH_FIELD.search(text, floor, match.start())):
        office, body = split_field(text, told.start("field"), told.end("field"), bodies)
        role = spelled_out(told["head"] + office)
    for one, end in _row(text, name) if is_plural(match[0]) else [_with_bracket(text, name)]:
        duty = None if role else duty_after(text, end + 1, bodies)
        if duty:
            yield Sighting(one, duty.role, duty.organization)
        else:
            yield Sighting(one, role, body or body_after(text, end, bodies))


def _with_bracket(text: str, name: Span) -> tuple[Span, int]:
    """Return a name and where the bracket behind it ends: "X (D-ND)"."""
    bracket = _IN_BRACKETS.match(text, name.end)
    return name, bracket.end() if bracket else name.end


def _row(text: str, name: Span | None) -> Iterator[tuple[Span, int]]:
    """Yield the full names of a list that ``name`` begins, and where the bracket of each ends."""
    while name:
        _, end = _with_bracket(text, name)
        yield name, end
        another = _NEXT_IN_LIST.match(text, end)
        after = name_after(text, another.end(), another.end() + _REACH) if another else None
        name = after if after and is_full(after.of(text)) else None


def members(text: str, bodies: Bodies) -> Iterator[Sighting]:
    """Yield two names or more in a row behind a plural in small letters: "members X and Y"."""
    for place in _MEMBERS(text):
        noun = _NOUN_OF_MEMBERS.match(text, place)
        name = name_after(text, noun.end(), noun.end() + _REACH) if noun else None
        row = list(_row(text, name)) if name and is_full(name.of(text)) else []
        body = bodies.ending(place - 1)
        for one, _ in row if noun and len(row) > 1 else ():
            yield Sighting(one, noun[1] if noun else None, body[1] if body else None)


def _bracket_owner(text: str, title: int, bodies: Bodies) -> str | None:
    """Return the body before a bracket that a title opens: "the ministry (Minister X)"."""
    opening = text.rfind("(", max(0, title - _NEAR), title)
    if opening < 0 or ")" in text[opening:title]:
        return None
    inside = text[opening + 1 : title].strip(" ,;")
    before = bodies.ending(opening - 1) or bodies.ending(opening)
    return inside or (before[1] if before else None)


def _with_field(text: str, match: re.Match[str], bodies: Bodies) -> Iterator[Sighting]:
    """Yield a name that follows a title's field: "Secretary of Agriculture X", "..., X,"."""
    of = _OF.match(text, match.end())
    if of is None:
        return
    held = bodies.starting(of.end())
    named = name_after(text, held[0] + 2, held[0] + _REACH) if held else None
    if held and named and is_full(named.of(text)) and _is_between_commas(text, held[0], named.end):
        yield Sighting(named, spelled_out(match[0]), held[1])
        return
    at = of.end()
    closed = False
    for _ in range(_MOST_WORDS):
        degrees = _DEGREES.match(text, at) if text[at - 2] == "," else None
        begin = degrees.end() if degrees else at
        word = _FIELD_WORD.match(text, begin, begin + _REACH)
        if word is None or (text[at - 2] == "," and is_office(word[1])):
            return
        may_be_name = is_name_word(word[1]) and not word[1].isupper()
        fits = closed and may_be_name
        name = name_after(text, begin, begin + _REACH) if fits else None
        if name and is_full(name.of(text)) and not _GOES_ON.match(text, name.end):
            if text[at - 2] != "," or text[name.end : name.end + 1] in {",", " ("}:
                field, body = split_field(text, match.end(), at - 1, bodies)
                yield Sighting(name, spelled_out(match[0] + field).rstrip(" ,"), body)
            return
        closed = not (may_be_name or _AND.search(word[0]))
        at = word.end()


def _is_between_commas(text: str, start: int, end: int) -> bool:
    return text[start : start + 2] == ", " and text[end : end + 1] == ","


def _in_brackets(text: str, match: re.Match[str]) -> Iterator[Sighting]:
    """Yield the name before a bracket that holds a title: "X (Y Chairman)", "X (Chairman, Y)"."""
    opening = text.rfind("(", max(0, match.start() - _NEAR), match.start())
    closing = text.find(")", match.end(), match.end() + _NEAR)
    if opening < 1 or closing < 0 or ")" in text[opening : match.start()]:
        return
    name = name_before(text, opening - 1, max(0, opening - _REACH))
    if name is None or not is_full(name.of(text)):
        return
    before = text[opening + 1 : match.start()].strip(" ,")
    after = text[match.end() : closing].strip(" ,")
    if after in OFFICE_NOUNS:
        return
    yield Sighting(name, spelled_out(match[0]), before or after or None)


def _in_lines(text: str, match: re.Match[str]) -> Iterator[Sighting]:
    """Yield the name that fills the line above a line that opens with an office."""
    start = match.start()
    first = text.rfind("\n", max(0, start - _NEAR), start) + 1
    if first < 2 or len(text[first:start].split()) > 2:  # noqa: PLR2004 - "Assistant Press ..."
        return
    start = first
    name = name_before(text, start - 1, max(0, start - _NEAR))
    line = text[text.rfind("\n", max(0, start - _NEAR), start - 1) + 1 : start - 1]
    if name and is_full(name.of(text)) and _HONORIFIC.sub("", line).strip() == name.of(text):
        end = _END_OF_OFFICE.search(text, match.end(), match.end() + _REACH)
        yield Sighting(name, spelled_out(text[start : end.start() if end else match.end()]))
