"""The rules of a house: who keeps its pages, what each kind of page must have, what is said how, and its addresses."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from guide.project import Page, Project
from guide.records import Id, Records, Words, read_data_file

Grade = Annotated[float, Meta(ge=1, le=18, description="A school grade, like 7")]
Address = Annotated[
    str,
    Meta(
        pattern=r"^(?:[a-z0-9-]+/)*(?:[a-z0-9-]+(?:\.[a-z]+)?/?)?(?!\n)$",
        description="An address from the top of the site, in lower case with hyphens, like some/page/",
    ),
]


class Owner(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who keeps pages: a role, not a person.

    Attributes:
        id: Its name in the front matter of pages.
        role: Its name for people.
        keeps: What it looks after.
    """

    id: Id
    role: Words
    keeps: Words


class PageKind(Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked of some pages.

    Attributes:
        id: Its name.
        pages: The files, from `docs/`; `*` stands for any letters. A page is of the first kind that names it.
        grade: The reading grade that a page should not pass.
        limit: The one that it may not pass.
        paragraph: The one that none of its longer paragraphs may pass.
        sections: Headings of the second level that it must have.
        bytes: The most that it may be sent in, compressed with brotli.
    """

    id: Id
    pages: tuple[Words, ...]
    grade: Grade
    limit: Grade
    paragraph: Grade = 18
    sections: tuple[Words, ...] = ()
    bytes: Annotated[int, Meta(ge=1, description="Bytes of the page as it is sent, like 16000")] | None = None


class Wording(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that pages do without, or, of the kind `known`, need not explain.

    Attributes:
        id: Its name in the data.
        kind: Why: hard to read, hurtful, praise, a claim that nobody could keep, or known to every reader.
        words: The words; `*` at an end stands for any letters, `...` for up to three words.
        why: The reason.
        say: What to say instead.
        unless: Words in the same sentence that make it right.
    """

    id: Id
    kind: Literal["hard", "hurtful", "praise", "claim", "known"]
    words: Annotated[tuple[Words, ...], Meta(min_length=1)]
    why: Words
    say: Words | None = None
    unless: tuple[Words, ...] = ()


class Published(Struct, frozen=True, forbid_unknown_fields=True):
    """An address that was published once, and is kept for good.

    Attributes:
        id: The address, from the top of the site; empty for the first page.
        to: The page that it leads to now, from `docs/`; left out where its own page is there.
    """

    id: Address
    to: Words | None = None


@dataclass(frozen=True, eq=False)
class House:
    """The rules of a house. A guide that has none of these files is held to none of them.

    Attributes:
        owners: Who keeps pages.
        kinds: What is asked of which pages.
        wordings: Words to do without.
        addresses: What was published.
    """

    owners: Records[Owner]
    kinds: Records[PageKind]
    wordings: Records[Wording]
    addresses: Records[Published]

    @property
    def files(self) -> tuple[Records[Any], ...]:
        """What was read."""
        return (self.owners, self.kinds, self.wordings, self.addresses)

    def find_kind(self, page: Page) -> PageKind | None:
        """Return the kind of a page."""
        name = page.path.removeprefix("docs/")
        kinds = self.kinds.by_id.values()
        return next((kind for kind in kinds if any(fnmatchcase(name, pattern) for pattern in kind.pages)), None)


def read_house(project: Project) -> House:
    """Read the rules of the house, and what is wrong with them."""
    data, root = project.data, project.root
    return House(
        read_data_file(data / "owners.yml", root, Owner, "owner"),
        read_data_file(data / "page-kinds.yml", root, PageKind, "kind"),
        read_data_file(data / "plain-words.yml", root, Wording, "wording"),
        read_data_file(data / "addresses.yml", root, Published, "address"),
    )
