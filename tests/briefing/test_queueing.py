from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from viewer.briefing.options import BriefingOptions, Paper, Sides
from viewer.briefing.queueing import Job, QueueError, page_ranges, send

if TYPE_CHECKING:
    from pathlib import Path


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program called lp in the only place where programs are looked for."""
    (folder / "lp").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / "lp").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/bin")


def test_the_file_itself_goes_to_the_queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, monkeypatch, f'cat > {tmp_path}/got; printf "%s|" "$@" > {tmp_path}/asked')
    job = Job("Office; rm -rf x", "a $(b).txt", copies=2, pages="1-2,4")
    send(b"%PDF\x00", job, BriefingOptions(paper=Paper.LEGAL, sides=Sides.TWO))
    assert (tmp_path / "got").read_bytes() == b"%PDF\x00"
    assert (tmp_path / "asked").read_text(encoding="utf-8") == (
        "-d|Office; rm -rf x|-t|a $(b).txt|-n|2|-o|media=Legal|-o|sides=two-sided-long-edge|"
        "-o|document-format=application/pdf|-o|page-ranges=1-2,4|"
    )


def test_a_queue_that_refuses_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(
        tmp_path, monkeypatch, 'echo "/bin/lp: Error - The printer does not exist." >&2; exit 1'
    )
    with pytest.raises(QueueError) as caught:
        send(b"%PDF", Job("Nowhere", ""), BriefingOptions())
    assert (caught.value.code, caught.value.queue) == ("refused", "Nowhere")
    assert caught.value.reason == "The printer does not exist."


def test_without_cups_there_is_no_queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(QueueError) as caught:
        send(b"%PDF", Job("Office", ""), BriefingOptions())
    assert caught.value.code == "no_cups"


def test_a_queue_that_never_answers_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, monkeypatch, "exit 0")

    def hang(*_: object, **_more: object) -> None:
        raise subprocess.TimeoutExpired("lp", 60)

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(QueueError) as caught:
        send(b"%PDF", Job("Office", ""), BriefingOptions())
    assert caught.value.code == "refused"


@pytest.mark.parametrize("words", ["1", "1-3", "1-3,5", "2,4-4,9"])
def test_page_ranges_stand_in_order(words: str) -> None:
    assert page_ranges(words)


@pytest.mark.parametrize("words", ["", "0", "3-1", "5,1", "1-", "a", "1;2", "-1"])
def test_what_is_no_page_range_is_refused(words: str) -> None:
    assert not page_ranges(words)
    if words:
        with pytest.raises(ValueError, match="Job"):
            Job("q", "t", pages=words)


def test_no_copies_are_no_job() -> None:
    with pytest.raises(ValueError, match="Job"):
        Job("q", "t", copies=0)
