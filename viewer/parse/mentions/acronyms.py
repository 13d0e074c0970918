"""Short forms: those the text explains, with their long forms, and those it does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Acronym, Span
from viewer.parse.mentions.acronym_words import CURRENCIES, FILE_FORMATS
from viewer.parse.mentions.acronyms_korean import korean_definitions
from viewer.parse.mentions.alignment import by_any_order, by_initials, by_letters
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
_PARTY = LatePattern(r"[DRI]-\w")
_WORD = LatePattern(r"[^\W_]+(?:['’][^\W_]+)?")
_REPEATED = LatePattern(r"([a-z])([2-4])(?=[a-z])")
_CLAUSE_END_BACKWARDS = LatePattern(r"[;:()\[\]\"“”„]|(?<=\s)[.!?]|\n\s*\n")
_ABBREVIATED = LatePattern(r"(?:\b[A-Z]|\b(?:St|Inc|Ltd|Co|Dr|Mr))\.$")
_ARTICLE = LatePattern(r"(?:the|an?|das|der|die)\s+", re.IGNORECASE)
_GOVERNING = LatePattern(
    any_of(("Department", "Ministry", "Bundesministerium"))
    + r"\s(?:of|for|für|der|des)\s(?:the\s)?$"
)
_OFFICE_KINDS = (
    "Office Organization Organisation Agency Institute Service Bank Corporation Commission".split()
)
# "the German Patent and Trade Mark Office (DPMA)": capitals throughout, closed by a kind of office.
_OFFICE_NAME = LatePattern(
    r"\b[Tt]he\s+((?:[^\W\d_a-z][\w'’.-]*\s+(?:(?:and|of|for|the|&)\s+)*){1,8}"
    + any_of(_OFFICE_KINDS)
    + r")\s$"
)
_HANGUL_NOUN = LatePattern(r"[가-힣]{4,}$")
_ENOUGH_CAPITALS = 2
_FIGURES = dict(
    zip(
        "zero one two three four five six seven eight nine ten twenty".split(),
        "0 1 2 3 4 5 6 7 8 9 10 20".split(),
        strict=True,
    )
)
# Figures that sound like a word: business to business is B2B.
_SOUNDS = str.maketrans("24", "tf")
_GREEK = str.maketrans("αβγδεκλμσω", "abgdeklmso")
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
    if len(form) > _LONGEST or _PARTY.match(form) or form in CURRENCIES:
        return False
    if " " in form and not _has_capitals(form.partition(" ")[0]):
        return False
    return any(letter.isupper() for letter in form) and not form[1:].islower() | form.isdigit()


def _explained_before(layout: Layout, short: Span, bracket: int) -> _Definition | None:
    text = layout.text
    clause = _clause_before(text, bracket)
    words = list(_WORD.finditer(text, clause, bracket))
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
    start = _start_of_long_form(short.of(text), words)
    if start is None and short.of(text).isupper():
        start = _start_of_office(text, clause, bracket)
    if start is None:
        return None
    end = words[-1].end() - (2 if words[-1][0].endswith(("'s", "’s")) else 0)
    return _Definition(short, Span(_with_governing_noun(text, clause, start), end))


def _start_of_long_form(short: str, found: list[re.Match[str]]) -> int | None:
    letters = _letters(short)
    words = [_as_spelled(match[0].lower(), letters) for match in found]
    place = by_initials(letters, words)
    if place is None and short[1:-1].isdigit():
        place = by_initials(_letters(short.translate(_SOUNDS)), words)
    if place is None:
        place = _by_less(letters, found, words)
    if place is None or short.lower() in words[place:] or len(words) - place < 1:
        return None
    return found[place].start()


def _by_less(letters: str, found: list[re.Match[str]], words: list[str]) -> int | None:
    """Return where the long form begins among the nearest words, if less than initials tell it."""
    first = max(0, len(words) - 2 * len(letters) - 4)
    near = words[first:]
    joined = {i for i, match in enumerate(found[first:]) if match.string[match.start() - 1] == "-"}
    place = by_letters(letters, near, joined)
    if place is None and len(letters) > _ENOUGH_CAPITALS:
        place = by_any_order(letters, near)
        apart = found[first + (place or 0)].string[found[first + (place or 0)].end() :][:1]
        place = None if apart == "," else place
    return None if place is None else first + place


def _start_of_office(text: str, clause: int, bracket: int) -> int | None:
    """Return where an office's name begins whose short form is of another language."""
    name = _OFFICE_NAME.search(text, clause, bracket)
    return name.start(1) if name else None


def _as_spelled(word: str, letters: str) -> str:
    """Return ``word`` as a short form may spell it: its figure in "3D", x for "ex" in "XML"."""
    if any(map(str.isdigit, letters)):
        return _FIGURES.get(word, word)
    return word[1:] if word.startswith("ex") and "x" in letters else word


def _letters(short: str) -> str:
    """Return the letters to be found: lower case, without the plural's s and without signs.

    A figure between letters repeats the one before it: "W3C" is "wwwc".
    """
    singular = short[:-1] if short.endswith("s") and short[-2:-1].isupper() else short
    small = singular.lower().translate(_GREEK)
    letters = "".join(letter for letter in small if letter.isalnum())
    return _REPEATED.sub(lambda match: match[1] * int(match[2]), letters)


def _clause_before(text: str, end: int) -> int:
    """Return where the clause that ends at ``end`` begins, at most ``_WINDOW`` characters back."""
    start = max(0, end - _WINDOW)
    for stop in _CLAUSE_END_BACKWARDS.finditer(text[start:end][::-1]):
        clause = end - stop.start()
        shortened = stop[0] == "." and _ABBREVIATED.search(text, max(start, clause - 5), clause)
        if not shortened:
            return clause
    return start


def _with_governing_noun(text: str, clause: int, start: int) -> int:
    """Return where the name begins that ``start`` is the inside of ("Department of ...")."""
    before = _GOVERNING.search(text, clause, start)
    return before.start() if before and text[start].isupper() else start


def _explained_in(text: str, bracket: re.Match[str]) -> _Definition | None:
    """Return the definition whose long form is in ``bracket``; its short form may stand before."""
    last = _CLOSING.search(text, *bracket.span(1))
    if last and _has_capitals(last[1]):
        long = _whole_long_form(text, last[1], Span(bracket.start(1), last.start()))
        return _Definition(Span(*last.span(1)), long) if long else None
    before = _SHORT_BEFORE.search(text, max(0, bracket.start() - _LONGEST - 3), bracket.start())
    if before is None or not _has_capitals(before[1]):
        return None
    long = _whole_long_form(text, before[1], Span(*bracket.span(1)))
    return _Definition(Span(*before.span(1)), long) if long else None


def _whole_long_form(text: str, short: str, within: Span) -> Span | None:
    """Return ``within`` without its article, if it is made of the letters of ``short``."""
    article = _ARTICLE.match(text, *within)
    start = article.end() if article else within.start
    words = list(_WORD.finditer(text, start, within.end))
    if len(words) < _ENOUGH_CAPITALS or words[0][0][0].casefold() != short[0].casefold():
        return None
    if _start_of_long_form(short, words) != start:
        return None
    return Span(start, words[-1].end())


def _has_capitals(form: str) -> bool:
    return sum(letter.isupper() for letter in form) >= _ENOUGH_CAPITALS


def _between_commas(text: str) -> Iterator[_Definition]:
    for match in _BETWEEN_COMMAS.finditer(text):
        words = list(_WORD.finditer(text, _clause_before(text, match.start()), match.start()))
        place = by_initials(_letters(match[1]), [word[0].lower() for word in words])
        if place is not None:
            long = Span(words[place].start(), match.start())
            yield _Definition(Span(*match.span(1)), long)


def _before_long(text: str) -> Iterator[_Definition]:
    for match in _BEFORE_LONG.finditer(text):
        words = list(_WORD.finditer(text, *match.span(2)))
        small = [word[0].lower() for word in words]
        if len(words) >= _ENOUGH_CAPITALS and by_initials(_letters(match[1]), small) == 0:
            yield _Definition(Span(*match.span(1)), Span(match.start(2), words[-1].end()))


def _in_notes(layout: Layout) -> Iterator[_Definition]:
    """Yield the definitions that a note gives for the word it hangs on."""
    text = layout.text
    for note in layout.footnotes:
        for line in note.lines:
            first = Span(line.span.start, _clause_after(text, line.span))
            legend = _LEGEND.match(text, *first)
            if legend and _has_capitals(legend[1]):
                first = Span(legend.end(), first.end)
            for reference in note.references:
                anchor = reference.anchor
                form = anchor.of(text).strip('()"“”') if anchor else ""
                if anchor and len(form) <= _LONGEST and _has_capitals(form):
                    long = _whole_long_form(text, form, first)
                    start = text.find(form, anchor.start)
                    if long:
                        yield _Definition(Span(start, start + len(form)), long)


def _clause_after(text: str, line: Span) -> int:
    stop = LatePattern(r"[,;(.]").search(text, *line)
    return stop.start() if stop else line.end
