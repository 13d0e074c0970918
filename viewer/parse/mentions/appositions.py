"""Names that a comma and an office follow: "X, Director of the Y", "its president, X,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.mentions.callings import calling_after
from viewer.parse.mentions.names import is_full, name_after, name_before
from viewer.parse.mentions.offices import OFFICE_HEADS
from viewer.parse.mentions.roles import TITLE, Bodies, Office, duty_after, is_office, office_after
from viewer.parse.mentions.sightings import Sighting
from viewer.parse.mentions.speech_verbs import SAID
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Span

_COMMA = LatePattern(r",[ \n]")
_MARKS = LatePattern(r"(?:\[\d+\]|\*{1,3}|(?<=\w)\d| \([^()\n]{1,40}\))$")
_SAID_BEFORE = LatePattern(rf"\b{SAID}\s$")
_PLURAL = LatePattern(r"(?:er|or|ist|an|ant|ent|at|ee|ess|et|ing)s$")
_TITLE_BEFORE = LatePattern(rf"(?:{TITLE.pattern}) $")
_TITLED = LatePattern(rf"{TITLE.pattern} ")
_LOWER_HEADS = frozenset(map(str.lower, OFFICE_HEADS))
_OWNED = LatePattern(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|whose|\w+['’]s) "
    rf"(?P<role>(?:[a-z-]+ ){{0,2}}?{any_of((*_LOWER_HEADS, 'Republican', 'Democrat'))})"
    r"(?P<field> (?:of|for|at) [^,.;:()\n\"“”]{3,50})?$"
)
_REACH = 120
_NEAR = 45


def before_commas(text: str, bodies: Bodies) -> Iterator[Sighting]:
    """Yield the names that a comma and an office follow: "X, Director of the Y"."""
    for comma in _COMMA.finditer(text):
        end = comma.start()
        while end and not text[end - 1].isalnum():
            marks = _MARKS.search(text, max(0, end - _NEAR), end)
            if marks is None:
                break
            end = marks.start()
        first = text.rfind(" ", max(0, end - _NEAR), end) + 1
        if text[first:end].lower() in _LOWER_HEADS or text[comma.end() : comma.end() + 1].isupper():
            yield from _owned(text, end)
        if not text[first : first + 1].isupper() and "\n" not in text[first:end]:
            continue
        office = _told_after(text, comma.end(), bodies)
        told = office or text.startswith("who ", comma.end())
        name = name_before(text, end, max(0, end - _REACH)) if told else None
        if name and office is None and _is_of_one(name.of(text)):
            yield Sighting(name)
        if office is None or name is None or _belongs_to_next(text, name, office.end):
            continue
        said = _SAID_BEFORE.search(text, max(0, name.start - 15), name.start)
        weak = not (said or is_full(name.of(text)))
        yield Sighting(name, office.role, office.organization, weak=weak)


def _is_of_one(name: str) -> bool:
    """Return whether a name before "who" is a full one and no plural: "Senate Democrats, who"."""
    return is_full(name) and not _PLURAL.search(name)


def _owned(text: str, end: int) -> Iterator[Sighting]:
    """Yield the name behind an office with an owner that ends at ``end``: "its president, X,"."""
    owned = _OWNED.search(text, max(0, end - 2 * _NEAR), end)
    title = _TITLED.match(text, end + 2) if owned else None
    name = name_after(text, title.end() if title else end + 2, end + _REACH) if owned else None
    if owned is None or name is None or not is_full(name.of(text)):
        return
    if title or text[name.end : name.end + 1] in {",", ")"}:
        yield Sighting(name, owned["role"] + (owned["field"] or ""))


def _told_after(text: str, start: int, bodies: Bodies) -> Office | None:
    """Return the office told behind a name and a comma: "Director of the Y", "who heads the Y"."""
    if text.startswith("who ", start):
        return duty_after(text, start + len("who "), bodies)
    office = office_after(text, start, start + 2 * _REACH, bodies)
    calling = None if office else calling_after(text, start)
    return Office(calling, None, start + len(calling)) if calling else office


def _belongs_to_next(text: str, name: Span, end: int) -> bool:
    """Return whether the office that ends at ``end`` introduces the name after it."""
    end += text[end : end + 1] == "."
    if name_after(text, end + 1, end + _NEAR):
        return True
    follows = name_after(text, end + 2, end + _NEAR) if text[end : end + 2] == ", " else None
    titled = _TITLE_BEFORE.search(text, max(0, name.start - _NEAR), name.start)
    held = titled and is_office(titled[0].strip())
    return bool(held and follows and is_full(follows.of(text)))
