"""The layers of the program, as a test: who may import what, and how large things may grow.

Data flows one way: formats -> parse -> check -> present -> panes and paper. What a package may
import is written here and nowhere else; an exception carries its reason.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from graphlib import TopologicalSorter

import pytest

from tests.source import Import, imports, length, modules, within

# What each part may import besides the standard library, itself and the bottom: other parts, and
# libraries by prefix. The longest name that fits a module is its part.
BOTTOM = "viewer.resources"
BELOW_DESKTOP: dict[str, tuple[str, ...]] = {
    "viewer.resources": (),
    "viewer.model": (),
    "viewer.formats": ("viewer.model", "charset_normalizer"),
    "viewer.parse": ("viewer.model",),
    "viewer.check": ("viewer.model",),
    "viewer.present": ("viewer.model",),
    "viewer.briefing": ("viewer.model", "viewer.present", "typst"),
    "viewer": ("viewer.model", "viewer.formats", "viewer.parse"),  # the Python interface
}
QT = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtPrintSupport")
WIDGETS = "PySide6.QtWidgets"
PROGRAM = (*BELOW_DESKTOP, "viewer.desktop", "viewer.ui")
PARTS = BELOW_DESKTOP | {
    "viewer.desktop": (*BELOW_DESKTOP, *QT),
    "viewer.ui": ("viewer.model", "viewer.present", "viewer.desktop", *QT, WIDGETS),
    "viewer.console": (*BELOW_DESKTOP,),
    "viewer.print_command": (*BELOW_DESKTOP, "viewer.console"),
    "viewer.app": (*PROGRAM, *QT, WIDGETS),
    "viewer.cli": (*PROGRAM, "viewer.app", "viewer.console", "viewer.print_command"),
    "viewer.bootstrap": ("viewer.provision",),
    "viewer.provision": ("viewer.bootstrap", "viewer.debian"),
    "viewer.debian": (),
    "viewer.__main__": ("viewer.bootstrap", "viewer.cli"),
}
# (importer, imported): why.
EXCEPTIONS = {
    ("viewer.check.damage", "ftfy"): "judges whether text was read in a wrong encoding",
    ("viewer.ui.chart_widget", "pyqtgraph"): "the chart; nobody else may know what draws it",
    ("viewer.ui.accessibility", "shiboken6"): "knows what Qt has deleted of Python's objects",
    ("viewer.ui.chart_accessibility", "shiboken6"): "the same",
    ("viewer.ui.page_accessibility", "shiboken6"): "the same, and where they lie for Qt",
    ("viewer.provision", "viewer.present.wording"): "what it tells a person is translated",
}
# *Offline* is tested, not promised.
NETWORK = (
    *("socket", "ssl", "socketserver", "http", "urllib.request", "urllib.error", "xmlrpc"),
    *("ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "nntplib", "webbrowser", "asyncio"),
    *("multiprocessing.connection", "multiprocessing.managers", "wsgiref", "logging.handlers"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
)
# Doors through which a module could come in unseen by these tests.
UNSEEN = ("importlib.import_module", "importlib.util.module_from_spec", "runpy", "imp")
PANES = {
    f"viewer.ui.{name}" for name in ("document_pane", "footnote_panel", "chart_pane", "entry_list")
}
VAGUE = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_WIDGET_INIT = 300, 40, 25


def _part(module: str) -> str:
    return max((part for part in PARTS if within(module, part)), key=len)


def _may(found: Import) -> bool:
    allowed = PARTS[_part(found.importer)]
    if within(found.imported, "viewer"):
        return _part(found.imported) in {_part(found.importer), BOTTOM, *allowed}
    top = found.imported.partition(".")[0]
    return top in sys.stdlib_module_names or any(found.is_of(library) for library in allowed)


def _excused(found: Import) -> bool:
    return any(
        found.importer == importer and found.is_of(imported) for importer, imported in EXCEPTIONS
    )


@cache
def _reached(module: str) -> frozenset[str]:
    """Return all that importing ``module`` loads: imports of imports, and the packages around."""
    reached: set[str] = set()
    todo = [module]
    while todo:
        name = todo.pop()
        if name in reached:
            continue
        reached.add(name)
        todo += [
            found.imported
            for found in imports("viewer")
            if found.importer == name and found.at_once
        ]
        todo += [name.rpartition(".")[0]] if within(name, "viewer") and "." in name else []
    return frozenset(reached)


def _below_desktop() -> list[str]:
    return [name for name in modules("viewer") if _part(name) in BELOW_DESKTOP]


def test_every_import_is_in_the_table() -> None:
    wrong = [found for found in imports("viewer") if not (_may(found) or _excused(found))]
    assert not wrong


def test_every_exception_is_needed() -> None:
    for importer, imported in EXCEPTIONS:
        found = [i for i in imports("viewer") if i.importer == importer and i.is_of(imported)]
        assert found, f"{importer} no longer imports {imported}"
        assert not any(_may(i) for i in found), f"{importer} may import {imported} anyway"


def test_every_part_of_the_table_exists() -> None:
    assert {_part(name) for name in modules("viewer")} == set(PARTS)


def test_nothing_can_reach_the_network() -> None:
    assert not [f for f in imports("viewer") if any(f.is_of(name) for name in NETWORK)]


def test_no_import_is_hidden_from_these_tests() -> None:
    assert not [f for f in imports("viewer") if any(f.is_of(name) for name in UNSEEN)]
    for module in modules("viewer").values():
        names = {node.id for node in ast.walk(module.tree) if isinstance(node, ast.Name)}
        assert not names & {"__import__", "eval", "exec"}, module.name


@pytest.mark.parametrize("module", _below_desktop())
def test_below_desktop_nothing_leads_to_qt(module: str) -> None:
    assert not [
        name for name in _reached(module) if within(name, "PySide6") or within(name, "pyqtgraph")
    ]


def test_the_bare_package_imports_nothing_of_its_own() -> None:
    """``python -m viewer`` starts where nothing is installed, and starts fast where all is."""
    for name in ("viewer", "viewer.__main__", "viewer.bootstrap"):
        ours = {found for found in _reached(name) if within(found, "viewer")}
        assert ours <= {"viewer", "viewer.__main__", "viewer.bootstrap"}


@pytest.mark.parametrize("pane", sorted(PANES))
def test_no_pane_knows_another(pane: str) -> None:
    known = {found.imported for found in imports("viewer") if found.importer == pane}
    reached = set[str]().union(*(_reached(name) for name in known))
    assert not reached & PANES


def test_the_panes_meet_in_one_place() -> None:
    hosts = {found.importer for found in imports("viewer") if found.imported in PANES}
    assert hosts == {"viewer.ui.reading_view"}


def test_imports_run_in_no_circle() -> None:
    graph = {
        name: {
            found.imported
            for found in imports("viewer")
            if found.importer == name and found.at_once
        }
        for name in modules("viewer")
    }
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def test_module_names_say_what_is_inside() -> None:
    for package in ("viewer", "tests"):
        for name in modules(package):
            assert not VAGUE & set(name.split(".")[-1].split("_")), name


@pytest.mark.parametrize("package", ["viewer", "tests"])
def test_files_and_functions_stay_short(package: str) -> None:
    found = modules(package).values()
    assert [(one.name, one.lines) for one in found if one.lines > LONGEST_FILE] == []
    functions = [named for one in found for named in one.functions()]
    assert [name for name, node in functions if length(node) > LONGEST_FUNCTION] == []


def test_widgets_are_built_in_steps() -> None:
    for name, module in modules("viewer").items():
        if within(name, "viewer.ui"):
            for where, function in module.functions():
                if function.name == "__init__":
                    assert length(function) <= LONGEST_WIDGET_INIT, where
