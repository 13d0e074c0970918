"""Words that can make two numbers of one sentence speak of different things.

Where one of them stands, a rate and the levels beside it may both be right though the one does not
follow from the other: an annual rate, a real change beside nominal amounts, an adjusted series.
Source: the glossaries of Eurostat, the U.S. Bureau of Labor Statistics, Destatis and Statistics
Korea.
"""

from __future__ import annotations

import re

_ENGLISH = r"""
annual(?:ly|ized|ised)? | yearly | (?:per|each|every) (?:year|month|quarter|week) | per annum
a year(?! (?:ago|earlier|before)) | averag\w+ | mean | median | compound | cumulative\w* | real
nominal | inflation | constant | adjust\w+ | unadjusted | deflated | like-for-like | comparable
organic | underlying | excluding | excludes? | except | without | apart from | net of | other than
estimat\w+ | preliminary | provisional | revised | revisions? | volumes? | terms | basis | weighted
index(?:ed)? | respectively | peak | trough | high | low | record | decade | exchange | target
(?:over|in|during|within|for) (?:the )?(?:past |last )?\w+ (?:years|months)
\w+ (?:years|months|decades) (?:ago|earlier|before) | forecast | expected
per (?:dollar|euro|capita|person|head|share) | (?:against|to) the (?:dollar|euro|yen) | rank\w*
plac(?:e|ed|ing) | position | rounded | approximately | equivalent | or more | or less
"""
_GERMAN = r"""
saisonbereinigt\w* | kalenderbereinigt\w* | preisbereinigt\w* | bereinigt\w* | real\w* | ohne
nominal\w* | durchschnitt\w* | jährlich\w* | pro Jahr | je Einwohner | geschätzt\w* | Volumen
vorläufig\w* | Inflation | revidiert\w* | Rang | hochgerechnet
"""
_KOREAN = """
계절조정 | 연율 | 연평균 | 평균 | 실질 | 명목 | 불변가격 | 물가 | 제외 | 추정 | 추산 | 잠정
조정 | 누계 | 누적 | 동일점포 | 순위 | 수정 | 환율
"""


def _any(*lists: str) -> str:
    words = [
        word.strip() for text in lists for line in text.split("\n") for word in line.split(" | ")
    ]
    return "|".join(word for word in words if word)


_QUALIFIER = re.compile(rf"\b(?:{_any(_ENGLISH, _GERMAN)})\b|{_any(_KOREAN)}", re.IGNORECASE)
# Two comparisons in one sentence: with a year before, and with a shorter time before.
_A_YEAR = re.compile(r"\ba year (?:ago|earlier|before)\b", re.IGNORECASE)
_SHORTER = re.compile(
    r"\b(?:months?|monthly|quarters?|quarterly|weeks?|weekly|days?|Q[1-4]|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\b"
)


def is_qualified(words: str) -> bool:
    """Return whether ``words`` hold what can make two numbers incomparable."""
    if _QUALIFIER.search(words):
        return True
    return bool(_A_YEAR.search(words) and _SHORTER.search(words))
