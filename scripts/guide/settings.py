"""What the settings of the site, in `mkdocs.yml`, say of what is published. The engine judges the rest of them."""

import re
from typing import Annotated

import msgspec
import yaml
from msgspec import Meta, Struct
from yaml_env_tag import construct_env_tag

from guide.diagnostics import Diagnostic, GuideError, read_text
from guide.project import LARGEST_PAGE, Project
from guide.records import Id, Words, say_plainly, type_at

Colour = Annotated[str, Meta(pattern=r"^#[0-9a-f]{6}$", description="A colour like #12444d")]


class Card(Struct, frozen=True, forbid_unknown_fields=True):
    """The picture that goes with a link to a page.

    Attributes:
        paper: Its background.
        ink: Its letters.
        mark: The mark of the guide in ink on paper, a PNG without transparency, from `docs/`.
        note: What stands below the title, on the picture of every page.
        font: A font file from `docs/`, where the title needs letters that the built-in font lacks.
    """

    paper: Colour
    ink: Colour
    mark: Words
    note: Words
    font: Words | None = None


class Booklet(Struct, frozen=True, forbid_unknown_fields=True):
    """Pages to take along, as one PDF.

    Attributes:
        id: The name of its file, without an ending.
        title: What it is called on its cover and where a page links to it.
        about: What is in it, in a sentence.
        pages: Its pages in their order, named from `docs/`; empty for all that the navigation names.
        without: Pages that it leaves out of those.
        linked_from: The pages that link to it; empty for its own.
    """

    id: Id
    title: Words
    about: Words
    pages: tuple[Words, ...] = ()
    without: tuple[Words, ...] = ()
    linked_from: tuple[Words, ...] = ()


class Help(Struct, frozen=True):
    """Where a reader in need is sent.

    Attributes:
        words: What the link to it says.
        paper: Whom to call, at the end of what is printed.
    """

    words: Words
    paper: Words = ""


class Extra(Struct, frozen=True):
    """Settings of our own.

    Attributes:
        help: Where a reader in need is sent; nothing if the guide has no such page.
        statement: What the guide is and is not, at the foot of every page.
        booklets: What can be taken along as PDF.
        card: How the pictures of links look; nothing if there are to be none.
        linked_data: What is the same for every page, in the words of schema.org; nothing if there is to be none.
        changes: The address of the page that lists changes; empty if there is to be no feed.
    """

    help: Help | None = None
    statement: str = ""
    booklets: tuple[Booklet, ...] = ()
    card: Card | None = None
    linked_data: dict[str, object] = {}
    changes: str = ""


class Settings(Struct, frozen=True):
    """The settings of the site.

    Attributes:
        site_name: Its name.
        site_url: The address at which it will stand; empty if that is not known.
        site_description: What it is, in a sentence.
        copyright: Who may use it.
        nav: The menu, as the engine reads it: pages, names of pages, and parts with pages of their own.
        extra: Settings of our own.
    """

    site_name: Words
    site_url: str = ""
    site_description: str = ""
    copyright: str = ""
    nav: tuple[object, ...] = ()
    extra: Extra = Extra()

    @property
    def address(self) -> str:
        """The address of the site, with a slash at its end; empty if it is not known."""
        return f"{self.site_url.rstrip('/')}/" if self.site_url else ""


class _Loader(yaml.CSafeLoader):
    """Reads the tags that settings may have."""


_Loader.add_constructor("!ENV", construct_env_tag)
for other in ("!", "tag:yaml.org,2002:python/"):  # of engines and their extensions
    _Loader.add_multi_constructor(other, lambda *_: None)


def read_settings(project: Project) -> Settings:
    """Read the settings of a project that an engine could read.

    Raises:
        GuideError: One of ours is not what it must be.
    """
    text = read_text(project.config, project.root, LARGEST_PAGE)
    try:
        return msgspec.convert(yaml.load(text.content, _Loader), Settings)  # noqa: S506 - a safe loader, with two tags
    except msgspec.ValidationError as error:
        what, _, at = str(error).partition(" - at `$.")
        where = at.removesuffix("`")
        words = say_plainly(what, type_at(Settings, list(where.split("."))))
        help_ = "CONTRIBUTING.md shows how it is written"
        raise GuideError([find_fault(project, where, words, help_)]) from error


def find_fault(project: Project, where: str, what: str, help_: str) -> Diagnostic:
    """Return a problem with a setting, like `extra.card.ink`, at its key or at the nearest one around it."""
    text = read_text(project.config, project.root, LARGEST_PAGE)
    keys = (re.search(rf"^ *({re.escape(key)}):", text.content, re.MULTILINE) for key in reversed(where.split(".")))
    found = next((key for key in keys if key), None)
    return text.problem(found.span(1) if found else (0, 1), "config-invalid", f"'{where}': {what}", help_)
