"""Which language a text is in, by its script and its smallest words."""

from __future__ import annotations

from collections import Counter

from viewer.parse.scan.late_pattern import LatePattern

_SAMPLE = 20_000
# Scripts that settle the question, in the order they are asked: Japanese text holds hanja too.
_SCRIPTS = (
    ("ko", LatePattern("[가-힣ㄱ-ㆎ]")),
    ("ja", LatePattern("[ぁ-ヿ]")),
    ("zh", LatePattern("[一-鿿]")),
    ("ar", LatePattern("[؀-ۿ]")),
    ("he", LatePattern("[֐-׿]")),
    ("ru", LatePattern("[Ѐ-ӿ]")),
)
_LETTER = LatePattern(r"[^\W\d_]")
_WORD = LatePattern(r"[^\W\d_]+")
# The commonest function words of each language. Source: any frequency list of it.
_SMALL = {
    "en": frozenset("the of and to in for that is on with by was at from as which".split()),
    "de": frozenset("der die und das den von zu mit im für ist dem auf des eine ein um".split()),
    "fr": frozenset("le la les des et du une est dans pour que qui par sur au aux".split()),
    "es": frozenset("el los las del y una es por con para que se al su lo como".split()),
}
_UNKNOWN = "und"
_A_SHARE = 0.2


def find_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of ``text``, ``und`` where nothing tells."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    for code, script in _SCRIPTS:
        if letters and len(script.findall(sample)) > _A_SHARE * letters:
            return code
    words = Counter(_WORD.findall(sample.lower()))
    found = {code: sum(words[word] for word in small) for code, small in _SMALL.items()}
    best = max(found, key=lambda code: found[code])
    return best if found[best] else _UNKNOWN
