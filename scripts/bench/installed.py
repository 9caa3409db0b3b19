"""What each thing that the guide is built with brings along: packages, and room on the disk."""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
TABLE = """\
## What is installed

To build the site: {count} packages, {size:.0f} MB. Of each that we name in pyproject.toml, where its reason stands:
what it needs besides itself, and the room of all these. What several need is counted at each.

| Package | Version | Licence | Brings | Room |
|---|---|---|---|---|
{rows}
"""


def measure_installed(_folder: Path) -> str:
    """Return the table of what is installed, as Markdown."""
    direct = sorted(list_needed(distribution("guide")), key=str.lower)
    every = set().union(*(close(name) for name in direct))
    rows = [draw(name) for name in direct]
    return TABLE.format(count=len(every), size=sum(map(weigh, every)), rows="\n".join(rows))


def draw(name: str) -> str:
    """Return a row of the table."""
    package, needed = distribution(name), close(name)
    others = ", ".join(sorted(needed - {normal(name)})) or "nothing"
    room = sum(map(weigh, needed))
    return f"| {name} | {package.version} | {tell_licence(package)} | {others} | {room:.1f} MB |"


def list_needed(package: Distribution) -> list[str]:
    """Return what a package needs on this machine, without what is optional."""
    needed = []
    for line in package.requires or []:
        name, _, condition = line.partition(";")
        if "extra" in condition:
            continue
        found = NAME.match(name)
        if found and is_here(found[0]):
            needed.append(found[0])
    return needed


def is_here(name: str) -> bool:
    """Return whether a package is installed. One that only other machines need is not."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def close(name: str) -> set[str]:
    """Return a package and all that it needs, by their names in lower case."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        each = normal(waiting.pop())
        if each not in found:
            found.add(each)
            waiting += list_needed(distribution(each))
    return found


def normal(name: str) -> str:
    """Return the one spelling of a name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def weigh(name: str) -> float:
    """Return the room of a package on the disk, in MB."""
    package = distribution(name)
    files = (Path(str(package.locate_file(file))) for file in package.files or [])
    return sum(path.stat().st_size for path in files if path.is_file()) / 1e6


def tell_licence(package: Distribution) -> str:
    """Return the licence that a package names."""
    told = package.metadata.get("License-Expression")
    kinds = package.metadata.get_all("Classifier") or []
    named = [kind.rpartition(" :: ")[2] for kind in kinds if kind.startswith("License")]
    return told or ", ".join(named) or str(package.metadata.get("License", "not said")).partition("\n")[0]
