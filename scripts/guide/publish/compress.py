"""Writes `.br` and `.gz` beside the files of a site, as small as they can be, for hosts that send them as they are."""

import gzip
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import brotli

from guide.project import Project
from guide.publish import beside

KINDS = {".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml", ".yml", ".ics", ".csv", ".md"}
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
    names = {path: sha256(path.read_bytes()).hexdigest() for path in files}
    fresh = [path for path in files if not all((kept / f"{names[path]}{suffix}").is_file() for suffix in WAYS)]
    fresh.sort(key=lambda path: path.stat().st_size)  # so that both cores get large ones
    beside.share(lambda path: _compress(path, kept / names[path]), fresh, few=1)
    for path in files:
        for suffix in WAYS:
            shutil.copyfile(kept / f"{names[path]}{suffix}", path.with_name(path.name + suffix))
    used = {f"{name}{suffix}" for name in names.values() for suffix in WAYS}
    for path in kept.iterdir():
        if path.name not in used:
            path.unlink()


def _compress(path: Path, place: Path) -> None:
    """Keep a file in each compressed form at a place; a kill leaves no half of one."""
    content = path.read_bytes()
    for suffix, compress in WAYS.items():
        fresh = place.with_name(f"{place.name}{suffix}.{os.getpid()}")
        fresh.write_bytes(compress(content))
        fresh.replace(place.with_name(f"{place.name}{suffix}"))
