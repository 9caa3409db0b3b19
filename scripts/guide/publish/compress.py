"""Writes `.br` and `.gz` beside the files of a site, as small as they can be, for hosts that send them as they are."""

import gzip
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import brotli

from guide.project import Project
from guide.publish import beside

KINDS = {".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml", ".yml", ".ics", ".csv"}
LEAST = 256
"""Bytes. Below this nothing is gained."""
WAYS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda content: brotli.compress(content, mode=brotli.MODE_TEXT, quality=11),
    ".gz": lambda content: gzip.compress(content, 9, mtime=0),
}


def compress_files(project: Project, site: Path) -> None:
    """Compress every file of a site that gains by it, on two cores; what did not change since the last build is kept.

    The highest level of brotli takes seconds for a whole guide, and its result is the same each time.
    """
    kept = project.root / ".cache" / "compressed"
    kept.mkdir(parents=True, exist_ok=True)
    files = [path for path in sorted(site.rglob("*")) if path.suffix in KINDS and path.stat().st_size >= LEAST]
    files.sort(key=lambda path: path.stat().st_size)
    used = set().union(*beside.share(lambda path: _compress(path, kept), files))
    for path in kept.iterdir():
        if path.name not in used:
            path.unlink()


def _compress(path: Path, kept: Path) -> set[str]:
    """Compress a file. Returns the names under which the results are kept."""
    content = path.read_bytes()
    names = {suffix: sha256(content).hexdigest() + suffix for suffix in WAYS}
    for suffix, name in names.items():
        small = _remember(kept / name, WAYS[suffix], content)
        path.with_name(path.name + suffix).write_bytes(small)
    return set(names.values())


def _remember(path: Path, compress: Callable[[bytes], bytes], content: bytes) -> bytes:
    """Return content compressed: what is kept at a path, or else compressed now and kept there."""
    if path.is_file():
        return path.read_bytes()
    small = compress(content)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    fresh.write_bytes(small)
    fresh.replace(path)
    return small
