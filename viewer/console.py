"""What the commands without a window share: files read one by one, complaints in one line."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from viewer.formats import UnreadableError
    from viewer.model import Finding, Release
    from viewer.present.wording import Wording

BAD = 2
"""Exit status for a bad command line, or a file that cannot be read or written."""


def parser(say: Wording, key: str) -> argparse.ArgumentParser:
    """Return a parser whose description is the sentence at ``key``."""
    return argparse.ArgumentParser(prog="briefing-viewer", description=say(key), allow_abbrev=False)


def readable(
    files: Sequence[Path], say: Wording, use: Callable[[Path, Release, tuple[Finding, ...]], object]
) -> bool:
    """Read each of ``files`` and ``use`` it; say which cannot be read; return whether all could."""
    from viewer import read
    from viewer.check import check
    from viewer.formats import UnreadableError

    unread = 0
    for path in files:
        try:
            release = read(path)
        except UnreadableError as error:
            unread += 1
            complain(_why(error, say), BAD)
        else:
            use(path, release, check(release))
    return not unread


def complain(sentence: str, status: int) -> int:
    """Say ``sentence`` in one line on standard error and return ``status``."""
    line = sentence.encode("utf-8", "replace").decode()
    sys.stderr.write(" ".join(line.split()) + "\n")
    return status


def _why(error: UnreadableError, say: Wording) -> str:
    return say(f"open.{error.code}", path=error.path, **error.facts)
