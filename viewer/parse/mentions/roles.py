"""What a person is: the words of an office, before or after a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.parse.mentions.names import name_after
from viewer.parse.mentions.offices import (
    DUTIES,
    GERMAN_ENDINGS,
    GERMAN_HEADS,
    HONORIFICS,
    NO_NAMES,
    OFFICE_HEADS,
    OFFICE_MODIFIERS,
    OFFICE_NOUNS,
    OPENERS,
    PLURAL_HEADS,
    PORTFOLIOS,
    SHORT_HEADS,
)
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Organization

_HEADS = frozenset((*OFFICE_HEADS, *GERMAN_HEADS, *SHORT_HEADS))
_TITLE_WORD = any_of((*_HEADS, *OFFICE_MODIFIERS, *HONORIFICS))
_TITLE_PART = rf"(?:{any_of((*SHORT_HEADS, *HONORIFICS))}\b\.?|{_TITLE_WORD}\b)"
TITLE = LatePattern(rf"{_TITLE_PART}(?:[ -]{_TITLE_PART})*")
"""Words of an office or a form of address as they stand before a name."""

_NOUN = any_of((*_HEADS, *(head.lower() for head in OFFICE_HEADS)))
_GENERAL = rf"(?:[ -](?:{_TITLE_WORD}\b|(?:[A-Z]{{2,}} )?{_NOUN}\b|general|executive|of [Ss]taff))*"
_DETERMINER = r"(?:(?:the|an?|its|his|her|their|our|then|also|now) )?"
_CAPITAL = (
    r"(?:(?:St|Ft|Mt)\. )?(?:(?:[A-Z]\.){2,}|[A-ZÀ-ÖØ-Þ][\w&-]*(?:[’'](?!s\b)\w*|[’']s(?= [A-Z]))?)"
)
_LIST = r"(?:(?:, {0})+,? and {0}(?: {0})?)?".format(any_of(PORTFOLIOS))
_LINKS = r"(?:of|for|on|at|in|to|der|des|für|and|&)(?: the| its| der| des)?"
_SMALL_FIELD = (
    r"(?: of (?!the |an? |its |his |her |their )(?:[a-z-]+ ){0,3}?[a-z-]+(?= at [A-Zt]|[,.;]))?"
)
_FIELD = rf"{_SMALL_FIELD}(?: {_LINKS} {_CAPITAL}(?:(?: and| &)? {_CAPITAL})*{_LIST})*"
_AFTER_NAME = LatePattern(
    rf"{_DETERMINER}(?P<owner>(?:[A-Z][\w&-]*(?: [\w&-]+){{0,4}}?|[a-z]+)['’]s? )?"
    rf"(?P<role>(?P<kind>(?:[\w-]+ ){{0,3}}?){_NOUN}\b{_GENERAL})(?P<field>{_FIELD})"
)
_DUTY = LatePattern(
    rf"(?P<verb>{any_of(DUTIES)}) (?:the|its|our|their|an?) "
    r"(?!(?:list|ranking|table|field|way|pack|race)\b)(?P<what>[^,.;:()\n\"“”]{3,50})"
)
_LOUD = LatePattern(r"([A-Z]{2,}) ")
_SHORT_FORM = LatePattern(r" \([A-Z]{2,}\)")
_PLACES = LatePattern(r"(?:[A-Z]\w+, ){1,2}")
_LINK = LatePattern(r" (?:of|for|at|in|on|to|des|der|für) (?:the |its )?")
_NO_MODIFIERS = frozenset(
    """who which that and or but said says told met was is are were to with in at by on of from as
    while when where after before had has have for not than""".split()
)
_REACH = 160
_NEAR = 40


class Office(NamedTuple):
    """A role and where it is held; ``end`` is where the words that say so end."""

    role: str
    organization: str | None
    end: int


class Bodies:
    """The bodies of a text by where they are named."""

    def __init__(self, organizations: Sequence[Organization]) -> None:
        mentions = [
            (span, body.short or body.name) for body in organizations for span in body.mentions
        ]
        self._from = {span.start: (span.end, name) for span, name in mentions}
        self._to = {span.end: (span.start, name) for span, name in mentions}

    def starting(self, start: int) -> tuple[int, str] | None:
        """Return the end and the name of the body named at ``start``."""
        return self._from.get(start)

    def ending(self, end: int) -> tuple[int, str] | None:
        """Return the start and the name of the body whose naming ends at ``end``."""
        return self._to.get(end)


def is_office(title: str) -> bool:
    """Return whether ``title`` holds a word that alone says what somebody is."""
    words = [word.rstrip(".") for word in re.split(r"[ -]", title)]
    return title in _HEADS or any(word in _HEADS for word in words) or is_german_compound(title)


def is_german_compound(word: str) -> bool:
    """Return whether ``word`` is a title such as "Bundesjustizministerin"."""
    return word[:1].isupper() and word.endswith(GERMAN_ENDINGS)


def is_honorific(title: str) -> bool:
    """Return whether ``title`` holds a form of address: "Mr", "Dr."."""
    return any(word.rstrip(".") in HONORIFICS for word in title.split())


def is_plural(title: str) -> bool:
    """Return whether ``title`` is held by several people: "Sens.", "Senators"."""
    last = re.split(r"[ -]", title)[-1].rstrip(".")
    return last in PLURAL_HEADS or (last.endswith("s") and last in _HEADS)


def spelled_out(title: str) -> str:
    """Return ``title`` in the singular, without short forms and forms of address."""
    words = [word.rstrip(".") for word in title.split() if word.rstrip(".") not in HONORIFICS]
    words = [PLURAL_HEADS.get(word, SHORT_HEADS.get(word, word)) for word in words]
    if words and words[-1].endswith("s") and words[-1][:-1] in _HEADS:
        words[-1] = words[-1][:-1]
    return " ".join(words)


def before_title(text: str, title: int, floor: int, bodies: Bodies) -> tuple[str, str | None]:
    """Return the field and the body named directly before a title ("Energy", "WIPO")."""
    owns = text[title - 3 : title] in {"'s ", "’s "}
    body = bodies.ending(title - 3) if owns else bodies.ending(title - 1)
    if body and (owns or text[title - 1] in " -"):
        return "", body[1]
    words = text[max(floor, text.rfind("\n", max(0, floor), title) + 1) : title].split(" ")
    taken: list[str] = []
    if words.pop():
        return "", None
    for word in reversed(words):
        whole = word[-1:].isalnum() or word.count(".") > 1
        if not (word[:1].isupper() and whole) or word in OPENERS:
            break
        taken.insert(0, word)
    loud = [word.isupper() and word[-1] != "." and word not in NO_NAMES for word in taken]
    if any(loud):
        last = len(loud) - loud[::-1].index(True)
        last = len(taken) if OFFICE_NOUNS & set(taken[last:]) else last
        return " ".join(taken[last:]), " ".join(taken[:last])
    return " ".join(taken) if taken != ["U.S."] else "", None


def office_after(text: str, start: int, end: int, bodies: Bodies) -> Office | None:
    """Return the office told at ``start``, after a name and a comma, if one is."""
    match = _AFTER_NAME.match(text, start, min(end, start + _REACH))
    if match is None or _NO_MODIFIERS & set(match["kind"].split()):
        return None
    owner = match["owner"]
    body = bodies.starting(match.start("owner")) if owner else None
    field, name = split_field(text, *match.span("field"), bodies)
    loud = _LOUD.match(match["role"])
    held_at = name or (body[1] if body else None) or (loud[1] if loud else None)
    role = match["role"][loud.end() if loud else 0 :]
    office = Office(spelled_out(role) + field, held_at, match.end())
    return _with_another(text, office, end, bodies)


def _with_another(text: str, office: Office, end: int, bodies: Bodies) -> Office:
    """Return ``office`` with those that follow it in a list and are of the same person."""
    start = office.end + len(", ")
    if text[office.end : start] != ", " or not text[start : start + 1].isupper():
        return office
    more = office_after(text, start, end, bodies)
    if more is None or name_after(text, more.end + 1 + (text[more.end : more.end + 1] == "."), end):
        return office
    held_at = office.organization or more.organization
    return Office(f"{office.role}, {more.role}", held_at, more.end)


def duty_after(text: str, start: int, bodies: Bodies) -> Office | None:
    """Return the office that a verb at ``start`` tells: "heads the Y", "directs a clinic"."""
    match = _DUTY.match(text, start, start + _REACH)
    if match is None:
        return None
    body = bodies.starting(match.start("what"))
    noun = DUTIES[match["verb"]]
    if body:
        return Office(noun, body[1], body[0])
    return Office(
        f"{noun} of {text[match.end('verb') + 1 : match.end()].strip()}", None, match.end()
    )


def split_field(text: str, start: int, end: int, bodies: Bodies) -> tuple[str, str | None]:
    """Return the field told between ``start`` and ``end``, and the body that closes it."""
    links = list(_LINK.finditer(text, start, end))
    for link in links:
        body = bodies.starting(link.end())
        if body:
            return text[start : link.start()], body[1]
    for link in links:
        if _SHORT_FORM.match(text, end):
            return text[start : link.start()], text[link.end() : end]
        if link[0].startswith(" at"):
            return text[start : link.start()], _seat(text, link.end(), end, bodies)
    return text[start:end], None


def _seat(text: str, start: int, end: int, bodies: Bodies) -> str:
    """Return the words at ``start`` with the body they lead to: "Boise, Idaho, VA Center"."""
    places = _PLACES.match(text, start, start + _NEAR)
    body = bodies.starting(places.end()) if places else None
    return text[start : body[0] if body else end]


def body_after(text: str, start: int, bodies: Bodies) -> str | None:
    """Return the body that "of the ..." or "of ..." names at ``start``."""
    link = _LINK.match(text, start)
    body = bodies.starting(link.end()) if link else None
    return body[1] if body else None
