"""The release checked against itself: one check, one function from ``Release`` to findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.check.damage import lost_characters, unreadable_characters

if TYPE_CHECKING:
    from viewer.model import Finding, Release

__all__ = ["check"]

_CHECKS = (lost_characters, unreadable_characters)


def check(release: Release) -> tuple[Finding, ...]:
    """Return what every check found, check by check, each in the order of the text."""
    return tuple(finding for one in _CHECKS for finding in one(release))
