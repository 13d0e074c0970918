"""Where words stand on the canvas of a text document."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

    from viewer.present.page import Extent


def line_rects(document: QTextDocument, extent: Extent) -> Iterator[QRectF]:
    """Yield one rectangle for each line ``extent`` stands on, as high as the letters are.

    Lines that were not laid out yet are left out: nobody sees them.
    """
    block = document.findBlock(extent.start)
    while block.isValid() and block.position() < extent.end:
        yield from _in_block(block, extent)
        block = block.next()


def _in_block(block: QTextBlock, extent: Extent) -> Iterator[QRectF]:
    layout = block.layout()
    origin = layout.position()
    first = max(0, extent.start - block.position())
    last = min(block.length() - 1, extent.end - block.position())
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(first, line.textStart())
        end = min(last, line.textStart() + line.textLength())
        if start < end:
            height = block.blockFormat().lineHeight()
            yield _between(line, start, end, height).translated(origin)


def _between(line: QTextLine, start: int, end: int, height: float) -> QRectF:
    left, right = sorted(_x(line, place) for place in (start, end))
    right = min(right, line.naturalTextRect().right())
    baseline = line.y() + line.ascent()
    return QRectF(left, baseline - 0.70 * height, right - left, 0.92 * height)


def _x(line: QTextLine, place: int) -> float:
    # PySide returns the place it settled on beside the x.
    x, _settled = cast("tuple[float, int]", line.cursorToX(place))
    return x
