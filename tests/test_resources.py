from __future__ import annotations

import pytest

from viewer.resources import shipped


def test_what_is_shipped_is_found() -> None:
    assert shipped("resources/translations/en.toml").is_file()
    assert list(shipped("seeds").glob("*.txt"))


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "resources/../pyproject.toml", "viewer/cli.py", ""]
)
def test_other_files_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a shipped file"):
        shipped(name)


def test_a_file_that_was_not_shipped_is_missed() -> None:
    with pytest.raises(FileNotFoundError):
        shipped("resources/no-such-file")
