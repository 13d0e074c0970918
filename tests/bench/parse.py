"""The whole parse against a scan with one regular expression of six fields, on the same text."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.timing import row, seconds
from viewer.parse import parse
from viewer.resources import shipped

SCAN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)\s?(?P<unit>%|percent|per cent)"
    r"|(?P<date>(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d{1,2})|(?P<acronym>\([A-Z]{2,}s?\))|(?P<marker>\w\*)|(?P<quote>\"[^\"]*\")"
)
KB = 1024
HOSTILE = ("*", "(", '"', "7", " ", "x", "이", "a ", "* a\n", "(AB) ", "up 1% ", '"a" said B. ')

# The peak is the process's own: what ``resource`` tells is never less than its parent's was.
_FRESH = """
import time
start = time.perf_counter()
from viewer.parse import parse
print((time.perf_counter() - start) * 1000)
from viewer.resources import shipped
parse(next(shipped("seeds").glob("*.txt")).read_text("utf8"))
try:
    status = open("/proc/self/status").read()
    print(status.partition("VmHWM:")[2].split()[0])
except OSError:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main() -> None:
    """Print speed, growth, hostile texts and the cost of importing."""
    _speed()
    row("parse: hostile texts", "64 KB, s", "256 KB, s", "per byte")
    for piece in HOSTILE:
        short, long = (piece * (size * KB // len(piece)) for size in (64, 256))
        one, four = seconds(partial(parse, short), 1), seconds(partial(parse, long), 1)
        row(repr(piece), f"{one:.3f}", f"{four:.3f}", f"{four / one / 4:.2f}")
    _imports()


def _speed() -> None:
    seed = next(shipped("seeds").glob("*.txt")).read_text("utf8") + "\n\n"
    row("parse: the sample, repeated", "parse MB/s", "scan MB/s", "ratio")
    per_byte = {size: _against_scan(f"{size} KB", seed, size) for size in (64, 1024, 4096)}
    row("time per byte, 4 MB against 64 KB", f"{per_byte[4096] / per_byte[64]:.2f}")
    files = sorted((Path(__file__).parents[1] / "releases").glob("*.txt"))
    _against_scan("many releases, 1024 KB", "\n\n".join(map(_text, files)) + "\n\n", 1024)


def _against_scan(name: str, piece: str, size: int) -> float:
    """Print how fast ``piece`` is read, repeated to ``size`` KB; return seconds a character."""
    text = piece * max(1, size * KB // len(piece))
    ours, scan = seconds(partial(parse, text)), seconds(partial(_scan, text))
    million = len(text) / 1e6
    row(name, f"{million / ours:.2f}", f"{million / scan:.2f}", f"{scan / ours:.3f}")
    return ours / len(text)


def _text(file: Path) -> str:
    return file.read_text("utf8")


def _scan(text: str) -> int:
    return sum(1 for _ in SCAN.finditer(text))


def _imports() -> None:
    """Print what a fresh process needs, the byte code being written already."""
    with TemporaryDirectory() as cache:
        env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        command = [sys.executable, "-X", f"pycache_prefix={cache}", "-c", _FRESH]
        told = [subprocess.check_output(command, text=True, env=env).split() for _ in range(4)]
    row("import of the parser, ms", f"{min(float(took) for took, _ in told):.0f}")
    row("peak memory with the sample, MB", f"{float(told[-1][1]) / KB:.0f}")


if __name__ == "__main__":
    main()
