"""Writes `.br` and `.gz` beside the files of a site, as small as they can be, for hosts that send them as they are."""

import gzip
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import brotli

from guide.digests import digest
from guide.project import Project
from guide.shelf import keep_files, place

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
    files = [path for path in site.rglob("*") if path.suffix in KINDS and path.stat().st_size >= LEAST]
    files.sort(key=lambda path: path.stat().st_size)  # so that both cores get large ones
    digests = {path: digest(path.read_bytes()) for path in files}
    made_of = {(path, way): digest(version("brotli"), digests[path], way) for way in WAYS for path in files}
    compressed = keep_files(project, "compressed", made_of, lambda file: WAYS[file[1]](file[0].read_bytes()), few=1)
    for (path, way), kept in compressed.items():
        place(kept, path.with_name(path.name + way))
