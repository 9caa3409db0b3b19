"""Measures this guide beside others of the same pages, and writes BENCHMARKS.md.

`python scripts/bench` measures all; `python scripts/bench readers load` only these parts, and leaves the others of the
page as they are. Things that are compared take turns, so that whatever else the machine does meets all of them alike.
"""

import os
import platform
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from builds import measure_builds
from growth import measure_growth
from installed import measure_installed
from load import measure_load
from others import ROOT
from readers import measure_readers

PARTS = {
    "readers": measure_readers,
    "builds": measure_builds,
    "growth": measure_growth,
    "load": measure_load,
    "installed": measure_installed,
}
PAGE = ROOT / "BENCHMARKS.md"
HEAD = """\
# Benchmarks

`make bench` measures and writes this page. `python scripts/bench` with the names of parts measures these anew: {parts}.
What is compared takes turns.
"""


def main() -> None:
    """Measure what was asked for, and write it into the page."""
    asked = sys.argv[1:] or list(PARTS)
    if unknown := [name for name in asked if name not in PARTS]:
        sys.exit(f"error: no such part: {', '.join(unknown)}. There are: {', '.join(PARTS)}")
    for name in asked:
        with tempfile.TemporaryDirectory() as folder:
            print(f"Measuring {name}", file=sys.stderr)
            write_part(name, PARTS[name](Path(folder)))
    print(PAGE.read_text(encoding="utf-8"))


def write_part(name: str, words: str) -> None:
    """Put what was measured in the place of what the page said of it, beside the day and the machine."""
    page = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    found = re.findall(r"^<!-- (\w+) -->\n(.*?)(?=^<!-- |\Z)", page, re.MULTILINE | re.DOTALL)
    machine = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    told = dict(found) | {name: f"{words.strip()}\n\nMeasured on {datetime.now(UTC):%Y-%m-%d}: {machine}.\n\n"}
    parts = [f"<!-- {each} -->\n{told[each]}" for each in PARTS if each in told]
    PAGE.write_text(f"{HEAD.format(parts=', '.join(PARTS))}\n{''.join(parts).strip()}\n", encoding="utf-8")


main()
