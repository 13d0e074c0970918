from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from viewer.ui.page_accessibility import PageBrowser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest
    from PySide6.QtGui import QAccessibleEvent, QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from tests.ui.reader import Reader
    from viewer.ui.text_pane import TextPane

NAME = QAccessible.Text.Name


def page(pane: TextPane) -> QAccessibleInterface:
    """Return what a screen reader finds inside ``pane``."""
    return QAccessible.queryAccessibleInterface(pane.viewport())


def children(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    return (interface.child(index) for index in range(interface.childCount()))


def below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for child in children(interface):
        yield child
        yield from below(child)


def named(interface: QAccessibleInterface, words: str) -> QAccessibleInterface:
    return next(one for one in below(interface) if one.text(NAME) == words)


def test_the_document_has_headings_paragraphs_and_links(reader: Reader) -> None:
    document = page(reader.window.view.document)
    assert document.role() is QAccessible.Role.Document
    assert document.text(NAME) == "Release"
    assert document.parent().object() is reader.window.view.document
    roles = [child.role() for child in children(document)]
    assert roles[:3] == [
        QAccessible.Role.Paragraph,
        QAccessible.Role.Heading,
        QAccessible.Role.Paragraph,
    ]
    heading = document.child(1)
    assert heading.attributesInterface().attributeValue(QAccessible.Attribute.Level) == 1
    assert heading.actionInterface() is None
    assert heading.textInterface() is None
    assert heading.object() is None
    assert named(document, "*1").role() is QAccessible.Role.Link


def test_the_browser_keeps_the_text_with_its_caret_and_selection(reader: Reader) -> None:
    pane = reader.window.view.document
    pane.selectAll()
    text = QAccessible.queryAccessibleInterface(pane).textInterface()
    assert text.characterCount() == len(pane.toPlainText())
    assert text.selectionCount() == 1
    assert text.cursorPosition() == len(pane.toPlainText())


def test_each_part_knows_its_place_in_the_tree(reader: Reader) -> None:
    for pane in (reader.window.view.document, reader.window.view.notes):
        whole = page(pane)
        for part in below(whole):
            assert part.isValid()
            assert part.state().readOnly
            assert part.parent().child(part.parent().indexOfChild(part)) is part
        assert whole.child(-1) is None
        assert whole.child(0).child(99) is None
        assert whole.indexOfChild(whole) == -1


def test_cards_are_notes_and_following_a_link_goes_there(reader: Reader) -> None:
    notes = page(reader.window.view.notes)
    assert [card.role() for card in children(notes)] == [QAccessible.Role.Note] * 2
    link = named(notes, "14.7% in trademarks")
    assert link.state().linked
    action = link.actionInterface()
    assert action.actionNames() == [QAccessibleActionInterface.pressAction()]
    assert action.keyBindingsForAction(action.actionNames()[0]) == []
    action.doAction("Toggle")
    assert reader.services.session.location is None
    action.doAction(action.actionNames()[0])
    location = reader.services.session.location
    assert location is not None
    assert location.target == reader.figure("14.7%")
    named(notes, "2 * report").actionInterface().doAction(action.actionNames()[0])
    assert reader.window.view.notes.lit.note == "n2"


def test_parts_are_found_where_they_stand(reader: Reader) -> None:
    document = page(reader.window.view.document)
    paragraph = named(document, "*1").parent()
    link = named(document, "*1").rect()
    assert document.rect().contains(link)
    assert paragraph.rect().contains(link)
    assert document.childAt(link.center().x(), link.center().y()) is paragraph
    assert paragraph.childAt(link.center().x(), link.center().y()) is paragraph.child(0)
    assert document.childAt(0, 0) is None
    assert not document.child(1).state().offscreen
    assert document.child(document.childCount() - 1).state().offscreen
    reader.do("show_document")
    assert document.state().invisible
    assert document.child(1).state().invisible


def test_words_cannot_be_changed(reader: Reader) -> None:
    heading = page(reader.window.view.document).child(1)
    before = heading.text(NAME)
    heading.setText(NAME, "another")
    assert heading.text(NAME) == before
    assert heading.text(QAccessible.Text.Description) == ""
    assert page(reader.window.view.document).text(QAccessible.Text.Description) == ""


def test_another_release_has_other_parts(
    reader: Reader, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []

    def hear(event: QAccessibleEvent) -> None:
        told.append((event.type(), event.object()))

    document = page(reader.window.view.document)
    before = document.child(5)
    assert before.child(0) is not None
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    reader.open(other)
    viewport = reader.window.view.document.viewport()
    assert (QAccessible.Event.ObjectReorder, viewport) in told
    assert not before.isValid()
    assert [part.text(NAME) for part in children(document)] == [
        "Another headline here",
        "What the body says, in one line.",
    ]


def test_a_browser_has_to_say_what_it_shows(qtbot: QtBot) -> None:
    browser = PageBrowser()
    qtbot.addWidget(browser)
    try:
        shown: object = browser.page
    except NotImplementedError:
        shown = None
    assert shown is None
