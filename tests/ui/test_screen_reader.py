"""One session on a screen in memory: the program on one side of the bus, a reader on the other."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
# The program starts in the background; the reader waits for it on the bus.
SESSION = f"""
"$1" -m viewer & program=$!
{SYSTEM_PYTHON} "$2" briefing-viewer; status=$?
kill $program; exit $status
"""


def missing() -> str:
    """Return what keeps this machine from hearing the window, "" for nothing."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is the bus of Linux desktops"
    programs = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    if programs:
        return f"not installed, and could not be: {' '.join(programs)}"
    asked = subprocess.run([SYSTEM_PYTHON, "-c", BINDINGS], capture_output=True, check=False)
    return "" if asked.returncode == 0 else "the system's Python has no bindings for AT-SPI"


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen in memory."""
    if reason := missing():
        pytest.skip(reason)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24"]
    command += ["-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
        os.close(writing)
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
        screen.terminate()


@pytest.fixture(scope="module")
def met(display: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a reader met in the window and heard from it."""
    home = tmp_path_factory.mktemp("home")
    variables = {
        **{name: value for name, value in os.environ.items() if not name.startswith("DBUS")},
        **dict.fromkeys(
            ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"), str(home)
        ),
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    command = ["dbus-run-session", "--", "sh", "-c", SESSION, "sh", sys.executable, str(READER)]
    done = subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    # The registry of the bus talks on the same channel.
    said = next(line for line in done.stdout.splitlines() if line.startswith("{"))
    result: dict[str, Any] = json.loads(said)
    return result


def below(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node["children"]:
        yield from below(child)


def named(met: dict[str, Any], role: str, name: str) -> dict[str, Any]:
    return next(n for n in below(met["tree"]) if (n["role"], n["name"]) == (role, name))


def roles(node: dict[str, Any]) -> list[str]:
    return [child["role"] for child in node["children"]]


def test_the_document_is_heard_as_headings_paragraphs_and_links(met: dict[str, Any]) -> None:
    document = named(met, "document frame", "Release")
    assert roles(document)[:3] == ["paragraph", "heading", "paragraph"]
    assert document["children"][1]["level"] == "1"
    assert named(met, "link", "*1")["actions"] == ["Press"]
    around = next(n for n in below(met["tree"]) if document in n["children"])
    assert (around["name"], around["focusable"]) == ("Release", True)
    assert around["characters"] > 3000


def test_notes_are_heard_with_what_they_hang_on_and_their_figures(met: dict[str, Any]) -> None:
    notes = named(met, "document frame", "Notes 2")
    assert [card["name"] for card in notes["children"]] == ["1 * increase", "2 * report"]
    assert set(roles(notes)) == {"comment"}
    links = [node["name"] for node in below(notes) if node["role"] == "link"]
    assert "14.7% in trademarks" in links


def test_every_bar_is_heard_by_its_name(met: dict[str, Any]) -> None:
    chart = named(met, "chart", "Filings rose in every group the release names")
    assert "Trademarks, +14.7%" in [bar["name"] for bar in chart["children"]]
    assert set(roles(chart)) == {"list item"}


def test_what_takes_the_keyboard_has_a_name_or_words(met: dict[str, Any]) -> None:
    stops = [node for node in below(met["tree"]) if node["focusable"] and node["showing"]]
    assert {"push button", "text", "page tab", "page tab list"} <= {node["role"] for node in stops}
    assert [node for node in stops if not (node["name"] or node["characters"])] == []


def test_following_a_link_is_heard(met: dict[str, Any]) -> None:
    assert met["heard"][0].startswith("+14.7% trademarks, Korea")
