"""A page as a screen reader meets it: headings, paragraphs, lists, notes, tables and links.

The browser itself stays what Qt makes of it, one text with a caret and a selection; the parts are
the children of its viewport. Qt asks for "no interface" as ``None``, which its stubs forget; hence
the ignored overrides.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
)
from PySide6.QtWidgets import QTextBrowser, QWidget
from shiboken6 import VoidPtr, getCppPointer, isValid

from viewer.present.structure import Part, structure
from viewer.ui.accessibility import drop, kept, offer
from viewer.ui.line_rects import line_rects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from viewer.present.page import Page
    from viewer.present.structure import Node

_ROLES = {
    Part.HEADING: QAccessible.Role.Heading,
    Part.PARAGRAPH: QAccessible.Role.Paragraph,
    Part.LIST: QAccessible.Role.List,
    Part.LIST_ITEM: QAccessible.Role.ListItem,
    Part.QUOTATION: QAccessible.Role.Section,
    Part.NOTE: QAccessible.Role.Note,
    Part.TABLE: QAccessible.Role.Table,
    Part.ROW: QAccessible.Role.Row,
    Part.LINK: QAccessible.Role.Link,
}


class PageBrowser(QTextBrowser):
    """A browser that can say which page it shows."""

    @property
    def page(self) -> Page:
        """What is shown."""
        raise NotImplementedError


def make_pages_accessible() -> None:
    """Let Qt offer the parts of pages to screen readers from now on."""
    offer(_interface)


def tell_page_changed(browser: PageBrowser) -> None:
    """Let screen readers ask anew what ``browser`` shows."""
    if QAccessible.isActive():
        changed = QAccessibleEvent(browser.viewport(), QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(changed)


class AccessiblePage(QAccessibleObject):
    """The page; its children are its parts."""

    def __init__(self, viewport: QWidget, browser: PageBrowser) -> None:
        super().__init__(viewport)
        self.browser = browser
        self._page: Page | None = None
        self._parts: list[AccessiblePart] = []

    @property
    def page(self) -> Page | None:
        """The page whose parts were last asked for."""
        return self._page

    def parts(self) -> Sequence[AccessiblePart]:
        """Return one interface for each part, the same ones as long as the page is the same."""
        if self._page is not self.browser.page:
            for part in self._parts:
                part.drop()
            self._page = self.browser.page
            self._parts = _made(self, self, structure(self._page))
        return self._parts

    def parent(self) -> QAccessibleInterface:
        """Return the interface of the browser."""
        return QAccessible.queryAccessibleInterface(self.browser)

    def childCount(self) -> int:  # noqa: N802  # Qt's name
        """Return the number of parts."""
        return len(self.parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the part at ``index``."""
        return _at(self.parts(), index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  # Qt's name
        """Return where ``child`` stands; -1 for none of ours."""
        return _index(self, child)

    def childAt(  # type: ignore[override]  # noqa: N802  # Qt's name
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        """Return the part at a point of the screen."""
        return _under(self.parts(), self.browser, QPoint(x, y))

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name of the pane."""
        return self.browser.accessibleName() if kind is QAccessible.Text.Name else ""

    def role(self) -> QAccessible.Role:
        """Return that this is a document."""
        return QAccessible.Role.Document

    def state(self) -> QAccessible.State:
        """Return that nothing here can be written."""
        state = QAccessible.State()
        state.readOnly = state.multiLine = True
        state.invisible = not self.browser.isVisible()
        return state

    def rect(self) -> QRect:
        """Return the viewport's place on the screen."""
        viewport = self.browser.viewport()
        return QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())


class AccessiblePart(QAccessibleInterface):
    """One part of a page, named by its words; a link and a card lead to what they are of."""

    def __init__(
        self, page: AccessiblePage, parent: QAccessibleInterface, index: int, node: Node
    ) -> None:
        super().__init__()
        self._page, self._parent, self.index, self.node = page, parent, index, node
        self._shown = page.page
        self._parts: list[AccessiblePart] | None = None
        self._press = _Press(page.browser, node.link) if node.link else None
        self._level = _Level(node.level) if node.level else None

    def drop(self) -> None:
        """Let Qt forget this part and its own parts."""
        for part in self._parts or ():
            part.drop()
        drop(self)

    def isValid(self) -> bool:  # noqa: N802  # Qt's name
        """Return whether the part is still shown."""
        browser = self._page.browser
        return isValid(browser) and self._shown is browser.page

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return that no object stands behind a part."""
        return None

    def parent(self) -> QAccessibleInterface:
        """Return what this is a part of."""
        return self._parent

    def parts(self) -> Sequence[AccessiblePart]:
        """Return one interface for each part of this part, always the same ones."""
        if self._parts is None:
            self._parts = _made(self._page, self, self.node.children)
        return self._parts

    def childCount(self) -> int:  # noqa: N802  # Qt's name
        """Return the number of parts of this part."""
        return len(self.node.children)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the part at ``index``."""
        return _at(self.parts(), index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  # Qt's name
        """Return where ``child`` stands; -1 for none of ours."""
        return _index(self, child)

    def childAt(  # type: ignore[override]  # noqa: N802  # Qt's name
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        """Return the part at a point of the screen."""
        return _under(self.parts(), self._page.browser, QPoint(x, y))

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words."""
        return self.node.words if kind is QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802  # Qt's name
        """Change nothing: the words are the release's."""

    def role(self) -> QAccessible.Role:
        """Return what the part is."""
        return _ROLES[self.node.part]

    def state(self) -> QAccessible.State:
        """Return whether the part leads somewhere and is in sight."""
        state = QAccessible.State()
        state.readOnly = True
        state.linked = self.node.part is Part.LINK
        state.invisible = not self._page.browser.isVisible()
        state.offscreen = not self.rect().intersects(self._page.rect())
        return state

    def rect(self) -> QRect:
        """Return where the words stand on the screen; empty where they were not laid out yet."""
        browser = self._page.browser
        area = QRectF()
        for rect in line_rects(browser.document(), self.node.extent):
            area = area.united(rect)
        corner = browser.viewport().mapToGlobal(QPoint(0, -browser.verticalScrollBar().value()))
        return area.toAlignedRect().translated(corner)

    def interface_cast(  # type: ignore[override]
        self, kind: QAccessible.InterfaceType
    ) -> VoidPtr:
        """Return where in memory lies how to follow a link, or the level of a heading."""
        offered = {
            QAccessible.InterfaceType.ActionInterface: self._press,
            QAccessible.InterfaceType.AttributesInterface: self._level,
        }.get(kind)
        return VoidPtr(getCppPointer(offered)[0] if offered else 0)


class _Press(QAccessibleActionInterface):
    """Follows a link of a browser, as a click on it does."""

    def __init__(self, browser: PageBrowser, link: str) -> None:
        super().__init__()
        self._browser, self._link = browser, link

    def actionNames(self) -> list[str]:  # noqa: N802  # Qt's name
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:  # noqa: N802  # Qt's name
        if name in self.actionNames():
            self._browser.anchorClicked.emit(QUrl(self._link))

    def keyBindingsForAction(self, _name: str) -> list[str]:  # noqa: N802  # Qt's name
        return []


class _Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:  # noqa: N802  # Qt's name
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:  # noqa: N802  # Qt's name
        return self._level if key is QAccessible.Attribute.Level else None


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return a new interface for the viewport of a page; Qt keeps what it is given."""
    browser = thing.parent()
    if isinstance(browser, PageBrowser) and isinstance(thing, QWidget):
        return kept(AccessiblePage(thing, browser)) if thing is browser.viewport() else None
    return None


def _made(
    page: AccessiblePage, parent: QAccessibleInterface, nodes: Sequence[Node]
) -> list[AccessiblePart]:
    return [kept(AccessiblePart(page, parent, index, node)) for index, node in enumerate(nodes)]


def _at(parts: Sequence[AccessiblePart], index: int) -> AccessiblePart | None:
    return parts[index] if 0 <= index < len(parts) else None


def _index(parent: QAccessibleInterface, child: QAccessibleInterface) -> int:
    if isinstance(child, AccessiblePart) and child.parent() is parent:
        return child.index
    return -1


def _under(
    parts: Sequence[AccessiblePart], browser: PageBrowser, point: QPoint
) -> AccessiblePart | None:
    place = browser.cursorForPosition(browser.viewport().mapFromGlobal(point)).position()
    found = bisect_right(parts, place, key=lambda part: part.node.extent.start) - 1
    part = _at(parts, found)
    return part if part and part.rect().contains(point) else None
