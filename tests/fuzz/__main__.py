"""Feeds bytes to the parser, or to the reading of files, for as long as it is told to.

The first argument names the target (default ``parse``); all others are libFuzzer's, such as
``-max_total_time=600`` or a folder of inputs. What is found stands in the file that libFuzzer
names; keep it as a case.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]  # an extra, untyped

with atheris.instrument_imports(include=["viewer"]):
    from viewer.check import check
    from viewer.formats import UnreadableError, read_text
    from viewer.parse import parse
    from viewer.present.model_json import model_json
    from viewer.present.summary import summary
    from viewer.present.wording import wording

if TYPE_CHECKING:
    from viewer.model import Release

_SAY = wording("en")
_SEEDS = (Path(__file__).parents[1] / "releases", Path(__file__).parents[2] / "seeds")


def promises(release: Release) -> None:
    """Raise unless all of the text is in the blocks and every finding and sentence can be made."""
    at = 0
    for block in release.blocks:
        if (
            not at <= block.span.start < block.span.end
            or release.text[at : block.span.start].strip()
        ):
            message = f"text lost before {block}"
            raise AssertionError(message)
        at = block.span.end
    if release.text[at:].strip():
        message = f"text lost after {at}"
        raise AssertionError(message)
    findings = check(release)
    model_json(release, findings, _SAY)
    summary(release, findings, _SAY)


def fuzz_parse(data: bytes) -> None:
    """Take ``data`` for a text in UTF-8, in which anything may stand."""
    promises(parse(data.decode("utf-8", "surrogateescape")))


def fuzz_files(data: bytes) -> None:
    """Take ``data`` for a file, which may be refused but never break anything."""
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(data)
        file.flush()
        try:
            release = parse(*read_text(file.name))
        except UnreadableError:
            return
        promises(release)


def main(arguments: list[str]) -> None:
    """Run the target that is named with the options that follow."""
    targets = {"parse": fuzz_parse, "files": fuzz_files}
    target = targets[arguments.pop(0)] if arguments and arguments[0] in targets else fuzz_parse
    seeds = [str(folder) for folder in _SEEDS]
    with tempfile.TemporaryDirectory() as corpus:
        atheris.Setup(["fuzz", corpus, *arguments, *seeds], target)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
