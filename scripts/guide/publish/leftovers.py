"""Takes out what the theme brings and no page asks for: a reader never loads it, and a host need not keep it."""

from pathlib import Path

from guide.project import Project

KEPT = {".html", ".xml"}
"""Pages, and what templates make."""


def take_out_leftovers(project: Project, site: Path) -> None:
    """Remove the files of a site that came from the theme, not from `docs/`, and that no page names."""
    own = {path.relative_to(project.docs) for path in project.docs.rglob("*")}
    pages = "\n".join(path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    for path in sorted(site.rglob("*"), reverse=True):
        place = path.relative_to(site)
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif place not in own and path.suffix not in KEPT and place.as_posix() not in pages:
            path.unlink()
