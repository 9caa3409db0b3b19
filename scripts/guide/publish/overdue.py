"""Shows on a page that its review is overdue, for readers without scripts; a script finds out itself."""

import re
from datetime import date
from pathlib import Path

from guide.clock import read_today
from guide.project import Project

BANNER = re.compile(r'(<p class="overdue" data-due="(\d{4}-\d\d-\d\d)") hidden>')


def show_overdue(_project: Project, site: Path) -> None:
    """Show the banner of each page of a site whose review was due before today."""
    today = read_today()
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        banner = BANNER.search(html)
        if banner and date.fromisoformat(banner[2]) < today:
            path.write_text(BANNER.sub(r"\1>", html), encoding="utf-8")
