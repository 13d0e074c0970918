"""The program's source as syntax trees: its modules, what they import, how long things are."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Import:
    """One name imported: ``viewer.model`` for a module of ours, else the full dotted name."""

    importer: str
    imported: str
    at_once: bool  # runs when the importer is imported: not in a function, not for types only

    def is_of(self, package: str) -> bool:
        return within(self.imported, package)


@dataclass(frozen=True)
class Module:
    """One source file under its dotted name."""

    name: str
    path: Path
    lines: int
    tree: ast.Module

    def functions(self) -> Iterator[tuple[str, FunctionNode]]:
        """Yield every function and method with a name to report it by."""
        for node in ast.walk(self.tree):
            if isinstance(node, FunctionNode):
                yield f"{self.name}:{node.lineno} {node.name}", node


def within(name: str, package: str) -> bool:
    """Return whether dotted ``name`` is ``package`` or lies inside of it."""
    return name == package or name.startswith(f"{package}.")


def length(node: ast.stmt) -> int:
    """Return the lines of ``node``, decorators aside."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


@cache
def modules(package: str) -> dict[str, Module]:
    """Return the modules of ``package`` ("viewer", "tests") by their dotted names."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        text = path.read_text(encoding="utf-8")
        found[name] = Module(name, path, len(text.splitlines()), ast.parse(text, str(path)))
    return found


@cache
def imports(package: str) -> tuple[Import, ...]:
    """Return all imports in ``package``, also those inside functions and for types only."""
    known = modules(package)
    return tuple(
        Import(module.name, imported, at_once)
        for module in known.values()
        for node, at_once in _import_nodes(module.tree)
        for imported in _names(node, known)
    )


def _import_nodes(
    node: ast.AST, *, at_once: bool = True
) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, at_once
            continue
        later = isinstance(child, FunctionNode) or _is_for_types(child)
        yield from _import_nodes(child, at_once=at_once and not later)


def _is_for_types(node: ast.AST) -> bool:
    """Return whether ``node`` is ``if TYPE_CHECKING:``, or the ``if False:`` that stands for it."""
    if not isinstance(node, ast.If):
        return False
    return ast.unparse(node.test) in {"TYPE_CHECKING", "False"}


def _names(node: ast.Import | ast.ImportFrom, known: dict[str, Module]) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    for alias in node.names:
        full = f"{node.module}.{alias.name}"
        yield str(node.module) if node.module in known and full not in known else full
