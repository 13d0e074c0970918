"""Only the Pythons are faked: one that makes environments, and the one inside of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer import bootstrap, debian
from viewer.bootstrap import NOT_READY, Checkout
from viewer.provision import provision

VIEWER = frozenset({"viewer"})
TESTS = frozenset({"viewer", "tests"})
PROJECT = '[project]\nname = "briefing-viewer"\n'
# Called as "python -I -m venv FOLDER".
BASE = """#!/bin/sh
echo "venv" >> {said}
mkdir -p "$4/bin" && cp {inner} "$4/bin/python" && touch "$4/pyvenv.cfg"
"""
# Called as "python -I -c IMPORTS" and "python -m pip install ... TARGET".
INNER = """#!/bin/sh
case "$*" in
*pip\\ install*) for target; do :; done
  echo "pip $target" >> {said}
  echo "Collecting typst<1"
  cat {failure} 2>/dev/null && exit 1
  exit 0 ;;
esac
test ! -e {broken}
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """Return a checkout on a machine with all its system packages."""
    monkeypatch.setattr(debian, "can_install", lambda: False)
    monkeypatch.setattr(debian, "library_packages", lambda **_: [])
    monkeypatch.setattr(debian, "venv_packages", list)
    monkeypatch.setattr(debian, "reading_packages", lambda: ["xvfb"])
    names = {name: tmp_path / name for name in ("base", "inner", "said", "failure", "broken")}
    for name, text in (("base", BASE), ("inner", INNER)):
        names[name].write_text(text.format(**names))
        names[name].chmod(0o755)
    monkeypatch.setattr(bootstrap, "base_python", lambda: str(names["base"]))
    folder = tmp_path / "checkout"
    folder.mkdir()
    (folder / "pyproject.toml").write_text(PROJECT)
    return Checkout(str(folder))


def beside(checkout: Checkout, name: str) -> Path:
    return Path(checkout.folder).with_name(name)


def done(checkout: Checkout) -> list[str]:
    """Return what was done since the last time this was asked."""
    said = beside(checkout, "said")
    lines = said.read_text().splitlines() if said.exists() else []
    said.unlink(missing_ok=True)
    return [line.replace(checkout.folder, "FOLDER") for line in lines]


def refused(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the last sentence told when provisioning stops."""
    with pytest.raises(SystemExit) as stopped:
        provision(checkout, VIEWER)
    assert stopped.value.code == NOT_READY
    return capsys.readouterr().err.splitlines()[-1]


def test_a_bare_checkout_gets_its_environment(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    provision(checkout, VIEWER)
    assert checkout.holds(VIEWER)
    assert done(checkout) == ["venv", "pip FOLDER"]
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("Making the private environment")
    assert told[-2:] == ["  typst<1", "Ready."]


def test_what_holds_is_left_alone(checkout: Checkout) -> None:
    provision(checkout, VIEWER)
    done(checkout)
    provision(checkout, VIEWER)
    assert done(checkout) == []


def test_a_new_feature_is_added_in_place_and_stays(checkout: Checkout) -> None:
    provision(checkout, VIEWER)
    done(checkout)
    provision(checkout, TESTS)
    assert done(checkout) == ["pip FOLDER[tests]"]
    assert checkout.holds(VIEWER)
    assert checkout.holds(TESTS)


def test_new_requirements_are_installed_in_place(checkout: Checkout) -> None:
    provision(checkout, TESTS)
    done(checkout)
    Path(checkout.project).write_text(PROJECT + 'dependencies = ["typst"]\n')
    provision(checkout, VIEWER)
    assert done(checkout) == ["pip FOLDER[tests]"]


def test_settings_of_tools_install_nothing(checkout: Checkout) -> None:
    provision(checkout, VIEWER)
    done(checkout)
    Path(checkout.project).write_text(PROJECT + "[tool.ruff]\nline-length = 90\n")
    provision(checkout, VIEWER)
    assert done(checkout) == []
    assert checkout.holds(VIEWER)


def test_the_environment_of_another_tool_is_used(checkout: Checkout) -> None:
    provision(checkout, VIEWER)
    Path(checkout.stamp).unlink()
    done(checkout)
    provision(checkout, VIEWER)
    assert done(checkout) == ["pip FOLDER"]


def test_an_interrupted_one_is_made_anew_with_all_it_had(checkout: Checkout) -> None:
    provision(checkout, TESTS)
    done(checkout)
    checkout.write_stamp(TESTS, "")
    provision(checkout, VIEWER)
    assert done(checkout) == ["venv", "pip FOLDER[tests]"]


@pytest.mark.parametrize("part", ["bin/python", "pyvenv.cfg"])
def test_one_without_a_part_is_made_anew(checkout: Checkout, part: str) -> None:
    provision(checkout, VIEWER)
    done(checkout)
    Path(checkout.environment, part).unlink()
    provision(checkout, VIEWER)
    assert done(checkout) == ["venv", "pip FOLDER"]
    assert checkout.holds(VIEWER)


def test_a_file_or_link_in_the_way_is_replaced_and_not_followed(
    checkout: Checkout, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    Path(checkout.environment).symlink_to(kept)
    provision(checkout, VIEWER)
    assert checkout.holds(VIEWER)
    assert list(kept.iterdir()) == []
    assert not Path(checkout.environment).is_symlink()


def test_without_a_network_one_sentence_says_so(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    beside(checkout, "failure").write_text("ERROR: NewConnectionError: no route\n")
    told = refused(checkout, capsys)
    assert told.startswith("What the program needs could not be downloaded. Connect")
    log = Path(f"{checkout.environment}.log")
    assert str(log) in told
    assert "no route" in log.read_text()
    assert not checkout.holds(VIEWER)


def test_a_failed_update_keeps_what_stood(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    provision(checkout, TESTS)
    Path(checkout.project).write_text(PROJECT + 'dependencies = ["typst"]\n')
    beside(checkout, "failure").write_text("ERROR: no space left on device\n")
    assert refused(checkout, capsys).startswith("What the program needs could not be installed;")
    Path(checkout.project).write_text(PROJECT)
    assert checkout.holds(TESTS)


def test_what_does_not_start_is_told(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    beside(checkout, "broken").touch()
    assert refused(checkout, capsys).startswith("What was installed does not start;")


def test_missing_system_packages_are_named_with_the_command(
    checkout: Checkout, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian, "venv_packages", lambda: ["python3-venv"])
    monkeypatch.setattr(debian, "library_packages", lambda **_: ["libegl1"])
    told = refused(checkout, capsys)
    assert f"“{debian.command(['libegl1', 'python3-venv'])}”" in told
    assert done(checkout) == []


@pytest.mark.parametrize("works", [True, False])
def test_missing_system_packages_are_installed_where_that_is_allowed(
    checkout: Checkout,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    works: bool,
) -> None:
    monkeypatch.setattr(debian, "can_install", lambda: True)
    monkeypatch.setattr(debian, "library_packages", lambda **_: ["libegl1"])
    monkeypatch.setattr(debian, "install", lambda packages, _: works and packages == ["libegl1"])
    if works:
        provision(checkout, VIEWER)
        assert "Installing system packages: libegl1\n" in capsys.readouterr().err
    else:
        assert refused(checkout, capsys).startswith("The system packages could not be installed")


def test_what_the_tests_read_the_window_with_is_installed_if_it_can_be(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[list[str]] = []

    def fail(packages: list[str], _log: object) -> bool:
        tried.append(packages)
        return False

    monkeypatch.setattr(debian, "install", fail)
    provision(checkout, TESTS)
    assert tried == []
    Path(checkout.stamp).unlink()
    monkeypatch.setattr(debian, "can_install", lambda: True)
    provision(checkout, VIEWER)
    assert tried == []
    provision(checkout, TESTS)
    assert tried == [["xvfb"]]
    assert checkout.holds(TESTS)


def test_a_folder_that_cannot_be_written_is_told(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(f"{checkout.environment}.lock").mkdir()
    assert "Use a copy of the checkout that you may write to." in refused(checkout, capsys)
