"""The one door to files shipped with the program."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_SHIPPED = {"resources", "seeds"}


def shipped(name: str) -> Path:
    """Return the path of ``name`` ("resources/styles/light.toml", "seeds").

    In an installed wheel the folders lie inside the package, in a checkout beside it; only this
    function knows which. Raises ``ValueError`` for an absolute path or one that leaves the
    folders, ``FileNotFoundError`` for one that was not shipped.
    """
    path = Path(name)
    if path.is_absolute() or ".." in path.parts or not _SHIPPED.intersection(path.parts[:1]):
        message = f"not a shipped file: {name!r}"
        raise ValueError(message)
    for root in (_HERE, _HERE.parent):
        if (found := root / path).exists():
            return found
    message = f"not installed: {name!r}"
    raise FileNotFoundError(message)
