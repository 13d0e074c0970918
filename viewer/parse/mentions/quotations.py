"""Words that somebody said, and who said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import BlockKind, Quotation, Span
from viewer.parse.mentions.attributions import (
    Attribution,
    announces,
    attribution_after,
    attribution_around,
    attribution_before,
    is_aside,
    is_korean_speech,
    is_named,
    is_nobody,
    told_in,
)
from viewer.parse.mentions.quote_marks import Quoted, find_quoted
from viewer.parse.mentions.speakers import Speakers
from viewer.parse.scan.bounds import sentence_end, sentence_start
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Person
    from viewer.parse.page.layout import Layout

_SILENT = {BlockKind.TABLE, BlockKind.RULE}
_WORD = LatePattern(r"\w[\w'’-]*")
_SENTENCE_END = LatePattern(r"[.!?,…][\s'’)\]]*$")
_STOP = LatePattern(r"[.!?:]\s*$")
_STOPS = (".", "!", "?")
_FULL_STOP = LatePattern(r"[.!?…]['’]?$")
_FEWEST_WORDS = 4
_FEWEST_ALONE = 6
_SAME = LatePattern(r"[,;]?\s?(?:and|but|und)(?: (?:then|also|further|later|that))?\s*")
_OWNS = LatePattern(r"['’?]s\b")
_SIGNATURE = LatePattern(r"[-–—]\s*[A-Z]")
_NEAR = 40
_SAMPLE = 12
_REACH = 800
_ASIDE = 4
_WITHIN = frozenset(",-abcdefghijklmnopqrstuvwxyz")


def find_quotations(layout: Layout, people: Sequence[Person]) -> tuple[Quotation, ...]:
    """Return the words between marks that are speech, in order, each with its speaker.

    Titles, names and words held at arm's length are no speech. Each pair of marks is one
    quotation: a speech split round its speaker is two. The speaker is ``None`` where the text does
    not settle who it is.
    """
    hearing = _Hearing(layout.text, layout.language, Speakers(layout.text, people))
    for span in _paragraphs(layout):
        hearing.hear(span)
    return tuple(hearing.heard)


def _paragraphs(layout: Layout) -> list[Span]:
    """Return what is read, in order; lines that were printed as paragraphs make one again."""
    spans: list[Span] = []
    plain = False
    for block in layout.blocks:
        start, end = block.span
        follows = plain and block.kind is BlockKind.PARAGRAPH and layout.text[start].islower()
        plain = block.kind is BlockKind.PARAGRAPH and layout.text[end - 1] in _WITHIN
        if follows:
            spans[-1] = Span(spans[-1].start, end)
        elif block.kind not in _SILENT:
            spans.append(block.span)
    return spans


class _Hearing:
    """What has been said so far: the quotations, the last speaker, and whether he goes on."""

    def __init__(self, text: str, language: str, speakers: Speakers) -> None:
        self.heard: list[Quotation] = []
        self._text = text
        self._korean = language == "ko"
        self._speakers = speakers
        self._speaker: int | None = None
        self._since = 0
        self._goes_on = False
        self._unnamed: list[int] = []
        self._before = Span(0, 0)
        self._spoke_last = False

    def hear(self, block: Span) -> None:
        """Read the next block."""
        pieces = find_quoted(self._text, block)
        if not pieces and self._unnamed:
            self._sign(block)
        heard = len(self.heard)
        reached = block.start
        previous: Quoted | None = None
        for place, piece in enumerate(pieces):
            end = pieces[place + 1].outer.start if place + 1 < len(pieces) else block.end
            before, after = Span(reached, piece.outer.start), Span(piece.outer.end, end)
            if self._hear_piece(block, piece, before, after, previous):
                previous = piece
            reached = piece.outer.end
        self._goes_on = bool(pieces) and previous is pieces[-1] and not pieces[-1].closed
        self._spoke_last = len(self.heard) > heard
        self._before = block

    def _sign(self, block: Span) -> None:
        """Give what was said before this block to the name that signs it: "– X, Minister"."""
        sign = _SIGNATURE.match(self._text, *block)
        named = self._speakers.named_in(Span(block.start, block.start + _NEAR)) if sign else []
        for place in self._unnamed if named else ():
            name = self._speakers.name(named[0].person)
            self.heard[place] = Quotation(name, self.heard[place].span)
        self._unnamed = []

    def _hear_piece(
        self, block: Span, piece: Quoted, before: Span, after: Span, previous: Quoted | None
    ) -> bool:
        attribution = self._attribution(block, piece, before, after)
        follows = previous is not None and previous.outer.end == before.start
        goes_on = self._goes_on and previous is None and before.start == before.end
        led_in = None if attribution else self._led_in(block, before)
        told = led_in or (None if attribution or follows else self._told_before(block, piece))
        said = attribution or goes_on or (told and self._is_sentence(piece))
        if not (said or self._is_speech(block, piece, before, follows)):
            return False
        if attribution is not None and not attribution.direct:
            judged = attribution.judgement and self._judges(attribution, block, piece)
            if not judged and not self._is_part(piece):
                return False
        self._add(piece, attribution or told, block, goes_on=goes_on)
        return True

    def _attribution(
        self, block: Span, piece: Quoted, before: Span, after: Span
    ) -> Attribution | None:
        text = self._text
        if self._korean and is_korean_speech(text, piece.outer.end):
            return self._korean_attribution(block, piece, after)
        if piece.closed and (found := attribution_after(text, piece.span, after)):
            return found
        opens_block = piece.outer.start == block.start
        if is_named(text, piece.outer.start, before.start) or not (piece.opened or opens_block):
            return None
        if opens_block and announces(text, self._before):
            before = self._before
        elif not piece.opened:
            return None
        return attribution_before(text, before) or attribution_around(text, before, after)

    def _korean_attribution(self, block: Span, piece: Quoted, after: Span) -> Attribution:
        """Return where the speaker is named: before the words, or after words that open."""
        opens = sentence_start(self._text, piece.outer.start, block.start) == piece.outer.start
        follows = Span(after.start, sentence_end(self._text, after.start))
        told = self._speakers.named_in(follows) or is_nobody(self._text, follows)
        if opens and told:
            return Attribution(follows, verb_first=True)
        return Attribution(Span(block.start, piece.outer.start), verb_first=False)

    def _led_in(self, block: Span, before: Span) -> Attribution | None:
        """Return the sentence that leads in with a colon and no verb, if it names somebody.

        The same holds for a sentence that ends here and tells what somebody said.
        """
        end = before.start + len(before.of(self._text).rstrip())
        stop = self._text[end - 1 : end] if end > before.start else ""
        if stop not in {":", "."}:
            return None
        sentence = self._sentence_of_somebody(before.start, end)
        if stop == ".":
            told = told_in(self._text, sentence)
            return told if told and self._named(told, block) is not None else None
        named = self._speakers.named_in(sentence)
        return Attribution(sentence, verb_first=True) if named else None

    def _sentence_of_somebody(self, start: int, end: int) -> Span:
        """Return the sentence that ends at ``end``, or the one before it if that names nobody."""
        first = sentence_start(self._text, end - 1, start)
        if self._text[end - 1] == "." and not self._speakers.named_in(Span(first, end)):
            end = start + len(self._text[start:first].rstrip())
            first = sentence_start(self._text, max(start, end - 1), start)
        return Span(first, end)

    def _is_speech(self, block: Span, piece: Quoted, before: Span, follows: bool) -> bool:  # noqa: FBT001
        """Return whether words without a verb of saying are speech by where they stand."""
        text = self._text
        words = piece.span.of(text)
        if not piece.opened or is_named(text, piece.outer.start, before.start):
            return False
        ends = self._ends(piece)
        if follows:
            gap = before.of(text)
            splits = gap.rstrip().endswith(",") and words[:1].islower()
            starts = bool(_STOP.search(gap) or not gap.strip()) and not words[:1].islower()
            joined = bool(_SAME.fullmatch(gap)) and self._is_part(piece)
            return splits or joined or (starts and ends)
        alone = piece.outer.start == block.start and piece.outer.end == block.end
        long = self._spoke_last or len(_WORD.findall(words[:200])) >= _FEWEST_ALONE
        return alone and ends and long

    def _told_before(self, block: Span, piece: Quoted) -> Attribution | None:
        """Return what tells of one person before a quoted sentence: "X was glad. '...'"."""
        start, end = piece.outer
        words = Span(max(block.start, start - _REACH), start)
        before = self._text[max(words.start, start - _ASIDE) : start].rstrip()
        after = self._text[end : min(end + _ASIDE, block.end)].lstrip()
        if not before.endswith(_STOPS) or after[:1].islower():
            return None
        told = self._mentioned(words) if _FULL_STOP.search(self._text, *piece.span) else {}
        return Attribution(words, verb_first=True) if len(told) == 1 else None

    def _is_sentence(self, piece: Quoted) -> bool:
        words = piece.span.of(self._text)
        named = is_named(self._text, piece.outer.start, 0)
        return not named and self._ends(piece) and words[:1].isupper() and self._is_part(piece)

    def _ends(self, piece: Quoted) -> bool:
        """Return whether the words end a sentence, with its stop before or behind the mark."""
        inside = _SENTENCE_END.search(piece.span.of(self._text)) or not piece.closed
        behind = self._text.startswith(_STOPS, piece.outer.end) and self._is_part(piece)
        return bool(inside) or behind

    def _is_part(self, piece: Quoted) -> bool:
        """Return whether part of a sentence is long enough, and no title, to count as said."""
        words = _WORD.findall(piece.span.of(self._text)[:120])[:_SAMPLE]
        titled = sum(word[0].isupper() or not word[0].isalpha() for word in words)
        return len(words) >= _FEWEST_WORDS and 2 * titled < len(words)

    def _judges(self, attribution: Attribution, block: Span, piece: Quoted) -> bool:
        """Return whether a person judges a thing in two words or more that are no name."""
        words = piece.span.of(self._text)
        own = words[:1].islower() and " " in words
        return own and self._named(attribution, block) is not None

    def _add(
        self, piece: Quoted, attribution: Attribution | None, block: Span, *, goes_on: bool
    ) -> None:
        speaker = self._speaker if attribution is None else self._named(attribution, block)
        if attribution is None and not goes_on and not self._is_near(block, piece):
            speaker = None
        self._unnamed = self._unnamed if goes_on else []
        unnamed = speaker is None
        if speaker is None and attribution is None and piece.outer.start == block.start:
            speaker = self._speakers.only_named(piece.outer.start)
        for place in self._unnamed if speaker is not None else ():
            self.heard[place] = Quotation(self._speakers.name(speaker or 0), self.heard[place].span)
        if unnamed:
            self._unnamed.append(len(self.heard))
        name = None if speaker is None else self._speakers.name(speaker)
        self.heard.append(Quotation(name, piece.span))
        if attribution and is_aside(self._text, attribution):
            return
        self._speaker = speaker
        ends = attribution.subject.end if attribution else piece.outer.end
        self._since = max(piece.outer.end, ends)

    def _is_near(self, block: Span, piece: Quoted) -> bool:
        """Return whether the last words said stand in this block or end the one before."""
        in_block = bool(self.heard) and self.heard[-1].span.start >= block.start
        return in_block or (self._spoke_last and piece.outer.start == block.start)

    def _named(self, attribution: Attribution, block: Span) -> int | None:
        """Return the speaker whom an attribution names, or whom its pronoun means for certain."""
        if self._since >= block.start and _SAME.fullmatch(self._text, *attribution.subject):
            return self._speaker
        gender = self._speakers.pronoun_in(attribution)
        if self._korean or gender is None:
            near = self._mentioned(Span(block.start, attribution.subject.end))
            named = self._speakers.named_by(attribution, near)
            carried = self._korean and not is_nobody(self._text, attribution.subject)
            return self._speaker if named is None and carried else named
        start = max(block.start, self._since)
        candidates = self._mentioned(Span(start, attribution.subject.start))
        if self._since < block.start and not candidates:
            candidates = self._mentioned(Span(max(self._since, self._before.start), block.start))
        here = self._since >= block.start
        if self._speaker is not None and (here or (self._spoke_last and not candidates)):
            candidates[self._speaker] = candidates.get(self._speaker, 0)
        return self._speakers.only_one(candidates, gender)

    def _mentioned(self, words: Span) -> dict[int, int]:
        """Return who is mentioned in ``words``, outside what is being said, and where last."""
        spoken = [quotation.span for quotation in self.heard[-6:]]
        near = Span(max(words.start, words.end - _REACH), words.end)
        told = [
            mention
            for mention in self._speakers.named_in(near)
            if not any(span.start <= mention.start < span.end for span in spoken)
        ]
        owners = {one for one in told if _OWNS.match(self._text, one.end)}
        subjects = [one for one in told if one not in owners] or told
        return {mention.person: mention.start for mention in subjects}
