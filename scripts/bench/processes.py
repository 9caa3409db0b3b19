"""Whole processes: how long they take, how much work that is, and how much memory they need."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BIN = Path(sys.executable).parent
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "NO_MKDOCS_2_WARNING": "1",
}
"""That of the builds: programs are compiled once, as on most machines."""


EDITED = "\nEdited.\n"


@dataclass(frozen=True)
class Run:
    """What a process took, with those that it started.

    Attributes:
        seconds: From its start to its end.
        work: Seconds of all cores together.
        memory: The most that one process had, in MB.
    """

    seconds: float
    work: float
    memory: float


def run(folder: Path, command: Sequence[str | Path]) -> Run:
    """Run a command to its end.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    memory = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)  # bytes there, kilobytes here
    return Run(time.perf_counter() - started, used.ru_utime + used.ru_stime, memory)


def forget(folder: Path) -> None:
    """Throw away what builds of a guide keep for the next."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)


def edit(folder: Path) -> None:
    """Add a word to the first page of a guide, or take it out again."""
    page = folder / "docs" / "index.md"
    words = page.read_text(encoding="utf-8")
    page.write_text(words.removesuffix(EDITED) if words.endswith(EDITED) else words + EDITED, encoding="utf-8")


def take_median(runs: Sequence[Run]) -> Run:
    """Return the median of each figure of some runs."""
    figures = ([run.seconds for run in runs], [run.work for run in runs], [run.memory for run in runs])
    return Run(*map(statistics.median, figures))
