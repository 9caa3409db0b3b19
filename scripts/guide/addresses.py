"""The addresses of a site: where each page stands, and what became of those that stood elsewhere."""

from collections.abc import Mapping

from guide.house import House
from guide.project import Project


def name_address(page: str) -> str:
    """Return the address of a page, from the top of the site; the page is named from `docs/`."""
    stem = page.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"


def list_addresses(project: Project) -> dict[str, str]:
    """Return the page of each address, from `docs/`."""
    names = (path.relative_to(project.docs).as_posix() for path in project.page_paths())
    return {name_address(name): name for name in names}


def list_redirects(project: Project, house: House) -> Mapping[str, str]:
    """Return the address to which each former address leads, where both are right."""
    pages = list_addresses(project)
    there = {page: address for address, page in pages.items()}
    published = house.addresses.by_id.values()
    return {each.id: there[each.to] for each in published if each.to in there and each.id not in pages}
