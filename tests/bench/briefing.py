"""From the model to the PDF, against Typst alone and against other converters, in one run.

Every time is the best of three processes of their own: Typst remembers what it has set before.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.timing import row, seconds
from viewer import read
from viewer.briefing import BriefingOptions
from viewer.briefing.sheet import sheet
from viewer.check import check
from viewer.present.wording import wording
from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from viewer.briefing.flow import Run
    from viewer.briefing.sheet import Sheet

_LONG = 200_000
# Run in a process of its own: from the model to the PDF, Typst on what it is handed there, and on
# plain markup of the same words, which has no chart, no links and no margins of its own.
_OURS = """
import sys, time
from viewer import read
from viewer.briefing import BriefingOptions, typeset
from viewer.check import check
release = read(sys.argv[1]); findings = check(release)
start = time.perf_counter()
typeset(release, findings, BriefingOptions())
print(time.perf_counter() - start)
"""
_FINISHED = """
import sys, time
import typst
markup = open(sys.argv[1], encoding="utf-8").read().encode()
start = time.perf_counter()
fonts = typst.Fonts(include_system_fonts=False, font_paths=[sys.argv[2]])
typst.compile(markup, font_paths=fonts, format="pdf", pdf_standards=["ua-1", "a-3a"])
print(time.perf_counter() - start)
"""
_HANDED = """
import sys, time
from viewer import read
from viewer.briefing import BriefingOptions, typeset
from viewer.check import check
import typst
release = read(sys.argv[1]); findings = check(release)
handed = []
alone = typst.compile
typst.compile = lambda *one, **more: handed.append((one, more)) or b""
typeset(release, findings, BriefingOptions())
(one, more), = handed
start = time.perf_counter()
more["font_paths"] = typst.Fonts(include_system_fonts=False, font_paths=[sys.argv[2]])
alone(*one, **more)
print(time.perf_counter() - start)
"""
_DATE = "datetime(year: 2020, month: 1, day: 1)"
_ESCAPED = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n"})


def main() -> None:
    """Print the times of the sample's briefing and of a long one, and their ratios."""
    sample = next(shipped("seeds").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        row("briefing", "sample", "200 kB")
        long = Path(folder) / "long.txt"
        long.write_text(_repeated(sample.read_text(encoding="utf-8")), encoding="utf-8")
        files = (sample, long)
        ours = [_told(_OURS, str(path)) for path in files]
        fonts = str(shipped("resources/fonts"))
        handed = [_told(_HANDED, str(path), fonts) for path in files]
        plain = [_plain(path, Path(folder)) for path in files]
        whole = [seconds(partial(_printed, path, Path(folder))) for path in files]
        _row("model to PDF", ours)
        _row("Typst on what it is handed", handed)
        _row("Typst on plain markup", plain)
        _row("the whole command", whole)
        _ratios("model to PDF / handed", ours, handed)
        _ratios("model to PDF / plain", ours, plain)
        _ratios("whole command / handed", whole, handed)
        for name, convert in _others(Path(folder)):
            times = [seconds(partial(convert, path)) for path in files]
            _row(name, times)
            _ratios(f"whole command / {name}", whole, times)


def _row(name: str, times: list[float]) -> None:
    row(name, *(f"{1000 * one:.0f} ms" for one in times))


def _ratios(name: str, ours: list[float], theirs: list[float]) -> None:
    row(name, *(f"{one / other:.2f}" for one, other in zip(ours, theirs, strict=True)))


def _repeated(text: str) -> str:
    """Return the release with its body repeated to 200 kB."""
    date, headline, body = text.split("\n\n", 2)
    return "\n\n".join([date, headline, *[body] * (_LONG // len(body))])


def _told(code: str, *arguments: str) -> float:
    """Return the best of the seconds that three runs of ``code`` print."""
    command = [sys.executable, "-c", code, *arguments]
    runs = (subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(3))
    return min(float(run.stdout) for run in runs)


def _plain(path: Path, folder: Path) -> float:
    markup = folder / "finished.typ"
    release = read(path)
    words = sheet(release, check(release), BriefingOptions(), wording("en"))
    markup.write_text(_markup(words), encoding="utf-8")
    return _told(_FINISHED, str(markup), str(shipped("resources/fonts")))


def _printed(path: Path, folder: Path) -> None:
    out = str(folder / "out.pdf")
    subprocess.run([sys.executable, "-m", "viewer", "print", str(path), "-o", out], check=True)


def _markup(words: Sheet) -> str:
    """Return the briefing as a person would write it for Typst: every word, no program."""
    summary, figures = words["summary"], words["figures"]
    assert summary is not None
    lines = [
        f"#set document(title: {_string(words['title'])}, date: {_DATE})",
        '#set text(font: ("Source Serif 4", "Noto Serif KR"), lang: "en")',
        "#title()",
        *(f"- {_set(one['actors'])} {_set(one['words'])}" for one in summary["decisions"]),
        *(f"- {_set(one['words'])}" for one in summary["checks"]),
    ]
    if figures is not None:
        cells = (
            row[key] for row in figures["rows"] for key in ("id", "subject", "change", "phrase")
        )
        lines += [f"#table(columns: 4, {', '.join(map(_string, cells))})"]
    lines += (
        "\n" + "".join(_run(run, words) for line in piece["lines"] for run in line)
        for piece in words["pieces"]
    )
    return "\n".join(lines)


def _run(run: Run, words: Sheet) -> str:
    if "text" in run:
        return _set(run["text"])
    if "note" not in run:
        return _set(run["marker"])
    lines = words["notes"][run["note"]]["lines"]
    return f"#footnote[{' '.join(_run(part, words) for line in lines for part in line)}]"


def _set(words: str) -> str:
    return f"#{_string(words)};"


def _string(words: str) -> str:
    return f'"{words.translate(_ESCAPED)}"'


def _others(folder: Path) -> Iterator[tuple[str, Callable[[Path], None]]]:
    """Yield the converters that are installed here."""
    if program := shutil.which("soffice"):
        command = [program, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
        yield "LibreOffice", lambda path: _quietly([*command, str(path)])
    if shutil.which("weasyprint"):
        page = folder / "page.html"

        def convert(path: Path) -> None:
            text = escape(path.read_text(encoding="utf-8"))
            page.write_text(f"<meta charset=utf-8><pre>{text}</pre>", encoding="utf-8")
            _quietly(["weasyprint", str(page), str(folder / "page.pdf")])

        yield "WeasyPrint", convert


def _quietly(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
