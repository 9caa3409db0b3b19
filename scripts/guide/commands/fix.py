"""`guide check --fix`: writes what has exactly one right answer."""

from collections.abc import Iterator
from pathlib import Path

from guide.addresses import list_addresses
from guide.checks.mends import mend_text
from guide.commands.selection import Selection
from guide.data import read_data
from guide.project import Project


def fix_files(project: Project, selection: Selection) -> Iterator[str]:
    """Mend pages and data files. Yields what was done to each, as it is told."""
    for path in [*project.page_paths(), *_list_data(project)]:
        if selection.has(project.name(path)) and (done := _fix(path, is_page=path.suffix == ".md")):
            yield f"Mended {project.name(path)}: {', '.join(done)}"
    if new := _keep_addresses(project):
        yield f"Added to docs/data/addresses.yml: {', '.join(address or 'the first page' for address in new)}"


def _list_data(project: Project) -> list[Path]:
    return sorted([*project.data.glob("*.yml"), *project.data.glob("*.json")])


def _fix(path: Path, *, is_page: bool) -> tuple[str, ...]:
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ()  # the check tells of it
    mended, done = mend_text(text, is_page=is_page)
    if done:
        path.write_bytes(mended.encode("utf-8"))
    return done


def _keep_addresses(project: Project) -> list[str]:
    """Add the addresses of new pages to those that are kept, if the guide keeps them."""
    addresses = read_data(project).house.addresses
    if not addresses.known or addresses.problems:
        return []
    new = sorted(set(list_addresses(project)) - addresses.known)
    if new:
        with (project.data / "addresses.yml").open("a", encoding="utf-8", newline="\n") as file:
            file.writelines(f"- id: {address or chr(39) * 2}\n" for address in new)
    return new
