"""Reads the window from another process, as a screen reader does, and prints what it met as JSON.

Runs in the system's Python, which alone has the bindings: ``screen_reader.py NAME``. It knows
nothing of the program but the name it has on the bus.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from typing import TYPE_CHECKING, Any

import gi  # type: ignore[import-not-found]  # only the system's Python has it

if TYPE_CHECKING:
    from collections.abc import Iterator

warnings.simplefilter("ignore", DeprecationWarning)
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402  # the same

_PATIENCE, _PAUSE, _ANSWER = 20.0, 0.05, 3000


def application(name: str) -> Any:  # noqa: ANN401  # the bindings have no types
    """Return the program once its window shows a text and a chart."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(index)
            if found and found.get_name() == name and {"heading", "chart"} <= _roles(found):
                return found
        time.sleep(_PAUSE)
    message = f"{name} is not on the bus"
    raise SystemExit(message)


def _roles(thing: Any) -> set[str]:  # noqa: ANN401  # the same
    return {thing.get_role_name()}.union(*map(_roles, _children(thing)))


def _children(thing: Any) -> Iterator[Any]:  # noqa: ANN401  # the same
    children = (thing.get_child_at_index(index) for index in range(thing.get_child_count()))
    return (child for child in children if child)


def read(thing: Any) -> dict[str, Any]:  # noqa: ANN401  # the same
    """Return ``thing`` and all below it as plain values."""
    states = thing.get_state_set()
    text = thing.get_text_iface()
    action = thing.get_action_iface()
    count = action.get_n_actions() if action else 0
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "level": (thing.get_attributes() or {}).get("level"),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "showing": states.contains(Atspi.StateType.SHOWING),
        "characters": text.get_character_count() if text else 0,
        "actions": [action.get_action_name(index) for index in range(count)],
        "children": [read(child) for child in _children(thing)],
    }


def press(thing: Any, role: str, words: str) -> bool:  # noqa: ANN401  # the same
    """Follow the first link (or press the first button) below ``thing`` named ``words``."""
    if (thing.get_role_name(), thing.get_name()) == (role, words):
        return bool(thing.get_action_iface().do_action(0))
    return any(press(child, role, words) for child in _children(thing))


def heard(thing: Any) -> list[str]:  # noqa: ANN401  # the same
    """Return what is announced when the link of a figure is followed."""
    words: list[str] = []
    loop = GLib.MainLoop()

    def hear(event: Any) -> None:  # noqa: ANN401  # the same
        words.append(str(event.any_data))
        loop.quit()

    listener = Atspi.EventListener.new(hear)
    listener.register("object:announcement")
    GLib.idle_add(lambda: press(thing, "link", "14.7% in trademarks") and False)
    GLib.timeout_add(_ANSWER, loop.quit)
    loop.run()
    return words


if __name__ == "__main__":
    Atspi.init()
    found = application(sys.argv[1])
    sys.stdout.write(json.dumps({"tree": read(found), "heard": heard(found)}))
