"""Short forms in capitals that the text uses without explaining them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Span, Term
from viewer.parse.mentions.acronym_words import CURRENCIES, NO_SHORT_FORMS, SURNAMES_IN_CAPITALS
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_CAPITALS = LatePattern(r"[A-Z][A-Z]+")
_NO_TERM = CURRENCIES | NO_SHORT_FORMS | SURNAMES_IN_CAPITALS
_ROMAN = LatePattern(r"[IVXLCDM]+")
_DATELINE = LatePattern(r",|\s?[-–—]|/")
_LOWER = LatePattern(r"[a-z]")
# What may not touch a short form: letters, or what makes it part of an address or a number.
_BEFORE = LatePattern(r"[\w./@&-]")
_AFTER = LatePattern(r"s\w|(?!s)\w|[/@_]|[-–]\d")
_LONGEST = 7
_SHORTEST_CITY = 5
_SURROUNDINGS = 30


def find_terms(text: str, explained: Iterable[str]) -> tuple[Term, ...]:
    """Return the short forms of ``text`` that are not among ``explained``, where it is first used.

    It is given in the singular where the text has the singular anywhere.
    """
    found: dict[str, Span] = {}
    plural: set[str] = set()
    known = {form.removesuffix("s") for form in explained}
    for match in _CAPITALS.finditer(text):
        form = match[0]
        if form in known or (form in found and form not in plural) or not _is_term(text, match):
            continue
        found.setdefault(form, Span(*match.span()))
        if text[match.end() : match.end() + 1] == "s":
            plural.add(form)
        else:
            plural.discard(form)
            known.add(form)
    return tuple(
        Term(form + "s", Span(span.start, span.end + 1)) if form in plural else Term(form, span)
        for form, span in found.items()
    )


def _is_term(text: str, match: re.Match[str]) -> bool:
    """Return whether capitals stand for a short form here: not a name, a unit, or loud print."""
    form, start, end = match[0], match.start(), match.end()
    if len(form) > _LONGEST or form in _NO_TERM or _ROMAN.fullmatch(form):
        return False
    if (start and _BEFORE.match(text, start - 1, start)) or _AFTER.match(text, end):
        return False
    return not (_opens_dateline(text, start, end) or _is_loud(text, start, end))


def _opens_dateline(text: str, start: int, end: int) -> bool:
    """Return whether a long word in capitals opens the line and a comma or dash follows it."""
    opens = start == 0 or text[start - 1] == "\n"
    return opens and end - start >= _SHORTEST_CITY and bool(_DATELINE.match(text, end))


def _is_loud(text: str, start: int, end: int) -> bool:
    """Return whether the line round a word has no small letter near it."""
    line = text.rfind("\n", max(0, start - _SURROUNDINGS), start) + 1
    stop = text.find("\n", end, end + _SURROUNDINGS)
    nearest = max(line, start - _SURROUNDINGS)
    return not _LOWER.search(text, nearest, end + _SURROUNDINGS if stop < 0 else stop)
