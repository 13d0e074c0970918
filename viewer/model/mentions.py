"""Whom and what the release speaks of: people, offices, short forms, events, words said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.model.figures import Period
    from viewer.model.release import Span


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the release spells the name, with every place that means them.

    ``mentions`` begins with the full name; later short forms ("Commissioner Kim") follow.
    """

    name: str
    role: str | None
    organization: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Organization:
    """An office, company or body, with every place that names it, long or short."""

    name: str
    short: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form with its long form; ``span`` covers the short form where it is defined."""

    short: str
    long: str
    span: Span


@dataclass(frozen=True, slots=True)
class Term:
    """A short form that is never spelled out; ``span`` is its first use."""

    short: str
    span: Span


@dataclass(frozen=True, slots=True)
class Clock:
    """One statement of when an event is.

    ``iso`` is ISO 8601 local time ("2020-10-16T08:30") or as much of it as is known; ``zone`` is
    what the text says of the zone ("Seoul", "the U.S.", "ET"), never an inferred zone name.
    """

    span: Span
    iso: str | None
    zone: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that takes place; all its clocks mean one instant."""

    what: str
    place: str | None
    times: tuple[Clock, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words said by somebody; ``span`` covers them without the marks.

    ``speaker`` is the person's name as in ``Release.people`` where the text lets it be known.
    """

    speaker: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Work:
    """A report, law or programme that is cited; ``span`` covers the title.

    ``date`` is ISO 8601 at the precision given; ``period`` the time its information covers.
    """

    title: str
    publisher: str | None
    date: str | None
    period: Period | None
    span: Span


class CommitmentKind(StrEnum):
    """How binding the words are."""

    AGREED = "agreed"
    DECIDED = "decided"
    PLANS = "plans"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something agreed, decided, planned, proposed or accepted, in the release's words."""

    actors: tuple[str, ...]
    kind: CommitmentKind
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A comparison or superlative that states no figure ("only second to China")."""

    span: Span
