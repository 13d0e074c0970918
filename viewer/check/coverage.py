"""How much of the release was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import RELATIVE_UNITS, Finding, Role, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.model import Release

_LISTED = 12


def coverage(release: Release) -> Iterator[Finding]:
    """Yield the true counts, and the numbers whose meaning nobody could tell.

    ``coverage`` has the facts ``changes``, ``charted`` (percent and points), ``numbers`` and
    ``unexplained``; ``unexplained_numbers`` lists ``numbers``, at most twelve, and spans them all.
    """
    unexplained = [number for number in release.numbers if number.role is Role.UNEXPLAINED]
    facts = {
        "changes": len(release.figures),
        "charted": sum(figure.unit in RELATIVE_UNITS for figure in release.figures),
        "numbers": len(release.numbers),
        "unexplained": len(unexplained),
    }
    told = tuple((name, str(count)) for name, count in facts.items())
    yield Finding("coverage", Severity.INFO, (), told)
    if unexplained:
        words = [release.words(number.span) for number in unexplained[:_LISTED]]
        listed = ", ".join(words) + (", …" if len(unexplained) > _LISTED else "")
        spans = tuple(number.span for number in unexplained)
        yield Finding("unexplained_numbers", Severity.INFO, spans, (("numbers", listed),))
