"""What the checks say of every development release, each judged by reading the release."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from viewer import read
from viewer.check import check

if TYPE_CHECKING:
    from viewer.model import Finding, Release

FOLDER = Path(__file__).parents[1]
TABLE = tomllib.loads((FOLDER / "cases" / "checks" / "releases.toml").read_text("utf8"))
RELEASES = sorted((FOLDER / "releases").glob("*.txt"))
# Counted, and tested by themselves.
COUNTED = {"coverage", "unexplained_numbers", "short_forms_unexplained"}


def row(release: Release, finding: Finding) -> list[str]:
    words = " | ".join(" ".join(release.words(span).split()) for span in finding.spans[:6])
    return [str(finding.severity), finding.code, words]


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_every_finding_is_in_the_table(path: Path) -> None:
    release = read(path)
    found = [row(release, one) for one in check(release) if one.code not in COUNTED]
    assert found == TABLE[path.stem]
