"""The families of note markers: how each opens a note line and how it calls one.

What a call begins with stands first in its expression, what precedes it is looked at after that:
so a text is searched as fast as for a single character.

The families and where each is met: press releases of Korean, American, European and Asian offices
(``*``, ``1)``, ``[1]``, ``(1)``, superscripts and superscripts lost on the way, ``†``, ``(Note)``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable


class Family(NamedTuple):
    """One way of marking notes.

    ``line`` matches the opening of a note line and ``call`` finds calls in running text; group
    ``m`` of ``line`` and the last group of ``call``, if it has any, is the marker itself. ``key``
    is the part of a marker that the two share. ``nearest`` says that a marker is used again for
    another note, so that a note belongs to the nearest call above it.
    """

    line: LatePattern
    call: LatePattern
    key: Callable[[str], str] = str
    nearest: bool = False


_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _bare(marker: str) -> str:
    return marker.strip("()[]:")


def _unclosed(marker: str) -> str:
    return marker.rstrip(")⁾")


def number_of(marker: str) -> str:
    """Return ``marker`` without brackets, stop or height: of a numbered one only its number."""
    return marker.strip("()[].^/⁾").translate(_SUPERSCRIPTS)


STARS = Family(
    LatePattern(r"(?P<m>(?:\*{1,4}|\*\d{1,2}(?=\)?\s))\)?)(?![*\d])\s*(?=\S)"),
    # Hangul may follow at once (noun*particle); a letter or digit may not (2*3, a*b).
    LatePattern(
        r" (?<=[^\s*(\[] )(?P<m>\*{1,4})(?=\s*(?:[.,;:)]|$))"
        r"|\*(?<=[^\s*(\[]\*)(?:\*{0,3}|(?<!\d\*)\d)(?![*0-9A-Za-z])",
        re.MULTILINE,
    ),
    _unclosed,
    nearest=True,
)
# The signs of printers. The later ones mean other things before a figure and at a word's beginning.
DAGGERS = Family(
    LatePattern(r"(?P<m>[†‡]|[§¶#](?!\s?[\d#]))\s*(?=\S)"),
    LatePattern(r"(?<=\S) ?(?P<m>[†‡])|(?<=[a-z.,])(?P<m2>[§¶#])(?=[\s.,;:)]|$)", re.MULTILINE),
    nearest=True,
)
# Markdown has a caret in the bracket, and a name or a number; reStructuredText two stops before it.
_BRACKETED = r"\[(?:\d{1,3}|[a-z*]|[ivx]{2,4}|\^[\w-]{1,20})\]"
SQUARE = Family(
    LatePattern(rf"(?:\.\. )?(?P<m>{_BRACKETED}):?\s*(?=\S)"),
    LatePattern(rf"(?<=\S) ?(?P<m>{_BRACKETED})"),
)
_SIGN = r"(?:주?\d{1,2}|[a-z]|[A-Z]{1,2}|\*{1,3}|°)"
ROUND = Family(
    LatePattern(rf"(?P<m>\({_SIGN}\))\s*(?=\S)"),
    LatePattern(rf"\((?:(?<=[^\s(]\(){_SIGN}\)|(?<!\S\()(?:\d|[a-z])\)(?=\d))|°(?<=[^\s(]°)"),
    _bare,
)
NEXT_SIGN = LatePattern(rf"\s{{2,}}(?=\({_SIGN}\)\s)")
"""What stands between two signs that one line explains."""
HALF_ROUND = Family(
    LatePattern(r"(?:(?:Note|주)\s*)?(?P<m>\d{1,2}\))\s*(?=\S)"),
    LatePattern(r"\d(?:(?<=[^\s\d(,./-]\d)\d?\)(?!\w)|(?<=[가-힣A-Za-z%)]\d)\d?\))"),
)
RAISED = Family(
    LatePattern(r"(?P<m>[¹²³⁰⁴-⁹]{1,2}[⁾)]?|\^\d{1,2})\s*(?=\S)"),
    LatePattern(r"[¹²³⁰⁴-⁹](?<=\S.)[¹²³⁰⁴-⁹]?⁾?|\^(?<=[^\s\d]\^)\d{1,2}(?!\d)"),
    _unclosed,
)
STROKE = Family(
    LatePattern(r"(?P<m>\d{1,2}/)\s+(?=\S)"),
    LatePattern(r"(?<=[a-z)\]]) ?(?P<m>\d{1,2}/)(?=[\s.,;:)]|$)", re.MULTILINE),
)
# A superscript that was lost: the digit glues to what precedes it. Capitals before it make a name
# (EA19, M3, COVID-19), a digit before its stop makes a decimal (0.7), but for a year or a name that
# ends its sentence (2014.1 Growth, EU28.2 Compared).
LOST = Family(
    LatePattern(r"(?P<m>\d{1,2})(?: (?! )|(?=[A-Z“\"‘(]))(?=\S)"),
    LatePattern(
        r"\d(?:(?:(?<=[a-z%\"”’)\]]\d)|(?<=[^\d\s][.,]\d)|(?<=[A-Z]{2}[12]\d\d))\d?(?=[\s.,;:)]|$)"
        r"|(?:(?<=[A-Z]\d\.\d)|(?<=[A-Z]\d\d\.\d))\d?(?=\s+[A-Z“\"])"
        r"|(?<=(?:19|20)\d\d\.\d)\d?(?=\s+[A-Z“\"]|\s*$))",
        re.MULTILINE,
    ),
)
ROMAN = Family(
    LatePattern(r"(?P<m>i{1,3}|iv|v)\s+(?=[A-Z])"),
    LatePattern(
        r"(?=[iv])(?:(?:(?<=[a-z]s)|(?<=[A-Z]{2})|(?<=[)\"”’.,%\d]))(?:i{1,3}|iv|v)"
        r"|(?<=[a-z])(?<!Hawa)(?:ii|iii|iv))(?=[\s.,;:)]|$)",
        re.MULTILINE,
    ),
)
_EXPLAINED = (
    r"(?i:prelim|provis|revis|estim|forec|confid|not avail|data not"
    r"|vorläuf|revid|geschätz|잠정|수정)"
)
# Behind a figure only in a table: in a sentence the letter is a unit ("rose 0.6p").
FLAGS = Family(
    LatePattern(rf"(?P<m>[a-z])(?:\s?[:=]\s+(?=\S)|\s+(?={_EXPLAINED}))"),
    LatePattern(
        r"(?<=[.\d월기])[a-z](?:(?=[\s,.)|\]]|$)(?:(?<=[a-z]\..)|(?<=Q\d.)|(?<=[12]\d\d\d.)"
        r"|(?<=[a-z]-\d\d.)|(?<=[월기].))|(?<=\d.)(?=[ \t]*(?:$|\|)|\s{2}|\t))"
        # Apart from what it flags: "May p   ", "   r 0.6".
        r"| (?<=[a-z.] )(?P<m>[b-z])(?=[ \t]*(?:$|\|)|\s{2}|\t)"
        r"|(?<=\s\s)(?P<m2>[b-z])(?= [-+]?\d)",
        re.MULTILINE,
    ),
)
NEXT_FLAG = LatePattern(
    rf"\s{{2,}}(?=(?:[a-z]|:|-|\.\.)\s+\w)|[,;|]?\s+(?=[a-z]\s?[:=]\s|[a-z]\s+{_EXPLAINED})"
)
LATER_FLAG = LatePattern(r"(?P<m>[a-z]|:|-|\.\.)(?:\s?[:=])?\s+(?=\w)")
"""A sign behind the first of a line that explains several."""
WORDED = Family(
    LatePattern(
        r"(?P<m>\(Note(?: \d{1,2})?\)|N(?:ote|OTE)[sS]?(?: \d{1,2})?[:.]|(?:Anmerkung|Hinweis|주):)"
        r"\s*(?=\S)"
    ),
    LatePattern(r" ?(?P<m>\(Note(?: \d{1,2})?\))"),
    _bare,
)
_NEVER = LatePattern(r"(?!)")
GENERAL = Family(LatePattern(r"(?P<m>※)\s*(?=\S)"), _NEVER)
_STOPPED = r"(?P<m>\d{1,2}\.)\s+(?=\S)"
LISTED = Family(LatePattern(_STOPPED), _NEVER)
"""Numbers with a stop under a heading that says "Notes"."""
DOTTED = Family(LatePattern(_STOPPED), _NEVER)
"""Numbers with a stop that something must call."""
NUMBERED = (SQUARE, RAISED, ROUND, HALF_ROUND, LOST)
"""Forms of numbers: a text may call a note in one of them and print it in another."""

FAMILIES = (
    STARS, DAGGERS, SQUARE, ROUND, HALF_ROUND, RAISED, STROKE, LOST, ROMAN, FLAGS, WORDED, GENERAL,
)  # fmt: skip
"""Every family that a line can open with by itself, the more telling markers first."""
OPENING = LatePattern(r"[*†‡§¶#.^\[(\dNAH주¹²³⁰⁴-⁹a-z※]")
"""What the first character of every such line is."""
