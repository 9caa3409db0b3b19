"""Which pages a booklet has, in which order and under which names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from guide.settings import Booklet


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of a booklet.

    Attributes:
        page: Its file, from `docs/`.
        title: Its name in the contents and at the top of its sheets.
    """

    page: str
    title: str

    @property
    def address(self) -> str:
        """Where it stands, from the top of the site."""
        return re.sub(r"(?:(?<=/)|^)index/$", "", f"{self.page.removesuffix('.md')}/")

    @property
    def slug(self) -> str:
        """What its addresses in the booklet begin with."""
        return self.address.strip("/").replace("/", "-") or "start"


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that belong together.

    Attributes:
        title: What they are about; empty for a page that stands alone.
        entries: The pages.
    """

    title: str
    entries: tuple[Entry, ...]


def plan_booklet(nav: Sequence[object], booklet: Booklet) -> tuple[Part, ...]:
    """Return the pages of a booklet: those that it names, else all that the navigation names, but for some.

    Raises:
        KeyError: The booklet names a page that the navigation does not.
    """
    parts = list_parts(nav)
    entries = {entry.page: entry for part in parts for entry in part.entries}
    for page in booklet.without:
        entries.pop(page)
    if booklet.pages:
        return tuple(Part("", (entries[page],)) for page in booklet.pages)
    kept = (replace(part, entries=tuple(entry for entry in part.entries if entry.page in entries)) for part in parts)
    return tuple(part for part in kept if part.entries)


def list_parts(nav: Sequence[object]) -> list[Part]:
    """Return what the navigation names, in its order."""
    named = [pair for item in nav for pair in (item.items() if isinstance(item, dict) else [("", item)])]
    return [_read_part(title, inside) for title, inside in named]


def _read_part(title: str, inside: object) -> Part:
    if isinstance(inside, list):
        return Part(title, tuple(entry for part in list_parts(inside) for entry in part.entries))
    return Part("", (Entry(str(inside), title),))
