"""The addresses of the pages of the guide."""

from pathlib import Path

from guide.project import Project

ROOT = Path(__file__).parent.parent


def list_addresses() -> list[str]:
    """Return the address of each page of the guide, relative to the site."""
    project = Project(ROOT)
    stems = (path.relative_to(project.docs).with_suffix("").as_posix() for path in project.page_paths())
    return ["" if stem == "index" else f"{stem.removesuffix('/index')}/" for stem in stems]
