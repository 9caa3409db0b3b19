"""What a build takes as a guide grows: made-up guides of 30 to 3,000 pages, beside stock Material and Zensical."""

import math
import shutil
import sys
from pathlib import Path

from made_up import PART, make_up
from others import copy_guide, write_stock
from processes import BIN, Run, edit, forget, run, take_median

PAGES = {30: 5, 300: 3, 1000: 1, 3000: 1}
"""How many pages, and how many runs of each; of more than one run the median is taken."""
COLD, WARM = "`guide build`, nothing kept", "`guide build` after an edit"
BEFORE = {COLD: forget, WARM: edit}
"""What is done before a build."""
STOCK, ZENSICAL = "stock Material", "Zensical"
BUDGETS = {30: 1.3, 1000: 0.7}
"""The most that `guide build` may take, beside stock Material."""

TABLE = """\
## As the guide grows

Made-up pages in parts of {part}, each with six facts, their citations and two pictures. Stock Material gets the same
words, Zensical the same guide. "Nothing kept" is the first build on a machine: each picture for links is drawn, each
file compressed at the highest level. Later builds take what did not change from `.cache/`; one page was edited before
each. Work is the seconds of all cores together; memory is that of the largest process.

| Pages | Build | Time | Work | Memory | Time beside stock Material |
|---|---|---|---|---|---|
{rows}

The budget of `guide build` after an edit: at most {small} times as long as stock Material at 30 pages, at most {large}
at 1,000.

{fits}
"""


def measure_growth(folder: Path) -> str:
    """Return the table of what builds take, as Markdown."""
    taken: dict[tuple[int, str], Run] = {}
    for pages, runs in PAGES.items():
        for name, each in measure_size(folder / str(pages), pages, runs).items():
            taken[pages, name] = each
    rows = [_draw(pages, name, each, taken[pages, STOCK]) for (pages, name), each in taken.items()]
    fits = [_fit(name, taken[1000, name], taken[3000, name]) for name in (COLD, WARM, STOCK, ZENSICAL)]
    return TABLE.format(part=PART, rows="\n".join(rows), small=BUDGETS[30], large=BUDGETS[1000], fits="\n".join(fits))


def measure_size(folder: Path, pages: int, runs: int) -> dict[str, Run]:
    """Return what each build of a guide of some pages takes; they take turns."""
    ours, stock, zensical = folder / "ours", folder / "stock", folder / "zensical"
    for copy in (ours, zensical):
        copy_guide(copy)
        make_up(copy, pictures=True, pages=pages)
    write_stock(ours, stock)
    commands = {
        COLD: (ours, [BIN / "guide", "build"]),
        WARM: (ours, [BIN / "guide", "build"]),
        STOCK: (stock, [BIN / "mkdocs", "build", "--quiet"]),
        ZENSICAL: (zensical, [BIN / "zensical", "build", "--clean"]),
    }
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(runs):
        for name, (place, command) in commands.items():
            if name in BEFORE:
                BEFORE[name](place)
            each = run(place, command)
            taken[name].append(each)
            print(f"{pages} pages, turn {turn + 1} of {runs}: {name} {each.seconds:.1f} s", file=sys.stderr)
    shutil.rmtree(folder)
    return {name: take_median(each) for name, each in taken.items()}


def _draw(pages: int, name: str, each: Run, stock: Run) -> str:
    beside = each.seconds / stock.seconds
    return f"| {pages:,} | {name} | {each.seconds:.1f} s | {each.work:.1f} s | {each.memory:,.0f} MB | {beside:.2f} |"


def _fit(name: str, smaller: Run, larger: Run) -> str:
    power = math.log(larger.work / smaller.work) / math.log(3000 / 1000)
    return f"- {name}: from 1,000 to 3,000 pages the work grows as pages to the power of {power:.2f}."
