"""Makes the private environment of a checkout, and the machine under it, ready.

Reached only through ``viewer.bootstrap`` and so before anything is installed: it may import the
standard library and the words, which need nothing else.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from viewer import bootstrap, debian
from viewer.present.wording import environment_language, wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from viewer.bootstrap import Checkout
    from viewer.present.wording import Wording

# The imports that fail when a package is damaged or a system library is missing.
_TRIAL = "import PySide6.QtWidgets, pyqtgraph, typst, charset_normalizer, viewer"
# Settings of a person's own pip that would put the packages elsewhere, or nowhere.
_DIVERTING = ("TARGET", "PREFIX", "ROOT", "PYTHON", "DRY_RUN", "NO_DEPS", "REQUIRE_HASHES")
_NO_NETWORK = (
    "NewConnectionError",
    "NameResolutionError",
    "Max retries exceeded",
    "Network is unreachable",
    "Read timed out",
    "ProxyError",
)


class NotReadyError(Exception):
    """The machine could not be made ready; the message says what the person can do about it."""


def provision(checkout: Checkout, wanted: frozenset[str]) -> None:
    """Give ``checkout`` an environment with the ``wanted`` features, or exit with a sentence.

    Of several starts at once the first does the work and the others wait for it.
    """
    say = wording(environment_language())
    try:
        with _alone(Path(f"{checkout.environment}.lock"), say):
            if not checkout.holds(wanted):
                with Path(f"{checkout.environment}.log").open("w", encoding="utf-8") as log:
                    _Provision(checkout, wanted, log, say).run()
    except NotReadyError as error:
        bootstrap.stop(str(error))
    except OSError as error:
        bootstrap.stop(say("setup.unwritable", folder=checkout.folder, reason=error.strerror))
    except KeyboardInterrupt:
        bootstrap.stop(say("setup.interrupted"))


@dataclass(frozen=True)
class _Provision:
    """One run of the work; ``log`` takes what the tools say, ``say`` words what a person reads."""

    checkout: Checkout
    wanted: frozenset[str]
    log: IO[str]
    say: Wording

    def run(self) -> None:
        """Make everything ready and, last of all, write the stamp."""
        reusable = self._is_reusable()
        self._install_system_packages(with_venv=not reusable)
        features = self.wanted | self.checkout.read_stamp()[0]
        if not (reusable and self._update(features)):
            self._create(features)
            self._install(features)
            if not self._runs(self.checkout.python, "-c", _TRIAL):
                raise NotReadyError(self.say("setup.damaged", log=self.log.name))
        self.checkout.write_stamp(features, self.checkout.origin())
        self._tell("setup.done")

    def _install_system_packages(self, *, with_venv: bool) -> None:
        automatic = debian.can_install()
        # Where it costs no question, a screen that comes later is provided for as well.
        packages = debian.library_packages(screen=automatic or "screen" in self.wanted)
        if with_venv:
            packages += debian.venv_packages()
        if packages:
            self._install_needed(packages, automatic=automatic)
        if automatic and "tests" in self.wanted and (packages := debian.reading_packages()):
            self._tell("setup.system", packages=" ".join(packages))
            self.log.flush()
            debian.install(packages, self.log)  # one test is skipped where this fails

    def _install_needed(self, packages: list[str], *, automatic: bool) -> None:
        if not automatic:
            raise NotReadyError(self.say("setup.run_first", command=debian.command(packages)))
        self._tell("setup.system", packages=" ".join(packages))
        self.log.flush()
        if not debian.install(packages, self.log):
            command = debian.command(packages)
            raise NotReadyError(self.say("setup.no_system", command=command, log=self.log.name))

    def _is_reusable(self) -> bool:
        """Return whether the environment that stands can be brought up to date.

        One that another tool made can; one whose making was interrupted cannot, nor can one that
        lacks a part or belongs to another Python.
        """
        unfinished = Path(self.checkout.stamp).exists() and not self.checkout.read_stamp()[1]
        if unfinished or not self.checkout.stands():
            return False
        version = sys.version_info[:2]
        return self._runs(
            self.checkout.python,
            "-c",
            f"import pip, sys; sys.exit(sys.version_info[:2] != {version})",
        )

    def _update(self, features: frozenset[str]) -> bool:
        """Install what changed or was added; return whether the result can be used."""
        before = self.checkout.read_stamp()
        same = _requirements(before[1]) == _requirements(self.checkout.origin())
        if not (same and features - {"screen"} <= before[0]):
            self.checkout.write_stamp(features, "")
            try:
                self._install(features)
            except NotReadyError:  # pip has put back what it found, so that still stands
                self.checkout.write_stamp(*before)
                raise
        return self._runs(self.checkout.python, "-c", _TRIAL)

    def _create(self, features: frozenset[str]) -> None:
        self._tell("setup.create", folder=self.checkout.environment)
        environment = Path(self.checkout.environment)
        with suppress(FileNotFoundError):
            if environment.is_dir() and not environment.is_symlink():
                shutil.rmtree(environment)
            else:
                environment.unlink()
        environment.mkdir()
        self.checkout.write_stamp(features, "")
        if not self._runs(bootstrap.base_python(), "-m", "venv", self.checkout.environment):
            raise NotReadyError(self.say("setup.no_environment", log=self.log.name))

    def _install(self, features: frozenset[str]) -> None:
        self._tell("setup.install")
        extras = ",".join(sorted(features & {"tests", "fuzz"}))
        extra = f"[{extras}]" if extras else ""
        command = [self.checkout.python, "-m", "pip", "install", "--no-input", "--no-color"]
        command += ["--editable", f"{self.checkout.folder}{extra}"]
        variables = _variables()
        lines: list[str] = []
        with subprocess.Popen(
            command,
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as pip:
            for line in pip.stdout or ():
                lines.append(line)
                self.log.write(line)
                if line.startswith("Collecting "):
                    sys.stderr.write(f"  {line.split()[1]}\n")
        if pip.returncode != 0:
            offline = any(sign in line for line in lines for sign in _NO_NETWORK)
            key = "setup.no_network" if offline else "setup.no_packages"
            raise NotReadyError(self.say(key, log=self.log.name))

    def _runs(self, python: str, *arguments: str) -> bool:
        """Run ``python``, blind to the folder and the variables here; return if it ended well."""
        self.log.flush()
        try:
            done = subprocess.run(
                [python, "-I", *arguments],
                check=False,
                env=_variables(),
                stdin=subprocess.DEVNULL,
                stdout=self.log,
                stderr=self.log,
            )
        except OSError:  # the interpreter itself is missing or broken
            return False
        return done.returncode == 0

    def _tell(self, key: str, **facts: object) -> None:
        sys.stderr.write(self.say(key, **facts) + "\n")
        sys.stderr.flush()


def _requirements(origin: str) -> tuple[str, object, object]:
    """Return the parts of ``origin`` that decide what is installed; the tools' settings do not."""
    place, _, text = origin.partition("\n")
    project = tomllib.loads(text)
    return place, project.get("project"), project.get("build-system")


def _variables() -> dict[str, str]:
    kept = bootstrap.clean_environment()
    for name in _DIVERTING:
        kept.pop(f"PIP_{name}", None)
    return kept | {
        "PIP_USER": "0",
        "PIP_REQUIRE_VIRTUALENV": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


@contextmanager
def _alone(lock: Path, say: Wording) -> Iterator[None]:
    """Hold ``lock`` against other processes; the system frees it when this one ends, however."""
    with lock.open("w") as file:
        if not _locked(file, wait=False):
            sys.stderr.write(say("setup.waiting") + "\n")
            _locked(file, wait=True)
        yield


if sys.platform == "win32":
    import msvcrt
    import time

    def _locked(file: IO[str], *, wait: bool) -> bool:
        while True:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
                time.sleep(1)
            else:
                return True

else:
    import fcntl

    def _locked(file: IO[str], *, wait: bool) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
