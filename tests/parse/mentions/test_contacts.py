from __future__ import annotations

import pytest

from viewer.parse.mentions.contacts import find_contacts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Contact: Ann Lee, 202/000; Bo Roe, 203/000",
            [("Ann Lee", "contact"), ("Bo Roe", "contact")],
        ),
        ("Contact: (Media Only)\nAnn Lee\n571-000", [("Ann Lee", "media contact")]),
        ("Press contact: Dr. Ann Lee", [("Ann Lee", "press contact")]),
        ("Contact: Press Office, 202-000", []),
        ("Contact: Ann Lee\n\nBo Roe spoke", [("Ann Lee", "contact")]),
        ("They came into contact with Ann Lee", []),
        ("Contact: ", []),
    ],
)
def test_contacts(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.name.of(text), one.role) for one in find_contacts(text)] == found
