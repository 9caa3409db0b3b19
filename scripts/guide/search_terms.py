"""What people type when they look for something, and the pages that answer it."""

from typing import Annotated

from msgspec import Meta, Struct

from guide.project import Project
from guide.records import Id, Records, Words, read_data_file

Target = Annotated[
    str,
    Meta(
        pattern=r"^[^\s#]+\.md(#[^\s#]+)?(?!\n)$",
        description="A page as it stands under docs/, like some-page.md or some-page.md#a-heading",
    ),
]


class SearchTerm(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that people look for.

    Attributes:
        id: Its name in the data.
        listed: The words under which it stands in the list from A to Z; the first is its name.
        pages: The pages that answer it, the best one first; with the address of a heading if one section does.
        typed: What else people type for it: other forms, words that mean the same, misspellings.
    """

    id: Id
    listed: Annotated[tuple[Words, ...], Meta(min_length=1)]
    pages: Annotated[tuple[Target, ...], Meta(min_length=1)]
    typed: tuple[Words, ...] = ()


SearchTerms = Records[SearchTerm]


def read_search_terms(project: Project) -> SearchTerms:
    """Read the search terms of a project, and what is wrong with them. Whether their pages are there is not asked."""
    return read_data_file(project.search_terms, project.root, SearchTerm, "search-term")


def split_target(target: str) -> tuple[str, str]:
    """Return the page of a target, from `docs/`, and the address of its heading; empty if it is the whole page."""
    path, _, anchor = target.partition("#")
    return path, anchor
