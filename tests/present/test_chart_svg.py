from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from tests.seed import seed
from viewer.model import Direction, Figure
from viewer.present.chart_spec import ChartSpec, chart_spec
from viewer.present.chart_svg import chart_svg
from viewer.present.wording import wording

SVG = "{http://www.w3.org/2000/svg}"
SPEC = chart_spec(seed(), wording("en"))


def drawn(spec: ChartSpec) -> ET.Element:
    return ET.fromstring(chart_svg(spec))  # noqa: S314  # our own drawing


def spec_of(*figures: Figure) -> ChartSpec:
    return chart_spec(replace(seed(), figures=figures), wording("en"))


def words(root: ET.Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{SVG}text")]


def bars(root: ET.Element) -> dict[str, tuple[float, float]]:
    """Return left edge and length of each bar by its name."""
    found = {}
    for group in root.iter(f"{SVG}g"):
        rect, text = group.find(f"{SVG}rect"), group.find(f"{SVG}text")
        assert rect is not None
        assert text is not None
        found[text.text or ""] = float(rect.get("x", "")), float(rect.get("width", ""))
    return found


def test_the_drawing_is_real_text_with_a_title_and_a_description() -> None:
    root = drawn(SPEC)
    said = words(root)
    assert said[0] == SPEC.title
    assert {bar.label for bar in SPEC.bars()} | {bar.text for bar in SPEC.bars()} <= set(said)
    assert {group.title for group in SPEC.groups} | set(SPEC.source) <= set(said)
    assert root.findtext(f"{SVG}title") == SPEC.title
    assert "Trademarks: +14.7%" in (root.findtext(f"{SVG}desc") or "")
    assert root.get("role") == "img"
    assert (root.get("aria-labelledby") or "").split() == ["title", "desc"]
    assert not list(root.iter(f"{SVG}image"))


def test_bars_are_as_long_as_their_values_and_totals_are_outlines() -> None:
    root = drawn(SPEC)
    found = bars(root)
    assert found["Individuals"][1] / found["SMEs"][1] == pytest.approx(20 / 24, abs=0.01)
    assert found["All IPRs"][1] / found["SMEs"][1] == pytest.approx(8.1 / 24, abs=0.01)
    outlines = [rect for rect in root.iter(f"{SVG}rect") if rect.get("fill") == "none"]
    assert len(outlines) == 1


def test_falls_go_to_the_left_of_zero_with_their_sign() -> None:
    rise, other, *_ = seed().figures
    root = drawn(spec_of(rise, replace(other, direction=Direction.DECREASE)))
    found = bars(root)
    zero = found["Patents"][0]
    assert sum(found["Designs"]) == pytest.approx(zero, abs=0.2)
    assert "−1.5%" in words(root)


def test_no_words_of_the_release_break_the_drawing() -> None:
    figure = replace(seed().figures[0], subject='a <b> & "c" \x01\ud800 ]]>')
    root = drawn(spec_of(figure))
    assert 'A <b> & "c"' in " ".join(words(root))


def test_a_long_name_is_set_in_lines_and_not_cut() -> None:
    name = "Requests for examination of patents on artificial intelligence by universities"
    root = drawn(spec_of(replace(seed().figures[0], subject=name)))
    assert name in " ".join(words(root))


def test_nothing_leaves_the_page_however_many_bars() -> None:
    first = seed().figures[0]
    figures = (replace(first, id=f"f{n}", value=Decimal(n)) for n in range(1, 120))
    root = drawn(spec_of(*figures))
    wide, high = (float(root.get(side, "")) for side in ("width", "height"))
    for rect in root.iter(f"{SVG}rect"):
        assert float(rect.get("x", "0")) + float(rect.get("width", "0")) <= wide
        assert float(rect.get("y", "0")) + float(rect.get("height", "0")) <= high


def test_a_release_without_changes_draws_its_sentence_and_no_axes() -> None:
    root = drawn(spec_of())
    assert words(root) == ["This release states no changes in percent or points"]
    assert not list(root.iter(f"{SVG}path"))


def test_the_drawing_is_the_same_every_time() -> None:
    assert chart_svg(SPEC) == chart_svg(SPEC)
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", chart_svg(SPEC))
