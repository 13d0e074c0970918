from __future__ import annotations

from viewer.model import Finding, Severity
from viewer.present.grading import by_grade


def test_grades_without_findings_are_left_out() -> None:
    one, two, three = (
        Finding("a", Severity.INFO, ()),
        Finding("b", Severity.WARNING, ()),
        Finding("c", Severity.INFO, ()),
    )
    assert list(by_grade([one, two, three])) == [
        (Severity.WARNING, (two,)),
        (Severity.INFO, (one, three)),
    ]
    assert list(by_grade([])) == []
