"""Findings by grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Finding

_GRAVEST_FIRST = (Severity.WARNING, Severity.NOTICE, Severity.INFO)


def by_grade(findings: Iterable[Finding]) -> Iterator[tuple[Severity, tuple[Finding, ...]]]:
    """Yield each grade that has findings, the gravest first, with its findings in their order."""
    found = tuple(findings)
    for grade in _GRAVEST_FIRST:
        if members := tuple(finding for finding in found if finding.severity is grade):
            yield grade, members
