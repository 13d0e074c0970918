"""The words beside a quotation that say it was spoken, and where they name the speaker."""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.model import Span
from viewer.parse.mentions.speech_verbs import JUDGING, LEADING, OPENING, SAID, WEAK_SAYING
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.bounds import sentence_end
from viewer.parse.scan.late_pattern import LatePattern

_ABBREVIATED = r"(?:\b(?:[A-Z]|[A-Z][a-z]{1,3})\.)"
_SUBJECT_THEN_VERB = LatePattern(
    rf"[,\s*]*(?P<subject>(?:{_ABBREVIATED}|[^.;:\"“”„\n]){{1,110}}?)\s(?P<verb>{SAID})\b"
)
_VERB_THEN_SUBJECT = LatePattern(
    rf"[,\s*\d]*(?P<verb>{SAID}|according to)\b"
    rf"(?P<subject>(?:{_ABBREVIATED}|[^.;:\"“”„,\n]){{0,90}})"
)
_LAST_VERB = LatePattern(rf"\b{LEADING}\b")
_PARTICIPLE = LatePattern(
    rf"(?:[^;:\"“”\n]{{0,60}}?[-–—]\s+|\s*)(?P<verb>{OPENING})\b[^;:\"“”]{{0,160}}$"
)
_MAIN_CLAUSE = LatePattern(r",?\s+(?=[A-Z])")
_JUDGED = LatePattern(
    rf"\b(?:{any_of(JUDGING)}\b(?! (?:for|on|upon|off|out)\b)[^;:\"“”]{{1,110}}|saw|sees)\s?$"
)
_ACCORDING = LatePattern(
    r"\b(?:[Aa]ccording to|[Ii]n the words of|Nach Angaben)\s"
    r"(?P<subject>[^,;:]{1,90}(?:, [^;:\"“”]{1,120})?),\s*$"
)
_ACCORDING_FAR = LatePattern(
    r"\s*(?:According to|Laut|Nach Angaben|Nach den Worten)\s(?P<subject>[^:]{1,250}):\s*$"
)
_SENTENCE_START = LatePattern(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bIng)(?<!\bMag)[.!?][\"”’'*\d]{0,2}\s+(?=[A-Z“\"]|$)"
)
_CONJUNCTION = LatePattern(r"(?:and|but|while|as|when|which|who)\b")
_SIGNED = LatePattern(r"\s*[–—-]{1,2}\s*(?=[A-Z][^\n.]{3,100}\.?$)")
_STATEMENT = LatePattern(
    r"\b(?:statement|remarks|comments?|testimony)\b[^\"“”]{0,200}:\s*$"
    r"|(?<=following )(?:statement|remarks|comments?)\b[^\"“”]{0,200}$"
)
_ANNOUNCED = LatePattern(r"\bfollowing (?:statement|remarks|comments?)\b")
_RELATIVE = LatePattern(r",? (?:which|who)\b(?![^\"“”]*, and that\b)")
_ASIDE = LatePattern(r"\bwho(?: \w+)?\s*$")
_DIRECT = LatePattern(r"(?:[,:]|\bthat|\bdass|[,:] that)?\s*$")
_NAMED = LatePattern(
    r"(?:entitled|titled|called|named|dubbed|labell?ed|so-called|known as|terms?|words?"
    r"|phrase|slogan|theme|motto|under|titel|genannt)[,:]?\s*\(?\s*$",
    re.IGNORECASE,
)
_KOREAN_AFTER = LatePattern(r"\s?(?:이?라고|이?라며|이?라는|라면서|다고|다며|고|며|면서)(?=[\s,.])")
# "업체 관계자는": somebody spoke whom the text does not name.
_NOBODY = LatePattern(r"(?:관계자|담당자|업계|참석자|전문가|측)들?[은는이가](?:\s|$)")
_REACH = 320


class Attribution(NamedTuple):
    """Where the text names the speaker; ``verb_first`` as in "said X".

    ``direct`` is whether the words are introduced as speech ("said: ..."); else they are part of
    what somebody is said to have said, or a ``judgement``: "called it '...'".
    """

    subject: Span
    verb_first: bool
    direct: bool = True
    judgement: bool = False


def attribution_after(text: str, spoken: Span, zone: Span) -> Attribution | None:
    """Return what follows the words ``spoken`` in ``zone``: "said X", "X said"."""
    last = text[max(spoken.start, spoken.end - 4) : spoken.end].rstrip("'’”) ")[-1:] or "-"
    follows = text[zone.start : zone.start + 1]
    end = min(zone.end, zone.start + _REACH)
    verb_first = _VERB_THEN_SUBJECT.match(text, zone.start, end)
    plain = verb_first and verb_first["verb"] != "according to" and verb_first["verb"].islower()
    if verb_first and (plain or last in ",.?!…-–—" or follows == ","):
        return Attribution(Span(*verb_first.span("subject")), verb_first=True)
    if last in ",?!…-–—" or follows == ",":
        subject = _SUBJECT_THEN_VERB.match(text, zone.start, end)
        if subject and not _CONJUNCTION.match(subject["subject"]):
            return Attribution(Span(*subject.span("subject")), verb_first=False)
    signed = _SIGNED.match(text, zone.start, zone.end)
    return Attribution(Span(signed.end(), zone.end), verb_first=True) if signed else None


def attribution_before(text: str, zone: Span) -> Attribution | None:
    """Return what leads in to words that begin where ``zone`` ends: "X said, ..."."""
    start = max(zone.start, zone.end - _REACH)
    for stop in _SENTENCE_START.finditer(text, start, zone.end):
        start = stop.end()
    according = _ACCORDING.search(text, start, zone.end)
    if according:
        return Attribution(Span(*according.span("subject")), verb_first=True)
    far = _ACCORDING_FAR.match(text, start, zone.end)
    if far:
        return Attribution(Span(*far.span("subject")), verb_first=True)
    verb = None if _NAMED.search(text, start, zone.end) else _verb_before(text, start, zone.end)
    statement = _STATEMENT.search(text, start, zone.end)
    if statement and not (verb and verb.direct):
        return Attribution(Span(start, statement.start()), verb_first=False)
    return verb


def attribution_around(text: str, before: Span, after: Span) -> Attribution | None:
    """Return who does what he says in a participle that leads in: "Calling it '...,' X left"."""
    start = max(before.start, before.end - _REACH)
    for stop in _SENTENCE_START.finditer(text, start, before.end):
        start = stop.end()
    participle = _PARTICIPLE.match(text, start, before.end)
    clause = _MAIN_CLAUSE.match(text, after.start, after.end) if participle else None
    if participle is None or clause is None:
        return None
    judges = participle["verb"].lower() in JUDGING
    subject = Span(clause.end(), sentence_end(text, clause.end()))
    return Attribution(subject, verb_first=True, direct=not judges, judgement=judges)


def announces(text: str, block: Span) -> bool:
    """Return whether ``block`` leads in to the words of the next: "said:", "this statement"."""
    last = text[block.end - 1 : block.end]
    return last in {":", ","} or bool(_ANNOUNCED.search(text, *block))


def _verb_before(text: str, start: int, end: int) -> Attribution | None:
    """Return the verb of saying in the sentence from ``start`` that introduces words at ``end``."""
    verbs = list(_LAST_VERB.finditer(text, start, end))
    direct = [verb for verb in verbs if _DIRECT.match(text, verb.end(), end)]
    verb = next(reversed(direct or verbs), None)
    judged = None if direct else _JUDGED.search(text, start, end)
    if judged and judged.start() > start and (not verb or judged.start() >= verb.start()):
        subject = Span(start, judged.start())
        return Attribution(subject, verb_first=False, direct=False, judgement=True)
    if verb is None or not text[start : verb.start()].strip(" ,"):
        return None
    introduces = bool(direct) or text[start:end].rstrip().endswith((":", ",", " that"))
    if not introduces and verb[0] in WEAK_SAYING:
        return None
    told = _RELATIVE.search(text, verb.end(), end)
    subject = Span(end, end) if told else Span(start, verb.start())
    return Attribution(subject, verb_first=False, direct=introduces)


def told_in(text: str, sentence: Span) -> Attribution | None:
    """Return who tells what ``sentence`` reports: "X said the rain helped."."""
    verb = _LAST_VERB.search(text, *sentence)
    if verb is None or verb[0] in WEAK_SAYING or _RELATIVE.search(text, sentence.start, verb.end()):
        return None
    return Attribution(Span(sentence.start, verb.start()), verb_first=False)


def is_aside(text: str, attribution: Attribution) -> bool:
    """Return whether the verb stands in a relative clause: "Y, who testified that"."""
    return not attribution.verb_first and bool(_ASIDE.search(text, *attribution.subject))


def is_korean_speech(text: str, end: int) -> bool:
    """Return whether the particle of reported speech follows the mark that ends at ``end``."""
    return bool(_KOREAN_AFTER.match(text, end))


def is_nobody(text: str, words: Span) -> bool:
    """Return whether the subject in Korean ``words`` is somebody without a name: "관계자는"."""
    return bool(_NOBODY.search(text, max(words.start, words.end - _REACH), words.end))


def is_named(text: str, start: int, floor: int) -> bool:
    """Return whether the words before ``start`` announce a title or a term, not speech."""
    return bool(_NAMED.search(text, max(floor, start - 40), start))
