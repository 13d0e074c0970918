"""Names that are spelled in two ways, and short forms that are not explained."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from viewer.model import Acronym, Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.model import Organization, Person, Release

_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = 0.8  # of two words of one name; "Ianku" and "Iancu" have 0.8
_LEAST = 4  # letters; shorter words differ too easily
_MOST_COMPARED = 400
_SPELLED_OUT = re.compile(
    r"(?P<long>\b[A-Z][\w-]+(?: (?:(?:of|and|for|on|in|the|to|&) )*[A-Z][\w-]+){1,7})"
    r" \((?P<short>[A-Z]{2,8})\)"
)
# Names that differ by a letter or two and are two. Source: ISO 3166 and the given names of men and
# women in Europe, whose ending alone tells them apart.
_ADJECTIVES = frozenset(
    "austrian australian slovak slovenian slovene iranian iraqi nigerian nigerien northern "
    "southern western eastern national international".split()
)
_ENDINGS = re.compile(r"(?:a|o|e|i|is|es|ie)$")
_LINKING = frozenset({"and", "of", "the", "for", "on", "in"})


def people_spelled_twice(release: Release) -> Iterator[Finding]:
    """Yield each two people whose names look like one name written in two ways.

    They are so if one word of the names differs by a letter or two and all others agree, whatever
    their order, capitals and hyphens. Names of one word say nothing. Facts: ``one`` and ``other``.
    """
    for first, second in combinations(release.people[:_MOST_COMPARED], 2):
        if _one_name(_words(first.name), _words(second.name)):
            yield _finding("person_spelled_twice", (first, second))


def offices_spelled_twice(release: Release) -> Iterator[Finding]:
    """Yield each two offices whose long names differ by a letter or two in one word.

    Assumes that offices with so similar names are one. Facts: ``one`` and ``other``.
    """
    named = [office for office in release.organizations if len(_words(office.name)) > 2]  # noqa: PLR2004
    for first, second in combinations(named[:_MOST_COMPARED], 2):
        if _one_name(_words(first.name), _words(second.name)):
            yield _finding("office_spelled_twice", (first, second))


def short_forms_explained_twice(release: Release) -> Iterator[Finding]:
    """Yield each short form that is spelled out in two ways.

    Articles, capitals, hyphens and a plural do not count. A later "Long Form (LF)" is one where its
    capitals spell the short form. Facts: the ``short`` form, and the long forms ``one`` and
    ``other``.
    """
    spelled: defaultdict[str, dict[tuple[str, ...], Acronym]] = defaultdict(dict)
    known = {acronym.short for acronym in release.acronyms}
    again = (one for one in _spelled_out(release.text) if one.short in known)
    for acronym in (*release.acronyms, *again):
        key = tuple(w.removesuffix("s") for w in _words(acronym.long) if w not in _LINKING)
        spelled[acronym.short].setdefault(key, acronym)
    for short, ways in spelled.items():
        first, *others = ways.values()
        for other in others:
            facts = (("short", short), ("one", first.long), ("other", other.long))
            spans = (first.span, other.span)
            yield Finding("short_form_explained_twice", Severity.NOTICE, spans, facts)


def _spelled_out(text: str) -> Iterator[Acronym]:
    """Yield each "Long Form (LF)" whose capitals are those of the short form."""
    for match in _SPELLED_OUT.finditer(text):
        long, short = match["long"], match["short"]
        words = long.split()
        while words and "".join(word[0] for word in words if word[0].isupper()) != short:
            del words[0]
        if len(words) > 1 and words[0][0].isupper():
            yield Acronym(short, " ".join(words), Span(*match.span("short")))


def short_forms_unexplained(release: Release) -> Iterator[Finding]:
    """Yield the short forms that are used and never spelled out, in one finding.

    Fact: ``forms``.
    """
    terms = release.undefined_acronyms
    if terms:
        facts = (("forms", ", ".join(term.short for term in terms)),)
        spans = tuple(term.span for term in terms)
        yield Finding("short_forms_unexplained", Severity.INFO, spans, facts)


def _finding(code: str, pair: tuple[Person, Person] | tuple[Organization, Organization]) -> Finding:
    facts = (("one", pair[0].name), ("other", pair[1].name))
    spans = tuple(one.mentions[0] for one in pair if one.mentions)
    return Finding(code, Severity.NOTICE, spans, facts)


def _one_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether the words are the same in another order, or differ in one near-miss."""
    left, right = list(one), list(other)
    if min(len(left), len(right)) < 2:  # noqa: PLR2004 - a name to tell by
        return False
    if "".join(sorted(left)) == "".join(sorted(right)):
        return True
    for word in one:
        if word in right:
            left.remove(word)
            right.remove(word)
    return len(left) == len(right) == 1 and _near(left[0], right[0])


def _near(one: str, other: str) -> bool:
    """Return whether two words of some length differ by a letter or two inside."""
    if min(len(one), len(other)) < _LEAST or one[0] != other[0]:
        return False
    if {one, other} <= _ADJECTIVES or _ENDINGS.sub("", one) == _ENDINGS.sub("", other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _words(name: str) -> list[str]:
    """Return the words of a name in lower case, without accents; hyphens part words."""
    plain = unicodedata.normalize("NFD", name.casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
