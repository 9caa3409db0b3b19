"""What a live server keeps between two builds, so that only what an edit changed is made again.

A page is converted anew if its words, the data, the settings or the names of files changed; a page that lists others,
whenever one of them changed. It is drawn anew if it was converted to something else, or if its front matter, a
template, the settings or a title in the navigation changed. All else costs no more than a look.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from guide.blocks import MADE_OF_PAGES
from guide.data import read_data
from guide.project import Project

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
        made_of: All that it depends on.
        known: What MkDocs knows of it.
        links: The addresses of headings that it leads to, by the names of files.
    """

    made_of: object
    known: Mapping[str, object]
    links: Mapping[str, dict[str, str]]


@dataclass
class Kept:
    """The pages of the last build.

    Attributes:
        project: The guide.
        converted: Each page by the name of its file.
        drawn: What each page was made of, and its HTML.
    """

    project: Project
    converted: dict[str, Converted] = field(default_factory=dict)
    drawn: dict[str, tuple[object, bytes]] = field(default_factory=dict)

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


class _Build:
    """One build, all pages of which rest on the same data, settings, templates and names."""

    def __init__(
        self, kept: Kept, warnings: list[str], render: Callable[..., None], build_page: Callable[..., None]
    ) -> None:
        self.kept, self.warnings, self.render, self.build_page = kept, warnings, render, build_page
        project = kept.project
        self.settings = project.config.read_bytes()
        self.data = read_data(project)
        self.pages = tuple(project.readable_pages())
        self.templates = tuple(_stamp(path) for path in sorted(project.overrides.rglob("*")))
        self.names: frozenset[str] = frozenset()
        self.titles: tuple[tuple[str, str], ...] = ()

    def convert(self, page: "Page", config: "MkDocsConfig", files: "Files") -> None:
        """Convert the Markdown of a page, or take what it became before."""
        self.names = self.names or frozenset(file.src_uri for file in files)
        others = self.pages if MADE_OF_PAGES.search(page.markdown) else ()
        made_of = (page.markdown, self.settings, self.data, self.names, others)
        before = self.kept.converted.get(page.file.src_uri)
        if before and before.made_of == made_of:
            page.links_to_anchors = {files.get_file_from_path(name): ids for name, ids in before.links.items()}
            for name, value in before.known.items():
                setattr(page, name, value)
            return
        told = len(self.warnings)
        self.render(page, config, files)
        if len(self.warnings) == told:
            links = {file.src_uri: ids for file, ids in (page.links_to_anchors or {}).items()}
            known = {name: getattr(page, name) for name in CONVERTED}
            self.kept.converted[page.file.src_uri] = Converted(made_of, known, links)

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
        self.titles = self.titles or tuple((each.url, each.title) for each in nav.pages)
        made_of = (page.markdown, page.content, page.meta, self.settings, self.templates, self.titles)
        path = Path(page.file.abs_dest_path)
        before, html = self.kept.drawn.get(page.file.src_uri, (None, b""))
        if before == made_of:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(html)
            return
        self.build_page(page, config, files, nav, env, *options, **named)
        if path.is_file():
            self.kept.drawn[page.file.src_uri] = made_of, path.read_bytes()


def _stamp(path: Path) -> tuple[str, int, int]:
    stat = path.stat()
    return path.as_posix(), stat.st_mtime_ns, stat.st_size
