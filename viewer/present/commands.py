"""Commands as a person looks for them: by words of their name, the ones used last in front."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Command:
    """``text`` is its name, ``menu`` where it also is, ``keys`` its shortcut."""

    id: str
    text: str
    menu: str = ""
    keys: str = ""
    enabled: bool = True


def matching(
    commands: Iterable[Command], words: str, recent: Sequence[str] = ()
) -> tuple[Command, ...]:
    """Return the commands that have every one of ``words``, the likeliest first.

    A name that begins with the words goes before one with a word that does, then any that has
    them; among equals those in ``recent`` come first, in its order, then the order given.
    """
    wanted = _plain(words).split()
    order = {id_: place for place, id_ in enumerate(recent)}
    found = [command for command in commands if _has(command, wanted)]
    return tuple(
        sorted(found, key=lambda one: (_distance(one, wanted), order.get(one.id, len(order))))
    )


def _has(command: Command, wanted: Sequence[str]) -> bool:
    name = _plain(f"{command.menu} {command.text}")
    return all(word in name for word in wanted)


def _distance(command: Command, wanted: Sequence[str]) -> int:
    if not wanted:
        return 0
    name = _plain(command.text)
    if name.startswith(" ".join(wanted)):
        return 0
    begins = all(any(word.startswith(one) for word in name.split()) for one in wanted)
    return 1 if begins else 2


def _plain(text: str) -> str:
    """Return ``text`` without case, and Hangul in letters, so that a half-typed syllable counts."""
    return unicodedata.normalize("NFKD", text).casefold()
