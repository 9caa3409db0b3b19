"""A page of the built site, and the file that a maintainer edits to change it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from re import Pattern

from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import Diagnostic, Text, read_text
from guide.markup import blank_code
from guide.project import LARGEST_DATA, LARGEST_PAGE, Project


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of a built site.

    Attributes:
        name: The file, relative to the site.
        source: The Markdown from which it was built; its template if there is none. Empty if the theme made it alone.
        frame: What all pages are built with: the templates, and the settings.
        tree: Its HTML, as a browser reads it.
    """

    name: str
    source: Text
    frame: tuple[Text, ...]
    tree: LexborHTMLParser

    def problem(
        self, words: str | Pattern[str], code: str, message: str, help_: str, *, last: bool = False
    ) -> Diagnostic:
        """Return a problem at the first (or last) place of the words, where a maintainer can mend it.

        That is the source, or else a template or the settings; the beginning of the source if the words are nowhere.
        """
        pattern = re.compile(re.escape(words)) if isinstance(words, str) else words
        prose = Text(self.source.path, blank_code(self.source.content))
        for text in (prose, *self.frame):
            spans = [found.span() for found in pattern.finditer(text.content) if found[0]]
            if spans:
                place = self.source if text is prose else text
                return place.problem(spans[-1 if last else 0], code, message, help_)
        return self.source.problem((0, 1), code, message, help_)


def read_built_pages(project: Project, site: Path) -> Iterator[BuiltPage]:
    """Yield every page of a built site, by name. A large guide has too many to hold them all at once."""
    frame = read_frame(project)
    for path in sorted(site.rglob("*.html")):
        yield read_built_page(project, site, path.relative_to(site).as_posix(), frame)


def read_frame(project: Project) -> tuple[Text, ...]:
    """Return what all pages are built with."""
    files = (*sorted(project.overrides.rglob("*.html")), project.config)
    return tuple(read_text(path, project.root, LARGEST_DATA) for path in files)


def read_built_page(project: Project, site: Path, name: str, frame: tuple[Text, ...]) -> BuiltPage:
    """Return one page of a built site."""
    source = find_source(project, name)
    text = read_text(source, project.root, LARGEST_PAGE) if source.is_file() else Text(project.name(source), "")
    return BuiltPage(name, text, frame, LexborHTMLParser((site / name).read_bytes()))


def find_source(project: Project, name: str) -> Path:
    """Return the Markdown from which a file of the site was built; its template if there is none."""
    stem = name.removesuffix("index.html").removesuffix(".html").strip("/")
    candidates = [f"{stem}.md", f"{stem}/index.md"] if stem else ["index.md"]
    found = (project.docs / candidate for candidate in candidates if (project.docs / candidate).is_file())
    return next(found, project.overrides / name)
