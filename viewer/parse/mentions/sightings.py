"""A place where a text says who somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from viewer.model import Span


class Sighting(NamedTuple):
    """A name as it stands at one place, with what the words round it say of the person.

    A ``weak`` sighting tells more of somebody who is known, and introduces nobody.
    """

    name: Span
    role: str | None = None
    organization: str | None = None
    contact: bool = False
    weak: bool = False
