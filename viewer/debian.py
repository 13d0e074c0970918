"""Which Debian packages hold the system parts that Python packages cannot bring, and apt."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO

# What Qt loads even without a screen. Releases with 64-bit time renamed some of these packages
# ("...t64"); they provide the old names, so apt finds them.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# What a window on an X screen loads besides.
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# What the tests read the window with as a screen reader does: a screen in memory, the bus, and
# bindings for the system's own Python.
READING_PACKAGES = ("xvfb", "dbus", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi")


def venv_packages() -> list[str]:
    """Return the package of this Python's venv module, if the module is missing."""
    if find_spec("ensurepip") and find_spec("venv"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def library_packages(*, screen: bool) -> list[str]:
    """Return the packages of the libraries that cannot be loaded, in a fixed order."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = QT_LIBRARIES | (X11_LIBRARIES if screen else {})
    return [package for library, package in wanted.items() if not _loads(library)]


def reading_packages() -> list[str]:
    """Return those of ``READING_PACKAGES`` that are not installed."""
    return [package for package in READING_PACKAGES if not _is_installed(package)]


def can_install() -> bool:
    """Return whether apt-get is here and may be run without asking anybody."""
    return bool(shutil.which("apt-get")) and _privilege() is not None


def command(packages: Iterable[str]) -> str:
    """Return the command that installs ``packages``, for a person to run."""
    line = " ".join(["apt-get", "install", "-y", *packages])
    return f"sudo {line}" if shutil.which("sudo") else f"su -c '{line}'"


def install(packages: Iterable[str], log: IO[str]) -> bool:
    """Install ``packages``, fetching the package lists if they are absent or old.

    Returns whether that worked; apt's output goes to ``log``.
    """
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    apt = [*(_privilege() or []), *quiet, "-o", "DPkg::Lock::Timeout=120"]
    wanted = ["install", "--no-install-recommends", *packages]

    def run(*arguments: str) -> bool:
        done = subprocess.run([*apt, *arguments], stdout=log, stderr=log, check=False)
        return done.returncode == 0

    return run(*wanted) or (run("update") and run(*wanted))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_installed(package: str) -> bool:
    command = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    asked = subprocess.run(command, capture_output=True, check=False)
    return asked.stdout == b"installed"


def _privilege() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)
    return [sudo, "-n"] if asked.returncode == 0 else None
