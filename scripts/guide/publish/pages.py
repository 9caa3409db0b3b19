"""Changes the pages of a site: each is read once and written once, however much is done to it.

To write a file anew that was just written makes some file systems wait for the disk, which takes longer than the work.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from guide.digests import digest, digest_programs
from guide.project import Project
from guide.shelf import keep_values


class Edit(NamedTuple):
    """What is done to a page.

    Attributes:
        change: Takes its HTML, returns what it is to become. Done twice, it changes nothing more.
        made_of: A digest of all that this depends on besides the page.
    """

    change: Callable[[str], str]
    made_of: str = ""


def edit_pages(project: Project, site: Path, edits: Sequence[Edit]) -> None:
    """Do some edits, in their order, to every page of a site; what came of the same page before is kept."""
    pages = {path: path.read_bytes() for path in sorted(site.rglob("*.html"))}
    all_share = digest(digest_programs(), *(edit.made_of for edit in edits))
    made_of = {path: digest(html, all_share) for path, html in pages.items()}
    for path, html in keep_values(project, "edited", made_of, lambda path: _edit(pages[path], edits)).items():
        if html != pages[path]:
            path.write_bytes(html)


def _edit(before: bytes, edits: Sequence[Edit]) -> bytes:
    html = before.decode().replace("\r\n", "\n")  # as browsers read it before they take the hash of a script
    for edit in edits:
        html = edit.change(html)
    return html.encode()
