"""The built site as a folder that works without a host, from a memory stick for instance, packed in one file."""

import io
import os
import re
from datetime import UTC, datetime
from html import escape
from itertools import chain
from pathlib import Path
from posixpath import dirname, relpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from guide.digests import digest, digest_programs
from guide.project import Project
from guide.publish.classic import rewrite
from guide.publish.folder_page import SEARCHED, draw_page
from guide.settings import read_settings
from guide.shelf import keep_values

NAME = "offline-guide.zip"
TOP = "guide"
"""The folder in the packed file that holds the site; beside it stands a page that leads there."""
START = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta http-equiv="refresh" content="0; url={top}/index.html">
</head>
<body><p><a href="{top}/index.html">{title}</a></p></body>
</html>
"""
LEFT_OUT = re.compile(
    rf"404\.html|_headers|robots\.txt|sitemap\.xml|release\.json|worker\.js|assets/cards/.*|{SEARCHED.pattern}"
    r"|[^/]*\.(?:webmanifest|zip)|.*\.(?:br|gz|md)|llms\.txt"
)
"""What only hosts, search engines or programs on the network ask for."""
MARK = re.compile(r'(?P<begin><strong class="?offline-file"?>)(?P<words>[^<]*)</strong>')
"""Where a page speaks of the packed file: **so**{.offline-file}."""
EARLIEST = 315532800
"""Seconds, of 1980-01-01: what a packed file can say of a file's age."""


def write_folder(project: Project, site: Path) -> None:
    """Write the packed folder into a site, if a page speaks of it, and link to it there with its kind and size."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    marked = {path: html for path, html in pages.items() if MARK.search(html)}
    if not marked:
        return
    packed = pack_folder(project, site)
    (site / NAME).write_bytes(packed)
    size = f"(ZIP, {max(len(packed) / 1e6, 0.1):.1f} MB)"
    for path, html in marked.items():
        address = relpath(NAME, dirname(path.relative_to(site).as_posix()) or ".")
        link = rf'\g<begin><a href="{address}" download>\g<words></a><span> {size}</span></strong>'
        path.write_text(MARK.sub(link, html), encoding="utf-8")


def pack_folder(project: Project, site: Path) -> bytes:
    """Return a built site as a packed folder; the same bytes for the same site.

    Raises:
        GuideError: A script is written so that it cannot run from a folder.
    """
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    taken = {name: path for name, path in files.items() if not LEFT_OUT.fullmatch(name)}
    scripts = {name: path.read_text(encoding="utf-8") for name, path in taken.items() if path.suffix == ".js"}
    pages = {name: path.read_bytes() for name, path in taken.items() if path.suffix == ".html"}
    searched = (path.read_bytes() for name, path in files.items() if SEARCHED.fullmatch(name))
    frame = digest(digest_programs(), *pages, *chain(*scripts.items()), *searched)
    made_of = {name: digest(frame, name, html) for name, html in pages.items()}
    drawn = keep_values(project, "folder", made_of, lambda name: draw_page(site, name, scripts).encode())
    title = escape(read_settings(project).site_name)
    stream = io.BytesIO()
    with ZipFile(stream, "w") as packed:
        _add(packed, "start.html", START.format(title=title, top=TOP).encode())
        for name, path in taken.items():
            content = drawn.get(name) or (
                rewrite(name, scripts[name]).encode() if name in scripts else path.read_bytes()
            )
            _add(packed, f"{TOP}/{name}", content)
    return stream.getvalue()


def _add(packed: ZipFile, name: str, content: bytes) -> None:
    """Add a file with the time stamp of the build, which is the same for the same input."""
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", EARLIEST)), UTC)
    year, month, day, *_ = moment.timetuple()
    about = ZipInfo(name, (year, month, day, 0, 0, 0))
    about.external_attr = 0o644 << 16
    packed.writestr(about, content, ZIP_DEFLATED, 9)
