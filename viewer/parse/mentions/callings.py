"""What people are who hold no office: "dairy farmer X said", "X, commander of the Y, wrote"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.mentions.names import is_full, is_name_word, name_after, name_before
from viewer.parse.mentions.sightings import Sighting
from viewer.parse.mentions.speech_verbs import SAID
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.bounds import sentence_start
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Span

# English tells by its end that a noun means a person; words with such an end that mean none.
_NO_PERSONS = any_of(
    """after another bipartisan cover current different document earlier either ever former further
    government however later letter matter moment monitor movement never number offer other over
    paper percent present quarter rather recent recipient record sector statement together under
    urban whether winter summer""".split()
)
_PERSON = (
    rf"(?!{_NO_PERSONS}\b)(?:[a-z][a-z-]+(?:er|or|ist|ian|ant|ent|yst|eer|ee|man|men)"
    r"|[a-z-]*(?:attorney|chief|coach|head|mother|nurse|spouse|veteran|woman))"
)
_WORD = r"(?:[a-z][a-z-]*|[A-Z][\w&-]*(?:['’]s)?)"
_BEFORE_NAME = LatePattern(
    rf"(?:^|[.!?][\"”’]?\s|\n\s*|[\"”’]\s{SAID} |, )(?:(?:[Tt]he|An?) )?"
    rf"(?:[A-Z][\w&.-]*(?:['’]s)? ){{0,3}}?(?P<calling>(?:[a-z][a-z-]* ){{0,2}}{_PERSON}) $"
)
_AFTER_NAME = LatePattern(
    rf"(?:(?:an?|the|our|its) )?(?P<calling>(?:[\w'’-]+ ){{0,3}}?{_PERSON}\b(?! (?:and|or)\b)"
    rf"(?:(?: (?:of|at|for|in|with|from)) (?:the |a )?{_WORD}(?: {_WORD}){{0,6}}?)?), {SAID}\b"
)
_AFTER_WORDS = LatePattern(rf"[\"”“»«’'?],?[ \n]+(?:{SAID} (?:[a-z-]+ ){{0,3}})?(?=[A-ZÀ-Þ])")
_VERB = LatePattern(rf" {SAID}\b")
_VERB_BEFORE = LatePattern(rf" {SAID}(?: [A-Za-z]+){{0,4}}[,:]$")
_OPENS = LatePattern(r"(?:^|[.!?\"”’)*] |\n)$")
_CALLED = LatePattern(r"[A-ZÀ-Þ](?<=(?:er|or|st|an|nt|ey|ef|ee) .)")
_TELLS = LatePattern(
    rf"(?: \([^()\n]{{1,40}}\))?(?: (?:of|at|for|from|in|with) [^,.;:()\n\"“”]{{2,60}}?)?"
    rf"(?:, [^,.;:()\n\"“”]{{3,80}},|,)? {SAID}\b"
)
_LEADS_IN = finder(', "', ': "', ", “", ": “", ", „", ": „", ", ``")
_SAID_OF_HIM = finder('" he ', '" she ', "” he ", "” she ")
_JOINT = LatePattern(r"(?:But|And|Yet|Meanwhile,?) ")
_SPEAKS = LatePattern(
    rf"\b{SAID} (?P<after>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b(?! [A-Z])"
    rf"|(?:^|(?<![A-Za-z-] ))\b(?P<before>[A-Z][a-z]+(?:-[A-Z][a-z]+)?) {SAID}\b"
)
_SPEECH = 600
_FAR = 5000
_REACH = 120
_NEAR = 45


def calling_before(text: str, name: Span) -> str | None:
    """Return the words in small letters before a name that opens its sentence: "dairy farmer"."""
    match = _BEFORE_NAME.search(text, max(0, name.start - _REACH), name.start)
    return match["calling"] if match else None


def calling_after(text: str, start: int) -> str | None:
    """Return the words at ``start``, behind a name and a comma, that a verb of saying follows."""
    match = _AFTER_NAME.match(text, start, start + _REACH)
    return match["calling"] if match else None


def speakers(text: str) -> Iterator[Sighting]:
    """Yield the full names that stand with a verb of saying, mostly beside words between marks."""
    for match in _AFTER_WORDS.finditer(text):
        name = name_after(text, match.end(), match.end() + _REACH)
        verb_first = text[match.end() - 2].isalpha()
        if name and is_full(name.of(text)) and (verb_first or _VERB.match(text, name.end)):
            yield Sighting(name, calling_before(text, name))
    for place in _LEADS_IN(text):
        verb = _VERB_BEFORE.search(text, max(0, place - _NEAR), place + 1)
        name = name_before(text, verb.start(), max(0, verb.start() - _REACH)) if verb else None
        if name is None or not is_full(name.of(text)):
            continue
        calling = calling_before(text, name)
        if calling or _OPENS.search(text, max(0, name.start - 3), name.start):
            yield Sighting(name, calling)
    for match in _CALLED.finditer(text):
        name = name_after(text, match.start(), match.start() + _REACH)
        if name and _tells(text, name):
            calling = calling_before(text, name)
            yield from [Sighting(name, calling)] if calling else []
    for place in _SAID_OF_HIM(text):
        opening = max(text.rfind(mark, max(0, place - _SPEECH), place) for mark in '"“')
        start = sentence_start(text, opening - 2) if opening > 1 else place
        joint = _JOINT.match(text, start)
        name = name_after(text, joint.end() if joint else start, max(start, opening))
        if name and _tells(text, name):
            yield Sighting(name)


def later_speakers(text: str, known: Iterable[str]) -> Iterator[Sighting]:
    """Yield the full names of those who speak further on by their family name: "said Olsen".

    Names that hold one of the ``known`` words are told of elsewhere.
    """
    told = set(known)
    for match in _SPEAKS.finditer(text):
        family = match["before"] or match["after"]
        if family in told or not is_name_word(family):
            continue
        told.add(family)
        place = text.find(family, max(0, match.start() - _FAR), match.start())
        if place < 0 or text[place - 1 : place].isalnum():
            continue
        before = name_before(text, place + len(family), max(0, place - _NEAR))
        names = (before, name_after(text, place, place + _REACH))
        full = [one for one in names if one and is_full(one.of(text))]
        yield from [Sighting(one) for one in full if family in one.of(text).split()][:1]


def _tells(text: str, name: Span) -> bool:
    return is_full(name.of(text)) and bool(_TELLS.match(text, name.end))
