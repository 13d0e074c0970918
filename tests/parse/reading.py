"""Read a text up to what a test is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.parse.mentions.acronyms import find_acronyms
from viewer.parse.mentions.organizations import find_organizations
from viewer.parse.mentions.people import find_people
from viewer.parse.page.layout import Layout, find_layout

if TYPE_CHECKING:
    from viewer.model import Organization, Person


class Reading(NamedTuple):
    """The layout of a text with its bodies and people."""

    layout: Layout
    organizations: tuple[Organization, ...]
    people: tuple[Person, ...]


def read(text: str) -> Reading:
    """Return the layout, the bodies and the people of ``text``."""
    layout = find_layout(text)
    acronyms, _ = find_acronyms(layout)
    organizations = find_organizations(layout, acronyms)
    return Reading(layout, organizations, find_people(layout, organizations))
