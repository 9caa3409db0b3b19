"""What one nginx answers under load: this guide and stock Material's site of the same words, in turn."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from others import compress, copy_guide, write_material
from processes import BIN, ENVIRONMENT
from readers import OURS, STOCK, serve

CONNECTIONS, SECONDS = 256, 30
PAGES = {"home": "", "benefits": "benefits/"}
TABLE = """\
## Under load

wrk, {connections} connections for {seconds} s, on the machine of the server, which has to do both. Pages go out
compressed by brotli, as browsers ask for them.

| Page | Site | Requests a second | Slowest of a hundred | Data a second | Errors |
|---|---|---|---|---|---|
{rows}
"""


def measure_load(folder: Path) -> str:
    """Return the table of what nginx answers, as Markdown."""
    if not shutil.which("wrk"):
        sys.exit("error: the load is made by wrk. Debian and Ubuntu: apt install wrk")
    ours = folder / "ours"
    copy_guide(ours)
    subprocess.run([BIN / "guide", "build"], cwd=ours, env=ENVIRONMENT, check=True)
    stock = write_material(ours / "site", folder / "stock", [BIN / "mkdocs", "build", "--quiet"])
    compress(stock)
    with serve(ours / "site") as first, serve(stock) as second:
        sites = {OURS: first, STOCK: second}
        rows = [draw(page, name, press(f"{sites[name]}{path}")) for page, path in PAGES.items() for name in sites]
    return TABLE.format(connections=CONNECTIONS, seconds=SECONDS, rows="\n".join(rows))


def press(address: str) -> str:
    """Return what wrk says after it asked for a page all the time."""
    command = ["wrk", "--threads", "1", "--connections", str(CONNECTIONS), "--duration", f"{SECONDS}s", "--latency"]
    command += ["--header", "Accept-Encoding: br", address]
    print(f"pressing {address}", file=sys.stderr)
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def draw(page: str, name: str, told: str) -> str:
    """Return a row of the table."""
    rate, data = (find(rf"{what}/sec:\s+(\S+)", told) for what in ("Requests", "Transfer"))
    slowest = find(r"99%\s+(\S+)", told)
    errors = find(r"Socket errors: (.*)", told) or "none"
    refused = find(r"Non-2xx or 3xx responses: (\d+)", told)
    said = f"{errors}; {refused} refused" if refused else errors
    return f"| {page} | {name} | {float(rate):,.0f} | {slowest} | {data} | {said} |"


def find(pattern: str, words: str) -> str:
    """Return what a pattern finds, or nothing."""
    found = re.search(pattern, words)
    return found[1] if found else ""
