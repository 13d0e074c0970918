"""What happens at a time: the noun that names it, or the words of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.parse.mentions.speech_verbs import SAID
from viewer.parse.scan.alternation import any_of
from viewer.parse.scan.bounds import clause_end
from viewer.parse.scan.dates import MONTH
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    import re

    from viewer.model import Span

_KINDS = (
    # What offices hold. Source: the calendars of WIPO, EPO and KIPO.
    """assembly award briefing broadcast call ceremony colloquium conference consultation dialogue
    event exhibition fair forum hearing launch meeting meetings panel roundtable seminar session
    summit symposium talks teleconference visit webcast webinar workshop
    Pressekonferenz Konferenz Sitzung Tagung Treffen Veranstaltung Ausstellung Messe""".split()
)
# A body may be called an assembly, a panel or fair.
_NAMES = {"assembly", "award", "call", "fair", "launch", "panel"}
_KIND = LatePattern(
    any_of((*_KINDS, *(kind.capitalize() for kind in _KINDS if kind not in _NAMES))) + r"\b"
)
_LINK = r"(?:at|by|from|held|in|is|on|that|to|was|were|which|who|will|with)"
_ABOUT = LatePattern(
    rf" (?:on|about|of) (?:the )?(?!\d|\w+day\b|{MONTH})[\w'’-]+(?: (?!{_LINK} )[\w'’-]+){{0,6}}?"
    rf"(?= {_LINK} |[,.;(]|$)"
)
_BREAKS = frozenset(
    """a an the this that these those its his her their our in on at of for with by during after
    before from to and or will be is are was were has have had held next following said
    der die das den dem des ein eine einer einem am im in zur zum""".split()
)
_MANNER = LatePattern(
    r"\b(?:via|by|through) (?:video|tele|web|phone)[\w-]*(?: (?:call|conference|link))?"
    r"|\bonline\b"
)
# What is done on a day. Prices begin to fall, and years end, without anything taking place.
_DONE = LatePattern(
    r"\b(?:held|t(?:akes?|ook|aken) (?:place|effect)|(?:enters?|entered|comes?|came|gone?) into"
    r"|[Ii]n force|[Ee]ffective|go(?:es)? live|went live|set up|led|received by"
    r"|(?:accede|approve|attend|chair|close|deliver|establish|expire|follow|found|host|join|launch"
    r"|lead|leave|open|present|return|sign|visit)(?:s|d|ed)?|meets?|met|adopted|inaugurated|laid"
    r"|passed|conven(?:es?|ed)|(?:will|to) be \w+ed|(?:is|are) (?:due|scheduled)"
    r"|(?<!year )(?<!year that )(?<!quarter )(?<!months )"
    r"(?:begins?|began|starts?|started|ends?|ended)(?! to\b))\b"
)
_TOLD = LatePattern(
    rf"\b(?:{SAID}|compiled|extracted|issued|posted|published|released|reviewed|revised|updated)\b"
)
_TO_COME = LatePattern(r"\b(?:will|to) be $")
_DAY_OF = LatePattern(
    r"\b(on|with effect from|from|since|until|effective|for|of|by(?<=due by))(?: \w+day,?)?\s?$"
)
_OPENS = LatePattern(r"[\s□○ㅇ•*-]*(?:On|From|Effective)(?: the \w+ of)?(?: \w+day,)? $")
_LABEL = LatePattern(
    r"(?P<what>Next (?:release|publication|update|report|issue)\b[^:\n]{0,40}):\s*$"
)
_BOUND = LatePattern(
    r"[,;:—–(•□*]\s+(?:and )?|\b(?:that|which|who|whose|as|before|after|when|while|where|until) "
)
_CLOSING = LatePattern(
    r"(?:[\s,(–—-]|\b(?:with effect|on|at|by|from|in|until|since|of|between|to|for|the|AT|ON|BY"
    r"|\w+day)\b)+$"
)
_MARK = LatePattern(r"[\W¹²³]+")
_SAID = LatePattern(rf"\b(?!read\b){SAID}\b")
_NO_SUBJECT = LatePattern(
    r"(?:(?:which|who|that|will|would|was|were|is|are|has|have|had|also|then|and|be|to)\b\s*)*"
)
_APART = LatePattern(r"[;:]\s")
_FEWEST, _MOST = 3, 24
_REACH = 240


def named_thing(text: str, sentence: Span, clock: Span) -> str:
    """Return the noun nearest before a clock that names what takes place, with its manner.

    Without such a noun it is the clause before the clock, or else what follows it; a clause that
    tells when somebody spoke names nothing.
    """
    manner = _MANNER.search(text, *sentence)
    outside = [
        kind
        for kind in _KIND.finditer(text, *sentence)
        if not (manner and manner.start() < kind.start() < manner.end())
    ]
    before = [kind for kind in outside if kind.start() < clock.start]
    kind = next(iter(before[-1:] or outside), None)
    if kind is not None:
        name = _noun_phrase(text, sentence.start, kind)
        return f"{name} {manner[0]}" if manner else name
    start = _last_bound(text, sentence.start, clock.start, clock.start)
    if _SAID.search(text, start, clock.start):
        return ""
    words = _shortened(text[start : clock.start])
    return words or _shortened(text[clock.end : sentence.end])


def told_of_day(text: str, sentence: Span, day: Span) -> str | None:
    """Return what is said to be done on ``day``, or ``None``: who says or counts does nothing."""
    label = _LABEL.search(text, sentence.start, day.start)
    if label:
        return label["what"]
    if _OPENS.fullmatch(text, sentence.start, day.start):
        return _after(text, day.end)
    lead = _DAY_OF.search(text, sentence.start, day.start)
    return _before(text, max(sentence.start, lead.start() - _REACH), lead) if lead else None


def _before(text: str, start: int, lead: re.Match[str]) -> str | None:
    """Return what is done in the clause before the words that lead in to a day."""
    done = _last(_DONE, text, start, lead.start())
    kind = _last(_KIND, text, start, lead.start())
    found = [one.start() for one in (done, kind) if one]
    if lead[1] in {"with effect from", "effective"}:
        found.append(lead.start())
    if not found or _is_told(text, max(found), lead.start()):
        return None
    place = max(found)
    if _APART.search(text, place, lead.start()):
        return None
    bound = _last_bound(text, start, place, lead.start())
    if kind and kind.start() >= bound and kind.start() < lead.start():
        name = _noun_phrase(text, start, kind)
        return None if name in _NAMES else name
    if place != lead.start() and lead[1] in {"of", "for"}:
        return None
    return _shortened(text[bound : lead.start()])


def _last(pattern: LatePattern, text: str, start: int, end: int) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text, start, end))), None)


def _after(text: str, start: int) -> str | None:
    """Return what is done in the clause behind a day that opens its sentence."""
    end = clause_end(text, start)
    done = _DONE.search(text, start, end)
    if done is None or _TOLD.search(text, start, done.start()):
        return None
    stop = _BOUND.search(text, done.end(), end)
    return _shortened(text[start : stop.start() if stop else end])


def _is_told(text: str, start: int, end: int) -> bool:
    """Return whether a verb of saying or publishing governs the day, unless it is yet to come."""
    told = _last(_TOLD, text, start, end)
    return told is not None and not _TO_COME.search(text, max(0, told.start() - 10), told.start())


def _noun_phrase(text: str, start: int, kind: re.Match[str]) -> str:
    words: list[str] = [kind[0]]
    for word in reversed(text[start : kind.start()].split()):
        if word.casefold() in _BREAKS or not word[-1].isalnum() or word[0].isdigit():
            break
        words.insert(0, word)
    about = _ABOUT.match(text, kind.end())
    return " ".join(words) + (about[0] if about else "")


def _last_bound(text: str, start: int, place: int, end: int) -> int:
    """Return where the clause of ``place`` begins: behind a comma or a word that joins clauses.

    A subject stands before ``place`` in it, and at least three words before ``end``.
    """
    bounds = [bound.end() for bound in _BOUND.finditer(text, start, place)]
    far = (
        bound
        for bound in reversed(bounds)
        if ")" not in text[bound:place].partition("(")[0]
        and (place == end or not _NO_SUBJECT.fullmatch(text, bound, place))
        and len(_shortened(text[bound:end]).split()) >= _FEWEST
    )
    return next(far, start)


def _shortened(words: str) -> str:
    mark, closing = _MARK.match(words), _CLOSING.search(words)
    words = words[mark.end() if mark else 0 : closing.start() if closing else len(words)]
    return " ".join(words.split()[:_MOST]).strip(" ,:;(•□*-")
