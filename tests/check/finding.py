"""What the checks say of a text, as sentences."""

from __future__ import annotations

from viewer import parse
from viewer.check import check
from viewer.present.wording import wording

# Said of nearly every text, and tested by themselves.
_USUAL = {
    "coverage",
    "unexplained_numbers",
    "short_forms_unexplained",
    "unreadable_characters",
}


def said(text: str) -> list[str]:
    """Return grade and sentence of all that is found in ``text``, but for what is always said."""
    release, say = parse(text), wording("en")
    found = check(release)
    assert all(0 <= s.start < s.end <= len(text) for one in found for s in one.spans)
    return [f"{one.severity}: {say.finding(one)}" for one in found if one.code not in _USUAL]
