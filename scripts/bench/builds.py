"""What builds of this guide take, beside stock Material and Zensical with the same words; and what an edit takes."""

import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from made_up import SIZE, make_up
from others import ROOT, copy_guide, write_stock
from processes import BIN, edit, forget, run

from guide.checks.data import check_data
from guide.checks.numbers import check_numbers, gather_evidence
from guide.data import read_data
from guide.project import Project
from guide.prose import find_passages

RUNS = 5
SERVED = 300
"""Pages of the guide that is edited while it is served."""

TABLE = """\
## Builds

Whole processes: the median of {runs}, after one run that does not count. The guide has {pages} pages. `guide build`
checks all, follows every link, looks at every page, makes all small and compresses it; it takes what did not change
from `.cache/`. "Nothing kept" is the first build on a machine.

| Build | Time | Beside stock Material |
|---|---|---|
{rows}

| Pages, while writing | From an edit of a page to the page with the edit, `make serve` |
|---|---|
{refresh}

The budget: at most 1.5 s.

| {many} | Time | Beside the same without |
|---|---|---|
| `guide build` with the words alone, nothing kept | {plain:.2f} s | 1.00 |
| `guide build` with facts, citations and pictures, nothing kept | {full:.2f} s | {times:.2f} |

The budget: at most 1.5 times.

| Check | Time |
|---|---|
| Every number of every page and data file | {check:.2f} s |

The budget: at most 1 s.
"""


@dataclass(frozen=True)
class Build:
    """What is built.

    Attributes:
        folder: The guide.
        command: Builds it.
        prepare: Is done before, to that folder.
    """

    folder: Path
    command: list[Path | str]
    prepare: Callable[[Path], None] = lambda _folder: None


def measure_builds(folder: Path) -> str:
    """Return the tables of what builds and edits take, as Markdown."""
    ours, stock, zensical = folder / "ours", folder / "stock", folder / "zensical"
    for copy in (ours, zensical):
        copy_guide(copy)
    write_stock(ROOT, stock)
    build: list[Path | str] = [BIN / "guide", "build"]
    seconds = measure(
        {
            "MkDocs with stock Material, the same words": Build(stock, [BIN / "mkdocs", "build", "--quiet"]),
            "Zensical, our `mkdocs.yml`, no cache": Build(zensical, [BIN / "zensical", "build", "--clean"]),
            "`guide build`, nothing kept": Build(ours, build, forget),
            "`guide build` after an edit of one page": Build(ours, build, edit),
        }
    )
    refresh = {len(Project(ours).page_paths()): measure_refresh(ours)}
    served = folder / "served"
    copy_guide(served)
    make_up(served, pictures=True, pages=SERVED)
    refresh[SERVED] = measure_refresh(served)
    plain, full = folder / "plain", folder / "full"
    for made in (plain, full):
        copy_guide(made)
        make_up(made, pictures=made == full)
    grown = measure({"plain": Build(plain, build, forget), "full": Build(full, build, forget)})
    return draw_tables(seconds, refresh, grown, measure_check())


def measure_check() -> float:
    """Return the median of the seconds that the numbers of the real guide take, its data being read already."""
    project = Project(ROOT)
    evidence = gather_evidence(data := read_data(project))
    pages = [project.read_page(path) for path in project.page_paths()]
    times = []
    for _ in range(RUNS):
        find_passages.cache_clear()
        started = time.perf_counter()
        for page in pages:
            check_numbers(page, evidence)
        list(check_data(data, evidence))
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def measure(builds: dict[str, Build]) -> dict[str, float]:
    """Return the median of the seconds that each takes, after one run that does not count."""
    times: dict[str, list[float]] = {name: [] for name in builds}
    for turn in range(RUNS + 1):
        for name, build in builds.items():
            build.prepare(build.folder)
            taken = run(build.folder, build.command)
            if turn:
                times[name].append(taken.seconds)
        print(f"turn {turn} of {RUNS}", file=sys.stderr)
    return {name: statistics.median(each) for name, each in times.items()}


def measure_refresh(folder: Path) -> float:
    """Return the median of the seconds from an edit of a page to the page with the edit, from `guide serve`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    page = folder / "docs" / "index.md"
    words = page.read_text(encoding="utf-8")
    command = [BIN / "guide", "serve", "--port", str(port)]
    times = []
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as server:
        wait_for(server, "Ready")
        for turn in range(RUNS):
            started = time.perf_counter()
            mark = "Edited once more" + " and again" * turn + "."
            page.write_text(f"{words}\n{mark}\n", encoding="utf-8")
            while mark not in read(f"http://127.0.0.1:{port}/"):
                time.sleep(0.01)
            times.append(time.perf_counter() - started)
            wait_for(server, "Ready")
        server.terminate()
    return statistics.median(times)


def wait_for(process: "subprocess.Popen[str]", word: str) -> None:
    """Read what a process says until a line begins with a word."""
    if process.stderr:
        next(line for line in process.stderr if line.startswith(word))


def read(address: str) -> str:
    """Return the page at an address on this machine."""
    with urlopen(address) as answer:  # noqa: S310 - the scheme is ours, above
        return str(answer.read().decode())


def draw_tables(seconds: dict[str, float], refresh: dict[int, float], grown: dict[str, float], check: float) -> str:
    """Return what was measured as tables."""
    stock = next(iter(seconds.values()))
    rows = [f"| {name} | {each:.2f} s | {each / stock:.2f} |" for name, each in seconds.items()]
    return TABLE.format(
        runs=RUNS,
        pages=len(Project(ROOT).page_paths()),
        rows="\n".join(rows),
        refresh="\n".join(f"| {pages} | {each:.2f} s |" for pages, each in refresh.items()),
        many=", ".join(f"{count} {name}" for name, count in SIZE.items()),
        times=grown["full"] / grown["plain"],
        check=check,
        **grown,
    )
