"""From the model to the PDF, and the whole command from its start to the file."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.timing import row, seconds
from viewer import read
from viewer.briefing import BriefingOptions, typeset
from viewer.check import check
from viewer.resources import shipped


def main() -> None:
    """Print the times of the sample's briefing."""
    seed = next(shipped("seeds").glob("*.txt"))
    release = read(seed)
    findings = check(release)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.pdf"
        command = [sys.executable, "-m", "viewer", "print", str(seed), "-o", str(out)]
        whole = seconds(lambda: subprocess.run(command, check=True))
    row("briefing: the sample", "ms")
    row(
        "model to PDF",
        f"{1000 * seconds(lambda: typeset(release, findings, BriefingOptions())):.0f}",
    )
    row("the whole print command", f"{1000 * whole:.0f}")


if __name__ == "__main__":
    main()
