"""Files of releases: bytes on disk to text, and what the file itself told."""

from __future__ import annotations

from viewer.formats.errors import UnreadableError
from viewer.formats.files import MOST_BYTES, original_of, read_text

__all__ = ["MOST_BYTES", "UnreadableError", "original_of", "read_text"]
