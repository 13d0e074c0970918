"""The wheel by itself: built, its sources deleted, installed elsewhere, run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.environments import Environment, build_wheel, declared, install
from tests.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# These need the window, and the bare package says so in ``test_architecture``; the others have to
# pass where neither Qt nor the chart library is installed.
HEADLESS = ("model", "formats", "parse", "check", "present", "briefing")
WINDOW = {"PySide6-Essentials", "pyqtgraph"}
NOT_FOR_HEADLESS = {"pytest-qt", "mypy", "ruff", "hatchling"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return install(wheel, tmp_path_factory.mktemp("installed"), packages=declared())


def test_all_that_is_shipped_is_inside(installed: Environment) -> None:
    for name in ("resources", "seeds"):
        shipped = sorted(p.relative_to(ROOT) for p in (ROOT / name).rglob("*") if p.is_file())
        package = installed.site_packages / "viewer"
        assert shipped
        assert [p for p in shipped if not (package / p).is_file()] == []


def test_what_it_requires_is_what_it_is_tested_with(installed: Environment) -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(installed.python), "check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_the_window_opens(installed: Environment, tmp_path: Path) -> None:
    done = installed.run("briefing-viewer", "--self-test", cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_the_python_module_runs_away_from_the_checkout(
    installed: Environment, tmp_path: Path
) -> None:
    done = installed.run("python", "-m", "viewer", "--version", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_the_shipped_release_is_inspected(installed: Environment, tmp_path: Path) -> None:
    (seed,) = (installed.site_packages / "viewer" / "seeds").glob("*.txt")
    done = installed.run("briefing-viewer", "inspect", "--json", str(seed), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    model = json.loads(done.stdout)
    assert model["schema"] == "briefing-viewer/release/1"
    assert len(model["figures"]) == 7


def test_below_the_desktop_nothing_needs_qt(wheel: Path, tmp_path: Path) -> None:
    """Run the tests of the packages below ``desktop`` on the wheel where there is no Qt."""
    packages = {*declared(), *declared(extra="tests")} - WINDOW - NOT_FOR_HEADLESS
    headless = install(wheel, tmp_path / "environment", packages=sorted(packages))
    assert headless.run("python", "-c", "import PySide6", cwd=tmp_path).returncode != 0
    assert headless.run("python", "-c", "import pyqtgraph", cwd=tmp_path).returncode != 0
    checkout = tmp_path / "checkout"
    shutil.copytree(ROOT / "tests", checkout / "tests")
    (checkout / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    folders = [f"tests/{name}" for name in HEADLESS]
    done = headless.run("python", "-m", "pytest", "-q", *folders, cwd=checkout)
    assert done.returncode == os.EX_OK, done.stdout
