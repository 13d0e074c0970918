"""Briefing Viewer: read, check and print institutional press releases offline.

The Python interface is two functions; both return the same immutable ``viewer.model.Release``.
Nothing is imported until one of them is called, so that the bare command starts anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.model import Release

__all__ = ["__version__", "parse", "read"]

__version__ = "0.1.0"


def read(path: str | Path) -> Release:
    """Read and parse the release in the file at ``path``.

    Raises ``viewer.formats.UnreadableError`` when the file is missing, not a text, or too large.
    """
    from viewer.formats import read_text
    from viewer.parse import parse as parse_text

    text, source = read_text(path)
    return parse_text(text, source)


def parse(text: str) -> Release:
    """Parse ``text`` as a release. Never raises, whatever the text."""
    from viewer.parse import parse as parse_text

    return parse_text(text)
