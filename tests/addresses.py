"""The addresses of the pages of the guide, and the days that they name."""

import re
from pathlib import Path

from guide.project import Project

ROOT = Path(__file__).parent.parent


def list_addresses() -> list[str]:
    """Return the address of each page of the guide, relative to the site."""
    project = Project(ROOT)
    stems = (path.relative_to(project.docs).with_suffix("").as_posix() for path in project.page_paths())
    return ["" if stem == "index" else f"{stem.removesuffix('/index')}/" for stem in stems]


def read_days(address: str) -> list[str]:
    """Return the days of the last and the next review of the page at an address, as its front matter has them."""
    stem = ROOT / "docs" / (address.strip("/") or "index")
    page = stem / "index.md" if (stem / "index.md").is_file() else stem.with_suffix(".md")
    front = page.read_text(encoding="utf-8").split("---")[1]
    return [re.search(rf"^{key}: (.*)$", front, re.MULTILINE)[1] for key in ("reviewed", "review_by")]
