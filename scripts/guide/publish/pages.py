"""Changes the pages of a site: each is read once and written once, however much is done to it.

To write a file anew that was just written makes some file systems wait for the disk, which takes longer than the work.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from guide.publish import beside

Edit = Callable[[str], str]
"""Takes the HTML of a page, returns what it is to become. Done twice, it changes nothing more."""


def edit_pages(site: Path, edits: Sequence[Edit]) -> None:
    """Do some changes, in their order, to every page of a site."""
    beside.share(lambda path: _edit(path, edits), sorted(site.rglob("*.html")))


def _edit(path: Path, edits: Sequence[Edit]) -> None:
    before = html = path.read_text(encoding="utf-8")
    for edit in edits:
        html = edit(html)
    if html != before:
        path.write_text(html, encoding="utf-8")
