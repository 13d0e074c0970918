"""Changes the release states, and the role of every number in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from viewer.model.release import Span


class Direction(StrEnum):
    """Which way a figure moved."""

    INCREASE = "increase"
    DECREASE = "decrease"
    UNCHANGED = "unchanged"


class Status(StrEnum):
    """Whether the change happened, or is only planned, supposed or expected."""

    STATED = "stated"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    FORECAST = "forecast"


# The units of changes that need no amount beside them: what a chart can draw.
RELATIVE_UNITS = frozenset({"%", "pp", "bps"})


@dataclass(frozen=True, slots=True)
class Period:
    """The time a figure speaks of.

    ``start`` and ``end`` are ISO 8601 at the precision the text gives ("2020", "2020-09",
    "2020-09-30"), both inclusive; ``None`` where the text does not let them be known.
    ``inherited`` says that the words stand elsewhere and were carried over to this figure.
    """

    text: str
    start: str | None
    end: str | None
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the change is measured against, in the text's words.

    ``kind`` is ``year-on-year``, ``month-on-month``, ``quarter-on-quarter`` or ``named`` (a year,
    month or period the text names). ``inherited`` says that the words introduce the list in which
    the figure stands.
    """

    text: str
    kind: str
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """An amount before or after a change, in ``unit`` ("count", "USD", "%" ...).

    ``value`` keeps how far it was printed: "1.3 million" is ``1.3E+6``, known to hundred thousands.
    ``span`` covers its words.
    """

    value: Decimal
    unit: str
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """One change.

    ``value`` is never negative: ``direction`` says which way. It keeps the digits that were
    printed, so ``8.10`` is known to one more place than ``8.1``. ``unit`` is ``%``, ``pp``
    (percentage points), ``bps``, ``times``, ``count`` or a currency such as ``USD billion``.
    ``span`` covers the phrase that states it; ``mentions`` are further places that repeat it.
    ``footnote`` is the id of the note whose text states it.
    """

    id: str
    value: Decimal
    unit: str
    direction: Direction
    span: Span
    approximate: bool = False
    subject: str | None = None
    group: str | None = None
    total: bool = False
    measure: str | None = None
    place: str | None = None
    period: Period | None = None
    baseline: Baseline | None = None
    level: Level | None = None
    previous: Level | None = None
    status: Status = Status.STATED
    footnote: str | None = None
    mentions: tuple[Span, ...] = ()


class Role(StrEnum):
    """What a number is doing in the text."""

    CHANGE = "change"
    SHARE = "share"
    LEVEL = "level"
    RATE = "rate"
    COUNT = "count"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    NAME = "name"
    MARKER = "marker"
    REFERENCE = "reference"
    CONTACT = "contact"
    RANGE = "range"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Number:
    """A run of digits, or a spelled-out number with a unit, with the one role it plays."""

    span: Span
    role: Role
