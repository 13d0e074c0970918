from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.seed import seed
from viewer.desktop.fonts import load_faces
from viewer.model import Status
from viewer.present.chart_spec import chart_spec
from viewer.present.wording import wording
from viewer.ui.chart_rows import ROW_HEIGHT, is_stacked, rows_height, rows_of, scale_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SPEC = chart_spec(seed(), wording("en"))


def test_a_bar_with_a_remark_takes_more_room() -> None:
    planned = tuple(replace(figure, status=Status.PLANNED) for figure in seed().figures)
    remarked = list(rows_of(chart_spec(replace(seed(), figures=planned), wording("en"))))
    heights = {row.height for row in remarked if row.bar}
    assert heights == {1.6}
    assert all(after.y >= before.y + before.height for before, after in pairwise(remarked))


def test_names_stand_above_the_bars_where_there_is_no_room_beside_them(qtbot: QtBot) -> None:
    assert qtbot is not None
    load_faces()
    assert not is_stacked(378, 1.0)
    assert is_stacked(378, 2.0)
    assert scale_of(SPEC, 378, 2.0).names == 0
    assert rows_height(SPEC, 378, 2.0) > 2 * rows_height(SPEC, 378, 1.0)
    assert rows_height(SPEC, 378, 1.0) == pytest.approx(9.35 * ROW_HEIGHT, abs=1)
    assert rows_height(replace(SPEC, groups=()), 378, 1.0) == 0


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0, 3.0])
def test_values_never_leave_the_chart(qtbot: QtBot, zoom: float) -> None:
    assert qtbot is not None
    load_faces()
    scale = scale_of(SPEC, 378, zoom)
    unit = 378 / (scale.right - scale.left)
    assert (scale.right - float(SPEC.high)) * unit >= 30 * zoom
    assert (float(SPEC.high) - max(scale.left, 0)) * unit >= 39
