"""Python environments made of the packages of this one: real, quick and without a network."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import venv
from dataclasses import dataclass
from importlib.metadata import distribution
from typing import TYPE_CHECKING

from packaging.requirements import Requirement

from tests.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_SHIPPED = ("viewer", "resources", "seeds")


@dataclass(frozen=True)
class Environment:
    """A virtual environment in ``folder``."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    @property
    def site_packages(self) -> Path:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return self.folder / "lib" / version / "site-packages"

    def run(self, *command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run a command of this environment in ``cwd`` and return what it said."""
        program = str(self.folder / "bin" / command[0])
        return subprocess.run(
            [program, *command[1:]], cwd=cwd, capture_output=True, text=True, check=False
        )


def build_wheel(folder: Path) -> Path:
    """Build the wheel from a copy of the sources, delete the copy, and return the wheel."""
    copy = folder / "sources"
    copy.mkdir(parents=True)
    for name in _SHIPPED:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=copy, check=True, capture_output=True)
    shutil.rmtree(copy)
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path, *, packages: list[str]) -> Environment:
    """Return a new environment with ``wheel``, ``packages`` and what those require."""
    venv.create(folder, with_pip=False)
    environment = Environment(folder)
    for name in _with_requirements(packages):
        _link(name, environment.site_packages)
    command = [sys.executable, "-m", "pip", "--python", str(environment.python), "install"]
    command += ["--no-index", "--no-deps", "--no-compile", str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    return environment


def declared(*, extra: str = "") -> list[str]:
    """Return the packages that the project requires, or only those of its ``extra``."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    lines = project["optional-dependencies"][extra] if extra else project["dependencies"]
    wanted = [Requirement(line) for line in lines]
    return [one.name for one in wanted if one.marker is None or one.marker.evaluate()]


def _with_requirements(packages: list[str]) -> set[str]:
    found: set[str] = set()
    todo = list(packages)
    while todo:
        name = re.sub(r"[-_.]+", "-", todo.pop()).lower()
        if name not in found:
            found.add(name)
            needed = (Requirement(line) for line in distribution(name).requires or ())
            todo += [
                one.name
                for one in needed
                if one.marker is None or one.marker.evaluate({"extra": ""})
            ]
    return found


def _link(name: str, site_packages: Path) -> None:
    """Let ``site_packages`` have the distribution ``name`` by links to this environment's files."""
    source = distribution(name)
    for top in {file.parts[0] for file in source.files or ()} - {"..", "__pycache__"}:
        target = site_packages / top
        if not target.exists():
            target.symlink_to(str(source.locate_file(top)))
