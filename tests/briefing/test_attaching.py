from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace

import pytest

from tests.briefing.written import PARAGRAPH, written
from tests.seed import PATH, findings, seed
from viewer.briefing.attaching import attachments, file_name
from viewer.model import Source
from viewer.present.wording import wording

SAY = wording("en")


def test_figures_and_model_are_those_of_the_release() -> None:
    figures, model = attachments(seed(), findings(), SAY, None)
    assert isinstance(figures["data"], str)
    rows = list(csv.reader(io.StringIO(figures["data"].removeprefix("\ufeff"))))
    assert [row[0] for row in rows[1:]] == [figure.id for figure in seed().figures]
    assert isinstance(model["data"], str)
    assert json.loads(model["data"])["text"] == seed().text


def test_the_file_is_attached_where_it_is_the_one_that_was_read() -> None:
    data = PATH.read_bytes()
    first, *_others = attachments(seed(), (), SAY, data)
    assert seed().source.sha256 == hashlib.sha256(data).hexdigest()
    assert (first["name"], first["relationship"]) == ("release.txt", "source")
    assert first["data"] == data.decode()
    assert len(attachments(seed(), (), SAY, data + b" ")) == 2


def test_bytes_that_are_no_utf_8_are_kept() -> None:
    data = "특허".encode("cp949")
    digest = hashlib.sha256(data).hexdigest()
    release = written((PARAGRAPH, "특허"))
    release = replace(release, source=Source("a.txt", "text/plain", "cp949", len(data), digest))
    first, *_others = attachments(release, (), SAY, data)
    assert first["data"] == list(data)


def test_a_lone_surrogate_is_written_as_json_writes_it() -> None:
    _figures, model = attachments(written((PARAGRAPH, "a\ud800b")), (), SAY, None)
    assert isinstance(model["data"], str)
    assert json.loads(model["data"])["text"].startswith("a\ud800b")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("특허 release.txt", "특허 release.txt"),
        ("../a\\b\x00.txt", "_a_b_.txt"),
        ("", "release.txt"),
        ("..", "release.txt"),
        ("Model.JSON", "release-Model.JSON"),
        ("x" * 300 + ".txt", "x" * 116 + ".txt"),
    ],
)
def test_a_name_is_one_that_can_be_saved(name: str, kept: str) -> None:
    assert file_name(name) == kept
