"""What a page weighs and how soon it is seen on a phone: this guide beside the same words in the site of others.

Each site is served by the real nginx, compressed beforehand, and opened by Lighthouse as on a slow phone. The words of
the others are those that the guide offers as Markdown beside each page. The floor is what no site can be faster than:
the same words as bare HTML.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from others import ROOT, compress, copy_guide, write_docusaurus, write_floor, write_material, write_vitepress
from processes import BIN, ENVIRONMENT

RUNS, TRIES = 5, 3
PAGES = {"home": "", "benefits": "benefits/", "side effects": "side-effects/", "sources": "evidence/sources/"}
PAGES["what fits me"] = "decide/"
"""The pages that are opened: the first, two long ones, the longest of all, and one with a tool."""
OURS, STOCK, FLOOR = "this guide", "stock Material", "bare HTML"
BUDGETED = {OURS, STOCK, FLOOR}
"""The sites that the budgets speak of. The others are opened once."""
SPEED, SCORES = ("performance",), ("performance", "accessibility", "best-practices", "seo")
PACKAGES = (
    *("lighthouse@12", "vitepress@1", "markdown-it-footnote@4"),
    *("@docusaurus/core@3", "@docusaurus/preset-classic@3", "react@19", "react-dom@19"),
)
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking"
BEST = 100
"""The highest score."""
SECOND = 12_000
"""Bytes that a second page may have."""

TABLE = """\
## For readers

Lighthouse, as on a slow phone (its mobile simulation), each site behind the same nginx with brotli: the median of
{runs}, of sites without a budget one look. Largest paint is when the largest thing in sight has been drawn. Bytes are
those of a first visit. Blocked is how long the page does not answer to a finger. Bare HTML is the floor: the same words
and twenty lines of styles.

| Page | Site | Largest paint | This guide beside it | Bytes | Blocked | Shift | Performance |
|---|---|---|---|---|---|---|---|
{rows}

The scores of these pages of this guide, one look each: {scores}.

The budget: a largest paint at most 0.65 of stock Material's and 1.3 of bare HTML's; at most half the bytes of stock
Material; no shift; all scores 100.

A second page, with styles and scripts kept: {second}
"""


Told = dict[str, dict[str, dict[str, float]]]
"""The report of Lighthouse, as far as it is read here."""


@dataclass(frozen=True)
class Visit:
    """What Lighthouse saw of a page: milliseconds, bytes, and a score up to 100."""

    paint: float
    bytes: float
    blocked: float
    shift: float
    score: float


def measure_readers(folder: Path) -> str:
    """Return the table of what readers get, as Markdown."""
    tools = folder / "tools"
    tools.mkdir()
    subprocess.run(["npm", "install", "--silent", "--no-fund", "--no-audit", *PACKAGES], cwd=tools, check=True)
    sites = build_sites(folder, tools)
    with ExitStack() as served:
        addresses = {name: served.enter_context(serve(site)) for name, site in sites.items()}
        visits = visit_all(addresses, tools)
        scores = measure_scores(addresses[OURS], tools)
    rows = [draw(page, name, visits) for page in PAGES for name in sites]
    return TABLE.format(runs=RUNS, rows="\n".join(rows), scores=scores, second=measure_second(sites[OURS]))


def build_sites(folder: Path, tools: Path) -> dict[str, Path]:
    """Build the guide and its words in the sites of others. Returns the folder of each."""
    ours = folder / "ours"
    copy_guide(ours)
    subprocess.run([BIN / "guide", "build"], cwd=ours, env=ENVIRONMENT, check=True)
    words = ours / "site"
    sites = {
        OURS: words,
        STOCK: write_material(words, folder / "stock", [BIN / "mkdocs", "build", "--quiet"]),
        "Zensical": write_material(words, folder / "zensical", [BIN / "zensical", "build", "--clean"]),
        "VitePress": write_vitepress(words, folder / "vitepress", tools),
        "Docusaurus": write_docusaurus(words, folder / "docusaurus", tools),
        FLOOR: write_floor(words, folder / "floor"),
    }
    for site in list(sites.values())[1:]:
        compress(site)
    return sites


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder by nginx. Yields its address."""
    command = [sys.executable, ROOT / "scripts" / "deploy" / "try_nginx.py", site]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as nginx:
        try:
            yield nginx.stdout.readline().strip() if nginx.stdout else ""
        finally:
            nginx.terminate()


def visit_all(addresses: Mapping[str, str], tools: Path) -> dict[tuple[str, str], Visit]:
    """Return what was seen of each page of each site; the sites take turns."""
    seen: dict[tuple[str, str], list[Visit]] = {}
    for turn in range(RUNS):
        for page, path in PAGES.items():
            for name, address in addresses.items():
                if name in BUDGETED or turn == 0:
                    seen.setdefault((page, name), []).append(read_visit(look(f"{address}{path}", tools, SPEED)))
            print(f"turn {turn + 1} of {RUNS}: {page}", file=sys.stderr)
    return {each: take_middle(visits) for each, visits in seen.items()}


def measure_scores(address: str, tools: Path) -> str:
    """Return in words how the pages of a site are scored."""
    below: dict[str, list[str]] = {kind: [] for kind in SCORES}
    for page, path in PAGES.items():
        told = look(f"{address}{path}", tools, SCORES)
        for kind, score in zip(SCORES, read_scores(told), strict=True):
            if score < BEST:
                below[kind].append(f"{page} {score:.0f}")
    told_of = {kind: f" ({', '.join(pages)})" if pages else "" for kind, pages in below.items()}
    return "; ".join(
        f"{kind} {BEST} on {len(PAGES) - len(pages)} of {len(PAGES)}{told_of[kind]}" for kind, pages in below.items()
    )


def look(address: str, tools: Path, categories: tuple[str, ...]) -> Told:
    """Return what Lighthouse tells of a page. Now and then it misses the beginning, and has to look again.

    Raises:
        RuntimeError: It saw nothing, however often it looked.
    """
    browser = shutil.which("chromium") or shutil.which("google-chrome") or ""
    command = [tools / "node_modules" / ".bin" / "lighthouse", address, "--output=json", "--quiet"]
    command += [f"--chrome-flags={FLAGS}", f"--only-categories={','.join(categories)}"]
    environment = {**os.environ, "CHROME_PATH": browser}
    for _ in range(TRIES):
        done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
        if done.returncode == 0:
            told: Told = json.loads(done.stdout)
            return told
    raise RuntimeError(f"Lighthouse cannot open {address}: {done.stderr}")


def read_visit(told: Told) -> Visit:
    """Return the figures of what was told."""
    names = ("largest-contentful-paint", "total-byte-weight", "total-blocking-time", "cumulative-layout-shift")
    return Visit(*(told["audits"][name]["numericValue"] for name in names), read_scores(told)[0])


def read_scores(told: Told) -> list[float]:
    """Return the scores of what was told, up to 100."""
    return [100 * each["score"] for each in told["categories"].values()]


def take_middle(visits: list[Visit]) -> Visit:
    """Return the median of each figure."""
    figures = zip(*((each.paint, each.bytes, each.blocked, each.shift, each.score) for each in visits), strict=True)
    return Visit(*map(statistics.median, figures))


def draw(page: str, name: str, visits: Mapping[tuple[str, str], Visit]) -> str:
    """Return a row of the table."""
    seen, ours = visits[page, name], visits[page, OURS]
    return (
        f"| {page} | {name} | {seen.paint / 1000:.2f} s | {ours.paint / seen.paint:.2f} | {seen.bytes / 1000:.1f} kB "
        f"| {seen.blocked:.0f} ms | {seen.shift:.2f} | {seen.score:.0f} |"
    )


def measure_second(site: Path) -> str:
    """Return in words what pages weigh for readers who have been on another."""
    sizes = sorted(path.stat().st_size for path in site.rglob("index.html.br"))
    over = sum(size > SECOND for size in sizes)
    return (
        f"{statistics.median(sizes) / 1000:.1f} kB in the middle, {sizes[-1] / 1000:.1f} kB the largest; "
        f"{over} of {len(sizes)} pages are over the {SECOND // 1000} kB of the budget."
    )
