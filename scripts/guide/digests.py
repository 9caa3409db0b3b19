"""Digests that tell what something was made of: what is kept under one is never taken for anything else."""

import os
import re
import sys
import sysconfig
from functools import cache
from hashlib import sha256
from pathlib import Path

from guide.project import Project

NOT_CONVERTED = {".css", ".js", ".md"}
"""Files of `docs/` that no page is made of but by their names; a page of Markdown is made of its own."""


def digest(*parts: str | bytes) -> str:
    """Return what tells some parts, in their order, from any others (SHA-256, in hexadecimal digits)."""
    all_parts = sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        all_parts.update(f"{len(content)} ".encode())
        all_parts.update(content)
    return all_parts.hexdigest()


def digest_files(root: Path, *paths: Path) -> str:
    """Return what tells some files below a folder, by their names from there and their content, from any others."""
    files = (path for path in paths if path.is_file())
    return digest(*(part for path in files for part in (path.relative_to(root).as_posix(), read_or_fault(path))))


def read_or_fault(path: Path) -> bytes:
    """Return what a file holds or, if it cannot be read, the number of the fault."""
    try:
        return path.read_bytes()
    except OSError as error:  # which is told by who needs the file
        return f"{error.errno}".encode()


def digest_guide(project: Project) -> str:
    """Return what tells all that any page may be made of, besides its own words, from what it was at other times.

    That is the settings, the data and files that pages show, the names of all files, and the programs.
    """
    files = sorted(path for path in project.docs.rglob("*") if path.is_file())
    settings = read_or_fault(project.config).decode("utf-8", "replace")
    words = sorted(set(re.findall(r"\w\w+", settings)))
    named = [f"{word}={os.environ[word]}" for word in words if word in os.environ]
    names = [path.relative_to(project.docs).as_posix() for path in files]
    shown = digest_files(project.docs, *(path for path in files if path.suffix not in NOT_CONVERTED))
    return digest(settings, *named, *names, shown, digest_programs())


def digest_templates(project: Project) -> str:
    """Return what tells the templates from what they were at other times."""
    return digest_files(project.root, *sorted(project.overrides.rglob("*")))


@cache
def digest_programs() -> str:
    """Return what tells the programs that make a site from others: our own, and the versions of those of others."""
    here = Path(__file__).parent
    own = digest_files(here, *sorted(path for path in here.rglob("*") if path.suffix != ".pyc"))
    places = {sysconfig.get_path(kind) for kind in ("purelib", "platlib")}
    others = sorted(path.name for place in places for path in Path(place).glob("*.dist-info"))
    return digest(own, sys.version, *others)
