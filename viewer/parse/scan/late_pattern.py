"""Regular expressions that are compiled when a text first needs them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class LatePattern:
    """A regular expression compiled at its first use, and from then on as fast as any other.

    Many rules are for one language or for what few texts have: importing them costs nothing.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As ``re.Pattern.match``."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """As ``re.Pattern.fullmatch``."""
        return self._compiled.fullmatch

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As ``re.Pattern.search``."""
        return self._compiled.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """As ``re.Pattern.finditer``."""
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """As ``re.Pattern.findall`` of a pattern with at most one group."""
        return self._compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """As ``re.Pattern.sub``."""
        return self._compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """As ``re.Pattern.split`` of a pattern without groups."""
        return self._compiled.split
