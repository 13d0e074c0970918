"""Draws the window as its makers look at it: ``python -m tests.screenshots FOLDER [FILE...]``."""

from __future__ import annotations

import sys
from pathlib import Path

from viewer.app import sample, screenshot

# Name, theme, language, width and height.
VIEWS = (
    ("light", "light", "en", (1280, 800)),
    ("dark", "dark", "en", (1280, 800)),
    ("wide-light", "light", "en", (1920, 1080)),
    ("wide-dark", "dark", "ko", (1920, 1080)),
    ("korean", "light", "ko", (1280, 800)),
    ("small", "light", "en", (1024, 640)),
)


def main(arguments: list[str]) -> int:
    """Draw every view of each file (the sample where none is named) into the folder named first."""
    folder, files = Path(arguments[0]), [Path(name) for name in arguments[1:]] or [sample()]
    folder.mkdir(parents=True, exist_ok=True)
    return max(
        screenshot(folder / f"{path.stem}-{name}.png", path, theme, size, language=language)
        for path in files
        for name, theme, language, size in VIEWS
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
