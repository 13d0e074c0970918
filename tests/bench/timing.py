"""Times of calls, and rows of a table."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def seconds(call: Callable[[], object], times: int = 3) -> float:
    """Return the best of ``times`` runs of ``call``, in seconds."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return best


def row(name: str, *cells: str) -> None:
    """Print one row."""
    sys.stdout.write(f"{name:34}" + "".join(f"{cell:>16}" for cell in cells) + "\n")
    sys.stdout.flush()
