"""The bar at the top: back and forward, what is open, find, size, print, the menu."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton

from viewer.desktop.icons import icon
from viewer.ui.actions import ACTIONS, MENUS, fill_menus
from viewer.ui.elided_label import ElidedLabel
from viewer.ui.find_field import FindField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from viewer.desktop.theme import Theme
    from viewer.present.wording import Wording

_FIND_WIDTH = 220
# Beside the arrows whichever way the title runs.
_AT_LEFT = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
_ICON = QSize(18, 18)


class TopBar(QToolBar):
    """Back and forward at the left, then the title; find, size, print and menu at the right."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_id = actions
        self._title = ElidedLabel()
        self.field = FindField()
        self._menu_button = QToolButton()
        self._menus = self._build_menus()
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._fill()

    def focus_find(self) -> None:
        """Go to the find field with the old words selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def menu(self, name: str) -> QMenu:
        """Return one of ``MENUS``."""
        return self._menus[name]

    def open_menu(self) -> None:
        """Open the menu."""
        self._menu_button.showMenu()

    def show_found(self, *, found: bool) -> None:
        """Mark the find field when its words are nowhere."""
        self.field.setProperty("found", found)
        self.field.style().polish(self.field)

    def show_title(self, title: str) -> None:
        """Show the title of what is open, cut where it has no room."""
        self._title.setText(title)
        self._title.setToolTip(escape(title))

    def set_look(self, theme: Theme, letters: int = 100) -> None:
        """Draw the icons in the colours of ``theme``; ``letters`` is their size in percent."""
        self.setIconSize(_ICON * letters / 100)
        self.field.setMaximumWidth(round(_FIND_WIDTH * letters / 100))
        for spec in ACTIONS:
            if spec.icon:
                self._by_id[spec.id].setIcon(icon(spec.icon, theme.quiet, theme.faint))

    def speak(self, say: Wording) -> None:
        """Take the words of another language."""
        for name, menu in self._menus.items():
            menu.setTitle(say(f"window.menu_{name}"))
        self.field.setPlaceholderText(
            f"{say('window.find')}   {self._by_id['find'].shortcut().toString()}"
        )
        self.setAccessibleName(say("window.bar"))
        self.field.setAccessibleName(say("window.find"))
        for name in ("zoom_in", "zoom_out", "print"):
            self._by_id[name].setIconText(say(f"window.short_{name}"))

    def _fill(self) -> None:
        self._title.setObjectName("title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setAlignment(_AT_LEFT)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.field.setObjectName("find")
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.setClearButtonEnabled(True)
        self.addAction(self._by_id["back"])
        self.addAction(self._by_id["forward"])
        self.addWidget(self._title)
        self.addWidget(self.field)
        for name in ("zoom_out", "zoom_in", "print"):
            self.addAction(self._by_id[name])
            button = self.widgetForAction(self._by_id[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu_button.setDefaultAction(self._by_id["menu"])
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setMenu(self._menus["main"])
        self.addWidget(self._menu_button)

    def _build_menus(self) -> dict[str, QMenu]:
        menus = {"main": QMenu(self)}
        for name, parent in MENUS.items():
            menus[name] = QMenu(menus[parent])
        fill_menus(menus, self._by_id)
        return menus
