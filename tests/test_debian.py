from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

import pytest

from viewer import debian

if TYPE_CHECKING:
    from pathlib import Path

# An apt-get that knows no package before its first update.
APT = """#!/bin/sh
echo "$@" >> "$APT_LOG"
case "$*" in *update) touch "$APT_LOG.lists" ;; *) test -e "$APT_LOG.lists" ;; esac
"""


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put an apt-get of our own first on the path, run as root; return its log."""
    program = tmp_path / "apt-get"
    program.write_text(APT)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setenv("APT_LOG", str(tmp_path / "said"))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return tmp_path / "said"


def nothing_loads(name: str) -> None:
    raise OSError(name)


def test_all_is_wanted_where_nothing_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", nothing_loads)
    bare = debian.library_packages(screen=False)
    assert bare == [*debian.QT_LIBRARIES.values()]
    assert debian.library_packages(screen=True) == [*bare, *debian.X11_LIBRARIES.values()]


def test_nothing_is_wanted_where_all_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", str)
    assert debian.library_packages(screen=True) == []


def test_other_systems_bring_these_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", nothing_loads)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert debian.library_packages(screen=True) == []


def test_what_is_installed_for_reading_is_not_wanted(apt: Path) -> None:
    query = apt.with_name("dpkg-query")
    query.write_text('#!/bin/sh\ncase "$*" in *xvfb) exit 1 ;; *) printf installed ;; esac\n')
    query.chmod(0o755)
    assert debian.reading_packages() == ["xvfb"]
    query.write_text("#!/bin/sh\nexit 1\n")
    assert debian.reading_packages() == [*debian.READING_PACKAGES]


def test_the_venv_package_is_the_one_of_this_python(monkeypatch: pytest.MonkeyPatch) -> None:
    assert debian.venv_packages() == []
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert debian.venv_packages() == [f"python{version}-venv"]


def test_the_command_can_be_run_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert debian.command(["libegl1", "libgl1"]) == "su -c 'apt-get install -y libegl1 libgl1'"
    (tmp_path / "sudo").touch(mode=0o755)
    assert debian.command(["libegl1"]) == "sudo apt-get install -y libegl1"


def test_missing_package_lists_are_fetched(apt: Path, tmp_path: Path) -> None:
    assert debian.can_install()
    with (tmp_path / "log").open("w") as log:
        assert debian.install(["libegl1"], log)
    first, update, second = apt.read_text().splitlines()
    assert update.endswith("update")
    assert first == second
    assert first.endswith("install --no-install-recommends libegl1")


def test_packages_that_no_list_names_fail(apt: Path, tmp_path: Path) -> None:
    apt.with_name("apt-get").write_text("#!/bin/sh\nexit 100\n")
    with (tmp_path / "log").open("w") as log:
        assert not debian.install(["libegl1"], log)


@pytest.mark.parametrize(("status", "allowed"), [(0, True), (1, False)])
def test_others_than_root_need_a_sudo_that_asks_nothing(
    apt: Path, monkeypatch: pytest.MonkeyPatch, *, status: int, allowed: bool
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    sudo = apt.with_name("sudo")
    sudo.write_text(f"#!/bin/sh\nexit {status}\n")
    sudo.chmod(0o755)
    assert debian.can_install() is allowed


def test_without_apt_nothing_can_be_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not debian.can_install()
