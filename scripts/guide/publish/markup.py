"""Pages without the blanks and quotation marks that only their writers need."""

from pathlib import Path

import minify_html

from guide.project import Project
from guide.publish import beside


def shrink_pages(_project: Project, site: Path) -> None:
    """Shrink the markup of every page of a site; what it says and how it is read by a browser stays as it was."""
    beside.share(_shrink, sorted(site.rglob("*.html")))


def _shrink(path: Path) -> None:
    html = path.read_text(encoding="utf-8")
    small = minify_html.minify(html, keep_closing_tags=True, keep_html_and_head_opening_tags=True)
    path.write_text(small, encoding="utf-8")
