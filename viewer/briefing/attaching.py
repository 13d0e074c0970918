"""What is attached inside the PDF: the file itself, its figures and its model."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, TypedDict

from viewer.present.chart_spec import chart_spec
from viewer.present.chart_text import table_csv
from viewer.present.model_json import model_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.model import Finding, Release
    from viewer.present.wording import Wording

_FIGURES, _MODEL = "figures.csv", "model.json"
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_LONGEST_NAME = 120


class Attachment(TypedDict):
    """A file inside the PDF; ``data`` is text, set as UTF-8, or a list of bytes."""

    name: str
    data: str | list[int]
    relationship: str
    media_type: str
    description: str


def attachments(
    release: Release, findings: Sequence[Finding], say: Wording, original: bytes | None
) -> list[Attachment]:
    """Return what goes into the PDF of ``release``.

    ``original`` is attached only where it is what ``release`` was read from, byte for byte.
    """
    return [
        *_original(release, say, original),
        Attachment(
            name=_FIGURES,
            data=table_csv(
                chart_spec(release, say), say("table.value"), say("table.unit")
            ).decode(),
            relationship="data",
            media_type="text/csv",
            description=say("briefing.attached.figures"),
        ),
        Attachment(
            name=_MODEL,
            data=_valid(model_json(release, findings, say)),
            relationship="data",
            media_type="application/json",
            description=say("briefing.attached.model"),
        ),
    ]


def _original(release: Release, say: Wording, data: bytes | None) -> Iterator[Attachment]:
    source = release.source
    if data is None or hashlib.sha256(data).hexdigest() != source.sha256:
        return
    yield Attachment(
        name=file_name(source.name),
        data=_unchanged(data),
        relationship="source",
        media_type=source.media_type,
        description=say("briefing.attached.source"),
    )


def file_name(name: str) -> str:
    """Return ``name`` as every system can save it, and as no other attachment is called."""
    kept = _UNSAFE.sub("_", _valid(name)).strip(" .")[-_LONGEST_NAME:] or "release.txt"
    return f"release-{kept}" if kept.lower() in {_FIGURES, _MODEL} else kept


def _unchanged(data: bytes) -> str | list[int]:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return list(data)


def _valid(text: str) -> str:
    r"""Return ``text`` with lone surrogates written as JSON writes them (``\ud800``)."""
    return text.encode("utf-8", "backslashreplace").decode()
