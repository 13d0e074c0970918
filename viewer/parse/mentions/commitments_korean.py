"""What was agreed, decided or planned in Korean, where the verb ends the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.model import CommitmentKind, Span
from viewer.parse.scan.bounds import sentence_start
from viewer.parse.scan.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

# The ends of sentences that bind somebody. Source: the closing formulas of Korean ministries.
_VERB = LatePattern(
    r"(?P<agreed>기로\s(?:합의(?:했|하였)|뜻을\s모았|의견을\s모았|약속(?:했|하였))다"
    r"|에\s합의(?:했|하였)다)"
    r"|(?P<decided>기로\s(?:결정(?:했|하였)|했|하였)다|[을를]\s(?:의결|확정)(?:했|하였)다)"
    r"|(?P<plans>[할갈칠릴일]\s(?:계획|예정|방침)(?:이다|입니다))"
    r"|(?P<proposed>[을를자고]\s제안(?:했|하였)다)"
)
_SUBJECT = LatePattern(
    r"(?<![가-힣A-Za-z])(?P<who>(?!이는|또는|혹은|같은|있는|하는|되는)(?:[양두세]\s)?[가-힣A-Za-z]+?)"
    r"(?:\([^()\n]{1,30}\))?(?:은|는)\s"
)
_PAIR = LatePattern(r"(?:양|두|세)\s?(?:기관|측|국|청|나라|부처|정상)")
# Who can bind himself: bodies by what their names end in, and those they stand for.
_BODY = LatePattern(
    r".*(?:[부청처원위회국실단측사시도]|정부|당국|기관|공단|은행|센터|재단|나라|부처|정상|기업|대학교?)"
)
_REACH = 300


class Told(NamedTuple):
    """A commitment: its kind, the words that name who made it, and the words that make it."""

    kind: CommitmentKind
    who: Span
    words: Span


def korean_commitments(text: str) -> Iterator[Told]:
    """Yield the commitments of sentences whose topic is a body or several."""
    for verb in _VERB.finditer(text):
        start = max(sentence_start(text, verb.start()), verb.start() - _REACH)
        subject = _SUBJECT.search(text, start, verb.start())
        if subject is None or not _BODY.fullmatch(subject["who"]):
            continue
        kind = CommitmentKind(str(verb.lastgroup))
        if kind is CommitmentKind.DECIDED and _PAIR.match(subject["who"]):
            kind = CommitmentKind.AGREED
        yield Told(kind, Span(*subject.span("who")), Span(subject.end(), verb.end()))
