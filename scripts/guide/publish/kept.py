"""What is kept of one build for the next, so that only what an edit changed is made again.

A page is converted anew if its words or its front matter changed, or what every page may rest on: the data, the files
that pages show, the settings, the names of files, the programs. A page that lists others is, whenever one of them
changed. It is drawn anew if it was converted anew, or if a template or a title in the navigation changed. All else
costs no more than a look.
"""

import os
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from guide.blocks import MADE_OF_PAGES
from guide.digests import digest, digest_guide, digest_templates
from guide.project import Project
from guide.shelf import OF_GUIDE, Shelf

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

CONVERTED = ("content", "toc", "_title_from_render", "present_anchor_ids")
"""What MkDocs knows of a page once its Markdown is converted, but for its links."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A page whose Markdown is converted.

    Attributes:
        made_of: A digest of all that it depends on.
        known: What MkDocs knows of it.
        links: The addresses of headings that it leads to, by the names of files.
    """

    made_of: str
    known: Mapping[str, object]
    links: Mapping[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page that was put into its template.

    Attributes:
        made_of: A digest of all that it depends on.
        html: The page.
    """

    made_of: str
    html: bytes


@dataclass
class Kept:
    """The pages of the last build, by the names of their files: in memory, unless they are given another place.

    Attributes:
        project: The guide.
        converted: Its pages as HTML.
        drawn: These in their templates.
    """

    project: Project
    converted: MutableMapping[str, Converted] = field(default_factory=dict)
    drawn: MutableMapping[str, Drawn] = field(default_factory=dict)

    @classmethod
    def on_disk(cls, project: Project) -> "Kept":
        """Return what the last build kept in `.cache/`."""
        folder = project.root / ".cache" / OF_GUIDE
        return cls(project, Shelf(folder / "converted"), Shelf(folder / "drawn"))

    @contextmanager
    def reused(self, warnings: list[str]) -> Iterator[None]:
        """Let MkDocs, while this holds, take what is kept. What it warned of is not kept, so that it is told again.

        Args:
            warnings: Those of the build, which grow with it.
        """
        from mkdocs.commands import build  # noqa: PLC0415 - slow, and of no use to other commands
        from mkdocs.structure.pages import Page  # noqa: PLC0415 - as above

        step = _Build(self, warnings, Page.render, build._build_page)  # noqa: SLF001 - it has no other door

        def render(page: Page, config: "MkDocsConfig", files: "Files") -> None:
            step.convert(page, config, files)

        Page.render = render
        build._build_page = step.draw  # noqa: SLF001 - as above
        try:
            yield
        finally:
            Page.render, build._build_page = step.render, step.build_page  # noqa: SLF001 - as above
        for pages in (self.converted, self.drawn):
            for gone in pages.keys() - step.made_of.keys():
                del pages[gone]


class _Build:
    """One build, all pages of which rest on the same data, settings, templates and names."""

    def __init__(
        self, kept: Kept, warnings: list[str], render: Callable[..., None], build_page: Callable[..., None]
    ) -> None:
        self.kept, self.warnings, self.render, self.build_page = kept, warnings, render, build_page
        project = kept.project
        self.guide = digest_guide(project)
        self.pages = digest(*(page.text.content for page in project.readable_pages()))
        self.templates = digest_templates(project)
        self.titles = ""
        self.made_of: dict[str, str] = {}

    def convert(self, page: "Page", config: "MkDocsConfig", files: "Files") -> None:
        """Convert the Markdown of a page, or take what it became before."""
        name, markdown = page.file.src_uri, page.markdown or ""
        others = self.pages if MADE_OF_PAGES.search(markdown) else ""
        made_of = digest(self.guide, str(config.site_url), name, markdown, repr(page.meta), others)
        self.made_of[name] = made_of
        before = self.kept.converted.get(name)
        if before and before.made_of == made_of:
            page.links_to_anchors = {files.get_file_from_path(path): ids for path, ids in before.links.items()}
            for attribute, value in before.known.items():
                setattr(page, attribute, value)
            return
        told = len(self.warnings)
        self.render(page, config, files)
        if len(self.warnings) == told:
            links = {file.src_uri: ids for file, ids in (page.links_to_anchors or {}).items()}
            known = {attribute: getattr(page, attribute) for attribute in CONVERTED}
            self.kept.converted[name] = Converted(made_of, known, links)

    def draw(
        self,
        page: "Page",
        config: "MkDocsConfig",
        files: "Sequence[File]",
        nav: "Navigation",
        env: "Environment",
        *options: bool,
        **named: bool,
    ) -> None:
        """Write the HTML of a page, or that which it had before."""
        self.titles = self.titles or digest(repr([(each.url, each.title) for each in nav.pages]))
        name, time = page.file.src_uri, os.environ.get("SOURCE_DATE_EPOCH", "")
        made_of = digest(self.made_of[name], self.templates, self.titles, time)
        path = Path(page.file.abs_dest_path)
        before = self.kept.drawn.get(name)
        if before and before.made_of == made_of:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(before.html)
            return
        self.build_page(page, config, files, nav, env, *options, **named)
        if path.is_file():
            self.kept.drawn[name] = Drawn(made_of, path.read_bytes())
