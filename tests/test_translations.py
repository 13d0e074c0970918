"""Every sentence exists in every language, says the same facts, and is used."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from tests.source import modules
from viewer.present.wording import LANGUAGES
from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = re.compile(r"[a-z_]+(\.[a-z0-9_]+)+")
_ONE, _OTHER = ".one", ".other"


def _flat(table: dict[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)


@cache
def sentences(language: str) -> dict[str, str]:
    path = shipped(f"resources/translations/{language}.toml")
    return dict(_flat(tomllib.loads(path.read_text(encoding="utf-8"))))


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _forms(key: str) -> list[str]:
    """Return the sentences behind ``key``: itself, or its plural forms."""
    return [form for form in (key, key + _ONE, key + _OTHER) if form in sentences("en")]


def _strings() -> Iterator[tuple[str, str]]:
    """Yield every string in the source that has the shape of a key in one of the tables."""
    tables = {key.partition(".")[0] for key in sentences("en")}
    files = {path.name for path in shipped("resources").rglob("*")}
    for module in modules("viewer").values():
        for line, words in _whole_strings(module.tree):
            shaped = _KEY.fullmatch(words) and words not in files
            if shaped and words.partition(".")[0] in tables:
                yield f"{module.name}:{line}", words


def _whole_strings(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and text of the strings in ``node`` but for the pieces of f-strings."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.lineno, child.value
        elif not isinstance(child, ast.JoinedStr):
            yield from _whole_strings(child)


def _prefixes() -> Iterator[tuple[str, str]]:
    """Yield what stands before the first brace of each f-string that builds a key."""
    for module in modules("viewer").values():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.JoinedStr):
                start = node.args[0].values[0]
                if isinstance(start, ast.Constant) and _speaks(node.func):
                    yield f"{module.name}:{node.lineno}", str(start.value)


def _speaks(function: ast.expr) -> bool:
    return ast.unparse(function).rpartition(".")[2] in {"say", "_say"}


def _literal_calls() -> Iterator[tuple[str, str, set[str]]]:
    """Yield place, key and facts of every sentence asked for with its facts spelled out."""
    for module in modules("viewer").values():
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            key, facts = node.args[0], {word.arg for word in node.keywords}
            counts = isinstance(node.func, ast.Attribute) and node.func.attr == "count"
            speaks = _speaks(node.func.value if counts else node.func)  # type: ignore[attr-defined]
            if speaks and isinstance(key, ast.Constant) and None not in facts:
                named = {fact for fact in facts if fact}
                yield (
                    f"{module.name}:{node.lineno}",
                    str(key.value),
                    named | ({"n"} if counts else set()),
                )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_sentence(language: str) -> None:
    """A language without a singular of its own, such as Korean, leaves that form out."""
    missing = sentences("en").keys() - sentences(language).keys()
    assert {key for key in missing if not key.endswith(_ONE)} == set()
    assert sentences(language).keys() - sentences("en").keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_facts(language: str) -> None:
    for key, sentence in sentences(language).items():
        assert placeholders(sentence) == placeholders(sentences("en")[key]), key
        assert sentence.strip(), key


def test_a_singular_says_no_more_than_the_plural() -> None:
    for key, sentence in sentences("en").items():
        if key.endswith(_ONE):
            other = sentences("en")[key.removesuffix(_ONE) + _OTHER]
            assert placeholders(sentence) <= placeholders(other), key


def test_every_key_in_the_source_has_a_sentence() -> None:
    found = list(_strings())
    assert found
    assert [(where, key) for where, key in found if not _forms(key)] == []


def test_every_built_key_can_have_a_sentence() -> None:
    found = list(_prefixes())
    assert found
    for where, prefix in found:
        assert any(key.startswith(prefix) for key in sentences("en")), f"{where}: {prefix}"


def test_every_sentence_is_given_its_facts() -> None:
    found = list(_literal_calls())
    assert found
    for where, key, facts in found:
        for form in _forms(key):
            assert placeholders(sentences("en")[form]) <= facts, f"{where}: {form}"
