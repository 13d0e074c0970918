"""Words that say what was counted, and words that only point at what was spoken of."""

from __future__ import annotations

from viewer.parse.figures.cues import is_adverb
from viewer.parse.scan.late_pattern import LatePattern

# Nouns that say what was counted, not whose it is. Source: what offices count.
MEASURE = (
    r"(?:filings?|applications?|registrations?|grants?|requests?|exports?|imports?|sales"
    r"|shipments?|orders|deposits"
    r"|loans|prices?|production|output|employment|earnings|spending|expenditures?|consumption"
    r"|deliveries|searches"
    r"|revenues?|arrivals|starts|permits|examinations|oppositions|disputes|cases|Anmeldungen"
    r"|Eintragungen|Erteilungen"
    r"|Ausfuhren|Einfuhren|Umsätze|Produktion)"
)
# "the balance", "a rate", "that number": what they are of was said before.
_POINTING = frozenset(
    "new total overall all the a this that annual monthly yearly of and such other number numbers "
    "totals figure figures balance amount amounts volume volumes count counts tally sum rate "
    "proportion percentage share".split()
)
# What every office receives: whose or of what kind it was is said elsewhere.
_GENERIC = _POINTING | frozenset(
    "filing filings application applications registration registrations grant grants request "
    "requests anmeldungen eintragungen erteilungen".split()
)
# Words that link or carry on a clause and name nothing.
_LINKING = frozenset(
    "however often spite addition contrast fact turn then also part made given seen shown brought "
    "corresponds corresponding closing leaving marking making taking meaning reflecting following "
    "unchanged stable i e g which what former latter others both each same".split()
)
_BEHIND_PARTICIPLES = frozenset(
    "by in at from to as with on against after before under for than".split()
)
_SHORTEST = 4
_WORD = LatePattern(r"[^\W_]+")


def is_generic(words: str) -> bool:
    """Return whether ``words`` name nothing of their own: "registrations", "the total"."""
    return _GENERIC.issuperset(_WORD.findall(words.lower()))


def is_pointing(words: str) -> bool:
    """Return whether ``words`` only point at what was spoken of: "the balance", "a rate"."""
    return _POINTING.issuperset(_WORD.findall(words.lower()))


def is_nominal(subject: str) -> bool:
    """Return whether ``subject`` can name what changed.

    Adverbs, linking words and participles that only carry a clause on ("revised from", "shown by
    the deflator") cannot.
    """
    words = [word for word in _WORD.findall(subject.lower()) if not is_adverb(word)]
    if not words or all(word in _LINKING for word in words):
        return False
    carries_on = words[0] in _LINKING or (words[0].endswith("ed") and len(words[0]) > _SHORTEST)
    return not (carries_on and (len(words) == 1 or words[1] in _BEHIND_PARTICIPLES))
