"""People: their names as first given in full, what they are, and every place that means them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from viewer.model import BlockKind, Person, Span
from viewer.parse.mentions.appositions import before_commas
from viewer.parse.mentions.callings import later_speakers, speakers
from viewer.parse.mentions.contacts import find_contacts
from viewer.parse.mentions.introductions import after_titles, members
from viewer.parse.mentions.lost_marks import with_marks
from viewer.parse.mentions.names import is_full
from viewer.parse.mentions.offices import PARTICLES
from viewer.parse.mentions.people_korean import korean_mentions, korean_sightings
from viewer.parse.mentions.roles import Bodies
from viewer.parse.mentions.short_forms import Named, family_names, find_short_forms
from viewer.parse.mentions.sightings import Sighting
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Organization
    from viewer.parse.page.layout import Layout


_HEADS = (BlockKind.HEADLINE, BlockKind.SUBHEADLINE)
_SMALL, _MOST = 3, 0.6
_OPENING = 5000
_STATEMENT_OF = LatePattern(
    r"\b(?:Address|Comments|Interview|Remarks|Speech|Statement|Testimony) (?:by|from|of|with) "
    r"(?:[\w.-]+ ){0,4}$"
)
_BEFORE = 60
_STOPS = (".", "!", "?", ":", ",", '"', "”")


def find_people(layout: Layout, organizations: Sequence[Organization]) -> tuple[Person, ...]:
    """Return the people the text names, in the order in which they are first introduced.

    A person asked for further information has the role "contact". A role is spelled out ("Sen." is
    "Senator"); the body where it is held stands apart from it. The first mention is the full name.
    """
    layout = with_marks(layout)
    text = layout.text
    known = _merged(text, _sightings(layout, Bodies(organizations)))
    mentions = find_short_forms(text, [Named(one.name, one.contact) for one in known])
    if layout.language == "ko":
        mentions = korean_mentions(text, [one.name for one in known], [one.roles for one in known])
    return tuple(
        Person(
            name=one.name,
            role=", ".join(one.roles) or None,
            organization=one.organization,
            mentions=(one.first, *(span for span in spans if not span.meets(one.first))),
        )
        for one, spans in zip(known, mentions, strict=True)
    )


@dataclass(slots=True)
class _Known:
    """What has been gathered of one person so far."""

    name: str
    first: Span
    contact: bool
    organization: str | None = None
    roles: list[str] = field(default_factory=list)

    def learn(self, sighting: Sighting) -> None:
        """Add what ``sighting`` says, unless it says no more than is known."""
        role = sighting.role
        if role and not any(role.casefold() in known.casefold() for known in self.roles):
            told = [known for known in self.roles if known.casefold() not in role.casefold()]
            self.roles = [*told, role]
        self.organization = self.organization or sighting.organization
        self.contact = self.contact and sighting.contact


def _sightings(layout: Layout, bodies: Bodies) -> list[Sighting]:
    text = layout.text
    contacts = [Sighting(name, role, contact=True) for name, role in find_contacts(text)]
    korean = list(korean_sightings(text)) if layout.language == "ko" else []
    titled = [*after_titles(text, bodies, layout.language), *before_commas(text, bodies)]
    named = [*members(text, bodies), *speakers(text)]
    told = [*contacts, *titled, *named, *korean]
    known = (word for one in told for word in one.name.of(text).split())
    found = sorted([*told, *later_speakers(text, known)], key=lambda one: one.name)
    loud = [block.span for block in layout.of_kind(*_HEADS) if _in_title_case(block.span.of(text))]
    return [one for one in found if not _is_headline_only(text, one.name, loud)]


def _in_title_case(words: str) -> bool:
    """Return whether most words of a head begin with a capital, so that capitals tell nothing."""
    if words.endswith(_STOPS):
        return False
    great = [
        word[0].isupper() for word in words.split() if len(word) > _SMALL and word[0].isalpha()
    ]
    return sum(great) > _MOST * len(great)


def _is_headline_only(text: str, name: Span, loud: list[Span]) -> bool:
    """Return whether a name stands in one of the ``loud`` heads and not in the text after it."""
    place = bisect_right(loud, Span(name.start, len(text))) - 1
    if place < 0 or not loud[place].holds(name):
        return False
    end = loud[place].end
    if _STATEMENT_OF.search(text, max(0, name.start - _BEFORE), name.start):
        return False
    return text.find(name.of(text), end, end + _OPENING) < 0


def _merged(text: str, sightings: list[Sighting]) -> list[_Known]:
    """Return one entry a person: full names first, then the family names they do not explain."""
    people: dict[tuple[str, str], _Known] = {}
    bearers: dict[str, set[tuple[str, str]]] = {}
    called: dict[str, set[tuple[str, str]]] = {}
    bare = []
    for sighting in sightings:
        name = " ".join(sighting.name.of(text).split())
        if not (is_full(name) or _is_hangul(name)) or name.split()[0].casefold() in PARTICLES:
            bare.append((name, sighting))
            continue
        one = people.setdefault(_key(name), _Known(name, sighting.name, sighting.contact))
        if not sighting.contact:
            for family in family_names(name):
                bearers.setdefault(family.title(), set()).add(_key(name))
            called.setdefault(name.split()[0].title(), set()).add(_key(name))
        one.learn(sighting)
    for name, sighting in bare:
        family = name.split()[-1].title()
        same = bearers.get(family) or called.get(family) or {("", name)}
        key = next(iter(same))
        if len(same) > 1 or (sighting.weak and key not in people):
            continue
        one = people.setdefault(key, _Known(name, sighting.name, contact=False))
        if sighting.weak or not one.roles:
            one.learn(sighting)
    return sorted(people.values(), key=lambda one: one.first)


def _key(name: str) -> tuple[str, str]:
    """Return what is the same for every spelling of a name: first and last part, small letters."""
    parts = name.casefold().replace("-", " ").replace(",", "").split()
    return parts[0], parts[-1]


def _is_hangul(name: str) -> bool:
    return "가" <= name[0] <= "힣"
