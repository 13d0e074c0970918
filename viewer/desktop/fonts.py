"""The shipped text faces, loaded when a text needs them."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtGui import QFontDatabase

from viewer.resources import shipped

_ALWAYS = (
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-SemiBold.ttf",
    "Pretendard-Regular.ttf",
    "Pretendard-SemiBold.ttf",
)
# The Korean serif alone is 28 MB: a release in English opens without it.
_BY_SCRIPT = (
    (
        re.compile("[\u1100-\u11ff\u2e80-\u9fff\ua960-\ud7ff\uf900-\ufaff\uff00-\uffef]"),
        ("NotoSerifKR-Regular.ttf", "NotoSerifKR-SemiBold.ttf"),
    ),
    (
        re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"),
        ("Amiri-Regular.ttf",),
    ),
    (re.compile("[\u0590-\u05ff]"), ("NotoSansHebrew-Regular.ttf", "NotoSansHebrew-SemiBold.ttf")),
)


def load_faces(text: str = "") -> None:
    """Make the faces for the window and for the scripts in ``text`` known to Qt, once each."""
    for name in _ALWAYS:
        _load(name)
    for script, names in _BY_SCRIPT:
        if script.search(text):
            for name in names:
                _load(name)


@cache
def _load(name: str) -> int:
    return QFontDatabase.addApplicationFont(str(shipped(f"resources/fonts/{name}")))
