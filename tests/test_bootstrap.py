from __future__ import annotations

import ast
import fcntl
import os
import shutil
import subprocess
import sys
import venv
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.environments import declared
from tests.source import ROOT, modules
from viewer import bootstrap
from viewer.bootstrap import IMPORTS, NOT_READY, Checkout

PROJECT = '[project]\nname = "briefing-viewer"\n'
# Stands for the environment's Python: says how it was called.
PYTHON = '#!/bin/sh\necho "started: $*"\necho "path: $PYTHONPATH"\n'
START = [sys.executable, "-S", "-m", "viewer"]  # without site-packages: nothing is importable


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Return a checkout with the real program and no environment."""
    shutil.copytree(ROOT / "viewer", tmp_path / "viewer")
    shutil.copytree(ROOT / "resources" / "translations", tmp_path / "resources" / "translations")
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    return Checkout(str(tmp_path))


def make_environment(checkout: Checkout, *features: str) -> None:
    python = Path(checkout.python)
    python.parent.mkdir(parents=True)
    python.write_text(PYTHON)
    python.chmod(0o755)
    Path(checkout.environment, "pyvenv.cfg").touch()
    checkout.write_stamp(frozenset(features), checkout.origin())


def start(
    checkout: Checkout, *arguments: str, python: str = "", **variables: str
) -> subprocess.CompletedProcess[str]:
    command = [python, "-m", "viewer"] if python else START
    return subprocess.run(
        [*command, *arguments],
        cwd=checkout.folder,
        env=os.environ | {"DISPLAY": ""} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_must_be_importable_is_what_the_project_requires() -> None:
    owners = packages_distributions()
    for feature, wanted in (("viewer", declared()), ("tests", declared(extra="tests"))):
        owned = {owner for name in IMPORTS[feature] for owner in owners[name]}
        assert {plain(name) for name in owned} == {plain(name) for name in wanted}


def plain(name: str) -> str:
    return name.lower().replace("_", "-")


@pytest.mark.parametrize("name", ["viewer", "viewer.__main__", "viewer.bootstrap"])
def test_an_old_python_can_parse_what_it_meets_first(name: str) -> None:
    ast.parse(modules("viewer")[name].path.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 1, "final", 0))
    with pytest.raises(SystemExit) as stopped:
        bootstrap.ensure("viewer")
    assert stopped.value.code == NOT_READY
    told = capsys.readouterr().err
    assert told.startswith("Briefing Viewer needs Python 3.11 or later; ")
    assert told.endswith(" is 3.10.\n")


def test_it_steps_aside_where_all_is_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(bootstrap, "Checkout")  # it has no use for one
    bootstrap.ensure("viewer", "tests")


def test_the_second_start_becomes_the_environments_python(checkout: Checkout) -> None:
    make_environment(checkout, "viewer")
    done = start(checkout, "print", "a b.txt", PYTHONPATH=checkout.folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "started: -S -m viewer print a b.txt\npath: \n"


def test_the_second_start_imports_next_to_nothing(checkout: Checkout) -> None:
    make_environment(checkout, "viewer")
    done = subprocess.run(
        [START[0], "-X", "importtime", *START[1:]],
        cwd=checkout.folder,
        env=os.environ | {"DISPLAY": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "viewer.bootstrap" in loaded
    assert not loaded & {"argparse", "dataclasses", "importlib.metadata", "pathlib", "subprocess"}
    assert {name for name in loaded if name.startswith("viewer.")} == {"viewer.bootstrap"}


def test_a_stamp_holds_for_its_features_place_and_project(
    checkout: Checkout, tmp_path: Path
) -> None:
    make_environment(checkout, "tests", "viewer")
    assert checkout.holds(frozenset({"viewer"}))
    assert checkout.holds(frozenset({"viewer", "tests"}))
    assert not checkout.holds(frozenset({"viewer", "screen"}))
    moved = Checkout(str(tmp_path / "moved"))
    shutil.copytree(checkout.environment, moved.environment)
    shutil.copy(checkout.project, moved.project)
    assert not moved.holds(frozenset({"viewer"}))
    Path(checkout.project).write_text(PROJECT + 'version = "2"\n')
    assert not checkout.holds(frozenset({"viewer"}))


@pytest.mark.parametrize("part", ["bin/python", "pyvenv.cfg", "briefing-viewer.stamp"])
def test_an_environment_without_a_part_does_not_hold(checkout: Checkout, part: str) -> None:
    make_environment(checkout, "viewer")
    Path(checkout.environment, part).unlink()
    assert not checkout.holds(frozenset({"viewer"}))


def test_a_damaged_or_unfinished_stamp_does_not_hold(checkout: Checkout) -> None:
    make_environment(checkout, "viewer")
    Path(checkout.stamp).write_bytes(b"viewer\n\xff\xfe")
    assert not checkout.holds(frozenset({"viewer"}))
    checkout.write_stamp(frozenset(), "")
    assert not checkout.holds(frozenset())


def test_an_incomplete_installation_without_a_checkout_is_told(checkout: Checkout) -> None:
    Path(checkout.project).unlink()
    done = start(checkout)
    assert done.returncode == NOT_READY
    assert done.stderr == "Briefing Viewer is installed without PySide6: install it again.\n"


def test_a_start_waits_for_another_that_makes_things_ready(checkout: Checkout) -> None:
    with Path(f"{checkout.environment}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with subprocess.Popen(
            START,
            cwd=checkout.folder,
            env=os.environ | {"DISPLAY": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as waiting:
            assert waiting.stderr
            assert "Another start" in waiting.stderr.readline()
            make_environment(checkout, "viewer")
            fcntl.flock(lock, fcntl.LOCK_UN)
            told, _ = waiting.communicate(timeout=30)
    assert told.startswith("started: -S -m viewer")


def test_an_import_error_elsewhere_is_not_repaired(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    error = ImportError("libEGL.so.1: cannot open shared object file")
    with pytest.raises(ImportError, match="libEGL"):
        bootstrap.repair(error)


@pytest.fixture
def damaged(checkout: Checkout) -> Checkout:
    """Return a checkout whose finished environment fails when its packages are imported."""
    venv.create(checkout.environment, with_pip=False)
    (packages,) = Path(checkout.environment).glob("lib/python*/site-packages")
    for name in IMPORTS["viewer"]:
        (packages / f"{name}.py").touch()
    Path(checkout.folder, "viewer", "cli.py").write_text("import PySide6.QtCore\n")
    checkout.write_stamp(frozenset({"viewer"}), checkout.origin())
    return checkout


def test_a_damaged_environment_is_made_anew(damaged: Checkout) -> None:
    done = start(damaged, python=damaged.python, PIP_NO_INDEX="1")
    assert "Making the private environment" in done.stderr
    assert done.returncode == NOT_READY  # no package can be had here, and that is said
    assert damaged.read_stamp() == (frozenset({"viewer"}), "")


def test_what_a_rebuild_did_not_mend_is_not_hidden(damaged: Checkout) -> None:
    done = start(damaged, python=damaged.python, BRIEFING_VIEWER_REPAIRED="1")
    assert done.returncode == 1
    assert "No module named 'PySide6.QtCore'" in done.stderr
