"""Every action of the window, declared once; texts come from the translations by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QMenu, QWidget

    from viewer.present.wording import Wording

# Each menu and the one it is in. A menu stands where its first action stands in the table.
MENUS = {
    "file": "main",
    "recent": "file",
    "edit": "main",
    "go": "main",
    "view": "main",
    "chart": "main",
    "theme": "view",
    "language": "view",
    "help": "main",
}


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: ``action.<id>`` is its text, ``choice`` the group of which one is checked."""

    id: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    choice: str = ""
    ruled: bool = False


ACTIONS = (
    ActionSpec("open", "file", ("Ctrl+O",), "open"),
    ActionSpec("clear_recent", "recent"),
    ActionSpec("reload", "file", ("F5",)),
    ActionSpec("cancel_opening", "file", ("Ctrl+.",)),
    ActionSpec("print", "file", ("Ctrl+P",), "print", ruled=True),
    ActionSpec("preferences", "file", ("Ctrl+,",), ruled=True),
    ActionSpec("quit", "file", ("Ctrl+Q",), "quit", ruled=True),
    ActionSpec("copy", "edit", ("Ctrl+C",)),
    ActionSpec("copy_cited", "edit", ("Ctrl+Shift+C",)),
    ActionSpec("copy_figure", "edit", ("Ctrl+Alt+C",)),
    ActionSpec("copy_place", "edit", ("Ctrl+Shift+L",)),
    ActionSpec("back", "go", ("Alt+Left",), "back"),
    ActionSpec("forward", "go", ("Alt+Right",), "forward"),
    ActionSpec("next_mark", "go", ("Ctrl+Down",), ruled=True),
    ActionSpec("previous_mark", "go", ("Ctrl+Up",)),
    ActionSpec("peek", "go", ("F2",)),
    ActionSpec("next_pane", "go", ("F6",), ruled=True),
    ActionSpec("previous_pane", "go", ("Shift+F6",)),
    ActionSpec("find", "go", ("Ctrl+F",), "find", ruled=True),
    ActionSpec("find_next", "go", ("F3",)),
    ActionSpec("find_previous", "go", ("Shift+F3",)),
    ActionSpec("find_case", "go", ("Alt+C",), checkable=True),
    ActionSpec("find_words", "go", ("Alt+W",), checkable=True),
    ActionSpec("find_all", "go", ("Alt+A",), checkable=True),
    ActionSpec("zoom_in", "view", ("Ctrl++", "Ctrl+=")),
    ActionSpec("zoom_out", "view", ("Ctrl+-",)),
    ActionSpec("zoom_reset", "view", ("Ctrl+0",)),
    ActionSpec("notes_in_text", "view", ("Ctrl+T",), checkable=True, ruled=True),
    ActionSpec("show_document", "view", ("F7",), checkable=True, ruled=True),
    ActionSpec("show_notes", "view", ("F8",), checkable=True),
    ActionSpec("show_chart", "view", ("F9",), checkable=True),
    ActionSpec("chart_table", "chart", ("Shift+F9",), checkable=True),
    ActionSpec("sort_table", "chart", ("Alt+S",)),
    ActionSpec("copy_chart_table", "chart", ("Ctrl+Shift+T",), ruled=True),
    ActionSpec("copy_chart_text", "chart", ("Ctrl+Shift+E",)),
    ActionSpec("copy_chart_picture", "chart", ("Ctrl+Shift+I",)),
    ActionSpec("save_chart", "chart", ("Ctrl+Shift+S",), ruled=True),
    ActionSpec("theme_system", "theme", checkable=True, choice="theme", ruled=True),
    ActionSpec("theme_light", "theme", checkable=True, choice="theme"),
    ActionSpec("theme_dark", "theme", checkable=True, choice="theme"),
    ActionSpec("theme_contrast", "theme", checkable=True, choice="theme"),
    ActionSpec("language_system", "language", checkable=True, choice="language"),
    ActionSpec("language_en", "language", checkable=True, choice="language"),
    ActionSpec("language_ko", "language", checkable=True, choice="language"),
    ActionSpec("palette", "help", ("Ctrl+K",)),
    ActionSpec("shortcuts", "help", ("F1",)),
    ActionSpec("menu", "", ("F10",), "menu"),
)


def build_actions(parent: QWidget) -> dict[str, QAction]:
    """Return an action of ``parent`` for every spec, by id, without words yet."""
    groups: dict[str, QActionGroup] = {}
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(parent)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setCheckable(spec.checkable)
        if spec.choice:
            groups.setdefault(spec.choice, QActionGroup(parent)).addAction(action)
        parent.addAction(action)
        actions[spec.id] = action
    return actions


def fill_menus(menus: Mapping[str, QMenu], actions: Mapping[str, QAction]) -> None:
    """Put every action into its menu, in the order of the table, ruled off where it says so."""
    placed = {""}
    for spec in ACTIONS:
        if spec.menu not in placed:
            placed.add(spec.menu)
            parent = menus[MENUS[spec.menu]]
            if spec.ruled and parent.actions():
                parent.addSeparator()
            parent.addMenu(menus[spec.menu])
        elif spec.ruled:
            menus[spec.menu].addSeparator()
        if spec.menu:
            menus[spec.menu].addAction(actions[spec.id])


def keys_of(action: QAction) -> str:
    """Return the shortcuts of ``action`` as this machine writes them."""
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(keys.toString(form) for keys in action.shortcuts())


def speak_actions(actions: Mapping[str, QAction], say: Wording) -> None:
    """Give every action its words; the tool tip also tells the shortcut."""
    for spec in ACTIONS:
        action = actions[spec.id]
        text = say(f"action.{spec.id}")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(text)
        action.setToolTip(f"{text} ({keys})" if keys else text)
