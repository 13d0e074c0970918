"""Who is meant by the words that name a speaker."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from viewer.model import Span
from viewer.parse.mentions.offices import HONORIFICS
from viewer.parse.scan.bounds import sentence_end
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.model import Person
    from viewer.parse.mentions.attributions import Attribution

_PRONOUN = LatePattern(
    r"\b([Hh]e|[Ss]he|[Ee]r|[Ss]ie)(?: (?:\w+ly|also|further|later|then|has|had))*\s*$"
)
_PRONOUN_FIRST = LatePattern(r"\s*(he|she|er|sie)\b")
_THE_OFFICE = LatePattern(r"\b[Tt]he (?:[\w-]+ ){0,2}?([\w-]+)\s*$")
_THE_OFFICE_FIRST = LatePattern(r"\s*the ([\w-]+(?: [Gg]eneral)?)\s*$")
_JOINED = LatePattern(r"(?: \([^()\n]{1,30}\))?,? (?:and|&|und) (?:[A-Z][\w.]* )?$")
_BEFORE_SUBJECT = LatePattern(
    r"\s*(?:After|As|Asked|At|Before|During|Following|For|In|Joined|On|Speaking|Under|When|While"
    r"|With)\b[^,]*, "
)
_OWNS = LatePattern(r"['’?]s\b")
_OTHERS = LatePattern(r",[^,]*\b(?:the|they|we|it|officials|members|both|all)\b[^,]{0,40}$")
_SENTENCE_OPENS = LatePattern(r"(?:^|[.!?][\"”’']?\s+|\n\s*)(?:[A-Z][\w-]*\.? )?$")
_NEXT_SENTENCE = LatePattern(r"[.!?]\s+(He|She)\b")
# In Korean a particle tells the subject: "김완기 특허청장은", "이 회장이", but "회장과 만나".
_TOPIC = LatePattern(r"(?:\s[가-힣A-Z()]{1,16}){0,2}?(?:은|는|이|가|도)\s")
_OFFICE_TOPIC = LatePattern(r"(?<![가-힣])([가-힣]{2,14})(?:은|는|이|가)\s")
_OFFICES = LatePattern(r", | and ")
_FIELD = LatePattern(r" (?:of|for|des|der|für) ")
_NEAR = 40
_ASIDE = 3


class Mention(NamedTuple):
    """A place that means a person (by number)."""

    start: int
    end: int
    person: int


class Speakers:
    """The people of a text who may speak, and where each is mentioned."""

    def __init__(self, text: str, people: Sequence[Person]) -> None:
        self._text = text
        self._people = people
        spans = (
            (span, n) for n, one in enumerate(people) for span in one.mentions if _may_speak(one)
        )
        self._mentions = sorted(Mention(span.start, span.end, n) for span, n in spans)
        self._starts = [mention.start for mention in self._mentions]
        self._holders = _holders(people)
        self._genders: dict[int, str] = {}

    def name(self, person: int) -> str:
        """Return the name of a person."""
        return self._people[person].name

    def named_in(self, words: Span) -> list[Mention]:
        """Return the mentions that begin in ``words``."""
        first = bisect_left(self._starts, words.start)
        return self._mentions[first : bisect_left(self._starts, words.end, first)]

    def named_by(self, attribution: Attribution, near: Mapping[int, int]) -> int | None:
        """Return the one person whom the words of an attribution name as the speaker.

        An office ("the senator") means its only holder, or the only one who is mentioned ``near``.
        """
        words = attribution.subject
        named = self.named_in(words)
        if not named and attribution.verb_first:
            named = self.named_in(Span(words.end, words.end + len(", ") + 1))
        if not named:
            return self._office_holder(words, near, verb_first=attribution.verb_first)
        if attribution.verb_first:
            return self._alone(named, 0)
        opening = _BEFORE_SUBJECT.match(self._text, *words)
        named = [one for one in named if opening and one.start >= opening.end()] or named
        named = [one for one in named if not _OWNS.match(self._text, one.end)] or named
        topics = [one for one in named if _TOPIC.match(self._text, one.end)]
        if topics:
            return topics[-1].person
        last = self._text[named[-1].end : words.end]
        if _OTHERS.search(last):
            return self._office_holder(words, near, verb_first=False)
        return self._alone(named, 0 if "," in last and len(named) > 1 else len(named) - 1)

    def pronoun_in(self, attribution: Attribution) -> str | None:
        """Return the gender of the pronoun that stands for the speaker: "m", "f" or ``None``."""
        words = attribution.subject
        if attribution.verb_first:
            match = _PRONOUN_FIRST.match(self._text, *words)
        else:
            match = _PRONOUN.search(self._text, max(words.start, words.end - 40), words.end)
        return None if match is None else "m" if match[1].lower() in {"he", "er"} else "f"

    def only_one(self, candidates: Mapping[int, int], gender: str) -> int | None:
        """Return the one of ``candidates`` whom a pronoun of ``gender`` means for certain.

        That is the only one it fits, or the one who was mentioned last (``candidates`` tells where)
        and opened a sentence.
        """
        fitting = [one for one in candidates if self._gender(one) in {"", gender}]
        last = max(fitting, key=lambda one: candidates[one], default=None)
        if last is None or len(fitting) == 1 or self._opens(candidates[last]):
            return last
        known = [one for one in fitting if self._gender(one)]
        return known[0] if len(known) == 1 else None

    def only_named(self, place: int) -> int | None:
        """Return the one person who may speak and is mentioned before ``place``, if it is one."""
        named = {mention.person for mention in self.named_in(Span(0, place))}
        return next(iter(named)) if len(named) == 1 else None

    def _opens(self, place: int) -> bool:
        return bool(_SENTENCE_OPENS.search(self._text, max(0, place - _NEAR), place))

    def _gender(self, person: int) -> str:
        """Return "m" or "f" where an office, a form of address or a pronoun tells it."""
        if person not in self._genders:
            told = _gender(self._text, self._people[person])
            self._genders[person] = told or self._told_by_pronouns(person)
        return self._genders[person]

    def _told_by_pronouns(self, person: int) -> str:
        """Return the gender of the pronoun that opens the sentences after those about a person."""
        told = set()
        for span in self._people[person].mentions:
            end = sentence_end(self._text, span.end) if self._opens(span.start) else 0
            match = _NEXT_SENTENCE.match(self._text, end) if end else None
            others = {one.person for one in self.named_in(Span(span.end, end))} - {person}
            if match and not others:
                told.add("m" if match[1] == "He" else "f")
        return told.pop() if len(told) == 1 else ""

    def _alone(self, named: list[Mention], place: int) -> int | None:
        """Return who is mentioned at ``place``, unless another is joined to that mention."""
        mention = named[place]
        others = named[place - 1 : place] + named[place + 1 : place + 2]
        for other in others:
            first, second = sorted((mention, other))
            if other.person != mention.person and _JOINED.match(
                self._text, first.end, second.start
            ):
                return None
        return mention.person

    def _office_holder(
        self, words: Span, near: Mapping[int, int], *, verb_first: bool
    ) -> int | None:
        """Return the only person whose office is "the Commissioner", say."""
        if verb_first:
            match = _THE_OFFICE_FIRST.match(self._text, *words)
        else:
            match = _THE_OFFICE.search(self._text, max(words.start, words.end - 60), words.end)
        if match is None:
            return self._korean_holder(words)
        holders = self._holders.get(match[1].casefold().split()[-1], set())
        holders = holders if len(holders) == 1 else holders & set(near)
        return next(iter(holders)) if len(holders) == 1 else None

    def _korean_holder(self, words: Span) -> int | None:
        """Return the only person whose office is the subject of ``words``: "위원장은"."""
        for topic in reversed(list(_OFFICE_TOPIC.finditer(self._text, *words))):
            holders = [
                number
                for number, one in enumerate(self._people)
                if one.role and f"{one.organization or ''}{one.role}".endswith(topic[1])
            ]
            if len(holders) == 1:
                return holders[0]
        return None


def _holders(people: Sequence[Person]) -> dict[str, set[int]]:
    """Return who holds each office, by the office's noun and by its initials ("ceo")."""
    holders: dict[str, set[int]] = {}
    for number, one in enumerate(people):
        for office in _OFFICES.split(one.role.casefold()) if one.role and _may_speak(one) else ():
            words = _FIELD.split(office)[0].split()
            initials = "".join(word[0] for word in words)
            for form in (*words[-1:], initials) if len(words) > _ASIDE - 1 else words[-1:]:
                holders.setdefault(form, set()).add(number)
    return holders


def _may_speak(person: Person) -> bool:
    return person.role is None or not person.role.endswith("contact")


def _gender(text: str, person: Person) -> str:
    """Return "m" or "f" where a form of address or an office tells it, else the empty string."""
    for span in person.mentions:
        words = text[max(0, span.start - 6) : span.end].replace(".", " ").split()
        for word in words[:_ASIDE]:
            if HONORIFICS.get(word):
                return HONORIFICS[word]
    role = (person.role or "").casefold()
    if role.endswith(("woman", "präsidentin", "ministerin", "direktorin")):
        return "f"
    return "m" if role.endswith("congressman") else ""
