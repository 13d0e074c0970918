"""Short forms: those the text explains, with their long forms, and those it does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Acronym, Span
from viewer.parse.mentions.acronym_words import FILE_FORMATS
from viewer.parse.mentions.acronyms_korean import korean_definitions
from viewer.parse.mentions.alignment import by_initials
from viewer.parse.mentions.long_forms import (
    WORD,
    has_capitals,
    letters_of,
    opening_long_form,
    start_of_long_form,
    whole_long_form,
)
from viewer.parse.mentions.lost_marks import with_marks
from viewer.parse.mentions.offices import OFFICE_NOUNS
from viewer.parse.mentions.terms import find_terms
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Term
    from viewer.parse.page.layout import Layout

_BRACKET = LatePattern(r"[(\[]([^()\[\]\n]{1,80})[)\]]")
_DOTTED = r"(?:[A-Z]\.){2,6}"
_SHORT = r"[^\W_][\w&/.’'-]{0,8}[^\W_]"
_OPENING = LatePattern(
    rf"""\ ?["“„'‘]?(?:(?:hereinafter|hereafter|henceforth|referred\ to|abbreviated|known|called
    |so-called|as|or|the|in\ short|short|kurz|abbr\.|Abk\.)[:,]?\s+)*
    (?:["“„'‘]|¡°)?({_DOTTED}|{_SHORT}(?:\ (?:[A-Z]|\d{{1,4}}))?)
    (?:["”“'’]|¡±)?\s*(?=$|[,;:]|(?:or|oder)\ )""",
    re.VERBOSE,
)
_CLOSING = LatePattern(rf"[;,]\s*({_SHORT})$")
_BETWEEN_COMMAS = LatePattern(
    r""",\ (?:or|(?:also\ )?known\ as|called|abbreviated(?:\ as|\ to)?|in\ short)\ (?:the\ )?
    ["“]?([A-Z][A-Z&]{1,8}s?)["”]?(?=[,.;)])""",
    re.VERBOSE,
)
_SHORT_BEFORE = LatePattern(rf"(?<![\w-])({_DOTTED}|[A-Z][\w&/-]{{1,9}})[”\"']?\s?$")
# "EPO, the European Patent Office,", "EPO - European Patent Office -", "EPO stands for ...".
_BEFORE_LONG = LatePattern(
    r"([A-Z](?<![\w&-].)[a-z]?(?:[A-Z][a-z]?){1,5})"
    r"(?:, (?:or )?|\s?[=:]\s|\s(?:--?|[–—])\s|,? (?:which )?(?:stands|stood|short) for )(?:the )?"
    r"([^\W\d_][^,.;:=()\n–—]{4,90}?)(?=[,.;:)\n]|\s(?:--?|[–—])\s|$)"
)
_LEGEND = LatePattern(rf"({_SHORT})\s?[:=–-]\s+(?=[^\W\d_])")
_ANCHORED = LatePattern(rf"(?<![\w-])({_SHORT})(?: [a-z]\w+)?[()\"“”]*$")
_PARTY = LatePattern(r"[DRI]-\w")
_CLAUSE_END_BACKWARDS = LatePattern(r"[;:()\[\]\"“”„]|(?<=\s)[.!?]|\n\s*\n")
_ABBREVIATED = LatePattern(r"(?:\b[A-Z]|\b(?:St|Inc|Ltd|Co|Dr|Mr))\.$")
_GOVERNING = LatePattern(
    any_of(("Department", "Ministry", "Bundesministerium"))
    + r"\s(?:of|for|für|der|des)\s(?:the\s)?$"
)
# "the German Patent and Trade Mark Office (DPMA)": capitals throughout, closed by a kind of office.
_OFFICE_NAME = LatePattern(
    r"\b[Tt]he\s+((?:[^\W\d_a-z][\w'’.-]*\s+(?:(?:and|of|for|the|&)\s+)*){1,8}"
    + any_of(OFFICE_NOUNS)
    + r")\s$"
)
_HANGUL_NOUN = LatePattern(r"[가-힣]{4,}$")
_WINDOW = 200
_LONGEST = 10


class _Definition(NamedTuple):
    short: Span
    long: Span


def find_acronyms(layout: Layout) -> tuple[tuple[Acronym, ...], tuple[Term, ...]]:
    """Return the short forms the text explains and those it uses without explaining them.

    Both are in the order of the text and name each short form once. A plural stays in an explained
    form ("SMEs"); an unexplained one is given in the singular where the text has the singular too.
    """
    layout = with_marks(layout)
    text = layout.text
    defined: dict[str, Acronym] = {}
    korean = korean_definitions(text) if layout.language == "ko" else ()
    latin = (*_in_brackets(layout), *_between_commas(text), *_before_long(text), *_in_notes(layout))
    for short, long in sorted((*latin, *korean)):
        form = short.of(text)
        if form not in defined:
            defined[form] = Acronym(form, long.of(text), short)
    return tuple(defined.values()), find_terms(text, defined.keys())


def _in_brackets(layout: Layout) -> Iterator[_Definition]:
    text = layout.text
    known: set[str] = set()
    for match in _BRACKET.finditer(text):
        short = _short_in(match)
        if short is None:
            found = _explained_in(text, match)
        elif (form := short.of(text)) in known:
            continue
        else:
            found = _explained_before(layout, short, match.start())
            known.update({form} if found else ())
        if found:
            yield found


def _short_in(bracket: re.Match[str]) -> Span | None:
    """Return the short form a bracket holds, if what it holds looks like one."""
    words = bracket[1]
    inside = _OPENING.match(words)
    if inside is None or not _is_short(inside[1]):
        return None
    start = bracket.start(1) + inside.start(1)
    form = inside[1].removesuffix("'s").removesuffix("’s")
    return Span(start, start + len(form))


def _is_short(form: str) -> bool:
    if len(form) > _LONGEST or _PARTY.match(form):
        return False
    if " " in form and not has_capitals(form.partition(" ")[0]):
        return False
    return any(letter.isupper() for letter in form) and not form[1:].islower() | form.isdigit()


def _explained_before(layout: Layout, short: Span, bracket: int) -> _Definition | None:
    text = layout.text
    clause = _clause_before(text, bracket)
    words = list(WORD.finditer(text, clause, bracket))
    if not words or text[words[-1].end() : bracket].strip(" \n'’\"”*-"):
        return None
    letters = sum(letter.isalpha() for letter in short.of(text))
    if (
        layout.language == "ko"
        and letters > 1
        and short.of(text) not in FILE_FORMATS
        and (noun := _HANGUL_NOUN.search(text, clause, bracket))
    ):
        return _Definition(short, Span(noun.start(), bracket))
    start = start_of_long_form(short.of(text), words)
    if start is None and short.of(text).isupper():
        start = _start_of_office(text, clause, bracket)
    if start is None:
        return None
    end = words[-1].end() - (2 if words[-1][0].endswith(("'s", "’s")) else 0)
    return _Definition(short, Span(_with_governing_noun(text, clause, start, end), end))


def _start_of_office(text: str, clause: int, bracket: int) -> int | None:
    """Return where an office's name begins whose short form is of another language."""
    name = _OFFICE_NAME.search(text, clause, bracket)
    return name.start(1) if name else None


def _clause_before(text: str, end: int) -> int:
    """Return where the clause that ends at ``end`` begins, at most ``_WINDOW`` characters back."""
    start = max(0, end - _WINDOW)
    for stop in _CLAUSE_END_BACKWARDS.finditer(text[start:end][::-1]):
        clause = end - stop.start()
        shortened = stop[0] == "." and _ABBREVIATED.search(text, max(start, clause - 5), clause)
        if not shortened:
            return clause
    return start


def _with_governing_noun(text: str, clause: int, start: int, end: int) -> int:
    """Return where the name begins that ``start`` is the inside of ("Department of ...").

    What is the name of a body by itself has departments of its own.
    """
    before = _GOVERNING.search(text, clause, start)
    governed = before and text[start].isupper() and not OFFICE_NOUNS & set(text[start:end].split())
    return before.start() if before and governed else start


def _explained_in(text: str, bracket: re.Match[str]) -> _Definition | None:
    """Return the definition whose long form is in ``bracket``; its short form may stand before."""
    last = _CLOSING.search(text, *bracket.span(1))
    if last and has_capitals(last[1]):
        long = whole_long_form(text, last[1], Span(bracket.start(1), last.start()))
        return _Definition(Span(*last.span(1)), long) if long else None
    before = _SHORT_BEFORE.search(text, max(0, bracket.start() - _LONGEST - 3), bracket.start())
    if before is None or not has_capitals(before[1]):
        return None
    long = whole_long_form(text, before[1], Span(*bracket.span(1)))
    return _Definition(Span(*before.span(1)), long) if long else None


def _between_commas(text: str) -> Iterator[_Definition]:
    for match in _BETWEEN_COMMAS.finditer(text):
        words = list(WORD.finditer(text, _clause_before(text, match.start()), match.start()))
        place = by_initials(letters_of(match[1]), [word[0].lower() for word in words])
        if place is not None:
            long = Span(words[place].start(), match.start())
            yield _Definition(Span(*match.span(1)), long)


def _before_long(text: str) -> Iterator[_Definition]:
    for match in _BEFORE_LONG.finditer(text):
        words = list(WORD.finditer(text, *match.span(2)))
        small = [word[0].lower() for word in words]
        if len(words) > 1 and by_initials(letters_of(match[1]), small) == 0:
            yield _Definition(Span(*match.span(1)), Span(match.start(2), words[-1].end()))


def _in_notes(layout: Layout) -> Iterator[_Definition]:
    """Yield the definitions that a note gives for the word it hangs on."""
    text = layout.text
    for note in layout.footnotes:
        for line in note.lines:
            legend = _LEGEND.match(text, *line.span)
            start = legend.end() if legend and has_capitals(legend[1]) else line.span.start
            for reference in note.references:
                short = _short_at(text, reference.anchor) if reference.anchor else None
                within = Span(start, line.span.end)
                long = opening_long_form(text, short.of(text), within) if short else None
                if short and long:
                    yield _Definition(short, long)


def _short_at(text: str, anchor: Span) -> Span | None:
    """Return the short form that a note hangs on, or on whose noun it does: "PCT filings*"."""
    form = _ANCHORED.search(text, max(0, anchor.start - _LONGEST - 1), anchor.end)
    return Span(*form.span(1)) if form and has_capitals(form[1]) else None
