"""What was agreed, decided, planned, proposed or accepted, and by whom."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from viewer.model import BlockKind, Commitment, CommitmentKind, Span
from viewer.parse.mentions.commitments_korean import korean_commitments
from viewer.parse.scan.bounds import clause_end, sentence_start
from viewer.parse.scan.late_pattern import LatePattern
from viewer.parse.scan.literals import finder

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from viewer.model import Organization, Person, Quotation
    from viewer.parse.page.layout import Layout

_KINDS = {
    "agree": CommitmentKind.AGREED,
    "decid": CommitmentKind.DECIDED,
    "plan": CommitmentKind.PLANS,
    "inten": CommitmentKind.PLANS,
    "pledg": CommitmentKind.PLANS,
    "commi": CommitmentKind.PLANS,
    "propo": CommitmentKind.PROPOSED,
    "accep": CommitmentKind.ACCEPTED,
}
_TRIGGER = LatePattern(
    r"(?:agree[ds]? (?:to|on|upon|that)|decide[ds]? (?:to|on|that)|plan(?:s|ned)? to|planning to"
    r"|inten(?:d|ds|ded) to|pledge[ds]? to|committed to|propose[ds]? (?!by\b)(?=[a-z])"
    r"|accept(?:s|ed)? (?=by |the |an? ))\b"
)
_STEMS = finder("agree", "decide", "plan", "intend", "pledge", "committed", "propose", "accept")
_DENIED = LatePattern(
    r"(?:\b(?:not|never|n't|nor|neither|the|an?|its|his|her|their|this|that|no|failed to|if|would"
    r"|could|may|might|asked to|urged to|to|newly|widely|generally)|n[’']t)\s(?:yet\s)?$"
)
_SUPPOSED = LatePattern(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Ww]ere) [^.,;:\n]{1,50}$")
_BY = LatePattern(r"accept(?:s|ed)? by (?:the )?")
_PAIR = LatePattern(
    r"\b(?=[TtBb])(?:[Tt]he )?(?:[Tt]wo|[Bb]oth) (?:offices|countries|sides|parties|agencies"
    r"|institutions|organi[sz]ations|ministries|governments|heads|leaders|ministers)\s(?:(?:have|had|also|then|jointly|today|further)\s)*$"
)
_PRONOUN = LatePattern(
    r"\b(?=[TtWwIiHhSs])(They|they|We|we|It|it|He|he|She|she|I)\s(?:(?:have|had|has|also|then|further)\s)*$"
)
_COORDINATED = LatePattern(r"\band\s(?:(?:have|has|had|also|then|jointly)\s)*$")
_MET = LatePattern(r"\bm(?:et|eets?|eeting) (?:with )?|\band (?:the )?$")
_NEAR = 40
_TOGETHER = LatePattern(r"\bm(?:et|eets?) (?:with )?|\bheld (?:talks|a meeting) with ")


def find_commitments(
    layout: Layout,
    people: Sequence[Person],
    organizations: Sequence[Organization],
    quotations: Sequence[Quotation] = (),
) -> tuple[Commitment, ...]:
    """Return the commitments of the text below its headline, in order.

    ``actors`` are names as in ``people`` and ``organizations`` where the subject is one of them,
    else the words of the subject. "The two offices" are the two that have been named so far; "we"
    and "I" inside one of ``quotations`` are its speaker.
    """
    text = layout.text
    actors = _Actors(text, people, organizations, quotations)
    head = {BlockKind.HEADLINE, BlockKind.SUBHEADLINE}
    titles = [block.span for block in layout.blocks if block.kind in head]
    found = []
    for start in _STEMS(text):
        match = _TRIGGER.match(text, start)
        if (
            match is None
            or _DENIED.search(text, max(0, start - 16), start)
            or _SUPPOSED.search(text, max(0, start - 60), start)
            or not _is_free(text, start)
        ):
            continue
        span = Span(start, clause_end(text, match.end()))
        if any(title.meets(span) for title in titles):
            continue
        named = actors.of(match)
        if named:
            kind = next(kind for stem, kind in _KINDS.items() if match[0].startswith(stem))
            found.append(Commitment(tuple(named), kind, span))
    if layout.language == "ko":
        found += (
            Commitment((actors.named(told.who),), told.kind, told.words)
            for told in korean_commitments(text)
            if not any(title.meets(told.words) for title in titles)
        )
    return tuple(found)


def _is_free(text: str, start: int) -> bool:
    return start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "-")


class _Actors:
    """The people and bodies of a text by place."""

    def __init__(
        self,
        text: str,
        people: Sequence[Person],
        organizations: Sequence[Organization],
        quotations: Sequence[Quotation],
    ) -> None:
        self._text = text
        self._quotations = quotations
        self._spoken = [one.span for one in quotations]
        self._mentions = sorted(
            [
                *((span, one.name, True) for one in people for span in one.mentions),
                *(
                    (span, one.short or one.name, False)
                    for one in organizations
                    for span in one.mentions
                ),
            ]
        )
        offices = ((min(one.mentions), one.short) for one in organizations if one.short)
        self._offices = sorted(offices)[:3]

    def named(self, words: Span) -> str:
        """Return the name of who is meant by ``words``, else the words."""
        within = self._between(words.start, words.end)
        exact = within and within[0][0].start == words.start
        return within[0][1] if exact else words.of(self._text)

    def of(self, trigger: re.Match[str]) -> list[str]:
        """Return who stands before ``trigger``, or behind its "by"."""
        by = _BY.match(self._text, trigger.start())
        if by:
            return [name for _, name, _ in self._between(by.end(), by.end() + _NEAR)[:1]]
        start = sentence_start(self._text, trigger.start())
        place = trigger.start()
        if pair := _PAIR.search(self._text, start, place):
            return self._pair(pair)
        pronoun = _PRONOUN.search(self._text, start, place)
        if pronoun:
            return [self._speaker(pronoun) or pronoun[1]]
        return self._subject(start, place)

    def _speaker(self, pronoun: re.Match[str]) -> str | None:
        """Return who says "we" or "I", if that is known."""
        place = bisect_left(self._spoken, Span(pronoun.end(), pronoun.end())) - 1
        if pronoun[1].lower() not in {"we", "i"} or place < 0:
            return None
        said = self._quotations[place]
        return said.speaker if pronoun.start() < said.span.end else None

    def _subject(self, start: int, place: int) -> list[str]:
        named = self._between(start, place)
        if not named:
            return []
        persons = [one for one in named if one[2]]
        last = self._text[named[-1][0].end : place].strip()
        if _COORDINATED.search(self._text, start, place) and persons:
            together = _TOGETHER.search(self._text, start, place)
            chosen = persons if together else persons[:1]
        elif len(last.split()) <= 2:  # noqa: PLR2004 - an auxiliary and an adverb
            chosen = self._joined(named)
        else:
            chosen = persons[:1] or named[:1]
        return list(dict.fromkeys(name for _, name, _ in chosen))

    def _joined(self, named: list[tuple[Span, str, bool]]) -> list[tuple[Span, str, bool]]:
        """Return the last of ``named`` with those that are joined to it by "and"."""
        chosen = named[-1:]
        for one in reversed(named[:-1]):
            if self._text[one[0].end : chosen[0][0].start].strip() not in {
                "and",
                "and the",
                "&",
                ",",
            }:
                break
            chosen.insert(0, one)
        return chosen

    def _pair(self, words: re.Match[str]) -> list[str]:
        """Return the two offices named so far, or the words where there are not exactly two."""
        known = [name for span, name in self._offices if span.start < words.end()]
        if len(known) == 2:  # noqa: PLR2004 - "the two offices"
            return known
        return [" ".join(words[0].split()[: 3 if words[0].lower().startswith("the ") else 2])]

    def _between(self, start: int, end: int) -> list[tuple[Span, str, bool]]:
        first = bisect_left(self._mentions, (Span(start, start), "", False))
        last = bisect_left(self._mentions, (Span(end, end), "", False), first)
        return self._mentions[first:last]
