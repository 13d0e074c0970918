"""Draws the window as its makers look at it: ``python -m tests.screenshots FOLDER [FILE...]``."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from viewer.app import sample, screenshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.ui.main_window import MainWindow


def nothing(_window: MainWindow) -> None:
    """Leave the window as it opens."""


def find(window: MainWindow) -> None:
    """Look for a word that is there more than once."""
    window.top_bar.field.setText(window.windowTitle().split()[0])
    window.actions_by_id["find_next"].trigger()


def popup(window: MainWindow) -> None:
    """Go to the first figure or note and look at the note."""
    window.actions_by_id["next_mark"].trigger()
    window.actions_by_id["peek"].trigger()


def selected(window: MainWindow) -> None:
    """Select the second figure or note."""
    for _ in range(3):
        window.actions_by_id["next_mark"].trigger()


def keyboard(window: MainWindow) -> None:
    """Go to the notes by keyboard."""
    window.activateWindow()
    window.actions_by_id["next_pane"].trigger()


def large_letters(_window: MainWindow) -> None:
    """Let the desktop ask for letters of twice the size."""
    QApplication.setFont(QFont(QApplication.font().family(), 20))
    QApplication.processEvents()


def large_text(window: MainWindow) -> None:
    """Read at 200 percent."""
    for _ in range(5):
        window.actions_by_id["zoom_in"].trigger()


def both(*scenes: Callable[[MainWindow], None]) -> Callable[[MainWindow], None]:
    """Return one scene after the other."""

    def scene(window: MainWindow) -> None:
        for one in scenes:
            one(window)

    return scene


def tab(name: str) -> Callable[[MainWindow], None]:
    """Return the scene with a list in front."""
    return lambda window: window.view.tabs.setCurrentWidget(window.view.lists[name])


@dataclass(frozen=True)
class View:
    """One picture; ``scale`` is that of the screen."""

    theme: str = "light"
    language: str = "en"
    size: tuple[int, int] = (1280, 800)
    scale: float = 1
    scene: Callable[[MainWindow], None] = nothing


VIEWS = {
    "light": View(),
    "dark": View("dark"),
    "contrast": View("contrast"),
    "wide-light": View(size=(1920, 1080)),
    "wide-dark": View("dark", "ko", (1920, 1080)),
    "korean": View(language="ko"),
    "small": View(size=(1024, 640)),
    "zoom-200": View(size=(1024, 640), scene=large_text),
    "letters-200": View(size=(1024, 640), scene=large_letters),
    "2x": View(scale=2),
    "1.5x-small": View("dark", "en", (1024, 640), scale=1.5),
    "find": View(scene=find),
    "find-contrast": View("contrast", scene=find),
    "popup": View(scene=popup),
    "popup-dark": View("dark", "ko", scene=popup),
    "selected": View(scene=selected),
    "selected-dark": View("dark", scene=selected),
    "selected-contrast": View("contrast", scene=selected),
    "keyboard": View(scene=keyboard),
    "figures": View(scene=tab("figures")),
    "checks": View(scene=tab("checks")),
    "people": View(scene=tab("people")),
    "outline": View(scene=tab("outline")),
    "outline-small-200": View("dark", "ko", (1024, 640), scene=both(tab("outline"), large_text)),
}


def draw(out: Path, path: Path, view: View) -> int:
    """Draw ``view`` of the release ``path`` to ``out``; return the exit status."""
    return screenshot(out, path, view.theme, view.size, language=view.language, scene=view.scene)


def main(arguments: list[str]) -> int:
    """Draw every view of each file (the sample where none is named) into the folder named first.

    Each view is drawn by a process of its own: the scale of the screen is the process's.
    """
    if arguments[0] == "--view":
        name, out_name, path_name = arguments[1:]
        return draw(Path(out_name), Path(path_name), VIEWS[name])
    folder, files = Path(arguments[0]), [Path(name) for name in arguments[1:]] or [sample()]
    folder.mkdir(parents=True, exist_ok=True)
    worst = 0
    for path in files:
        for name, view in VIEWS.items():
            out = folder / f"{path.stem}-{name}.png"
            command = [sys.executable, "-m", "tests.screenshots", "--view", name]
            command += [str(out), str(path)]
            variables = {**os.environ, "QT_SCALE_FACTOR": str(view.scale)}
            worst = max(worst, subprocess.run(command, env=variables, check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
