"""Tells search engines that they may read everything, and where the list of pages is (RFC 9309)."""

from pathlib import Path

from guide.project import Project
from guide.settings import read_settings


def write_robots(project: Project, site: Path) -> None:
    """Write `robots.txt`, if the settings say where the site will stand."""
    if address := read_settings(project).address:
        words = f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
        (site / "robots.txt").write_text(words, encoding="utf-8")
