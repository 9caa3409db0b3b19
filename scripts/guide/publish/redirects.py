"""Redirects: at each former address a page that leads to the new one, on any host and without a program."""

import posixpath
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from guide.addresses import list_redirects
from guide.data import read_data
from guide.project import Project

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>This page has moved</title>
<link rel="canonical" href="{canonical}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body><p>This page has moved. <a href="{target}">Go to its new place</a>.</p></body>
</html>
"""


def write_redirects(project: Project, site: Path) -> None:
    """Write the redirects of a guide into its built site, beside the pages that they lead to."""
    for former, address in list_redirects(project, read_data(project).house).items():
        path = site / (f"{former}index.html" if former.endswith("/") or not former else former)
        path.parent.mkdir(parents=True, exist_ok=True)
        target = posixpath.relpath(address or ".", path.relative_to(site).parent.as_posix()) + "/"
        canonical = _find_canonical(site / address / "index.html") or target
        path.write_text(PAGE.format(canonical=escape(canonical), target=escape(target)), encoding="utf-8")


def _find_canonical(page: Path) -> str:
    """Return what a built page says its own address is; empty if it does not."""
    link = LexborHTMLParser(page.read_bytes()).css_first('link[rel="canonical"]') if page.is_file() else None
    return (link.attributes.get("href") or "") if link else ""
