"""The chart as an SVG drawing: real text, a title and a description, in the colours of paper."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from viewer.present.chart_text import chart_text
from viewer.present.letter_widths import width, wrapped
from viewer.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.present.chart_spec import Bar, ChartSpec

_WIDTH, _MARGIN = 720.0, 28.0
_INNER = _WIDTH - 2 * _MARGIN
_TITLE, _WORDS, _SMALL = 20.0, 13.0, 11.0
_LEADING = 1.35
_ROW, _BAR = 26.0, 16.0
_GAP, _SPACE = 8.0, 14.0
_WIDEST_NAME = 0.4
FACES = "Pretendard, 'Noto Sans KR', 'Noto Sans', Arial, sans-serif"
# XML 1.0 has no way to write these, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def chart_svg(spec: ChartSpec, faces: str = FACES) -> str:
    """Return ``spec`` as an SVG document set in ``faces``, 720 wide and as high as it needs."""
    drawing = _Drawing(_colours(), _Plot.of(spec))
    drawing.lines([spec.title], _TITLE, strong=True)
    drawing.lines(spec.subtitle, _WORDS, quiet=True)
    for group in spec.groups:
        drawing.y += _SPACE
        drawing.lines([group.title], _WORDS, quiet=True, strong=True)
        for bar in group.bars:
            drawing.bar(bar)
    drawing.y += _SPACE
    drawing.lines(spec.source, _SMALL, quiet=True)
    return drawing.document(spec.title, chart_text(spec), faces)


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where things stand across the page: the room for names, the zero line, the longest bar."""

    names: float
    zero: float
    unit: float

    @classmethod
    def of(cls, spec: ChartSpec) -> _Plot:
        bars = spec.bars()
        named = [width(bar.label, _WORDS) for bar in bars]
        named += [width(bar.remark, _SMALL) for bar in bars]
        names = min(max(named, default=0.0), _WIDEST_NAME * _INNER)
        falls = [width(bar.text, _WORDS) + _GAP for bar in bars if bar.share < 0]
        others = [width(bar.text, _WORDS) + _GAP for bar in bars if bar.share >= 0]
        before = names + _GAP + max(falls, default=0.0)
        after = max(others, default=0.0)
        unit = (_INNER - before - after) / float(spec.high - spec.low or 1)
        return cls(names, _MARGIN + before - float(spec.low) * unit, unit)


class _Drawing:
    """The elements drawn so far, and how far down the page they reach."""

    def __init__(self, colours: dict[str, str], plot: _Plot) -> None:
        self._colours, self._plot = colours, plot
        self._elements: list[str] = []
        self.y = _MARGIN

    def lines(
        self, words: Iterable[str], size: float, *, quiet: bool = False, strong: bool = False
    ) -> None:
        """Set ``words`` from the left margin, each in as many lines as it needs."""
        for line in (line for one in words for line in wrapped(one, _INNER, size)):
            self._text(line, _MARGIN, self.y + size, size, quiet=quiet, strong=strong)
            self.y += size * _LEADING

    def bar(self, bar: Bar) -> None:
        """Draw ``bar`` with its name, its value and its piece of the zero line."""
        names = wrapped(bar.label, self._plot.names, _WORDS)
        remarks = wrapped(bar.remark, self._plot.names, _SMALL) if bar.remark else []
        words = len(names) * _WORDS * 1.2 + len(remarks) * _SMALL * 1.2
        height = max(_ROW, words + _GAP)
        middle, zero = self.y + height / 2, self._plot.zero
        end = zero + float(bar.share) * self._plot.unit
        self._elements.append(f"<g>\n<title>{_xml(bar.told)}</title>")
        self._rect(min(zero, end), middle - _BAR / 2, abs(end - zero), total=bar.total)
        rule = f'stroke="{self._colours["quiet"]}" stroke-width="1"'
        self._elements.append(f'<path d="M{zero:.1f} {self.y:.1f}V{self.y + height:.1f}" {rule}/>')
        self._names(names, remarks, middle - words / 2, slanted=bar.total)
        beside, anchor = (end - _GAP, "end") if bar.share < 0 else (end + _GAP, "start")
        baseline = middle + 0.36 * _WORDS
        self._text(bar.text, beside, baseline, _WORDS, strong=True, anchor=anchor)
        self._elements.append("</g>")
        self.y += height

    def document(self, title: str, description: str, faces: str) -> str:
        """Return all that was drawn as one document."""
        size = f"{_WIDTH:g} {self.y + _MARGIN:g}"
        wide, high = size.split()
        root = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}"'
            f' viewBox="0 0 {size}" role="img" aria-labelledby="title desc"'
            f' font-family="{faces}">'
        )
        parts = (
            '<?xml version="1.0" encoding="UTF-8"?>',
            root,
            f'<title id="title">{_xml(title)}</title>',
            f'<desc id="desc">{_xml(description)}</desc>',
            f'<rect width="{wide}" height="{high}" fill="#ffffff"/>',
            *self._elements,
            "</svg>\n",
        )
        return "\n".join(parts)

    def _names(self, names: list[str], remarks: list[str], y: float, *, slanted: bool) -> None:
        right = self._plot.names + _MARGIN
        for line in names:
            y += _WORDS * 1.2
            self._text(line, right, y - 0.24 * _WORDS, _WORDS, slanted=slanted, anchor="end")
        for line in remarks:
            y += _SMALL * 1.2
            self._text(line, right, y - 0.24 * _SMALL, _SMALL, quiet=True, anchor="end")

    def _rect(self, x: float, y: float, wide: float, *, total: bool) -> None:
        """Draw a bar: a total as an outline, never filled like a part."""
        paint = f'fill="{self._colours["bar"]}"'
        if total:
            paint = f'fill="none" stroke="{self._colours["quiet"]}" stroke-width="1.5"'
        self._elements.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{_BAR:g}" rx="2" {paint}/>'
        )

    def _text(  # noqa: PLR0913  # what there is to say of a line of text
        self,
        words: str,
        x: float,
        y: float,
        size: float,
        *,
        quiet: bool = False,
        strong: bool = False,
        slanted: bool = False,
        anchor: str = "start",
    ) -> None:
        style = ' font-weight="600"' if strong else ""
        style += ' font-style="italic"' if slanted else ""
        fill = self._colours["quiet" if quiet else "ink"]
        self._elements.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{fill}"{style}'
            f' text-anchor="{anchor}">{_xml(words)}</text>'
        )


def _colours() -> dict[str, str]:
    with shipped("resources/styles/paper.toml").open("rb") as file:
        return tomllib.load(file)


def _xml(words: str) -> str:
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words))
