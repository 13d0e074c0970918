"""What takes place in a Korean sentence: the words behind its times, without the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from viewer.model import Span

# "하노이에서 양해각서를 체결했다", "(수) 서울 코엑스에서 열린다".
_BEHIND = LatePattern(
    r"(?:\([^()\n]{1,12}\))?(?:에|부터|까지)?,?\s"
    r"(?:(?P<place>(?:[가-힣A-Za-z0-9]+(?<![은는을를와과의로]) )?[가-힣A-Za-z0-9]+)에서\s)?"
    r"(?P<what>[^\n]*?[가-힣]다)(?=[.\s]|$)"
)
_SUBJECT = LatePattern(r"[\s□○ㅇ]*(?P<what>[^\n]{2,60}?)[은는이가]\s$")


class Told(NamedTuple):
    """What takes place, and where if the words say it."""

    what: str
    place: str | None


def korean_event(text: str, sentence: Span, times: Span) -> Told | None:
    """Return what ``sentence`` tells behind its ``times``; a bare verb tells it of its subject."""
    behind = _BEHIND.match(text, times.end, sentence.end)
    if behind is None:
        return None
    subject = _SUBJECT.match(text, sentence.start, times.start)
    if " " in behind["what"] or subject is None:
        return Told(behind["what"], behind["place"])
    return Told(subject["what"], behind["place"])
