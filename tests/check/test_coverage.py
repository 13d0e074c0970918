from __future__ import annotations

from viewer import parse
from viewer.check.coverage import coverage
from viewer.model import Role, Severity

TEXT = "Filings\n\nFilings rose 3% in 2020. " + " ".join(f"Qx {n}zz, w {n}." for n in range(30, 50))


def test_the_counts_are_those_of_the_model() -> None:
    release = parse(TEXT)
    found, listed = coverage(release)
    unknown = [n for n in release.numbers if n.role is Role.UNEXPLAINED]
    assert len(unknown) > 12
    assert dict(found.facts) == {
        "changes": "1",
        "charted": "1",
        "numbers": str(len(release.numbers)),
        "unexplained": str(len(unknown)),
    }
    assert (found.severity, found.spans) == (Severity.INFO, ())
    assert listed.spans == tuple(number.span for number in unknown)
    assert str(dict(listed.facts)["numbers"]).endswith(", …")


def test_where_all_is_explained_nothing_is_listed() -> None:
    (found,) = coverage(parse("Filings\n\nFilings rose 3% in 2020."))
    assert dict(found.facts)["unexplained"] == "0"
