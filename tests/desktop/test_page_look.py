from __future__ import annotations

from itertools import pairwise

import pytest

from viewer.desktop.page_look import FACES, MEASURES, PageLook
from viewer.desktop.theme import load_theme

LIGHT = load_theme("light")


@pytest.mark.parametrize("face", FACES)
def test_every_face_has_a_sheet_of_its_own_with_the_faces_of_other_scripts(face: str) -> None:
    sheet = PageLook(face=face).sheet(LIGHT)
    assert '"Noto Serif KR"' in sheet
    assert ('font-family: "Source Serif 4"' in sheet) is (face == "serif")


def test_measures_grow_and_lines_grow_with_the_text() -> None:
    widths = [PageLook(measure=measure).line_width for measure in MEASURES]
    assert all(narrow < wide for narrow, wide in pairwise(widths))
    assert PageLook(zoom=200).line_width == 2 * PageLook().line_width
    assert "font-size: 34px" in PageLook(zoom=200).sheet(LIGHT)
