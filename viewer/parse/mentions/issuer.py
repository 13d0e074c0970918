"""The office that speaks in a release."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from viewer.model import Issuer, Span
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Organization
    from viewer.parse.page.layout import Layout

_ABOUT = LatePattern(
    r"^(?:About|ABOUT) (?:the )?"
    r"|^(?:CONTACT|Contact|Media [Cc]ontact)\b[^\n]{0,60}?(?=\b[A-Z]{3,}\b)",
    re.MULTILINE,
)
_ANNOUNCES = LatePattern(
    r"(?:\)| \([^()\s]{2,12}\))?,?\s(?:(?:has|have|today|on [A-Z][\w.]* \d{1,2},?)\s)*"
    + any_of(
        """announced announces estimated estimates issued published publishes received released
        releases reported reports said says stated unveiled""".split()
    )
    + r"\b(?! by\b)"
)
_OPENS_CONTACT = LatePattern(
    r"^\W?(?:Contact|CONTACT|Media [Cc]ontact)s?\b[^\n]{0,200}", re.MULTILINE
)
# A legislator's office quotes what departments announce, and does not name itself.
_LEGISLATOR = LatePattern(r"\b(?:Sens?\.|SENS?\.|Senators?\b|Reps?\.|Congress(?:wo)?man\b)")
_PARTY = LatePattern(r" \([DRI]-[A-Z]|Mr\. (?:President|Speaker),")
_UNIT = LatePattern(
    r"\b(?:Press|Media|Public|Information|Relations|\w+s) Office\b|Division$|Service$"
)
_FIRST = 300
_HEAD = 400
_OPENING = 1500
_Named = tuple[Span, "Organization"]


def find_issuer(layout: Layout, organizations: Sequence[Organization]) -> Issuer | None:
    """Return the body that issued the release, by what the release says of itself.

    In this order: the body of a closing "About ..." or contact line, or of a line of its own; the
    one in the headline that has a short form; the one that the opening lets announce or report; the
    first one whose short form the opening explains; the last one of a contact line; the one in the
    headline or the first lines. ``span`` is where the long name first stands. Legislators quote
    bodies only.
    """
    named: list[_Named] = sorted(
        ((span, one) for one in organizations for span in one.mentions), key=lambda pair: pair[0]
    )
    text = layout.text
    office = _about(text, named)
    legislates = _LEGISLATOR.search(text, 0, _HEAD) or _PARTY.search(text, 0, _OPENING)
    if office is None and not legislates:
        head, opening = _in_headline(layout, named), _in_opening(named)
        told = (head if head and head.short else None) or _announcing(text, named)
        office = told or opening or _in_contact(text, named) or head or _in_first_lines(named)
    return _issuer(layout.text, office) if office else None


def _about(text: str, named: Sequence[_Named]) -> Organization | None:
    """Return the body that closes the release: "About the X", "Contact: ... X", a line with X."""
    starts = [span for span, _ in named]
    for match in _ABOUT.finditer(text):
        place = bisect_left(starts, Span(match.end(), match.end()))
        if place < len(named) and starts[place].start == match.end():
            return named[place][1]
    alone = (one for span, one in reversed(named) if _is_line(text, span))
    return next(alone, None)


def _is_line(text: str, span: Span) -> bool:
    return text[max(0, span.start - 1) : span.start] in {"", "\n"} and text[
        span.end : span.end + 1
    ] in {
        "",
        "\n",
    }


def _in_headline(layout: Layout, named: Sequence[_Named]) -> Organization | None:
    headline = layout.headline
    return next((one for span, one in named if headline and headline.holds(span)), None)


def _in_opening(named: Sequence[_Named]) -> Organization | None:
    """Return the first body that the opening explains the short form of."""
    return next(
        (one for span, one in named if one.short not in {None, one.name} and span.end < _OPENING),
        None,
    )


def _in_contact(text: str, named: Sequence[_Named]) -> Organization | None:
    lines = [Span(*line.span()) for line in _OPENS_CONTACT.finditer(text)]
    found = (one for span, one in reversed(named) if any(map(span.meets, lines)))
    return next((one for one in found if not _UNIT.search(one.name)), None)


def _in_first_lines(named: Sequence[_Named]) -> Organization | None:
    return next((one for span, one in named if one.short and span.end < _FIRST), None)


def _announcing(text: str, named: Sequence[_Named]) -> Organization | None:
    opening = (pair for pair in named if pair[0].end < _OPENING)
    return next((one for span, one in opening if _ANNOUNCES.match(text, span.end)), None)


def _issuer(text: str, office: Organization) -> Issuer:
    long = next((span for span in office.mentions if span.of(text) == office.name), None)
    return Issuer(office.name, office.short, long or office.mentions[0])
