from __future__ import annotations

import subprocess
import sys

import viewer
from viewer.parse import parse
from viewer.resources import shipped

SEED = next(shipped("seeds").glob("*.txt"))


def test_read_and_parse_give_the_same_release() -> None:
    text = SEED.read_text("utf8")
    assert viewer.read(SEED).text == text
    assert viewer.parse(text) == parse(text)


def test_importing_the_program_imports_nothing_else() -> None:
    ask = "import sys, viewer; print([m for m in sys.modules if m.startswith('viewer.')])"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_parse_is_the_function_before_and_after_its_package_is_imported() -> None:
    ask = "import viewer; a = viewer.parse('x'); import viewer.parse; print(a == viewer.parse('x'))"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "True"
